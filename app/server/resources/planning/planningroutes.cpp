#include "app/server/resources/planning/planningroutes.h"

namespace planning::server
{

void addPlanningRoutes(Router &router)
{
    addShiftRoutes(router);
    addAssignmentRoutes(router);
    addTemplateRoutes(router);
    addAvailabilityRoutes(router);
    addLeaveRoutes(router);
    addRuleRoutes(router);
    addConflictRoutes(router);
    addPublicationRoutes(router);
    addAuditRoutes(router);
    addCostRoutes(router);
    addCoverageRoutes(router);
    addScenarioRoutes(router);
}

} // namespace planning::server
