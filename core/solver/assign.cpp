#include "core/solver/assign.h"

#include "core/base/tr.h"
#include "core/solver/explainproposal.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace planning
{

namespace
{

// Times the phases of a search.
class StopWatch
{
public:
    std::chrono::microseconds lap()
    {
        const auto now = std::chrono::steady_clock::now();
        const auto since = now - m_start;
        m_start = now;
        return std::chrono::duration_cast<std::chrono::microseconds>(since);
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

// Makes one proposal; the steps follow each other in take().
class Proposing
{
public:
    Proposing(const Plan &plan, const AssignScope &scope, const AssignOptions &options,
              const AssignControl &control)
        : m_plan(plan),
          m_shifts(shiftsOf(plan, scope)),
          m_roster(plan, scope, options),
          m_limit(options, control.isStopped),
          m_control(control)
    {
        for (const Id<Person> person : m_roster.people())
            m_before.push_back(m_roster.balance(person));
        m_costs = m_roster.terms();
        m_proposal.course.seed = options.seed;
    }

    Proposal take(IdSource &ids)
    {
        m_proposal.course.preparing = m_watch.lap();
        placePins();
        const auto posts = openPosts(m_roster.plan(), m_shifts);
        std::ranges::move(fillByRegret(m_roster, posts, m_limit, m_control.progress),
                          std::back_inserter(m_decisions));
        m_proposal.course.searching = m_watch.lap();
        m_proposal.course.moves = m_roster.probes();
        m_proposal.course.isStopped = m_limit.wasReached();
        m_proposal.costs = m_roster.terms() - m_costs;
        explain();
        m_proposal.course.explaining = m_watch.lap();
        addCoverage();
        addShares();
        writeChange(ids);
        return std::move(m_proposal);
    }

private:
    void placePins();
    bool placePin(const Placement &pin, std::vector<Conflict> &breaches);
    bool isThere(const Placement &pin) const;
    bool isStopped() const { return m_control.isStopped && m_control.isStopped(); }
    void explain();
    void addCoverage();
    void addShares();
    void writeChange(IdSource &ids);
    Assignment proposed(const FilledPost &post, IdSource &ids) const;

    StopWatch m_watch; // first: preparing is timed too
    const Plan &m_plan;
    std::vector<Id<Shift>> m_shifts;
    Roster m_roster;
    SearchLimit m_limit;
    const AssignControl &m_control;
    std::vector<Balance> m_before; // of the roster's people
    Terms m_costs;
    std::vector<Decision> m_decisions;
    Proposal m_proposal;
};

} // namespace

static UnfilledPost uncounted(const OpenPost &post)
{
    UnfilledPost result;
    result.shift = post.shift;
    result.seats = post.seats;
    return result;
}

// Already, by an assignment that stays.
bool Proposing::isThere(const Placement &pin) const
{
    const auto ids = m_roster.plan().by<&Assignment::shift>(pin.shift);
    return std::ranges::any_of(ids, [&](Id<Assignment> id) {
        const Assignment &assignment = *m_roster.plan().find(id);
        return assignment.person == pin.person && assignment.status == AssignmentStatus::Confirmed;
    });
}

bool Proposing::placePin(const Placement &pin, std::vector<Conflict> &breaches)
{
    const Shift *shift = m_roster.plan().find(pin.shift);
    const Person *person = m_roster.plan().find(pin.person);
    if (!shift || !person || !person->active || shift->status == ShiftStatus::Cancelled
        || filledSeats(m_roster.plan(), *shift) >= shift->headcount || !m_roster.canBeAsked(pin))
        return false;
    const Move move{Move::Kind::Give, pin};
    const Probe probe = m_roster.probe(move);
    breaches = probe.breaches;
    if (!probe.isLegal())
        return false;
    m_roster.apply(move);
    m_decisions.push_back({pin, probe.change, probe.change});
    return true;
}

void Proposing::placePins()
{
    for (const Placement &pin : m_roster.options().pins) {
        std::vector<Conflict> breaches;
        if (!isThere(pin) && !placePin(pin, breaches))
            m_proposal.refusedPins.push_back({pin, std::move(breaches)});
    }
}

void Proposing::explain()
{
    const auto &pins = m_roster.options().pins;
    CandidateFinder finder(m_roster);
    for (const Decision &decision : m_decisions) {
        FilledPost post = isStopped() ? scored(decision, m_roster.options().weights)
                                      : explained(m_roster, finder, decision);
        post.isPinned = std::ranges::find(pins, decision.placement) != pins.end();
        m_proposal.filled.push_back(std::move(post));
    }
    std::ranges::sort(m_proposal.filled, {}, [this](const FilledPost &post) {
        const Shift &shift = *m_plan.find(post.placement.shift);
        return std::tuple(shift.planned.start, shift.id, post.placement.person);
    });
    for (const OpenPost &post : openPosts(m_roster.plan(), m_shifts))
        m_proposal.unfilled.push_back(isStopped() ? uncounted(post) : explained(m_roster, post));
}

void Proposing::addCoverage()
{
    for (const Id<Shift> id : m_shifts) {
        const Shift &shift = *m_plan.find(id);
        m_proposal.coverage.seats += shift.headcount;
        m_proposal.coverage.filledBefore += std::min(shift.headcount, filledSeats(m_plan, shift));
        m_proposal.coverage.filledAfter +=
            std::min(shift.headcount, filledSeats(m_roster.plan(), shift));
    }
}

void Proposing::addShares()
{
    const auto &people = m_roster.people();
    for (std::size_t i = 0; i < people.size(); ++i) {
        const Balance &after = m_roster.balance(people[i]);
        if (after != m_before[i])
            m_proposal.shares.push_back({people[i], m_before[i], after});
    }
}

Assignment Proposing::proposed(const FilledPost &post, IdSource &ids) const
{
    Assignment assignment;
    assignment.id = ids.next<Assignment>();
    assignment.shift = post.placement.shift;
    assignment.person = post.placement.person;
    assignment.source = AssignmentSource::Auto;
    assignment.score = post.score;
    assignment.pinned = post.isPinned;
    return assignment;
}

// An earlier proposal that is made again keeps its assignment.
void Proposing::writeChange(IdSource &ids)
{
    Change &change = m_proposal.change;
    std::map<Placement, Assignment> lifted;
    for (const Assignment &assignment : m_roster.lifted())
        lifted.emplace(Placement{assignment.person, assignment.shift}, assignment);
    for (FilledPost &post : m_proposal.filled) {
        const auto earlier = lifted.find(post.placement);
        if (earlier == lifted.end()) {
            const Assignment assignment = proposed(post, ids);
            post.assignment = assignment.id;
            change.insert(assignment);
            continue;
        }
        Assignment after = earlier->second;
        after.score = post.score;
        after.pinned = post.isPinned;
        post.assignment = after.id;
        if (after != earlier->second)
            change.update(earlier->second, after);
        lifted.erase(earlier);
    }
    for (const auto &[placement, assignment] : lifted)
        change.remove(assignment);
    change.name = CoreTr::tr("Propose people for %n post(s)", nullptr,
                             static_cast<int>(m_proposal.filled.size()));
}

Proposal proposeCrew(const Plan &plan, const AssignScope &scope, const AssignOptions &options,
                     IdSource &ids, const AssignControl &control)
{
    return Proposing(plan, scope, options, control).take(ids);
}

} // namespace planning
