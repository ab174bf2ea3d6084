#include "core/store/database.h"

#include "core/store/postgresql.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <atomic>

namespace planning
{

// Primary result codes of SQLite (sqlite.org/rescode.html); the upper bits only refine them.
static constexpr int kPrimaryCode = 0xFF;
static constexpr int kReadOnly = 8;
static constexpr int kCorrupt = 11;
static constexpr int kConstraint = 19;
static constexpr int kNotADatabase = 26;
static constexpr int kConstraintForeignKey = 787;

static ErrorCode errorCode(int sqliteCode)
{
    switch (sqliteCode & kPrimaryCode) {
    case kReadOnly:
        return ErrorCode::ReadOnly;
    case kCorrupt:
    case kNotADatabase:
        return ErrorCode::Damaged;
    case kConstraint:
        return sqliteCode == kConstraintForeignKey ? ErrorCode::BadReference : ErrorCode::Duplicate;
    default:
        return ErrorCode::Storage;
    }
}

static Error toError(const QSqlError &error, Dialect dialect)
{
    const QString native = error.nativeErrorCode();
    const ErrorCode code =
        dialect == Dialect::SQLite ? errorCode(native.toInt()) : postgresql::errorCode(native);
    return {code, error.databaseText(), {}};
}

static Error errorOf(const QSqlQuery &query)
{
    const bool isPostgres = query.driver()->dbmsType() == QSqlDriver::PostgreSQL;
    return toError(query.lastError(), isPostgres ? Dialect::PostgreSQL : Dialect::SQLite);
}

Result<void> Statement::run(const QVariantList &values)
{
    for (int i = 0; i < static_cast<int>(values.size()); ++i)
        m_query.bindValue(i, values[i]);
    if (!m_query.exec())
        return errorOf(m_query);
    return ok();
}

Result<bool> Statement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return errorOf(m_query);
    return false;
}

static QString uniqueConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("planning-%1").arg(++count);
}

Result<Database> Database::openFile(const QString &path, const QString &options)
{
    Database database(uniqueConnectionName(), Dialect::SQLite);
    QSqlDatabase connection =
        QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database.m_connection);
    connection.setDatabaseName(path);
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000") + options);
    if (!connection.open()) {
        Error error = toError(connection.lastError(), Dialect::SQLite);
        error.where = path;
        return error;
    }
    if (const auto done = database.execute(QStringLiteral("PRAGMA foreign_keys = ON")); !done)
        return done.error();
    return database;
}

// On a medium that cannot be written SQLite may neither lock nor share memory: it is told that
// nobody else writes either.
static QString immutableUri(const QString &path)
{
    return QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toString(QUrl::FullyEncoded)
           + QStringLiteral("?immutable=1");
}

Result<Database> Database::open(const QString &path, OpenMode mode)
{
    if (mode == OpenMode::ReadOnly) {
        const bool canShare = QFileInfo(QFileInfo(path).absolutePath()).isWritable()
                              || QFileInfo::exists(path + QStringLiteral("-wal"));
        return canShare ? openFile(path, QStringLiteral(";QSQLITE_OPEN_READONLY"))
                        : openFile(immutableUri(path),
                                   QStringLiteral(";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
    }
    auto database = openFile(path, {});
    if (!database)
        return database;
    for (const auto *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"}) {
        if (const auto done = database->execute(QString::fromLatin1(pragma)); !done)
            return done.error();
    }
    return database;
}

Result<Database> Database::create(const QString &path)
{
    return openFile(path, {});
}

Result<Database> Database::connect(const QUrl &address, const QString &schema)
{
    Database database(uniqueConnectionName(), Dialect::PostgreSQL);
    QSqlDatabase connection =
        QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), database.m_connection);
    postgresql::configure(connection, address);
    if (!connection.open()) {
        // What libpq says may hold the password: only the place is named.
        return Error{ErrorCode::Storage, QStringLiteral("PostgreSQL does not answer"),
                     address.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)};
    }
    if (const auto done = database.execute(postgresql::sessionSettings(schema)); !done)
        return done.error();
    return database;
}

Database::Database(Database &&other) noexcept
    : m_connection(std::exchange(other.m_connection, {})),
      m_dialect(other.m_dialect),
      m_organization(other.m_organization),
      m_prepared(std::move(other.m_prepared))
{
}

Database::~Database()
{
    if (m_connection.isEmpty())
        return;
    m_prepared.clear();
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> Database::execute(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(sql))
        return errorOf(query);
    return ok();
}

Result<Statement> Database::prepare(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    // PostgreSQL would take row by row, and none of the next query before the last of this one.
    query.setForwardOnly(m_dialect == Dialect::SQLite);
    if (!query.prepare(sql))
        return errorOf(query);
    return Statement(std::move(query));
}

Result<Statement> Database::query(const Command &command)
{
    if (m_dialect == Dialect::PostgreSQL) {
        // To prepare it, run it and forget it would be three messages.
        const QSqlDatabase connection = QSqlDatabase::database(m_connection, false);
        QSqlQuery query(connection);
        if (!query.exec(postgresql::withValues(command, *connection.driver())))
            return errorOf(query);
        return Statement(std::move(query));
    }
    auto statement = prepare(command.sql);
    if (!statement)
        return statement.error();
    if (const auto done = statement->run(command.values); !done)
        return done.error();
    return statement;
}

QString Database::lockingRow(const QString &select) const
{
    // A writing transaction of SQLite has locked the whole file.
    return m_dialect == Dialect::SQLite ? select : select + QStringLiteral(" FOR UPDATE");
}

Result<std::optional<std::int64_t>> Database::dataVersion()
{
    if (m_dialect == Dialect::PostgreSQL)
        return std::optional<std::int64_t>();
    const auto version = number(QStringLiteral("PRAGMA data_version"));
    if (!version)
        return version.error();
    return std::optional(*version);
}

Result<bool> Database::hasTable(const QString &name)
{
    if (m_dialect == Dialect::SQLite)
        return QSqlDatabase::database(m_connection, false).tables().contains(name);
    const auto count = number(postgresql::countOfTables(name));
    if (!count)
        return count.error();
    return *count == 1;
}

QString Database::inDialect(const QString &sql) const
{
    return m_dialect == Dialect::SQLite ? sql : postgresql::withItsTypes(sql);
}

static Error rowIsMissing()
{
    return {ErrorCode::Damaged, QStringLiteral("a row is missing"), {}};
}

Result<void> Database::run(const Command &command)
{
    if (m_dialect == Dialect::PostgreSQL)
        return runTogether({command});
    auto known = m_prepared.find(command.sql);
    if (known == m_prepared.end()) {
        auto prepared = prepare(command.sql);
        if (!prepared)
            return prepared.error();
        known = m_prepared.emplace(command.sql, *std::move(prepared)).first;
    }
    if (const auto done = known->second.run(command.values); !done)
        return done;
    if (command.changes == Command::Rows::One && known->second.changedRows() != 1)
        return rowIsMissing();
    return ok();
}

Result<void> Database::runTogether(const std::vector<Command> &commands)
{
    const QSqlDatabase connection = QSqlDatabase::database(m_connection, false);
    QStringList statements;
    for (const Command &command : commands)
        statements.append(postgresql::withValues(command, *connection.driver()));
    QSqlQuery query(connection);
    bool goesOn = query.exec(statements.join(QStringLiteral(";\n")));
    for (const Command &command : commands) {
        if (!goesOn)
            return errorOf(query);
        if (command.changes == Command::Rows::One && query.numRowsAffected() != 1)
            return rowIsMissing();
        goesOn = query.nextResult();
    }
    return ok();
}

Result<void> Database::runAll(const std::vector<Command> &commands)
{
    if (commands.empty())
        return ok();
    if (m_dialect == Dialect::PostgreSQL)
        return runTogether(commands);
    for (const Command &command : commands) {
        if (const auto done = run(command); !done)
            return done;
    }
    return ok();
}

Result<std::int64_t> Database::number(const QString &sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    if (const auto done = statement->run(); !done)
        return done.error();
    const auto row = statement->next();
    if (!row)
        return row.error();
    return *row ? statement->value(0).toLongLong() : std::int64_t{0};
}

Result<QStringList> Database::texts(const QString &sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    if (const auto done = statement->run(); !done)
        return done.error();
    QStringList texts;
    for (;;) {
        const auto row = statement->next();
        if (!row)
            return row.error();
        if (!*row)
            return texts;
        texts.append(statement->value(0).toString());
    }
}

Result<void> LazyStatement::run(const QVariantList &values)
{
    if (!m_statement) {
        auto prepared = m_database->prepare(m_sql);
        if (!prepared)
            return prepared.error();
        m_statement = *std::move(prepared);
    }
    return m_statement->run(values);
}

Result<void> LazyStatement::changeOneRow(const QVariantList &values)
{
    if (const auto done = run(values); !done)
        return done;
    if (m_statement->changedRows() != 1)
        return rowIsMissing();
    return ok();
}

Result<Transaction> Transaction::begin(Database &database, const QString &sqlite,
                                       const QString &postgres)
{
    const bool isSqlite = database.dialect() == Dialect::SQLite;
    std::vector<Command> commands{{isSqlite ? sqlite : postgres}};
    if (!isSqlite && !database.organization().isNull())
        commands.push_back(postgresql::actFor(database.organization()));
    if (const auto begun = database.runAll(commands); !begun)
        return begun.error();
    return Transaction(database);
}

Result<Transaction> Transaction::begin(Database &database)
{
    // IMMEDIATE: a writer that cannot get the file learns it now, not in the middle.
    return begin(database, QStringLiteral("BEGIN IMMEDIATE"), QStringLiteral("BEGIN"));
}

Result<Transaction> Transaction::beginReading(Database &database)
{
    return begin(database, QStringLiteral("BEGIN"),
                 QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    // Fails when SQLite has rolled back by itself (disk full, I/O error): the wanted state.
    const auto rolledBack = m_database->execute(QStringLiteral("ROLLBACK"));
    Q_UNUSED(rolledBack);
}

Result<void> Transaction::commit()
{
    if (const auto committed = m_database->execute(QStringLiteral("COMMIT")); !committed)
        return committed;
    m_database = nullptr;
    return ok();
}

} // namespace planning
