#include "core/solver/explainproposal.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace planning
{

static constexpr std::size_t kNextBest = 3;
static constexpr std::int64_t kThousandths = 1000;

static std::vector<TermFigure> figuresOf(const Terms &terms, const Weights &weights)
{
    std::vector<TermFigure> figures;
    for (std::size_t i = 0; i < kCostTermCount; ++i) {
        const auto term = static_cast<CostTerm>(i);
        const std::int64_t points = weights.price(term, terms[term]) / kThousandths;
        if (points != 0)
            figures.push_back({term, terms[term], points});
    }
    std::ranges::stable_sort(figures, std::ranges::greater{},
                             [](const TermFigure &each) { return std::abs(each.points); });
    return figures;
}

static int scoreOf(const Decision &decision, const Weights &weights)
{
    const std::int64_t lost = weights.price(decision.terms - decision.least) / kThousandths;
    return static_cast<int>(std::clamp<std::int64_t>(100 - lost, 0, 100));
}

static Alternative alternative(const RankedCandidate &other, const Terms &own,
                               const Weights &weights)
{
    const Terms losses = other.terms - own;
    return {other.person, weights.price(losses) / kThousandths, figuresOf(losses, weights)};
}

FilledPost scored(const Decision &decision, const Weights &weights)
{
    FilledPost post;
    post.placement = decision.placement;
    post.score = scoreOf(decision, weights);
    post.terms = figuresOf(decision.terms, weights);
    return post;
}

FilledPost explained(Roster &roster, CandidateFinder &finder, const Decision &decision)
{
    const Weights &weights = roster.options().weights;
    FilledPost post = scored(decision, weights);
    roster.apply({Move::Kind::Take, decision.placement});
    const Terms own = roster.probe({Move::Kind::Give, decision.placement}).change;
    const auto ranked = rankedCandidates(roster, finder, decision.placement.shift, kNextBest + 1);
    roster.undo();
    for (const RankedCandidate &other : ranked) {
        if (other.person != decision.placement.person && post.nextBest.size() < kNextBest)
            post.nextBest.push_back(alternative(other, own, weights));
    }
    return post;
}

static std::set<QString> rulesOf(const std::vector<Conflict> &breaches)
{
    std::set<QString> rules;
    for (const Conflict &conflict : breaches)
        rules.insert(conflict.rule);
    return rules;
}

static std::vector<RuleObstacle> obstacles(const std::vector<BlockedCandidate> &blocked)
{
    std::map<QString, RuleObstacle> byRule;
    for (const BlockedCandidate &each : blocked) {
        const std::set<QString> rules = rulesOf(each.breaches);
        for (const QString &rule : rules) {
            RuleObstacle &obstacle = byRule[rule];
            obstacle.rule = rule;
            ++obstacle.people;
            obstacle.alone += rules.size() == 1;
        }
    }
    std::vector<RuleObstacle> all;
    for (const auto &[rule, obstacle] : byRule)
        all.push_back(obstacle);
    std::ranges::stable_sort(all, std::ranges::greater{}, &RuleObstacle::people);
    return all;
}

UnfilledPost explained(Roster &roster, const OpenPost &post)
{
    const std::vector<BlockedCandidate> blocked = obstaclesOf(roster, post.shift);
    UnfilledPost result;
    result.shift = post.shift;
    result.seats = post.seats;
    result.candidates = static_cast<int>(blocked.size());
    result.obstacles = obstacles(blocked);
    const auto nearest = std::ranges::min_element(blocked, {}, [](const BlockedCandidate &each) {
        return std::pair(rulesOf(each.breaches).size(), each.breaches.size());
    });
    if (nearest == blocked.end())
        return result;
    result.nearest = {nearest->person, nearest->breaches};
    for (const QString &rule : rulesOf(nearest->breaches))
        result.relaxation << rule;
    return result;
}

} // namespace planning
