#include "core/rulesets/plancontext.h"

#include "core/base/intervals.h"

#include <algorithm>

namespace planning
{

std::vector<Break> breaksOf(const Duty &duty)
{
    std::vector<Break> breaks;
    for (const Break &each : *duty.breaks) {
        const Interval inside = each.interval.intersection(duty.span);
        if (!inside.isEmpty())
            breaks.push_back({inside, each.paid, each.mandatory});
    }
    std::ranges::sort(breaks, {}, [](const Break &each) { return each.interval; });
    return breaks;
}

std::vector<Interval> workOf(const Duty &duty)
{
    std::vector<Interval> unpaid;
    for (const Break &each : *duty.breaks) {
        if (!each.paid)
            unpaid.push_back(each.interval);
    }
    if (unpaid.empty())
        return {duty.span};
    return uncovered(duty.span, united(std::move(unpaid)));
}

bool isTagged(const Shift &shift, const QStringList &tags)
{
    return tags.contains(shift.phase)
           || std::ranges::any_of(shift.tags, [&](const auto &tag) { return tags.contains(tag); });
}

const Duty &Block::last() const
{
    return **std::ranges::max_element(duties, {}, [](const Duty *duty) { return duty->span.end; });
}

static std::chrono::weekday weekdayOf(WeekStart start)
{
    switch (start) {
    case WeekStart::Monday:
        break;
    case WeekStart::Saturday:
        return std::chrono::Saturday;
    case WeekStart::Sunday:
        return std::chrono::Sunday;
    }
    return std::chrono::Monday;
}

// The service day is one for the whole organisation, so its default rule set gives the cutoff.
PlanContext::PlanContext(const Plan &plan)
    : m_plan(plan),
      m_book(plan),
      m_travel(plan.all<TravelTime>())
{
    if (const Organization *organization = plan.organization()) {
        m_zone = Zone::named(organization->defaultTimezone).value_or(Zone());
        m_weekFirst = weekdayOf(organization->weekStart);
    }
    m_dayCutoff = m_book.defaultRules(LocalDay{}).parameters.rest.dayCutoff;
    for (const Skill &skill : plan.all<Skill>())
        m_skillCodes.insert(skill.code);
}

const Calendar &PlanContext::calendarOf(Id<Site> id) const
{
    if (const auto it = m_calendars.find(id); it != m_calendars.end())
        return it->second;
    const Site *site = m_plan.find(id);
    const Zone zone = site ? Zone::named(site->timezone).value_or(m_zone) : m_zone;
    const QString holidayZone = site ? site->holidayZone : QString();
    const auto holidays = holidayZone.isEmpty() ? Result<HolidayCalendar>(HolidayCalendar())
                                                : HolidayCalendar::ofZone(holidayZone);
    Calendar calendar(zone, holidays ? *holidays : HolidayCalendar(), m_dayCutoff);
    return m_calendars.emplace(id, std::move(calendar)).first->second;
}

std::span<const Holiday> PlanContext::holidaysOn(const Calendar &calendar, LocalDay day) const
{
    if (!calendar.hasHolidays())
        return {};
    const std::chrono::year year = std::chrono::year_month_day{day}.year();
    const auto [it, isNew] = m_holidays[&calendar].try_emplace(static_cast<int>(year));
    if (isNew)
        it->second = calendar.holidays().ofYear(year);
    const std::vector<Holiday> &holidays = it->second;
    const auto first = std::ranges::lower_bound(holidays, day, {}, &Holiday::day);
    const auto last = std::ranges::upper_bound(first, holidays.end(), day, {}, &Holiday::day);
    return {first, last};
}

static bool demands(const QList<SkillRequirement> &skills, const QString &code)
{
    return std::ranges::find(skills, code, &SkillRequirement::skill) != skills.end();
}

const RoleNeeds &PlanContext::needsOf(Id<Role> id) const
{
    if (const auto it = m_needs.find(id); it != m_needs.end())
        return it->second;
    RoleNeeds needs;
    if (const Role *role = m_plan.find(id)) {
        needs.skills = role->requiredSkills;
        needs.certifications = role->requiredCertifications;
        // The roles of a person are the codes of their skills. A role that is also a skill of the
        // catalogue asks for it; where it requires the skill outright, R18 speaks and R19 does not.
        if (m_skillCodes.contains(role->code) && !demands(role->requiredSkills, role->code))
            needs.profile = role->code;
    }
    return m_needs.emplace(id, std::move(needs)).first->second;
}

const Contract *PlanContext::contractOf(Id<Person> person, LocalDay day) const
{
    const Contract *valid = nullptr;
    for (const Id<Contract> id : m_plan.by<&Contract::person>(person)) {
        const Contract *contract = m_plan.find(id);
        if (contract->validFrom > day || (contract->validTo && *contract->validTo < day))
            continue;
        if (!valid
            || std::pair(contract->validFrom, contract->id)
                   > std::pair(valid->validFrom, valid->id))
            valid = contract;
    }
    return valid;
}

// A part that begins with the shift includes its call.
static Interval spanOf(const Shift &shift, const std::optional<Interval> &part,
                       const DutyParameters &parameters)
{
    Interval span = parameters.callCounts ? shift.duty() : shift.planned;
    span.end += parameters.wrap;
    if (!part)
        return span;
    const bool fromTheStart = part->start <= shift.planned.start;
    return {fromTheStart ? span.start : part->start, std::min(span.end, part->end)};
}

// What the shift itself says: empty when that is nothing.
QString PlanContext::codeOf(const Shift &shift, LocalDay day) const
{
    const QString ofTag = m_book.codeForTags(shift.tags, day);
    if (!ofTag.isEmpty())
        return ofTag;
    const Mission *mission = shift.event ? nullptr : m_plan.find(shift.mission);
    const Event *event = mission ? m_plan.find(mission->event) : m_plan.find(shift.event);
    return event ? event->ruleSet : QString();
}

const ResolvedRules &PlanContext::rulesOf(const Shift &shift, LocalDay day) const
{
    const QString code = codeOf(shift, day);
    return code.isEmpty() ? m_book.defaultRules(day) : m_book.rules(code, day);
}

std::optional<Duty> PlanContext::dutyOf(const Assignment &assignment) const
{
    const Shift *shift = m_plan.find(assignment.shift);
    return shift ? dutyOf(assignment, *shift) : std::nullopt;
}

std::optional<Duty> PlanContext::dutyOf(const Assignment &assignment, const Shift &shift) const
{
    const Commitment counts = commitment(assignment.status, shift.status);
    if (counts == Commitment::None)
        return std::nullopt;
    const Calendar &calendar = calendarOf(shift.site);
    const LocalDay day = calendar.civilDay(shift.planned.start);
    const Contract *contract = contractOf(assignment.person, day);
    QString code = codeOf(shift, day);
    if (code.isEmpty() && contract)
        code = contract->ruleSet;
    const ResolvedRules &rules =
        code.isEmpty() ? m_book.defaultRules(day) : m_book.rules(code, day);
    const Interval span = spanOf(shift, assignment.part, rules.parameters.duty);
    if (span.isEmpty())
        return std::nullopt;
    return Duty{&assignment, &shift, &calendar, contract, &rules, span, counts, &shift.breaks};
}

static std::vector<Block> blocksOf(const std::vector<const Duty *> &firmWork)
{
    std::vector<Block> blocks;
    const std::span all(firmWork);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Interval &span = all[i]->span;
        if (!blocks.empty() && span.start <= blocks.back().span.end) {
            blocks.back().span.end = std::max(blocks.back().span.end, span.end);
        } else {
            begin = i;
            blocks.push_back({span, all[i]->calendar->serviceDay(span.start), {}});
        }
        blocks.back().duties = all.subspan(begin, i - begin + 1);
    }
    return blocks;
}

// The rows of a large plan lie far apart in memory. Found first and read afterwards, many of them
// are on their way at once; one after the other, most of a full check would be waiting for them.
std::vector<std::pair<const Assignment *, const Shift *>> PlanContext::rowsOf(
    Id<Person> person) const
{
    std::vector<std::pair<const Assignment *, const Shift *>> rows;
    const auto ids = m_plan.by<&Assignment::person>(person);
    rows.reserve(ids.size());
    for (const Id<Assignment> id : ids)
        rows.emplace_back(m_plan.find(id), nullptr);
    for (auto &[assignment, shift] : rows)
        shift = m_plan.find(assignment->shift);
    return rows;
}

// Once all duties are there: what points to them.
static void arrange(PersonDuties &person)
{
    std::ranges::sort(person.duties, {}, [](const Duty &duty) {
        return std::tuple(duty.span, duty.shift->id, duty.assignment->id);
    });
    for (const Duty &duty : person.duties) {
        if (duty.isFirm() && duty.isWork())
            person.firmWork.push_back(&duty);
    }
    person.blocks = blocksOf(person.firmWork);
}

PersonDuties PlanContext::dutiesOf(Id<Person> person) const
{
    PersonDuties result;
    result.person = person;
    const auto rows = rowsOf(person);
    result.duties.reserve(rows.size());
    for (const auto &[assignment, shift] : rows) {
        if (auto duty = shift ? dutyOf(*assignment, *shift) : std::nullopt)
            result.duties.push_back(*duty);
    }
    arrange(result);
    return result;
}

PersonDuties PlanContext::workedDuties(const PersonDuties &planned) const
{
    PersonDuties result;
    result.person = planned.person;
    for (const Duty *duty : planned.firmWork) {
        for (const Id<WorkedTime> id : m_plan.by<&WorkedTime::assignment>(duty->assignment->id)) {
            const WorkedTime &worked = *m_plan.find(id);
            if (worked.worked.isEmpty())
                continue;
            Duty &entered = result.duties.emplace_back(*duty);
            entered.span = worked.worked;
            entered.breaks = &worked.breaks;
        }
    }
    arrange(result);
    return result;
}

} // namespace planning
