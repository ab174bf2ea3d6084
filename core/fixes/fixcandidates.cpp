#include "core/fixes/fixcandidates.h"

#include "core/model/zone.h"

#include <algorithm>
#include <array>

namespace planning
{

namespace
{

// Details that say how much is missing: one figure, or the difference of two.
struct Shortfall {
    QLatin1String figure;
    QLatin1String less; // empty: `figure` alone
};

} // namespace

static std::optional<minutes> figure(const Conflict &conflict, QLatin1String name)
{
    const DetailValue *value = conflict.detail(name);
    if (!value)
        return std::nullopt;
    if (const auto *duration = std::get_if<minutes>(value))
        return *duration;
    if (const auto *count = std::get_if<int>(value))
        return minutes{*count};
    return std::nullopt;
}

std::optional<minutes> missingTime(const Conflict &conflict)
{
    static constexpr std::array kShortfalls{
        Shortfall{QLatin1String("min_rest"), QLatin1String("gap")},
        Shortfall{QLatin1String("need"), QLatin1String("gap")},
        Shortfall{QLatin1String("min"), QLatin1String("best")},
        Shortfall{QLatin1String("amplitude"), QLatin1String("max")},
        Shortfall{QLatin1String("hours"), QLatin1String("max")},
        Shortfall{QLatin1String("excess"), QLatin1String("")},
        Shortfall{QLatin1String("missing"), QLatin1String("")},
        Shortfall{QLatin1String("minutes"), QLatin1String("")},
    };
    for (const Shortfall &each : kShortfalls) {
        const auto whole = figure(conflict, each.figure);
        const auto less =
            each.less.isEmpty() ? std::optional(minutes{0}) : figure(conflict, each.less);
        if (whole && less && *whole > *less)
            return *whole - *less;
    }
    return std::nullopt;
}

std::vector<const Shift *> shiftsOf(const FixQuestion &question)
{
    std::vector<const Shift *> shifts;
    for (const auto &id : {question.conflict.shift, question.conflict.withShift}) {
        if (const Shift *shift = question.plan.find(id))
            shifts.push_back(shift);
    }
    std::ranges::sort(shifts, {}, [](const Shift *shift) { return shift->planned; });
    return shifts;
}

const Assignment *assignmentOn(const FixQuestion &question, Id<Shift> shift)
{
    if (!question.conflict.person)
        return nullptr;
    for (const Id<Assignment> id : question.plan.by<&Assignment::shift>(shift)) {
        const Assignment &assignment = *question.plan.find(id);
        const bool isLive = commitment(assignment.status, ShiftStatus::Draft) != Commitment::None;
        if (isLive && assignment.person == *question.conflict.person)
            return &assignment;
    }
    return nullptr;
}

QString clockText(const Plan &plan, const Shift &shift, Instant instant)
{
    const Site *site = plan.find(shift.site);
    const Zone zone = site ? Zone::named(site->timezone).value_or(Zone()) : Zone();
    const LocalSeconds local = zone.toLocal(instant);
    const std::chrono::hh_mm_ss time{local - std::chrono::floor<std::chrono::days>(local)};
    return QStringLiteral("%1:%2")
        .arg(time.hours().count(), 2, 10, QLatin1Char('0'))
        .arg(time.minutes().count(), 2, 10, QLatin1Char('0'));
}

} // namespace planning
