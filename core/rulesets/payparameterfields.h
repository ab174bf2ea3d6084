#pragma once

#include "core/rulesets/payparameters.h"
#include "core/rulesets/workparameterfields.h"

namespace planning
{

// The parameters of payparameters.h by the names they have in a rule set.

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

} // namespace planning
