#pragma once

#include "core/rulesets/resolvedrules.h"

namespace planning
{

// The parameters by the names they have in a rule set: {rule code: {parameter: value}}.

template <auto... Path>
constexpr auto parameter(std::string_view name)
{
    return field<Path...>(name, MergeGroup::Text);
}

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
struct Fields<PayParameters> {
    static constexpr auto table = Parts{parameter<&PayParameters::formula>("formula"),
                                        parameter<&PayParameters::stacking>("stacking"),
                                        parameter<&PayParameters::breakPaid>("break_paid")};
};
template <>
struct Fields<NightPay> {
    static constexpr auto table = Parts{parameter<&NightPay::from>("from"),
                                        parameter<&NightPay::to>("to"),
                                        parameter<&NightPay::bonus>("bonus"),
                                        parameter<&NightPay::mode>("mode"),
                                        parameter<&NightPay::share>("share"),
                                        parameter<&NightPay::openAirTags>("open_air_tags"),
                                        parameter<&NightPay::openAirFrom>("open_air_from"),
                                        parameter<&NightPay::openAirTo>("open_air_to"),
                                        parameter<&NightPay::legalRef>("legal_ref")};
};
template <>
struct Fields<WeekendPay> {
    static constexpr auto table = Parts{parameter<&WeekendPay::saturday>("saturday"),
                                        parameter<&WeekendPay::sunday>("sunday"),
                                        parameter<&WeekendPay::legalRef>("legal_ref")};
};
template <>
struct Fields<HolidayPay> {
    static constexpr auto table =
        Parts{parameter<&HolidayPay::bonus>("bonus"), parameter<&HolidayPay::only>("only"),
              parameter<&HolidayPay::legalRef>("legal_ref")};
};
template <>
struct Fields<CallPay> {
    static constexpr auto table = Parts{parameter<&CallPay::leadMode>("lead_mode"),
                                        parameter<&CallPay::emergencyBonus>("emergency_bonus"),
                                        parameter<&CallPay::legalRef>("legal_ref")};
};
template <>
struct Fields<MealPay> {
    static constexpr auto table =
        Parts{parameter<&MealPay::over>("over"), parameter<&MealPay::legalRef>("legal_ref")};
};
template <>
struct Fields<DailyOverPay> {
    static constexpr auto table = Parts{
        parameter<&DailyOverPay::after>("after"), parameter<&DailyOverPay::amplitude>("amplitude"),
        parameter<&DailyOverPay::bonus>("bonus"), parameter<&DailyOverPay::legalRef>("legal_ref")};
};
template <>
struct Fields<WeeklyOverPay> {
    static constexpr auto table = Parts{parameter<&WeeklyOverPay::after>("after"),
                                        parameter<&WeeklyOverPay::bonus>("bonus"),
                                        parameter<&WeeklyOverPay::secondAfter>("second_after"),
                                        parameter<&WeeklyOverPay::secondBonus>("second_bonus"),
                                        parameter<&WeeklyOverPay::roundUpTo>("round_up_to"),
                                        parameter<&WeeklyOverPay::lessDaily>("less_daily"),
                                        parameter<&WeeklyOverPay::legalRef>("legal_ref")};
};
template <>
struct Fields<MinCallPay> {
    static constexpr auto table = Parts{parameter<&MinCallPay::minimum>("minimum"),
                                        parameter<&MinCallPay::newCallAfter>("new_call_after"),
                                        parameter<&MinCallPay::legalRef>("legal_ref")};
};
template <>
struct Fields<SplitPay> {
    static constexpr auto table =
        Parts{parameter<&SplitPay::bonus>("bonus"), parameter<&SplitPay::maxGap>("max_gap"),
              parameter<&SplitPay::maxSequences>("max_sequences"),
              parameter<&SplitPay::tags>("tags"), parameter<&SplitPay::legalRef>("legal_ref")};
};
template <>
struct Fields<ReducedRestPay> {
    static constexpr auto table =
        Parts{parameter<&ReducedRestPay::pay>("pay"), parameter<&ReducedRestPay::bonus>("bonus"),
              parameter<&ReducedRestPay::legalRef>("legal_ref")};
};
template <>
struct Fields<TravelPay> {
    static constexpr auto table = Parts{parameter<&TravelPay::longFrom>("long_from"),
                                        parameter<&TravelPay::fullShort>("full_short"),
                                        parameter<&TravelPay::fullLong>("full_long"),
                                        parameter<&TravelPay::beyond>("beyond"),
                                        parameter<&TravelPay::max>("max"),
                                        parameter<&TravelPay::legalRef>("legal_ref")};
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
              parameter<&RuleParameters::pay>("pay"),
              parameter<&RuleParameters::night>("pay_night"),
              parameter<&RuleParameters::weekend>("pay_weekend"),
              parameter<&RuleParameters::holiday>("pay_holiday"),
              parameter<&RuleParameters::call>("pay_call"),
              parameter<&RuleParameters::meal>("pay_meal"),
              parameter<&RuleParameters::dailyOver>("pay_daily_over"),
              parameter<&RuleParameters::weeklyOver>("pay_weekly_over"),
              parameter<&RuleParameters::minCall>("pay_min_call"),
              parameter<&RuleParameters::split>("pay_split"),
              parameter<&RuleParameters::reducedRest>("pay_reduced_rest"),
              parameter<&RuleParameters::travel>("pay_travel")};
};

} // namespace planning
