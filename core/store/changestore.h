#pragma once

#include "core/model/change.h"
#include "core/store/database.h"

namespace planning
{

// Where a Workspace writes its changes: the file of one plan, or an organisation of a server.
class ChangeStore
{
public:
    ChangeStore() = default;
    virtual ~ChangeStore() = default;
    ChangeStore(const ChangeStore &) = delete;
    ChangeStore &operator=(const ChangeStore &) = delete;

    virtual OpenMode mode() const = 0;

    // Writes the entities, the change log, the audit and the outbox together; when it fails, what
    // is stored is as it was.
    virtual Result<void> commit(const Change &change) = 0;

    // A change as it was committed, to be taken back: Damaged when it is lost. NotFound where
    // nothing is ever taken back.
    virtual Result<Change> change(Id<Change>) { return Error{ErrorCode::NotFound, {}, {}}; }
};

} // namespace planning
