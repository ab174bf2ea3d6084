#pragma once

#include "core/rulesets/plancontext.h"

namespace planning
{

enum class EquipmentUse { Available, Booked, Maintenance };

template <>
struct EnumNames<EquipmentUse> {
    static constexpr std::array<std::string_view, 3> names{"available", "booked", "maintenance"};
};

// How equipment is used for a while. Booked: nothing of it is left.
struct EquipmentTime {
    Interval interval;
    EquipmentUse use = EquipmentUse::Available;
    std::optional<Id<Event>> event; // that has all of it

    bool operator==(const EquipmentTime &) const = default;
};

// The window from end to end, cut where the use changes. Maintenance that has fallen due and
// equipment that is being repaired or retired leave nothing to be booked.
std::vector<EquipmentTime> equipmentTimes(const PlanContext &context, const Equipment &equipment,
                                          const Interval &window);

} // namespace planning
