#include "core/model/zones.h"

namespace planning
{

Zone organizationZone(const Plan &plan)
{
    const Organization *organization = plan.organization();
    const auto zone =
        organization ? Zone::named(organization->defaultTimezone) : std::optional<Zone>();
    return zone.value_or(Zone());
}

Zone zoneOf(const Plan &plan, Id<Site> id)
{
    if (const Site *site = plan.find(id)) {
        if (const auto zone = Zone::named(site->timezone))
            return *zone;
    }
    return organizationZone(plan);
}

Zone zoneOf(const Plan &plan, const Shift &shift)
{
    return zoneOf(plan, shift.site);
}

} // namespace planning
