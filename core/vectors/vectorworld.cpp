#include "core/vectors/vectorworld.h"

#include "core/model/calendar.h"
#include "core/vectors/vectorhours.h"
#include "core/vectors/vectorsites.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace planning
{

using namespace Qt::StringLiterals;
using std::chrono::days;

// "22:30", also "24:00", in minutes after midnight
static std::optional<minutes> clockTime(const QString &text)
{
    const auto hour = text.section(u':', 0, 0);
    const auto minute = text.section(u':', 1, 1);
    if (hour.size() != 2 || minute.size() != 2)
        return std::nullopt;
    return std::chrono::hours{hour.toInt()} + minutes{minute.toInt()};
}

// "20:00-02:00" of a day; an end at or before the start means the next day.
static std::optional<Interval> rangeOf(const QString &text, LocalDay day, const Zone &zone)
{
    const auto from = clockTime(text.section(u'-', 0, 0));
    const auto to = clockTime(text.section(u'-', 1));
    if (!from || !to)
        return std::nullopt;
    const days next{*to <= *from ? 1 : 0};
    return Interval{zone.toInstant(day + *from), zone.toInstant(day + next + *to)};
}

// What ranges of the day before leave of a day declared without any.
static Interval closedPart(Interval day, const std::vector<Availability> &ranges)
{
    for (const Availability &range : ranges) {
        if (range.interval.contains(day.start))
            day.start = range.interval.end;
    }
    return day;
}

Result<void> declareAvailability(VectorPlanBuilder &builder, const QJsonObject &declared)
{
    const Zone zone = *Zone::named(builder.timezone());
    std::vector<LocalDay> closedDays; // declared without any range
    std::vector<Availability> ranges;
    Availability availability;
    availability.person = builder.firstPerson();
    availability.timezone = builder.timezone();
    for (auto it = declared.begin(); it != declared.end(); ++it) {
        const auto day = dayFromIsoDate(it.key());
        if (!day)
            return notUnderstood(u"date \"%1\""_s.arg(it.key()));
        if (it->toArray().isEmpty())
            closedDays.push_back(*day);
        for (const QJsonValue &range : it->toArray()) {
            const auto interval = rangeOf(range.toString(), *day, zone);
            if (!interval)
                return notUnderstood(u"range \"%1\""_s.arg(range.toString()));
            availability.kind = AvailabilityKind::Available;
            availability.interval = *interval;
            ranges.push_back(availability);
        }
    }
    // Ranges of the day before may reach into a closed day and win there.
    for (const LocalDay day : closedDays) {
        availability.kind = AvailabilityKind::Unavailable;
        availability.interval = closedPart(zone.dayInterval(day), ranges);
        builder.add(availability);
    }
    std::ranges::for_each(ranges, [&builder](const Availability &range) { builder.add(range); });
    return ok();
}

static Result<void> availability(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    return declareAvailability(builder, parameters["av"_L1].toObject());
}

static Result<void> leaves(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    const Zone zone = *Zone::named(builder.timezone());
    for (const QJsonValue &each : parameters["leaves"_L1].toArray()) {
        const auto first = dayFromIsoDate(each.toArray()[0].toString());
        const auto last = dayFromIsoDate(each.toArray()[1].toString());
        if (!first || !last)
            return notUnderstood(u"leaves"_s);
        const QString status = each.toArray()[2].toString();
        Leave leave;
        leave.person = builder.firstPerson();
        leave.interval = zone.dayInterval(*first).united(zone.dayInterval(*last));
        leave.status =
            enumFromName<LeaveStatus>(status.toStdString()).value_or(LeaveStatus::Refused);
        builder.add(leave);
    }
    return ok();
}

static void addSkill(VectorPlanBuilder &builder, const QString &code, int level)
{
    PersonSkill skill;
    skill.person = builder.firstPerson();
    skill.skill = code;
    skill.level = level;
    builder.add(skill);
}

static Result<void> skills(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    const QJsonObject levels = parameters["min"_L1].toObject();
    builder.change(builder.firstShift(), [&](Shift &shift) {
        for (const QJsonValue &code : parameters["req"_L1].toArray())
            shift.requiredSkills.append({code.toString(), levels[code.toString()].toInt(1)});
    });
    const QJsonObject have = parameters["have"_L1].toObject();
    for (auto it = have.begin(); it != have.end(); ++it)
        addSkill(builder, it.key(), it->toInt());
    return ok();
}

static Result<void> neededRole(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    Role needed;
    needed.code = parameters["need"_L1].toString();
    Skill catalogued;
    catalogued.code = needed.code;
    builder.add(catalogued);
    const Id<Role> role = builder.add(needed);
    builder.change(builder.firstShift(), [role](Shift &shift) { shift.role = role; });
    for (const QJsonValue &code : parameters["roles"_L1].toArray())
        addSkill(builder, code.toString(), 1);
    return ok();
}

static Result<void> certifications(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    for (const Id<Role> id : builder.roles()) {
        builder.change(id, [&](Role &role) {
            for (const QJsonValue &code : parameters["req"_L1].toArray())
                role.requiredCertifications << code.toString();
        });
    }
    const QJsonObject held = parameters["held"_L1].toObject();
    for (auto it = held.begin(); it != held.end(); ++it) {
        Certification certification;
        certification.person = builder.firstPerson();
        certification.code = it.key();
        certification.expiresOn = dayFromIsoDate(it->toString());
        builder.add(certification);
    }
    return ok();
}

static Result<void> ceilings(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    const auto ceiling = [&parameters](QLatin1String name) -> std::optional<minutes> {
        if (!parameters[name].isDouble())
            return std::nullopt;
        return minutes{std::llround(parameters[name].toDouble() * 60)};
    };
    for (const Id<Person> person : builder.people()) {
        Contract contract;
        contract.person = person;
        contract.softCeilingDay = ceiling("day"_L1);
        contract.softCeilingWeek = ceiling("week"_L1);
        contract.softCeilingMonth = ceiling("month"_L1);
        builder.add(contract);
    }
    return ok();
}

static Result<void> headcount(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    builder.change(builder.firstShift(),
                   [&](Shift &shift) { shift.headcount = parameters["need"_L1].toInt(1); });
    return ok();
}

static Result<void> capacity(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    const bool isSoft = parameters["kind"_L1].toString() == "soft"_L1;
    for (const Id<Site> id : builder.sites()) {
        builder.change(id, [&](Site &site) {
            site.capacity = parameters["cap"_L1].toInt();
            site.capacityKind = isSoft ? CapacityKind::Soft : CapacityKind::Hard;
        });
    }
    return ok();
}

// Shifts that cost plain amounts, all on the one line of an event's budget.
static Result<void> budget(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    const auto money = [](const QJsonValue &amount) {
        return Money{std::llround(amount.toDouble() * 100)};
    };
    Event event;
    event.budget = {{u"line"_s, money(parameters["budget"_L1])}};
    const Id<Event> id = builder.add(event);
    for (const QJsonValue &item : parameters["items"_L1].toArray()) {
        const auto status = enumFromName<ShiftStatus>(item[1].toString().toStdString());
        if (!status)
            return notUnderstood(u"items"_s);
        Shift shift;
        shift.event = id;
        shift.site = builder.siteNamed(u"S1"_s, builder.timezone());
        shift.role = builder.roleOf(u"tech"_s);
        shift.planned = {Instant{}, Instant{} + minutes{60}};
        shift.status = *status;
        shift.budgetLine = u"line"_s;
        shift.transportCost = money(item[0]);
        builder.add(shift);
    }
    return ok();
}

static Result<void> nothing(VectorPlanBuilder &, const QJsonObject &)
{
    return ok();
}

VectorWorld worldOf(const QString &rule)
{
    static const QHash<QString, VectorWorld> worlds{
        {u"availability_outside"_s, {availability}},
        {u"leave_overlap"_s, {leaves}},
        {u"skill_missing"_s, {skills}},
        {u"role_mismatch"_s, {neededRole}},
        {u"certification_invalid"_s, {certifications}},
        {u"hours_soft_ceiling"_s, {ceilings}},
        {u"understaffed"_s, {headcount}},
        {u"capacity_exceeded"_s, {capacity}},
        {u"travel_time_insufficient"_s, {describeTravel}},
        {u"public_holiday_work"_s, {describeHolidays}},
        {u"notice_period"_s, {describeNotice, VectorShifts::FromParameters}},
        {u"equipment_double_booking"_s, {describeBookings}},
        {u"equipment_maintenance"_s, {describeMaintenance}},
        {u"shift_outside_event"_s, {describeEvent}},
        {u"weekly_average_max"_s, {weeksOfWork, VectorShifts::FromParameters}},
        {u"overtime_weekly"_s, {hoursOfWork, VectorShifts::FromParameters}},
        {u"overtime_contingent"_s, {usedOvertime, VectorShifts::FromParameters}},
        {u"intermittent_counters"_s, {intermittentWork, VectorShifts::FromParameters}},
        {u"cumulated_employers"_s, {twoEmployers, VectorShifts::FromParameters}},
        {u"night_worker_limit"_s, {nightWorker}},
        {u"minor_protection"_s, {minor}},
        {u"budget_exceeded"_s, {budget, VectorShifts::FromParameters}},
    };
    return worlds.value(rule, {nothing});
}

} // namespace planning
