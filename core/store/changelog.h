#pragma once

#include "core/model/change.h"
#include "core/store/database.h"

namespace planning
{

// The record of what was done: change log, audit and outbox.
class ChangeLog final
{
public:
    explicit ChangeLog(Database &database);

    Result<void> append(const Change &change, Transaction &transaction);

private:
    LazyStatement m_insertChange;
    LazyStatement m_insertAudit;
    LazyStatement m_insertOutbox;
};

// A change as it was committed; Damaged when the log has lost it.
Result<Change> readChange(Database &database, Id<Change> id);

} // namespace planning
