#include "core/solver/candidates.h"

#include "core/rules/availability.h"
#include "core/rules/qualification.h"

#include <algorithm>

namespace planning
{

CandidateFinder::CandidateFinder(const Roster &roster) : m_roster(roster)
{
    const Plan &plan = roster.plan();
    for (const Id<Person> person : roster.people()) {
        Member member{person, {}, !plan.by<&Leave::person>(person).empty()};
        for (const Id<Contract> id : plan.by<&Contract::person>(person)) {
            const Contract &contract = *plan.find(id);
            const int next = static_cast<int>(m_ruleSets.size()) + 1; // 0: no contract
            const int code = m_ruleSets.emplace(contract.ruleSet, next).first->second;
            member.engagements.push_back(
                {contract.validFrom, contract.validTo, code, contract.hourlyRate.cents});
        }
        std::ranges::sort(member.engagements, {}, &Engagement::from);
        m_members.push_back(std::move(member));
    }
}

// A duty that the shift would be, alone.
static PersonDuties alone(const Duty &duty)
{
    PersonDuties duties;
    duties.person = duty.assignment->person;
    duties.duties.push_back(duty);
    return duties;
}

static bool forbids(const std::vector<Conflict> &conflicts)
{
    return std::ranges::any_of(
        conflicts, [](const Conflict &each) { return each.type == ConflictType::Hard; });
}

static bool isAboutSkills(const Conflict &conflict)
{
    return conflict.rule != entryOf(Rule::CertificationInvalid).code;
}

std::size_t CandidateFinder::tradeOf(const Shift &shift, const ResolvedRules *rules)
{
    const auto same = std::ranges::find_if(m_trades, [&](const Trade &trade) {
        return trade.role == shift.role && trade.rules == rules
               && trade.skills == shift.requiredSkills;
    });
    if (same != m_trades.end())
        return static_cast<std::size_t>(same - m_trades.begin());
    m_trades.push_back(
        {shift.role, shift.requiredSkills, rules, std::vector<std::int8_t>(m_members.size(), -1)});
    return m_trades.size() - 1;
}

// What skills say is the same for all shifts of the trade; asked once.
bool CandidateFinder::isFit(std::size_t trade, std::size_t member, const Duty &duty)
{
    std::int8_t &fitness = m_trades[trade].fitness[member];
    if (fitness < 0) {
        std::vector<Conflict> conflicts = qualificationConflicts(m_roster.context(), alone(duty));
        std::erase_if(conflicts, [](const Conflict &each) { return !isAboutSkills(each); });
        fitness = forbids(conflicts) ? 0 : 1;
    }
    return fitness > 0;
}

// The finalizer of SplitMix64: the same on every system.
static std::uint64_t mixed(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31);
}

// The search for the candidates of one shift.
class CandidateFinder::Search
{
public:
    Search(CandidateFinder &finder, const Shift &shift)
        : m_finder(finder),
          m_roster(finder.m_roster),
          m_shift(shift),
          m_calendar(m_roster.context().calendarOf(shift.site)),
          m_day(m_calendar.civilDay(shift.planned.start)),
          m_hasCertificates(!m_roster.context().needsOf(shift.role).certifications.isEmpty())
    {
    }

    CandidateList take()
    {
        for (std::size_t i = 0; i < m_finder.m_members.size(); ++i)
            consider(i);
        return std::move(m_list);
    }

private:
    struct Terms { // those under which a group of people would take the shift
        int key;
        Duty duty;
        std::size_t offer;
        std::size_t trade;
    };

    // The contracts that hold on the day: several are told apart by the person.
    int keyOf(std::size_t position) const
    {
        int key = 0;
        int count = 0;
        for (const Engagement &each : m_finder.m_members[position].engagements) {
            if (each.from <= m_day && (!each.to || m_day <= *each.to)) {
                key = each.ruleSet;
                ++count;
            }
        }
        return count < 2 ? key : -1 - static_cast<int>(position);
    }
    // Null when the shift is no duty for them.
    const Terms *termsFor(std::size_t position)
    {
        const int key = keyOf(position);
        const auto known = std::ranges::find(m_terms, key, &Terms::key);
        if (known != m_terms.end())
            return &*known;
        m_assignment.shift = m_shift.id;
        m_assignment.person = m_finder.m_members[position].person;
        m_assignment.status = AssignmentStatus::Confirmed;
        const auto duty = m_roster.context().dutyOf(m_assignment);
        if (!duty)
            return nullptr;
        m_list.offers.push_back({{duty->span, m_calendar.serviceDay(duty->span.start), duty->rules},
                                 balanceOf(*duty),
                                 m_roster.isCounted(duty->span.start)});
        m_terms.push_back(
            {key, *duty, m_list.offers.size() - 1, m_finder.tradeOf(m_shift, duty->rules)});
        return &m_terms.back();
    }

    void consider(std::size_t position)
    {
        const Terms *terms = termsFor(position);
        if (!terms)
            return;
        const Member &member = m_finder.m_members[position];
        m_assignment.person = member.person; // that the duty points to
        if (!m_finder.isFit(terms->trade, position, terms->duty))
            return;
        const Placement placement{member.person, m_shift.id};
        if (!m_roster.canBeAsked(placement) || isForbidden(member, terms->duty))
            return;
        m_list.candidates.push_back(
            {member.person, terms->offer, ownPrice(position, *terms), tieOf(placement)});
    }
    // By certificates, which expire, and by leave.
    bool isForbidden(const Member &member, const Duty &duty) const
    {
        const PlanContext &context = m_roster.context();
        return (m_hasCertificates && forbids(qualificationConflicts(context, alone(duty))))
               || (member.hasLeave && forbids(leaveConflicts(context, alone(duty))));
    }
    std::int64_t ownPrice(std::size_t position, const Terms &terms) const
    {
        const Member &member = m_finder.m_members[position];
        const Offer &offer = m_list.offers[terms.offer];
        planning::Terms own = m_roster.ownTerms({member.person, m_shift.id}, offer.time.span);
        for (const Engagement &each : member.engagements) {
            if (each.from <= m_day && (!each.to || m_day <= *each.to))
                own[CostTerm::Pay] = each.hourlyCents * offer.balance.work.count() / 60;
        }
        return m_roster.options().weights.price(own);
    }
    std::uint64_t tieOf(const Placement &placement) const
    {
        const std::uint64_t person = placement.person.uuid.high ^ mixed(placement.person.uuid.low);
        const std::uint64_t shift = placement.shift.uuid.high ^ mixed(placement.shift.uuid.low);
        return mixed(m_roster.options().seed ^ mixed(person) ^ mixed(shift + 1));
    }

    CandidateFinder &m_finder;
    const Roster &m_roster;
    const Shift &m_shift;
    const Calendar &m_calendar;
    LocalDay m_day;
    bool m_hasCertificates;
    Assignment m_assignment;
    std::vector<Terms> m_terms;
    CandidateList m_list;
};

CandidateList CandidateFinder::candidatesFor(Id<Shift> shift)
{
    return Search(*this, *m_roster.plan().find(shift)).take();
}

static bool areHard(Rule rule, const Occupied &one, const Occupied &other)
{
    return one.rules->setting(rule).type == ConflictType::Hard
           && other.rules->setting(rule).type == ConflictType::Hard;
}

static std::optional<minutes> shortestRest(const RestParameters &rest)
{
    if (rest.mode == RestMode::Eu24)
        return std::nullopt; // a matter of chains
    return rest.restFloor ? rest.restFloor : rest.minRest;
}

// Whether the two leave less between them than any exception allows. Within one service day what
// is between is a pause.
static bool isTooSoon(const Occupied &before, const Occupied &after)
{
    const seconds gap = after.span.start - before.span.end;
    const auto one = shortestRest(before.rules->parameters.rest);
    const auto other = shortestRest(after.rules->parameters.rest);
    return one && other && gap > seconds{0} && gap < std::min(*one, *other)
           && before.serviceDay < after.serviceDay && areHard(Rule::RestMinimum, before, after);
}

// By start, so those who are in the way are neighbours; longer duties may reach over others.
bool isFreeFor(const Roster &roster, Id<Person> person, const Offer &offer)
{
    const Occupied &offered = offer.time;
    const Occupied *before = nullptr;
    for (const Occupied &taken : roster.occupied(person)) {
        if (taken.span.start >= offered.span.end)
            return !(before && isTooSoon(*before, offered)) && !isTooSoon(offered, taken);
        if (taken.span.overlaps(offered.span) && areHard(Rule::DoubleBooking, taken, offered))
            return false;
        if (!before || taken.span.end > before->span.end)
            before = &taken;
    }
    return !(before && isTooSoon(*before, offered));
}

std::int64_t quickPrice(const Roster &roster, const Candidate &candidate, const Offer &offer)
{
    if (!offer.isCounted)
        return candidate.ownPrice;
    const Balance &now = roster.balance(candidate.person);
    Balance then = now;
    then += offer.balance;
    return candidate.ownPrice
           + roster.options().weights.price(CostTerm::Fairness, unevenness(then) - unevenness(now));
}

} // namespace planning
