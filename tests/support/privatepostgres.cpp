#include "tests/support/privatepostgres.h"

#include <QDir>
#include <QStandardPaths>

#include <csignal>

#include <pwd.h>
#include <unistd.h>

namespace planning::test
{

// Debian keeps the programs of the server out of the path.
static QString programOf(const QString &name)
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QStringList folders;
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        folders.append(versions.filePath(version + QStringLiteral("/bin")));
    const QString found = QStandardPaths::findExecutable(name, folders);
    return found.isEmpty() ? QStandardPaths::findExecutable(name) : found;
}

// Who it runs as; null when that is us.
static const passwd *otherUser()
{
    if (geteuid() != 0)
        return nullptr;
    const passwd *postgres = getpwnam("postgres");
    return postgres ? postgres : getpwnam("nobody");
}

// The command as that user, ended with whoever started it.
static QStringList unprivileged(const QStringList &command)
{
    QStringList whole{QStringLiteral("setpriv"), QStringLiteral("--pdeathsig"),
                      QStringLiteral("INT")};
    if (const passwd *user = otherUser())
        whole += {QStringLiteral("--reuid=%1").arg(user->pw_uid),
                  QStringLiteral("--regid=%1").arg(user->pw_gid), QStringLiteral("--clear-groups")};
    return whole + command;
}

static bool run(const QStringList &command)
{
    QProcess process;
    process.start(command.first(), command.sliced(1));
    process.waitForFinished(-1);
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    qWarning("%s: %s", qPrintable(command.join(QLatin1Char(' '))),
             process.readAllStandardError().constData());
    return false;
}

bool PrivatePostgres::isInstalled()
{
    return !programOf(QStringLiteral("initdb")).isEmpty();
}

std::unique_ptr<PrivatePostgres> PrivatePostgres::start()
{
    std::unique_ptr<PrivatePostgres> server(new PrivatePostgres);
    const bool started = server->initialize() && server->launch();
    return started ? std::move(server) : nullptr;
}

bool PrivatePostgres::initialize()
{
    const passwd *user = otherUser();
    const QByteArray folder = m_folder.path().toLocal8Bit();
    if (user && chown(folder.constData(), user->pw_uid, user->pw_gid) != 0)
        return false;
    return run(unprivileged({programOf(QStringLiteral("initdb")), QStringLiteral("-D"),
                             m_folder.filePath(QStringLiteral("data")), QStringLiteral("-A"),
                             QStringLiteral("trust"), QStringLiteral("-U"),
                             QStringLiteral("postgres"), QStringLiteral("--no-sync"),
                             QStringLiteral("--locale=C"), QStringLiteral("--encoding=UTF8")}));
}

bool PrivatePostgres::launch()
{
    const QStringList command =
        unprivileged({programOf(QStringLiteral("postgres")), QStringLiteral("-D"),
                      m_folder.filePath(QStringLiteral("data")), QStringLiteral("-k"),
                      m_folder.path(), QStringLiteral("-c"), QStringLiteral("listen_addresses="),
                      QStringLiteral("-c"), QStringLiteral("fsync=off"), QStringLiteral("-c"),
                      QStringLiteral("log_min_messages=log")});
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(command.first(), command.sliced(1));
    QByteArray said;
    while (m_server.waitForReadyRead(60000)) {
        said += m_server.readAll();
        if (said.contains("ready to accept connections"))
            return true;
    }
    qWarning("%s", said.constData());
    return false;
}

PrivatePostgres::~PrivatePostgres()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    kill(static_cast<pid_t>(m_server.processId()), SIGINT);
    m_server.waitForFinished();
}

QString PrivatePostgres::ask(const QString &database, const QString &sql, const QString &role) const
{
    QProcess psql;
    psql.start(QStringLiteral("psql"),
               {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-A"),
                QStringLiteral("-t"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                QStringLiteral("-c"), sql,
                address(role.isEmpty() ? QStringLiteral("postgres") : role, database)});
    psql.waitForFinished(-1);
    if (psql.exitCode() != 0)
        return QString::fromUtf8(psql.readAllStandardError()).trimmed();
    return QString::fromUtf8(psql.readAllStandardOutput()).trimmed();
}

bool PrivatePostgres::makeDatabase(const QString &name)
{
    const QString server = QStringLiteral("postgres");
    const QString owner = ask(
        server, QStringLiteral("SELECT count(*) FROM pg_roles WHERE rolname = 'planning_owner'"));
    QString said;
    if (owner == QStringLiteral("0"))
        said = ask(server, QStringLiteral("CREATE ROLE planning_owner LOGIN CREATEROLE"));
    said += ask(server, QStringLiteral("CREATE DATABASE %1 OWNER planning_owner").arg(name));
    if (!said.isEmpty())
        qWarning("%s", qPrintable(said));
    return said.isEmpty();
}

QString PrivatePostgres::address(const QString &role, const QString &database) const
{
    return QStringLiteral("postgresql://%1@/%2?host=%3").arg(role, database, m_folder.path());
}

QString PrivatePostgres::superuserAddress(const QString &database) const
{
    return address(QStringLiteral("postgres"), database);
}

QString PrivatePostgres::ownerAddress(const QString &database) const
{
    return address(QStringLiteral("planning_owner"), database);
}

QString PrivatePostgres::applicationAddress(const QString &database) const
{
    return address(QStringLiteral("planning_app"), database);
}

} // namespace planning::test
