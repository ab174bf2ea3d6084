#pragma once

#include "core/store/organizationstore.h"

#include <memory>

namespace planning
{

// The database of a server by its address: "sqlite:///var/lib/planning-server" is a folder with one
// file per organisation beside the file of the accounts; "postgresql://user@host/name" is one
// database in which each organisation sees only its own rows. May be used from any thread; what it
// opens belongs to the thread that opened it.
class ServerDatabase
{
public:
    ServerDatabase() = default;
    virtual ~ServerDatabase() = default;
    ServerDatabase(const ServerDatabase &) = delete;
    ServerDatabase &operator=(const ServerDatabase &) = delete;

    // InvalidInput for an address that is not understood; Storage when nobody answers; NewerVersion
    // or NotFound when the schema is not the program's: migrateUp() first.
    static Result<std::unique_ptr<ServerDatabase>> open(const QString &address);

    virtual Result<Database> accounts() = 0; // global tables: logins, sessions
    virtual Result<QList<Uuid>> organizations() = 0;
    // Duplicate when there is one of that id. The plan holds its organisation.
    virtual Result<void> create(const Plan &plan) = 0;
    virtual Result<std::unique_ptr<OrganizationStore>> organization(Uuid id) = 0;
    // Whether the database answers.
    virtual Result<void> ping() = 0;
};

} // namespace planning
