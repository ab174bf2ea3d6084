#pragma once

#include "core/store/serverdatabase.h"

namespace planning
{

// A folder: server.db, and organizations/<id>.planningdb, each a plan file with what a server keeps
// beside a plan. Several processes may use it, on one machine.
class SqliteServer final : public ServerDatabase
{
public:
    static Result<std::unique_ptr<ServerDatabase>> open(const QString &folder);
    // See servermigrations.h.
    static Result<void> migrateTo(const QString &folder, int number);
    static Result<int> schemaNumber(const QString &folder);

    // What is where below a folder.
    static QString accountsFile(const QString &folder);
    static QString organizationFile(const QString &folder, const Uuid &organization);
    static QList<Uuid> organizationsIn(const QString &folder);

    Result<Database> accounts() override;
    Result<QList<Uuid>> organizations() override;
    Result<void> create(const Plan &plan) override;
    Result<std::unique_ptr<OrganizationStore>> organization(Uuid id) override;
    Result<void> ping() override;

private:
    explicit SqliteServer(const QString &folder) : m_folder(folder) { }

    const QString m_folder;
};

} // namespace planning
