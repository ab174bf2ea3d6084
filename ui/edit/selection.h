#pragma once

#include "core/model/person.h"
#include "core/model/shift.h"

#include <optional>
#include <vector>

namespace planning::ui
{

// What the user is looking at: shifts, or one person, or nothing.
struct Selection {
    std::vector<Id<Shift>> shifts;
    std::optional<Id<Person>> person;

    bool isEmpty() const { return shifts.empty() && !person; }
    bool operator==(const Selection &) const = default;
};

} // namespace planning::ui
