#pragma once

#include "core/store/database.h"
#include "core/store/organizationstore.h"

namespace planning
{

// The records and the audit of one organisation, to be used within a transaction. It must not
// outlive its database. See OrganizationStore.
class OrganizationRecords final
{
public:
    OrganizationRecords(Database &database, Id<Organization> organization);

    Result<std::optional<ServerRecord>> record(const QString &kind, const QString &id);
    Result<void> keep(const ServerRecord &record);
    Result<bool> keepNew(const ServerRecord &record);
    Result<void> forget(const QString &kind, const QString &id);
    Result<std::vector<ServerRecord>> records(const QString &kind, int limit);
    Result<std::vector<ServerRecord>> newestRecords(const QString &kind, const QString &before,
                                                    int limit);
    Result<void> forgetExpired(Instant now);

    Result<std::vector<QJsonObject>> audit(const AuditQuery &query);

private:
    Result<std::vector<ServerRecord>> read(const QString &where, const QVariantList &values);
    QVariantList rowOf(const ServerRecord &record) const;

    Database &m_database;
    QVariant m_organization;
};

} // namespace planning
