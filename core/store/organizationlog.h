#pragma once

#include "core/model/change.h"
#include "core/store/database.h"

namespace planning
{

struct Organization;

// A place in the log of an organisation: how many changes there are up to it and the hash that
// depends on all of them. Two logs with the same hash are the same.
struct LogPosition {
    std::int64_t seq = 0;
    QByteArray hash;

    bool operator==(const LogPosition &) const = default;
};

// The row of org_head.
struct OrganizationHead {
    LogPosition newest;
    std::int64_t auditNumber = 0; // of the newest entry of the audit
};

// The log, the audit and the head row of one organisation, to be used within a transaction. It must
// not outlive its database.
class OrganizationLog final
{
public:
    OrganizationLog(Database &database, Id<Organization> organization);

    enum class Lock { None, UntilTheEnd };
    // NotFound when the organisation has no head.
    Result<OrganizationHead> head(Lock lock);
    Result<void> insertHead();
    Result<void> save(const OrganizationHead &head);

    // What writes the change and its audit after `head`, which then is at the change.
    std::vector<Command> append(const Change &change, OrganizationHead &head) const;

    // The changes after `seen`, which then is at the last of them. Damaged when the chain of hashes
    // does not hold.
    Result<std::vector<Change>> changesAfter(LogPosition &seen);
    // The newest change, once the whole chain has been found to lead to the head. Damaged.
    Result<LogPosition> verifiedEnd();

private:
    Database &m_database;
    QVariant m_organization;
};

} // namespace planning
