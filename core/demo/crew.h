#pragma once

#include "core/demo/planbuilder.h"

#include <vector>

namespace planning::demo
{

// What staffing has to know about a person.
struct CrewMember {
    Id<Person> id;
    QString trade; // code of the main skill
    QStringList skills; // codes, the trade included
    std::optional<Id<Site>> home;
    // First of two days off each week, 0 is Monday; empty: no fixed days.
    std::optional<int> restDay;
    std::vector<Interval> absences;
};

// How many people of each trade.
struct TradeCount {
    QString trade;
    int count = 0;
};

// Adds people with names, skills, certificates and contracts, and returns them trade by trade.
std::vector<CrewMember> addCrew(PlanBuilder &builder, const std::vector<TradeCount> &trades);

} // namespace planning::demo
