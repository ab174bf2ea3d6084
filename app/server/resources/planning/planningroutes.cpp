#include "app/server/resources/planning/planningroutes.h"

namespace planning::server
{

void addPlanningRoutes(Router &router, const AutoAssignParts &autoAssign)
{
    addShiftRoutes(router);
    addAssignmentRoutes(router);
    addTemplateRoutes(router);
    addAvailabilityRoutes(router);
    addLeaveRoutes(router);
    addRuleRoutes(router);
    addConflictRoutes(router);
    addPublicationRoutes(router);
    addAutoAssignRoutes(router, autoAssign);
    addAuditRoutes(router);
    addCostRoutes(router);
    addCoverageRoutes(router);
    addScenarioRoutes(router);
}

} // namespace planning::server
