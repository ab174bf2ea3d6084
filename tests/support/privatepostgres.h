#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace planning::test
{

// A PostgreSQL of the test's own: in a temporary folder, reached by a socket there, gone when the
// test ends, also when it is killed. PostgreSQL refuses to run as root: it then runs as another
// user. A test may lose its data in a power cut: nothing is synced.
class PrivatePostgres final
{
public:
    static bool isInstalled();

    // Null when it does not start; says why on standard error.
    static std::unique_ptr<PrivatePostgres> start();
    ~PrivatePostgres();

    // Makes an empty database and the roles that own it and use it.
    bool makeDatabase(const QString &name);
    // What psql prints: the rows of the last query, or its complaint. As superuser when no role is
    // named.
    QString ask(const QString &database, const QString &sql, const QString &role = {}) const;

    QString superuserAddress(const QString &database) const;
    QString ownerAddress(const QString &database) const;
    QString applicationAddress(const QString &database) const;

private:
    PrivatePostgres() = default;
    bool initialize();
    bool launch();
    QString address(const QString &role, const QString &database) const;

    QTemporaryDir m_folder;
    QProcess m_server;
};

} // namespace planning::test
