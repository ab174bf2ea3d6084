#include "app/server/jobs/proposalfit.h"

#include "core/solver/openposts.h"
#include "core/solver/roster.h"

namespace planning::server
{

static AssignScope scopeOf(const Plan &plan, const std::vector<Assignment> &proposals)
{
    AssignScope scope;
    std::optional<Interval> window;
    for (const Assignment &proposal : proposals) {
        const Shift *shift = plan.find(proposal.shift);
        if (!shift)
            continue;
        const Interval duty = shift->duty();
        window =
            window ? Interval{std::min(window->start, duty.start), std::max(window->end, duty.end)}
                   : duty;
        scope.shifts.push_back(shift->id);
    }
    scope.window = window.value_or(Interval{});
    return scope;
}

// Why it cannot even be tried.
static std::optional<Text> obstacle(const Roster &roster, const Assignment &proposal)
{
    const Plan &plan = roster.plan();
    const Shift *shift = plan.find(proposal.shift);
    if (!shift || shift->status == ShiftStatus::Cancelled)
        return Text{QT_TRANSLATE_NOOP("Server", "The shift does not take place any more.")};
    const Person *person = plan.find(proposal.person);
    if (!person || !person->active)
        return Text{QT_TRANSLATE_NOOP("Server", "The person is not active any more.")};
    if (filledSeats(plan, *shift) >= shift->headcount)
        return Text{QT_TRANSLATE_NOOP("Server", "The post has been filled meanwhile.")};
    if (!roster.canBeAsked({proposal.person, proposal.shift}))
        return Text{QT_TRANSLATE_NOOP("Server", "The person is on the shift already, or has "
                                                "declined it.")};
    if (plan.find(proposal.id))
        return Text{QT_TRANSLATE_NOOP("Server", "This proposal has been written already.")};
    return std::nullopt;
}

ProposalFit fitProposals(const Plan &plan, const std::vector<Assignment> &proposals, Instant now)
{
    AssignOptions options;
    options.now = now;
    Roster roster(plan, scopeOf(plan, proposals), options);
    ProposalFit fit;
    for (const Assignment &proposal : proposals) {
        if (const auto reason = obstacle(roster, proposal)) {
            fit.misfits.push_back({proposal, *reason, {}});
            continue;
        }
        const Move move{Move::Kind::Give, {proposal.person, proposal.shift}};
        const Probe probe = roster.probe(move);
        if (!probe.isLegal()) {
            fit.misfits.push_back({proposal,
                                   {QT_TRANSLATE_NOOP("Server", "It would break a rule now.")},
                                   probe.breaches});
            continue;
        }
        roster.apply(move);
        fit.change.insert(proposal);
    }
    return fit;
}

} // namespace planning::server
