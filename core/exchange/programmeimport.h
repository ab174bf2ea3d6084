#pragma once

#include "core/exchange/crewtemplate.h"
#include "core/exchange/stagecalls.h"
#include "core/model/plan.h"

namespace planning
{

struct ProgrammeOptions {
    CrewTemplate crew = defaultCrewTemplate();
    StageCallOptions calls;
    // IANA name that overrides the programme's. Empty: the programme's, else the organisation's.
    QString zone;
    Instant now{}; // when the import is made
};

// What an import would do.
struct ProgrammeImport {
    Change change; // empty when the plan says all of it already
    std::vector<StageCall> calls;
    Zone zone; // the times of the programme are shown in
    int keptShifts = 0; // not moved with the programme because a planner had changed their times
};

// Turns a programme into an event, a site per room, a mission per call of a stage and a shift per
// mission and role. Ids are derived from the programme (see derivedId), so importing it again
// changes nothing, and importing its next edition changes what the programme changed and nothing a
// planner did: a shift whose times were edited stays where it is; one that lost its items is
// removed, or cancelled when people were asked for it.
// Fails when the programme has no items, the zone or a role of the crew is unknown.
Result<ProgrammeImport> importProgramme(const Plan &plan, const Programme &programme,
                                        const ProgrammeOptions &options);

// The zone an import reads the programme in.
Result<Zone> zoneOfProgramme(const Plan &plan, const Programme &programme,
                             const QString &overriding = {});

// The crew of the last import of this programme, else the default.
CrewTemplate crewOfProgramme(const Plan &plan, const Programme &programme);

} // namespace planning
