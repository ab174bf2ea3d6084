#pragma once

#include "app/server/resources/entityoffer.h"
#include "core/model/shift.h"

namespace planning::server
{

class JobPool;
class OrganizationThreads;

// What searching for people needs; outlives the routes.
struct AutoAssignParts {
    JobPool &jobs;
    OrganizationThreads &organizations;
};

// The planning family (api.md, Planning): each function adds the routes of one resource.
void addShiftRoutes(Router &router);
void addAssignmentRoutes(Router &router);
void addTemplateRoutes(Router &router);
void addAvailabilityRoutes(Router &router);
void addLeaveRoutes(Router &router);
void addRuleRoutes(Router &router);
void addConflictRoutes(Router &router);
void addPublicationRoutes(Router &router);
void addAutoAssignRoutes(Router &router, const AutoAssignParts &parts);
void addAuditRoutes(Router &router);
void addCostRoutes(Router &router);
void addCoverageRoutes(Router &router);
void addScenarioRoutes(Router &router);

void addPlanningRoutes(Router &router, const AutoAssignParts &autoAssign);

// The shifts of /planning/shifts under another path; `prefix` tells their operations apart.
EntityRoutes<Shift> shiftRoutes(const QString &path, const QString &prefix);

} // namespace planning::server
