#include "core/rules/localtime.h"

namespace planning
{

using namespace Qt::StringLiterals;

LocalTime readLocalTime(LocalSeconds entered, const Zone &zone)
{
    const Zone::Resolution resolution = zone.resolve(entered);
    return {resolution.existence, resolution.first, resolution.second};
}

// "02:30"
static QString clockText(LocalSeconds local)
{
    const std::chrono::hh_mm_ss time{local - std::chrono::floor<std::chrono::days>(local)};
    return u"%1:%2"_s.arg(time.hours().count(), 2, 10, QLatin1Char('0'))
        .arg(time.minutes().count(), 2, 10, QLatin1Char('0'));
}

static std::optional<Conflict> twiceConflict(const PlanContext &context, const Shift &shift,
                                             Instant instant, const QString &which)
{
    const Calendar &calendar = context.calendarOf(shift.site);
    const Zone &zone = calendar.zone();
    const LocalSeconds local = zone.toLocal(instant);
    const LocalTime time = readLocalTime(local, zone);
    auto conflict = conflictOf(Rule::DstLocalTime, context.defaultRules(calendar.civilDay(instant)),
                               {.shift = shift.id, .discriminator = which},
                               {{"time"_L1, clockText(local)},
                                {"date"_L1, std::chrono::floor<std::chrono::days>(local)},
                                {"tz"_L1, zone.name()},
                                {"first"_L1, time.taken},
                                {"second"_L1, time.second}});
    if (conflict)
        conflict->variant = instant == time.taken ? u"first"_s : u"second"_s;
    return conflict;
}

std::vector<Conflict> localTimeConflicts(const PlanContext &context, const Shift &shift)
{
    std::vector<Conflict> conflicts;
    if (shift.status == ShiftStatus::Cancelled)
        return conflicts;
    const Zone &zone = context.calendarOf(shift.site).zone();
    const auto check = [&](Instant instant, const QString &which) {
        if (!zone.isAmbiguous(instant))
            return;
        if (auto conflict = twiceConflict(context, shift, instant, which))
            conflicts.push_back(*std::move(conflict));
    };
    if (shift.callTime)
        check(*shift.callTime, u"call"_s);
    check(shift.planned.start, u"start"_s);
    check(shift.planned.end, u"end"_s);
    return conflicts;
}

} // namespace planning
