#include "core/solver/roster.h"

#include "core/base/intervals.h"
#include "core/cost/personcosts.h"
#include "core/model/recurrence.h"
#include "core/model/touched.h"
#include "core/rules/personconflicts.h"
#include "core/rules/siteconflicts.h"
#include "core/solver/openposts.h"

#include <algorithm>
#include <iterator>

namespace planning
{

using namespace Qt::StringLiterals;
using std::chrono::days;

static constexpr days kHistory{28}; // that fairness looks back
static constexpr days kAround{2}; // of the scope: work there may stand in the way
static constexpr std::size_t kKept = 8; // states of probes, of which one may be applied next
static constexpr minutes kUnknownWay{30}; // to a site that is not the person's own

// A proposal of the engine that nobody has touched since.
static bool isEarlierProposal(const Plan &plan, const Assignment &assignment)
{
    return assignment.status == AssignmentStatus::Proposed
           && assignment.source == AssignmentSource::Auto && !assignment.pinned
           && plan.by<&Invitation::assignment>(assignment.id).empty()
           && plan.by<&WorkedTime::assignment>(assignment.id).empty();
}

static std::vector<Assignment> earlierProposals(const Plan &plan, const AssignScope &scope)
{
    std::vector<Assignment> found;
    for (const Id<Shift> shift : shiftsOf(plan, scope)) {
        for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift)) {
            if (isEarlierProposal(plan, *plan.find(id)))
                found.push_back(*plan.find(id));
        }
    }
    std::ranges::sort(found, {}, &Assignment::id);
    return found;
}

// Everybody who was asked and has not declined agrees.
static Change confirmingAll(const Plan &plan)
{
    Change change;
    for (const Assignment &assignment : plan.all<Assignment>()) {
        if (commitment(assignment.status, ShiftStatus::Draft) != Commitment::Tentative)
            continue;
        Assignment after = assignment;
        after.status = AssignmentStatus::Confirmed;
        change.update(assignment, std::move(after));
    }
    return change;
}

static Plan prepared(Plan plan, std::span<const Assignment> lifted)
{
    Change change;
    for (const Assignment &assignment : lifted)
        change.remove(assignment);
    [[maybe_unused]] const auto removed = plan.apply(change);
    [[maybe_unused]] const auto confirmed = plan.apply(confirmingAll(plan));
    Q_ASSERT(removed && confirmed);
    return plan;
}

Roster::Roster(Plan plan, const AssignScope &scope, const AssignOptions &options)
    : m_options(options),
      m_counted{scope.window.start - kHistory, scope.window.end},
      m_near{scope.window.start - kAround, scope.window.end + kAround},
      m_lifted(options.earlier == EarlierProposals::Replace ? earlierProposals(plan, scope)
                                                            : std::vector<Assignment>()),
      m_plan(prepared(std::move(plan), m_lifted)),
      m_context(m_plan)
{
    for (const Assignment &assignment : m_lifted)
        m_earlier.insert({assignment.person, assignment.shift});
    for (const Person &person : m_plan.all<Person>()) {
        if (person.active)
            m_people.push_back(person.id);
    }
    std::ranges::sort(m_people);
    findHardBudgets();
    for (const Id<Person> person : m_people) {
        readPreferences(person);
        State state = stateOf(m_context.dutiesOf(person));
        m_terms += state.terms;
        m_states.emplace(person, std::move(state));
    }
}

void Roster::readPreferences(Id<Person> person)
{
    std::vector<Interval> preferred;
    for (const Id<Availability> id : m_plan.by<&Availability::person>(person)) {
        const Availability &availability = *m_plan.find(id);
        if (availability.kind != AvailabilityKind::Preferred)
            continue;
        if (const auto found = occurrences(availability, m_context.defaultZone(), m_near))
            preferred.insert(preferred.end(), found->begin(), found->end());
    }
    if (!preferred.empty())
        m_preferred.emplace(person, united(std::move(preferred)));
}

void Roster::findHardBudgets()
{
    for (const Event &event : m_plan.all<Event>()) {
        const RuleSetting &setting =
            m_context.defaultRules(event.startDate).setting(Rule::BudgetExceeded);
        if (!event.budget.isEmpty() && setting.type == ConflictType::Hard)
            m_hardBudgets.push_back(event.id);
    }
    if (!m_hardBudgets.empty())
        m_budgets.reset(m_context);
}

bool Roster::canBeAsked(const Placement &placement) const
{
    const auto ids = m_plan.by<&Assignment::shift>(placement.shift);
    return std::ranges::none_of(ids, [&](Id<Assignment> id) {
        const Assignment &assignment = *m_plan.find(id);
        return assignment.person == placement.person
               && assignment.status != AssignmentStatus::Cancelled;
    });
}

const std::vector<Occupied> &Roster::occupied(Id<Person> person) const
{
    return m_states.at(person).occupied;
}

const Balance &Roster::balance(Id<Person> person) const
{
    return m_states.at(person).balance;
}

minutes Roster::wayTo(Id<Person> person, Id<Site> site) const
{
    const std::optional<Id<Site>> home = m_plan.find(person)->homeSite;
    if (!home || *home == site)
        return minutes{0};
    return m_context.travelMatrix().between(*home, site).value_or(kUnknownWay);
}

Terms Roster::ownTerms(const Placement &placement, const Interval &span) const
{
    Terms terms;
    if (const auto it = m_preferred.find(placement.person); it != m_preferred.end()) {
        const seconds preferred = length(covered(span, it->second));
        terms[CostTerm::Preferences] = -std::chrono::floor<minutes>(preferred).count();
    }
    terms[CostTerm::Stability] = m_earlier.contains(placement) ? -1 : 0;
    terms[CostTerm::Travel] = wayTo(placement.person, m_plan.find(placement.shift)->site).count();
    return terms;
}

static std::int64_t graveness(Severity severity)
{
    return std::int64_t{1} << static_cast<int>(severity);
}

// Being outside of what was declared is a matter of wishes, not of the agreement.
static void addSoft(Terms &terms, const Conflict &conflict)
{
    if (conflict.rule == entryOf(Rule::AvailabilityOutside).code) {
        const DetailValue *outside = conflict.detail("minutes"_L1);
        terms[CostTerm::Preferences] += outside ? std::get<int>(*outside) : 0;
    } else {
        terms[CostTerm::SoftRules] += graveness(conflict.severity);
    }
}

void Roster::addConflicts(State &state, const PersonDuties &duties) const
{
    for (Conflict &conflict : personConflicts(m_context, duties)) {
        if (conflict.type == ConflictType::Hard)
            state.hard.push_back(std::move(conflict));
        else if (conflict.type == ConflictType::Soft)
            addSoft(state.terms, conflict);
    }
    std::ranges::sort(state.hard, {}, &Conflict::key);
}

void Roster::addDuties(State &state, const PersonDuties &duties) const
{
    for (const Duty &duty : duties.duties) {
        if (isCounted(duty.span.start))
            state.balance += balanceOf(duty);
        if (duty.span.overlaps(m_near)) {
            state.terms += ownTerms({duties.person, duty.shift->id}, duty.span);
            if (duty.isWork())
                state.occupied.push_back(
                    {duty.span, duty.calendar->serviceDay(duty.span.start), duty.rules});
        }
    }
    state.terms[CostTerm::Fairness] = unevenness(state.balance);
}

Roster::State Roster::stateOf(const PersonDuties &duties) const
{
    State state;
    addConflicts(state, duties);
    addDuties(state, duties);
    if (m_options.weights.of(CostTerm::Pay) > 0)
        state.terms[CostTerm::Pay] = total(personCosts(m_context, duties).lines).cents;
    return state;
}

Assignment Roster::assignmentOf(const Move &move)
{
    if (move.kind == Move::Kind::Take)
        return m_given.at(move.placement);
    Assignment assignment;
    assignment.id = Id<Assignment>{Uuid{0, ++m_lastId}}; // no time: never that of a real one
    assignment.record.createdAt = assignment.record.updatedAt = m_options.now;
    assignment.shift = move.placement.shift;
    assignment.person = move.placement.person;
    assignment.status = AssignmentStatus::Confirmed;
    assignment.source = AssignmentSource::Auto;
    return assignment;
}

void Roster::edit(Move::Kind kind, const Assignment &assignment)
{
    Change change;
    if (kind == Move::Kind::Give)
        change.insert(assignment);
    else
        change.remove(assignment);
    [[maybe_unused]] const auto applied = m_plan.apply(change);
    Q_ASSERT(applied);
}

static Move::Kind opposite(Move::Kind kind)
{
    return kind == Move::Kind::Give ? Move::Kind::Take : Move::Kind::Give;
}

static bool mayNotBeAlone(const Duty &duty)
{
    return duty.rules->setting(Rule::LoneWork).type == ConflictType::Hard
           && !duty.rules->parameters.loneWork.roles.isEmpty();
}

// A site is full only when that many people are there on the same days; somebody may be alone only
// where the rules forbid it.
bool Roster::mayConcernSite(const Move &move, const PersonDuties &after) const
{
    if (move.kind == Move::Kind::Take)
        return true; // somebody else may be left alone
    const Shift &shift = *m_plan.find(move.placement.shift);
    const Site *site = m_plan.find(shift.site);
    if (!site)
        return false;
    if (std::ranges::any_of(after.firmWork, [](const Duty *duty) { return mayNotBeAlone(*duty); }))
        return true;
    if (!site->capacity || site->capacityKind == CapacityKind::Soft)
        return false;
    const Interval duty = shift.duty();
    int there = 0;
    for (const Id<Shift> id :
         m_plan.shiftsNear(site->id, {duty.start - days{1}, duty.end + days{1}}))
        there += static_cast<int>(m_plan.by<&Assignment::shift>(id).size());
    return there > *site->capacity;
}

std::vector<Conflict> Roster::hardAtSite(Id<Shift> id) const
{
    const Shift &shift = *m_plan.find(id);
    std::vector<Conflict> conflicts =
        siteConflictsNear(m_context, *m_plan.find(shift.site), {shift.site, shift.duty()});
    std::erase_if(conflicts, [](const Conflict &each) { return each.type != ConflictType::Hard; });
    return conflicts;
}

std::vector<Conflict> Roster::hardBudgets() const
{
    std::vector<Conflict> conflicts;
    for (const Id<Event> event : m_hardBudgets)
        std::ranges::move(m_budgets.conflicts(m_context, *m_plan.find(event)),
                          std::back_inserter(conflicts));
    return conflicts;
}

// Those that are new or not what they were.
static void addNew(std::vector<Conflict> &breaches, const std::vector<Conflict> &before,
                   const std::vector<Conflict> &after)
{
    std::ranges::copy_if(after, std::back_inserter(breaches), [&before](const Conflict &conflict) {
        return std::ranges::find(before, conflict) == before.end();
    });
}

Probe Roster::probe(const Move &move)
{
    ++m_probes;
    const State &before = m_states.at(move.placement.person);
    const Assignment assignment = assignmentOf(move);
    Probe probe;
    edit(move.kind, assignment);
    const PersonDuties duties = m_context.dutiesOf(move.placement.person);
    State after = stateOf(duties);
    addNew(probe.breaches, before.hard, after.hard);
    const bool asksSite = mayConcernSite(move, duties);
    const auto siteAfter = asksSite ? hardAtSite(move.placement.shift) : std::vector<Conflict>();
    if (!m_hardBudgets.empty())
        addNew(probe.breaches, hardBudgets(), budgetsWith(duties));
    edit(opposite(move.kind), assignment);
    if (!siteAfter.empty())
        addNew(probe.breaches, hardAtSite(move.placement.shift), siteAfter);
    probe.change = after.terms - before.terms;
    if (m_probed.size() == kKept)
        m_probed.clear();
    m_probed.emplace_back(move, std::move(after));
    return probe;
}

// On a copy of the totals: hard budgets are rare.
std::vector<Conflict> Roster::budgetsWith(const PersonDuties &duties)
{
    BudgetTotals kept = m_budgets;
    m_budgets.setPerson(m_context, duties);
    std::vector<Conflict> conflicts = hardBudgets();
    m_budgets = std::move(kept);
    return conflicts;
}

void Roster::enter(Id<Person> person, State state)
{
    State &current = m_states.at(person);
    m_terms += state.terms - current.terms;
    current = std::move(state);
    if (!m_hardBudgets.empty())
        m_budgets.setPerson(m_context, m_context.dutiesOf(person));
    m_probed.clear();
}

void Roster::apply(const Move &move)
{
    const Id<Person> person = move.placement.person;
    const Assignment assignment = assignmentOf(move);
    edit(move.kind, assignment);
    const auto probed = std::ranges::find(m_probed, move, &std::pair<Move, State>::first);
    State after =
        probed != m_probed.end() ? std::move(probed->second) : stateOf(m_context.dutiesOf(person));
    m_steps.push_back({move, assignment, m_states.at(person)});
    note(move.kind, assignment);
    enter(person, std::move(after));
}

void Roster::undo()
{
    Step step = std::move(m_steps.back());
    m_steps.pop_back();
    edit(opposite(step.move.kind), step.assignment);
    note(opposite(step.move.kind), step.assignment);
    enter(step.move.placement.person, std::move(step.before));
}

void Roster::note(Move::Kind kind, const Assignment &assignment)
{
    const Placement placement{assignment.person, assignment.shift};
    if (kind == Move::Kind::Give)
        m_given.emplace(placement, assignment);
    else
        m_given.erase(placement);
}

Terms Roster::recount() const
{
    Terms sum;
    for (const Id<Person> person : m_people)
        sum += stateOf(m_context.dutiesOf(person)).terms;
    return sum;
}

std::vector<Placement> Roster::given() const
{
    std::vector<Placement> placements;
    for (const auto &[placement, assignment] : m_given)
        placements.push_back(placement);
    return placements;
}

} // namespace planning
