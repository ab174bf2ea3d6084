#pragma once

#include "core/base/idsource.h"
#include "core/model/plan.h"

namespace planning
{

struct Device;

// Who counts the versions of entities.
enum class Versioning { KeptFromServer, CountedHere };

// Who edits, where and when: given to a Workspace by main.
struct Environment {
    // A day of hard work. A step takes some 200 bytes.
    static constexpr std::size_t kUndoSteps = 10'000;

    const Clock &clock;
    IdSource &ids;
    Id<Account> account; // null: nobody has signed in
    Id<Device> device;
    Versioning versioning = Versioning::KeptFromServer;
    std::size_t undoSteps = kUndoSteps; // that can be taken back; 0: none is remembered
};

// Gives the change its identity: id, moment, device and, unless it names one, account.
Change stamped(Change change, const Environment &environment);

// Gives the entities of a new change what every record carries: the organisation of the plan, the
// moment of creation and of the last update and, where they are counted, the next version.
Change withRecordsStamped(Change change, const Plan &plan, Versioning versioning);

} // namespace planning
