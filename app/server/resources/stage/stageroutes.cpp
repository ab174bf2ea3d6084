#include "app/server/resources/stage/stageroutes.h"

namespace planning::server
{

Outcome<Id<Person>> callingPerson(const Call &call)
{
    if (call.principal.person)
        return *call.principal.person;
    return Problem{ProblemCode::Forbidden,
                   {QT_TRANSLATE_NOOP("Server", "This account belongs to nobody of the crew.")}};
}

void addStageRoutes(Router &router, TokenSigner &signer)
{
    addMeRoutes(router);
    addEquipmentRoutes(router);
    addBookingRoutes(router);
    addStageShiftRoutes(router, signer);
    addAttendanceRoutes(router, signer);
    addEventRoutes(router);
    addEventMoveRoutes(router);
}

} // namespace planning::server
