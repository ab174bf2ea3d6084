#pragma once

#include "core/store/organizationlog.h"
#include "core/store/organizationrecords.h"
#include "core/store/organizationstore.h"

namespace planning
{

// An organisation in SQLite or PostgreSQL.
class SqlOrganizationStore final : public OrganizationStore
{
public:
    // The schema of the database is up to date.
    static Result<std::unique_ptr<OrganizationStore>> open(Database database,
                                                           Id<Organization> organization);

    Result<Plan> load() override;
    Result<std::vector<Change>> news() override;

    Result<std::vector<Change>> begin() override;
    Result<void> commit(const Change &change) override;
    Result<void> end() override;
    void abandon() override;

    std::int64_t seq() const override { return m_seen.seq; }

    Result<std::vector<QJsonObject>> audit(const AuditQuery &query) override;

    Result<std::optional<ServerRecord>> record(const QString &kind, const QString &id) override;
    Result<void> keep(const ServerRecord &record) override;
    Result<bool> keepNew(const ServerRecord &record) override;
    Result<void> forget(const QString &kind, const QString &id) override;
    Result<std::vector<ServerRecord>> records(const QString &kind, int limit) override;
    Result<std::vector<ServerRecord>> newestRecords(const QString &kind, const QString &before,
                                                    int limit) override;
    Result<void> forgetExpired(Instant now) override;

private:
    // Changes that are durable together, with all that was written between begin() and end().
    struct Group {
        Transaction transaction;
        OrganizationHead head; // after the changes so far
        int changes = 0; // so far, done or not
        Result<void> state = ok(); // an error when the database has given it up by itself
    };

    SqlOrganizationStore(Database database, Id<Organization> organization);
    Result<std::vector<Change>> tryToBegin();
    Result<std::vector<Change>> catchUp(const OrganizationHead &head);
    Result<std::vector<Command>> commandsFor(const Change &change, OrganizationHead &head) const;
    template <typename Read>
    auto reading(Read &&read) -> decltype(read());
    template <typename Write>
    auto writing(Write &&write) -> decltype(write());

    Database m_database;
    Id<Organization> m_organization;
    OrganizationLog m_log;
    OrganizationRecords m_records;
    LogPosition m_seen;
    std::int64_t m_dataVersion = 0; // of SQLite, when news() last looked
    std::optional<Group> m_group;
};

} // namespace planning
