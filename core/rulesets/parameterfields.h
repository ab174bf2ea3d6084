#pragma once

#include "core/rulesets/payparameterfields.h"
#include "core/rulesets/resolvedrules.h"
#include "core/rulesets/workparameterfields.h"

namespace planning
{

// The parameters by the names they have in a rule set: {rule code: {parameter: value}}.

template <>
struct Fields<DutyParameters> {
    static constexpr auto table = Parts{parameter<&DutyParameters::callCounts>("call_counts"),
                                        parameter<&DutyParameters::wrap>("wrap_minutes")};
};
template <>
struct Fields<RestParameters> {
    static constexpr auto table = Parts{parameter<&RestParameters::minRest>("min_rest"),
                                        parameter<&RestParameters::restFloor>("rest_floor"),
                                        parameter<&RestParameters::floorTags>("floor_tags"),
                                        parameter<&RestParameters::mode>("mode"),
                                        parameter<&RestParameters::dayCutoff>("day_cutoff")};
};
template <>
struct Fields<DailyHoursParameters> {
    static constexpr auto table =
        Parts{parameter<&DailyHoursParameters::maxDaily>("max_daily"),
              parameter<&DailyHoursParameters::maxDailyDerogation>("max_daily_derogation"),
              parameter<&DailyHoursParameters::derogationTags>("derogation_tags"),
              parameter<&DailyHoursParameters::dayAttribution>("day_attribution")};
};
template <>
struct Fields<BreakParameters> {
    static constexpr auto table = Parts{parameter<&BreakParameters::threshold>("threshold"),
                                        parameter<&BreakParameters::comparison>("cmp"),
                                        parameter<&BreakParameters::minBreak>("min_break"),
                                        parameter<&BreakParameters::maxStretch>("max_stretch")};
};
template <>
struct Fields<AvailabilityParameters> {
    static constexpr auto table =
        Parts{parameter<&AvailabilityParameters::undeclared>("undeclared"),
              parameter<&AvailabilityParameters::useCall>("use_call")};
};
template <>
struct Fields<CertificationParameters> {
    static constexpr auto table = Parts{parameter<&CertificationParameters::warnDays>("warn_days")};
};
template <>
struct Fields<CeilingParameters> {
    static constexpr auto table = Parts{parameter<&CeilingParameters::day>("day"),
                                        parameter<&CeilingParameters::week>("week"),
                                        parameter<&CeilingParameters::month>("month")};
};
template <>
struct Fields<TravelParameters> {
    static constexpr auto table = Parts{parameter<&TravelParameters::buffer>("buffer")};
};
template <>
struct Fields<HolidayParameters> {
    static constexpr auto table =
        Parts{parameter<&HolidayParameters::premium>("premium"),
              parameter<&HolidayParameters::mayDayPremium>("may_day_premium")};
};
template <>
struct Fields<NoticeParameters> {
    static constexpr auto table = Parts{parameter<&NoticeParameters::days>("days"),
                                        parameter<&NoticeParameters::urgent>("urgent")};
};
template <>
struct Fields<MaintenanceParameters> {
    static constexpr auto table =
        Parts{parameter<&MaintenanceParameters::intervalMonths>("interval"),
              parameter<&MaintenanceParameters::warnDays>("warn_days")};
};
template <>
struct Fields<LoneWorkParameters> {
    static constexpr auto table = Parts{parameter<&LoneWorkParameters::roles>("roles")};
};
template <>
struct Fields<EventParameters> {
    static constexpr auto table = Parts{parameter<&EventParameters::dayCutoff>("day_cutoff")};
};
template <>
struct Fields<RuleParameters> {
    static constexpr auto table =
        Parts{parameter<&RuleParameters::duty>("double_booking"),
              parameter<&RuleParameters::rest>("rest_minimum"),
              parameter<&RuleParameters::dailyHours>("daily_hours_max"),
              parameter<&RuleParameters::breaks>("break_missing"),
              parameter<&RuleParameters::availability>("availability_outside"),
              parameter<&RuleParameters::certification>("certification_invalid"),
              parameter<&RuleParameters::ceilings>("hours_soft_ceiling"),
              parameter<&RuleParameters::travel>("travel_time_insufficient"),
              parameter<&RuleParameters::holiday>("public_holiday_work"),
              parameter<&RuleParameters::notice>("notice_period"),
              parameter<&RuleParameters::maintenance>("equipment_maintenance"),
              parameter<&RuleParameters::loneWork>("lone_work"),
              parameter<&RuleParameters::event>("shift_outside_event"),
              parameter<&RuleParameters::reducedRest>("reduced_rest_quota"),
              parameter<&RuleParameters::amplitude>("amplitude_max"),
              parameter<&RuleParameters::dutyHours>("duty_hours_max"),
              parameter<&RuleParameters::weeklyHours>("weekly_hours_max"),
              parameter<&RuleParameters::weeklyAverage>("weekly_average_max"),
              parameter<&RuleParameters::weeklyRest>("weekly_rest"),
              parameter<&RuleParameters::consecutiveDays>("consecutive_days_max"),
              parameter<&RuleParameters::mealWindow>("meal_break_window"),
              parameter<&RuleParameters::mealPenalty>("meal_penalty"),
              parameter<&RuleParameters::minCall>("min_call"),
              parameter<&RuleParameters::split>("split_shift"),
              parameter<&RuleParameters::travelLimit>("travel_max_24h"),
              parameter<&RuleParameters::nightWork>("night_worker_limit"),
              parameter<&RuleParameters::sundays>("sundays_max"),
              parameter<&RuleParameters::overtime>("overtime_weekly"),
              parameter<&RuleParameters::contingent>("overtime_contingent"),
              parameter<&RuleParameters::intermittent>("intermittent_counters"),
              parameter<&RuleParameters::turnaround>("turnaround_short"),
              parameter<&RuleParameters::goldenTime>("golden_time"),
              parameter<&RuleParameters::cumulated>("cumulated_employers"),
              parameter<&RuleParameters::minors>("minor_protection"),
              parameter<&RuleParameters::cost, &CostParameters::pay>("pay"),
              parameter<&RuleParameters::cost, &CostParameters::night>("pay_night"),
              parameter<&RuleParameters::cost, &CostParameters::weekend>("pay_weekend"),
              parameter<&RuleParameters::cost, &CostParameters::holiday>("pay_holiday"),
              parameter<&RuleParameters::cost, &CostParameters::call>("pay_call"),
              parameter<&RuleParameters::cost, &CostParameters::meal>("pay_meal"),
              parameter<&RuleParameters::cost, &CostParameters::dailyOver>("pay_daily_over"),
              parameter<&RuleParameters::cost, &CostParameters::weeklyOver>("pay_weekly_over"),
              parameter<&RuleParameters::cost, &CostParameters::minCall>("pay_min_call"),
              parameter<&RuleParameters::cost, &CostParameters::split>("pay_split"),
              parameter<&RuleParameters::cost, &CostParameters::reducedRest>("pay_reduced_rest"),
              parameter<&RuleParameters::cost, &CostParameters::travel>("pay_travel")};
};

} // namespace planning
