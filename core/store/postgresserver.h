#pragma once

#include "core/store/serverdatabase.h"

#include <QUrl>

namespace planning
{

// One PostgreSQL database for all organisations. Row security shows a connection only the rows of
// the organisation it acts for; the role of a server owns nothing and cannot get around it. The
// plans are in the SQL schema "planning", what belongs to no organisation is in "control".
class PostgresServer final : public ServerDatabase
{
public:
    static Result<std::unique_ptr<ServerDatabase>> open(const QUrl &address);
    // See servermigrations.h: `owner` is the role that owns the tables, `application` the one that
    // a server uses.
    static Result<void> migrateTo(const QUrl &owner, const QUrl &application, int number);
    static Result<int> schemaNumber(const QUrl &address);

    Result<Database> accounts() override;
    Result<QList<Uuid>> organizations() override;
    Result<void> create(const Plan &plan) override;
    Result<std::unique_ptr<OrganizationStore>> organization(Uuid id) override;
    Result<void> ping() override;

private:
    explicit PostgresServer(const QUrl &address) : m_address(address) { }

    const QUrl m_address;
};

} // namespace planning
