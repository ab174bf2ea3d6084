#pragma once

#include "core/base/instant.h"
#include "core/model/field.h"

#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>

namespace planning
{

// The parameters of pay, one group per premium, read from rule sets (rules.md §4 and §6). An empty
// optional means the rule set knows no such thing; a bonus of 1 adds nothing.

// A multiplier in millionths, so that the product of three percentages stays exact: 1500000 is
// "times one and a half". Rule sets write it as 1.5.
struct Factor {
    std::int64_t millionths = 1'000'000;

    constexpr auto operator<=>(const Factor &) const = default;
};

inline constexpr Factor kOnce{1'000'000};

// Whole shifts multiplied by the greatest bonus, or minutes with premiums on top.
enum class PayFormula { Seed, Legal };

template <>
struct EnumNames<PayFormula> {
    static constexpr std::array<std::string_view, 2> names{"seed", "legal"};
};

// What several bonuses at the same time make: the greatest, their sum or (Seed only, a sum
// otherwise) their product.
enum class Stacking { Max, Additive, Product };

template <>
struct EnumNames<Stacking> {
    static constexpr std::array<std::string_view, 3> names{"max", "additive", "product"};
};

// pay
struct PayParameters {
    PayFormula formula = PayFormula::Legal;
    Stacking stacking = Stacking::Additive;
    bool breakPaid = false; // Seed: unpaid breaks are paid too
};

// Seed: when a shift is a night shift, or only its minutes at night count. Legal goes by the
// minute.
enum class NightMode { ShiftMajority, ShiftAny, PerHour };

template <>
struct EnumNames<NightMode> {
    static constexpr std::array<std::string_view, 3> names{"shift_majority", "shift_any",
                                                           "per_hour"};
};

// pay_night
struct NightPay {
    minutes from{0}; // after local midnight; an end that is not after it is the next day's
    minutes to{0};
    Factor bonus;
    NightMode mode = NightMode::PerHour;
    Factor share{500'000}; // of a shift that makes it a night shift
    QStringList openAirTags; // tags of shifts for which the night is another one
    minutes openAirFrom{0};
    minutes openAirTo{0};
    QString legalRef;
};

// pay_weekend
struct WeekendPay {
    Factor saturday;
    Factor sunday;
    QString legalRef;
};

// pay_holiday
struct HolidayPay {
    Factor bonus;
    QStringList only; // dates ("05-01") or names; none: every holiday of the site
    QString legalRef;
};

// How the time from the call to the start is paid (Seed; for Legal it is work).
enum class CallLeadMode { EmergencyIfOutsideAvailability, AlwaysEmergency, BaseRate };

template <>
struct EnumNames<CallLeadMode> {
    static constexpr std::array<std::string_view, 3> names{"emergency_if_outside_availability",
                                                           "always_emergency", "base_rate"};
};

// pay_call
struct CallPay {
    CallLeadMode leadMode = CallLeadMode::BaseRate;
    Factor emergencyBonus;
    QString legalRef;
};

// pay_meal: the contract's allowance, once per person and service day
struct MealPay {
    minutes over{0}; // of presence, from the call to the end
    QString legalRef;
};

// pay_daily_over: work of one duty beyond a threshold
struct DailyOverPay {
    std::optional<minutes> after; // of work
    std::optional<minutes> amplitude; // only when the duty spans more than this
    Factor bonus;
    QString legalRef;
};

// pay_weekly_over: work of one civil week beyond thresholds
struct WeeklyOverPay {
    std::optional<minutes> after;
    Factor bonus;
    std::optional<minutes> secondAfter;
    Factor secondBonus;
    minutes roundUpTo{0}; // the week's total; 0: as it is
    bool lessDaily = false; // premiums of daily overtime are deducted
    QString legalRef;
};

// pay_min_call
struct MinCallPay {
    std::optional<minutes> minimum; // paid for one call
    std::optional<minutes> newCallAfter; // a longer gap opens a new call; empty: one per duty
    QString legalRef;
};

// pay_split
struct SplitPay {
    Factor bonus; // on the work of the duty
    minutes maxGap{0};
    int maxSequences = 0;
    QStringList tags; // tags of people it holds for; none: everyone
    QString legalRef;
};

// pay_reduced_rest
struct ReducedRestPay {
    std::optional<minutes> pay; // for each rest below the minimum
    Factor bonus;
    QString legalRef;
};

// pay_travel: how much of a travel is paid; empty: all of it
struct TravelPay {
    std::optional<minutes> longFrom; // length of a long travel
    minutes fullShort{0}; // paid in full of a short one
    minutes fullLong{0};
    Factor beyond; // the share paid of the rest
    minutes max{0}; // per travel
    QString legalRef;
};

// All of them.
struct CostParameters {
    PayParameters pay;
    NightPay night;
    WeekendPay weekend;
    HolidayPay holiday;
    CallPay call;
    MealPay meal;
    DailyOverPay dailyOver;
    WeeklyOverPay weeklyOver;
    MinCallPay minCall;
    SplitPay split;
    ReducedRestPay reducedRest;
    TravelPay travel;
};

} // namespace planning
