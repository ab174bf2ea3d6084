#pragma once

#include "core/cost/personcosts.h"

#include <variant>

namespace planning
{

// What of a plan is asked for; empty: everything.
struct CostScope {
    CostBasis basis = CostBasis::Planned;
    std::optional<LocalDay> from = {}; // service days, both included
    std::optional<LocalDay> to = {};
    std::optional<Id<Event>> event = {};
    std::optional<Id<Person>> person = {}; // then without the flat costs of shifts
};

// The costs of the firm assignments and of the shifts in the scope, by day, then by shift.
Costs costsOf(const Plan &plan, const CostScope &scope = {});

// Those of one shift. Worked out from all duties of its people, some tenths of a millisecond each.
Costs costsOfShift(const Plan &plan, Id<Shift> shift);

enum class CostGrouping { Event, Person, Day, BudgetLine };

template <>
struct EnumNames<CostGrouping> {
    static constexpr std::array<std::string_view, 4> names{"event", "person", "day", "line"};
};

// What a group of lines has in common; the first alternative: no event, no person, no budget line.
using CostKey = std::variant<std::monostate, Id<Event>, Id<Person>, LocalDay, QString>;

struct CostGroup {
    CostKey key;
    Money total; // the sum of its lines
    std::array<Money, kCostCategoryCount> byCategory{};
    std::vector<const CostLine *> lines;

    Money of(CostCategory category) const { return byCategory[static_cast<std::size_t>(category)]; }
};

// Each line in exactly one group, groups by key. Groups point to the lines.
std::vector<CostGroup> grouped(std::span<const CostLine> lines, const Plan &plan,
                               CostGrouping grouping);

} // namespace planning
