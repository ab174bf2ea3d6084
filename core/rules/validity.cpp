#include "core/rules/validity.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

static void checkBreaks(std::vector<ShiftFault> &faults, const Shift &shift)
{
    std::vector<Interval> breaks;
    for (const Break &each : shift.breaks)
        breaks.push_back(each.interval);
    std::ranges::sort(breaks);
    const auto isEmpty = [](const Interval &each) { return each.isEmpty(); };
    const auto isOutside = [duty = shift.duty()](const Interval &each) {
        return !duty.contains(each);
    };
    const auto overlap = [](const Interval &a, const Interval &b) { return a.overlaps(b); };
    if (std::ranges::any_of(breaks, isEmpty))
        faults.push_back(ShiftFault::BreakNotPositive);
    else if (std::ranges::any_of(breaks, isOutside))
        faults.push_back(ShiftFault::BreakOutside);
    else if (std::ranges::adjacent_find(breaks, overlap) != breaks.end())
        faults.push_back(ShiftFault::BreaksOverlap);
}

static void checkTimes(std::vector<ShiftFault> &faults, const Shift &shift)
{
    if (shift.planned.isEmpty()) {
        faults.push_back(ShiftFault::EndNotAfterStart);
        return; // nothing lies inside an empty shift
    }
    if (shift.callTime && *shift.callTime > shift.planned.start)
        faults.push_back(ShiftFault::CallAfterStart);
    if (shift.duty().duration() > kLongestShift)
        faults.push_back(ShiftFault::TooLong);
    checkBreaks(faults, shift);
}

static void checkReferences(std::vector<ShiftFault> &faults, const Plan &plan, const Shift &shift)
{
    const auto require = [&faults](bool exists, ShiftFault fault) {
        if (!exists)
            faults.push_back(fault);
    };
    const Mission *mission = plan.find(shift.mission);
    require(plan.find(shift.site), ShiftFault::UnknownSite);
    require(plan.find(shift.role), ShiftFault::UnknownRole);
    require(!shift.team || plan.find(shift.team), ShiftFault::UnknownTeam);
    require(!shift.mission || mission, ShiftFault::UnknownMission);
    require(!shift.event || plan.find(shift.event), ShiftFault::UnknownEvent);
    require(!mission || mission->site == shift.site, ShiftFault::SiteMismatch);
}

std::vector<ShiftFault> faultsOf(const Plan &plan, const Shift &shift)
{
    std::vector<ShiftFault> faults;
    checkTimes(faults, shift);
    checkReferences(faults, plan, shift);
    return faults;
}

bool isTimeFault(ShiftFault fault)
{
    return fault < ShiftFault::UnknownSite;
}

static Error errorOf(ShiftFault fault)
{
    using enum ShiftFault;
    switch (fault) {
    case EndNotAfterStart:
        return {ErrorCode::InvalidTimeRange, u"end_time must be after start_time"_s, u"end_time"_s};
    case CallAfterStart:
        return {ErrorCode::InvalidTimeRange, u"call_time must not be after start_time"_s,
                u"call_time"_s};
    case BreakOutside:
        return {ErrorCode::InvalidTimeRange, u"a break must lie between the call and the end"_s,
                u"breaks"_s};
    case BreakNotPositive:
        return {ErrorCode::InvalidTimeRange, u"a break must end after it starts"_s, u"breaks"_s};
    case BreaksOverlap:
        return {ErrorCode::InvalidTimeRange, u"breaks must not overlap"_s, u"breaks"_s};
    case TooLong:
        return {ErrorCode::InvalidTimeRange, u"a shift lasts 366 days at most"_s, u"end_time"_s};
    case UnknownSite:
        return {ErrorCode::BadReference, u"the site does not exist"_s, u"site_id"_s};
    case UnknownRole:
        return {ErrorCode::BadReference, u"the role does not exist"_s, u"role_id"_s};
    case UnknownTeam:
        return {ErrorCode::BadReference, u"the team does not exist"_s, u"team_id"_s};
    case UnknownMission:
        return {ErrorCode::BadReference, u"the mission does not exist"_s, u"mission_id"_s};
    case UnknownEvent:
        return {ErrorCode::BadReference, u"the event does not exist"_s, u"event_id"_s};
    case SiteMismatch:
        return {ErrorCode::BadReference, u"the shift and its mission are at different sites"_s,
                u"site_id"_s};
    }
    return {};
}

std::vector<Error> validate(const Plan &plan, const Shift &shift)
{
    std::vector<Error> errors;
    for (const ShiftFault fault : faultsOf(plan, shift))
        errors.push_back(errorOf(fault));
    return errors;
}

} // namespace planning
