#pragma once

#include "core/model/field.h"
#include "core/rulesets/workparameters.h"

namespace planning
{

// The parameters of workparameters.h by the names they have in a rule set.

template <auto... Path>
constexpr auto parameter(std::string_view name)
{
    return field<Path...>(name, MergeGroup::Text);
}

template <>
struct Fields<ReducedRestParameters> {
    static constexpr auto table =
        Parts{parameter<&ReducedRestParameters::perWeek>("per_week"),
              parameter<&ReducedRestParameters::perSevenDays>("per_rolling_7d"),
              parameter<&ReducedRestParameters::compensation>("compensation")};
};
template <>
struct Fields<AmplitudeParameters> {
    static constexpr auto table = Parts{parameter<&AmplitudeParameters::max>("max_amplitude")};
};
template <>
struct Fields<DutyHoursParameters> {
    static constexpr auto table = Parts{parameter<&DutyHoursParameters::max>("max_duty")};
};
template <>
struct Fields<WeeklyHoursParameters> {
    static constexpr auto table = Parts{parameter<&WeeklyHoursParameters::max>("max_weekly")};
};
template <>
struct Fields<WeeklyAverageParameters> {
    static constexpr auto table = Parts{parameter<&WeeklyAverageParameters::limit>("avg_limit"),
                                        parameter<&WeeklyAverageParameters::weeks>("window_weeks")};
};
template <>
struct Fields<WeeklyRestParameters> {
    static constexpr auto table = Parts{parameter<&WeeklyRestParameters::min>("min_weekly_rest"),
                                        parameter<&WeeklyRestParameters::insideWeek>("inside_week"),
                                        parameter<&WeeklyRestParameters::mode>("mode")};
};
template <>
struct Fields<ConsecutiveDaysParameters> {
    static constexpr auto table =
        Parts{parameter<&ConsecutiveDaysParameters::max>("max_consecutive"),
              parameter<&ConsecutiveDaysParameters::by>("by")};
};
template <>
struct Fields<MealWindowParameters> {
    static constexpr auto table =
        Parts{parameter<&MealWindowParameters::windows>("windows"),
              parameter<&MealWindowParameters::min>("min"),
              parameter<&MealWindowParameters::minContinuous>("min_continuous"),
              parameter<&MealWindowParameters::continuousTags>("continuous_tags")};
};
template <>
struct Fields<MealPenaltyParameters> {
    static constexpr auto table =
        Parts{parameter<&MealPenaltyParameters::maxStretch>("max_stretch"),
              parameter<&MealPenaltyParameters::minPaid>("min_meal_paid"),
              parameter<&MealPenaltyParameters::minUnpaid>("min_meal_unpaid"),
              parameter<&MealPenaltyParameters::multiplier>("multiplier")};
};
template <>
struct Fields<MinCallParameters> {
    static constexpr auto table =
        Parts{parameter<&MinCallParameters::min>("min_call"),
              parameter<&MinCallParameters::minShow>("min_show_call"),
              parameter<&MinCallParameters::newCallAfter>("new_call_after")};
};
template <>
struct Fields<SplitParameters> {
    static constexpr auto table = Parts{parameter<&SplitParameters::maxGap>("max_gap"),
                                        parameter<&SplitParameters::hardGap>("hard_gap"),
                                        parameter<&SplitParameters::maxSequences>("max_sequences"),
                                        parameter<&SplitParameters::premium>("premium"),
                                        parameter<&SplitParameters::tags>("tags")};
};
template <>
struct Fields<TravelLimitParameters> {
    static constexpr auto table =
        Parts{parameter<&TravelLimitParameters::max>("max"),
              parameter<&TravelLimitParameters::derogationsPerMonth>("derogations_per_month")};
};
template <>
struct Fields<NightWorkParameters> {
    static constexpr auto table =
        Parts{parameter<&NightWorkParameters::night>("night"),
              parameter<&NightWorkParameters::minNight>("min_night"),
              parameter<&NightWorkParameters::max>("max"),
              parameter<&NightWorkParameters::maxDerogation>("max_derogation"),
              parameter<&NightWorkParameters::derogationTags>("derogation_tags"),
              parameter<&NightWorkParameters::nightsPerWeek>("nights_per_week"),
              parameter<&NightWorkParameters::nightHours>("night_hours"),
              parameter<&NightWorkParameters::average>("avg_limit"),
              parameter<&NightWorkParameters::weeks>("window_weeks")};
};
template <>
struct Fields<SundayParameters> {
    static constexpr auto table = Parts{parameter<&SundayParameters::max>("max"),
                                        parameter<&SundayParameters::firstMonth>("first_month")};
};
template <>
struct Fields<OvertimeParameters> {
    static constexpr auto table =
        Parts{parameter<&OvertimeParameters::period>("period"),
              parameter<&OvertimeParameters::threshold>("threshold"),
              parameter<&OvertimeParameters::dailyThreshold>("daily_threshold"),
              parameter<&OvertimeParameters::roundUp>("round_up"),
              parameter<&OvertimeParameters::bands>("bands")};
};
template <>
struct Fields<ContingentParameters> {
    static constexpr auto table = Parts{parameter<&ContingentParameters::quota>("quota")};
};
template <>
struct Fields<IntermittentParameters> {
    static constexpr auto table =
        Parts{parameter<&IntermittentParameters::required>("required"),
              parameter<&IntermittentParameters::cachet>("cachet"),
              parameter<&IntermittentParameters::monthCachets>("month_cachets"),
              parameter<&IntermittentParameters::monthHours>("month_hours"),
              parameter<&IntermittentParameters::monthHoursMulti>("month_hours_multi")};
};
template <>
struct Fields<TurnaroundParameters> {
    static constexpr auto table = Parts{parameter<&TurnaroundParameters::min>("min_turnaround"),
                                        parameter<&TurnaroundParameters::dayGap>("day_gap"),
                                        parameter<&TurnaroundParameters::multiplier>("multiplier")};
};
template <>
struct Fields<GoldenTimeParameters> {
    static constexpr auto table = Parts{parameter<&GoldenTimeParameters::after>("after"),
                                        parameter<&GoldenTimeParameters::reset>("reset"),
                                        parameter<&GoldenTimeParameters::multiplier>("multiplier")};
};
template <>
struct Fields<CumulatedParameters> {
    static constexpr auto table = Parts{parameter<&CumulatedParameters::max>("max_weekly")};
};
template <>
struct Fields<MinorParameters> {
    static constexpr auto table =
        Parts{parameter<&MinorParameters::maxDaily>("max_daily"),
              parameter<&MinorParameters::maxDailyChild>("max_daily_child"),
              parameter<&MinorParameters::maxWeekly>("max_weekly"),
              parameter<&MinorParameters::minRest>("min_rest"),
              parameter<&MinorParameters::minRestChild>("min_rest_child"),
              parameter<&MinorParameters::night>("night"),
              parameter<&MinorParameters::nightChild>("night_child"),
              parameter<&MinorParameters::nightAuthorised>("night_authorised"),
              parameter<&MinorParameters::authorisation>("authorisation"),
              parameter<&MinorParameters::breakThreshold>("break_threshold"),
              parameter<&MinorParameters::minBreak>("min_break"),
              parameter<&MinorParameters::restDays>("rest_days")};
};

} // namespace planning
