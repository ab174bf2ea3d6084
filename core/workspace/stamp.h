#pragma once

#include "core/base/idsource.h"
#include "core/model/plan.h"

namespace planning
{

struct Device;

// Who edits, where and when: given to a Workspace by main.
struct Environment {
    const Clock &clock;
    IdSource &ids;
    Id<Account> account; // null: nobody has signed in
    Id<Device> device;
};

// Gives the change its identity: id, moment, account and device.
Change stamped(Change change, const Environment &environment);

// Gives the entities of a new change what every record carries: the organisation of the plan, the
// moment of creation and of the last update.
Change withRecordsStamped(Change change, const Plan &plan, Instant now);

} // namespace planning
