#pragma once

#include "core/model/change.h"

namespace planning
{

// What one edit of a change did, for people to read.
struct AuditEntry {
    QString action; // "create_shift", "assign_collaborator"…
    QString entity; // "shift"
    Uuid entityId;
    QString before; // JSON; empty: it did not exist. Of an update, the fields that differ.
    QString after; // likewise; empty: it was deleted
    QString reason; // empty when none had to be given
};

// One entry for each edit, in order.
std::vector<AuditEntry> auditEntries(const Change &change);

} // namespace planning
