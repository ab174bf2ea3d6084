#include "ui/models/zones.h"

namespace planning::ui
{

Zone organizationZone(const Plan &plan)
{
    const Organization *organization = plan.organization();
    const auto zone =
        organization ? Zone::named(organization->defaultTimezone) : std::optional<Zone>();
    return zone.value_or(Zone());
}

Zone zoneOf(const Plan &plan, const Shift &shift)
{
    if (const Site *site = plan.find(shift.site)) {
        if (const auto zone = Zone::named(site->timezone))
            return *zone;
    }
    return organizationZone(plan);
}

} // namespace planning::ui
