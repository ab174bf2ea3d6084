#pragma once

#include "core/model/plan.h"
#include "core/store/changestore.h"

#include <QJsonObject>

#include <vector>

namespace planning
{

// Something the server keeps for an organisation that is no part of its plan: a job, a delivery of
// a webhook, the answer to an idempotency key.
struct ServerRecord {
    QString kind; // "job"
    QString id; // unique within its kind
    Instant at{}; // when it was made or is due; lists are in this order
    std::optional<Instant> expiresAt; // cleared away some time after
    QJsonObject value;

    bool operator==(const ServerRecord &) const = default;
};

struct AuditQuery {
    QString entity = {}; // empty: all
    std::optional<Uuid> entityId = {};
    std::optional<Uuid> account = {};
    std::optional<Interval> window = {};
    std::int64_t before = 0; // only entries older than this one; 0: from the newest
    int limit = 100;
};

// One organisation in the database of a server. Several processes may have it open: every change
// takes the next number of the organisation's head row, which is locked while a group of changes is
// written, and whoever writes first learns what the others have written (sync.md §3). It never
// leaves its thread.
class OrganizationStore : public ChangeStore
{
public:
    OpenMode mode() const override { return OpenMode::ReadWrite; }

    // Everything, as of one moment; what others commit later is new to this store.
    virtual Result<Plan> load() = 0;

    // What others have committed since this store last looked, in order, each to be followed by
    // the plan. Cheap when there is nothing. Stale when the database was put back to an earlier
    // state: the plan must be loaded anew.
    virtual Result<std::vector<Change>> news() = 0;

    // Begins a group: locks the head and returns what others have committed meanwhile, as news().
    virtual Result<std::vector<Change>> begin() = 0;
    // Within a group only: a change that fails leaves the others of the group as they are.
    // BadReference when something in it is of another organisation. Where a reference leads nowhere
    // SQLite says so at the end of the group: changes have been checked against the plan.
    Result<void> commit(const Change &change) override = 0;
    // Makes the group durable: seq() then is that of its last change. When it fails nothing of the
    // group is stored: the plan must be loaded anew.
    virtual Result<void> end() = 0;
    virtual void abandon() = 0;

    // Number of the last change that this store has seen or written; it only grows.
    virtual std::int64_t seq() const = 0;

    // From the newest: {number, at, account_id, action, entity, entity_id, before, after,
    // change_id, reason}; number is what AuditQuery::before means.
    virtual Result<std::vector<QJsonObject>> audit(const AuditQuery &query) = 0;

    // Records, within a group or on their own.
    virtual Result<std::optional<ServerRecord>> record(const QString &kind, const QString &id) = 0;
    virtual Result<void> keep(const ServerRecord &record) = 0; // in place of the one before
    // False when there is one already.
    virtual Result<bool> keepNew(const ServerRecord &record) = 0;
    virtual Result<void> forget(const QString &kind, const QString &id) = 0;
    virtual Result<std::vector<ServerRecord>> records(const QString &kind, int limit) = 0;
    // Those whose expiresAt is past.
    virtual Result<void> forgetExpired(Instant now) = 0;
    // Of ids in the order of their making (UUIDv7): the newest first, those before `before` unless
    // it is empty.
    virtual Result<std::vector<ServerRecord>> newestRecords(const QString &kind,
                                                            const QString &before, int limit) = 0;
};

} // namespace planning
