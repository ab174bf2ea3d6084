#include "core/store/database.h"

#include <QFileInfo>
#include <QSqlDatabase>
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

static Error toError(const QSqlError &error)
{
    return {errorCode(error.nativeErrorCode().toInt()), error.databaseText(), {}};
}

Result<void> Statement::run(const QVariantList &values)
{
    for (int i = 0; i < static_cast<int>(values.size()); ++i)
        m_query.bindValue(i, values[i]);
    if (!m_query.exec())
        return toError(m_query.lastError());
    return ok();
}

Result<bool> Statement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return toError(m_query.lastError());
    return false;
}

static QString uniqueConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("planning-%1").arg(++count);
}

Result<Database> Database::connect(const QString &path, const QString &options)
{
    Database database(uniqueConnectionName());
    QSqlDatabase connection =
        QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database.m_connection);
    connection.setDatabaseName(path);
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000") + options);
    if (!connection.open()) {
        Error error = toError(connection.lastError());
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
        return canShare ? connect(path, QStringLiteral(";QSQLITE_OPEN_READONLY"))
                        : connect(immutableUri(path),
                                  QStringLiteral(";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
    }
    auto database = connect(path, {});
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
    return connect(path, {});
}

Database::Database(Database &&other) noexcept
    : m_connection(std::exchange(other.m_connection, {})),
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
        return toError(query.lastError());
    return ok();
}

Result<Statement> Database::prepare(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return toError(query.lastError());
    return Statement(std::move(query));
}

Result<Statement> Database::query(const Command &command)
{
    auto statement = prepare(command.sql);
    if (!statement)
        return statement.error();
    if (const auto done = statement->run(command.values); !done)
        return done.error();
    return statement;
}

// A writing transaction of SQLite has locked the whole file.
QString Database::lockingRow(const QString &select) const
{
    return select;
}

Result<std::optional<std::int64_t>> Database::dataVersion()
{
    const auto version = number(QStringLiteral("PRAGMA data_version"));
    if (!version)
        return version.error();
    return std::optional(*version);
}

Result<bool> Database::hasTable(const QString &name)
{
    return QSqlDatabase::database(m_connection, false).tables().contains(name);
}

QString Database::inDialect(QString sql) const
{
    return sql;
}

static Error rowIsMissing()
{
    return {ErrorCode::Damaged, QStringLiteral("a row is missing"), {}};
}

Result<void> Database::run(const Command &command)
{
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

Result<void> Database::runAll(const std::vector<Command> &commands)
{
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

Result<Transaction> Transaction::begin(Database &database, const QString &sql)
{
    if (const auto begun = database.execute(sql); !begun)
        return begun.error();
    return Transaction(database);
}

Result<Transaction> Transaction::begin(Database &database)
{
    // IMMEDIATE: a writer that cannot get the file learns it now, not in the middle.
    return begin(database, QStringLiteral("BEGIN IMMEDIATE"));
}

Result<Transaction> Transaction::beginReading(Database &database)
{
    return begin(database, QStringLiteral("BEGIN"));
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
