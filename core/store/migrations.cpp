#include "core/store/migrations.h"

#include <QDir>
#include <QFile>

namespace planning
{

static const QString kFolder = QStringLiteral(":/migrations");

// "0001_initial.sql"
static Migration migrationFromFile(const QFileInfo &info)
{
    const QString base = info.completeBaseName();
    QFile file(info.filePath());
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return {base.section(QLatin1Char('_'), 0, 0).toInt(), base.section(QLatin1Char('_'), 1),
            QString::fromUtf8(file.readAll())};
}

std::vector<Migration> programMigrations()
{
    std::vector<Migration> migrations;
    for (const QFileInfo &info : QDir(kFolder).entryInfoList(QDir::Files, QDir::Name))
        migrations.push_back(migrationFromFile(info));
    return migrations;
}

int schemaVersion(const std::vector<Migration> &migrations)
{
    return migrations.empty() ? 0 : migrations.back().number;
}

static Result<void> run(Database &database, const Migration &migration)
{
    for (const QString &statement : migration.sql.split(QStringLiteral(";\n"))) {
        if (statement.trimmed().isEmpty())
            continue;
        if (const auto done = database.execute(statement); !done) {
            Error error = done.error();
            error.where =
                QStringLiteral("migration %1 %2").arg(migration.number).arg(migration.name);
            return error;
        }
    }
    return database.execute(QStringLiteral("PRAGMA user_version = %1").arg(migration.number));
}

static Result<void> checkReferences(Database &database)
{
    const auto broken = database.texts(QStringLiteral("PRAGMA foreign_key_check"));
    if (!broken)
        return broken.error();
    if (!broken->isEmpty())
        return Error{ErrorCode::BadReference,
                     QStringLiteral("references of table %1 lead nowhere").arg(broken->first()),
                     {}};
    return ok();
}

static Result<void> migrateInTransaction(Database &database,
                                         const std::vector<Migration> &migrations)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const auto current = database.number(QStringLiteral("PRAGMA user_version"));
    if (!current)
        return current.error();
    for (const Migration &migration : migrations) {
        if (migration.number <= *current)
            continue;
        if (const auto done = run(database, migration); !done)
            return done;
    }
    if (const auto checked = checkReferences(database); !checked)
        return checked;
    return transaction->commit();
}

Result<void> migrate(Database &database, const std::vector<Migration> &migrations)
{
    // A step may replace a table that others refer to; SQLite forbids that while it checks
    // references and only lets us switch the checks outside of a transaction.
    if (const auto off = database.execute(QStringLiteral("PRAGMA foreign_keys = OFF")); !off)
        return off;
    const auto migrated = migrateInTransaction(database, migrations);
    const auto on = database.execute(QStringLiteral("PRAGMA foreign_keys = ON"));
    return migrated ? on : migrated;
}

} // namespace planning
