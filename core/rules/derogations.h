#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/workledger.h"

namespace planning
{

// How often a person has used a rule's exception in the period around a day, and how often that is
// allowed. Counts are times, for overtime they are minutes.
struct DerogationCount {
    Rule rule;
    QString unit; // "week", "7d", "day", "month", "year": the kind of period
    int used = 0;
    std::optional<int> allowed; // empty: no quota
    LocalDay from{};
    LocalDay to{}; // last day included

    bool isUsedUp() const { return allowed && used >= *allowed; }
};

// The counters of the rules that apply to the person on `day`: reduced rests of the civil week and
// of seven days, days of the week above the usual maximum, travel derogations of the month,
// overtime of the civil year, Sundays of the reference year. A rule without such a limit is left
// out.
std::vector<DerogationCount> derogationCounts(const PlanContext &context, Id<Person> person,
                                              LocalDay day);

// What is counted: "Reduced rests this week".
QString nameOf(const DerogationCount &count);
// How much of it: "1 of 2", "38 h of 220 h", "3" without a quota.
QString amountOf(const DerogationCount &count);

} // namespace planning
