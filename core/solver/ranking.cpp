#include "core/solver/ranking.h"

#include <algorithm>

namespace planning
{

static std::vector<Candidate> inQuickOrder(const Roster &roster, CandidateList list)
{
    std::vector<std::pair<std::int64_t, Candidate>> priced;
    for (const Candidate &candidate : list.candidates) {
        const Offer &offer = list.offers[candidate.offer];
        if (isFreeFor(roster, candidate.person, offer))
            priced.emplace_back(quickPrice(roster, candidate, offer), candidate);
    }
    std::ranges::sort(priced, {},
                      [](const auto &each) { return std::pair(each.first, each.second.tie); });
    std::vector<Candidate> ordered;
    for (const auto &[price, candidate] : priced)
        ordered.push_back(candidate);
    return ordered;
}

std::vector<RankedCandidate> rankedCandidates(Roster &roster, CandidateFinder &finder,
                                              Id<Shift> shift, std::size_t most)
{
    std::vector<RankedCandidate> ranked;
    for (const Candidate &candidate : inQuickOrder(roster, finder.candidatesFor(shift))) {
        const Probe probe = roster.probe({Move::Kind::Give, {candidate.person, shift}});
        if (!probe.isLegal())
            continue;
        ranked.push_back(
            {candidate.person, probe.change, roster.options().weights.price(probe.change)});
        if (ranked.size() == most)
            break;
    }
    std::ranges::stable_sort(ranked, {}, &RankedCandidate::price);
    return ranked;
}

std::vector<BlockedCandidate> obstaclesOf(Roster &roster, Id<Shift> shift)
{
    std::vector<BlockedCandidate> blocked;
    for (const Id<Person> person : roster.people()) {
        const Placement placement{person, shift};
        if (!roster.canBeAsked(placement))
            continue;
        blocked.push_back({person, roster.probe({Move::Kind::Give, placement}).breaches});
    }
    return blocked;
}

} // namespace planning
