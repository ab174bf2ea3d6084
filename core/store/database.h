#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QSqlQuery>
#include <QUrl>
#include <QVariant>

#include <optional>
#include <unordered_map>
#include <vector>

namespace planning
{

enum class OpenMode { ReadWrite, ReadOnly };
enum class Dialect { SQLite, PostgreSQL };

// A statement with its values, to be run once.
struct Command {
    enum class Rows { Any, One };

    QString sql;
    QVariantList values = {};
    Rows changes = Rows::Any; // One: Damaged unless exactly one row was changed
};

// A prepared statement, read forward only. Values are always bound. It must not outlive its
// database.
class Statement final
{
public:
    // Binds all values in order and executes.
    Result<void> run(const QVariantList &values = {});

    // Steps to the next row; false after the last one.
    Result<bool> next();
    QVariant value(int column) const { return m_query.value(column); }
    // Ends reading before the last row, so that the file is not kept busy.
    void finish() { m_query.finish(); }
    // Rows changed by the last run.
    int changedRows() const { return m_query.numRowsAffected(); }

private:
    friend class Database;
    explicit Statement(QSqlQuery query) : m_query(std::move(query)) { }

    QSqlQuery m_query;
};

// A connection to one SQLite file or to a PostgreSQL database; closed by the destructor. It never
// leaves its thread. Commits are durable (WAL, synchronous=FULL) and references are checked at the
// end of a transaction.
class Database final
{
public:
    // The file must exist; ReadOnly changes neither it nor its folder if the folder is read-only.
    static Result<Database> open(const QString &path, OpenMode mode);
    // For a file that is made in one go and renamed when complete: no WAL beside it.
    static Result<Database> create(const QString &path);
    // "postgresql://user:password@host:port/name?host=/run/folder&sslmode=require": what libpq
    // knows. Names of tables are those of the SQL schema.
    static Result<Database> connect(const QUrl &address, const QString &schema);
    ~Database();
    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) = delete;

    Dialect dialect() const { return m_dialect; }
    // From now on each transaction sees the rows of this organisation and no others. A file of
    // SQLite holds but one.
    void actFor(const Uuid &organization) { m_organization = organization; }
    const Uuid &organization() const { return m_organization; }

    // One statement without values: pragmas, schema.
    Result<void> execute(const QString &sql);
    Result<Statement> prepare(const QString &sql);
    // Runs a query; to be read before the next one.
    Result<Statement> query(const Command &command);
    Result<void> run(const Command &command);
    // One after the other until one fails; what was done before it stays done, so mostly within a
    // Transaction. Nothing is read. PostgreSQL is sent all of them at once.
    Result<void> runAll(const std::vector<Command> &commands);
    // The query of a row such that nobody else changes it before the transaction ends.
    QString lockingRow(const QString &select) const;
    // Another number whenever another connection has written; empty when that cannot be said
    // without reading.
    Result<std::optional<std::int64_t>> dataVersion();
    Result<bool> hasTable(const QString &name);
    // Of SQL that is written for both: the types of this database.
    QString inDialect(const QString &sql) const;
    // The first column of the first row as a number.
    Result<std::int64_t> number(const QString &sql);
    // The first column of every row as text.
    Result<QStringList> texts(const QString &sql);

private:
    Database(QString connection, Dialect dialect)
        : m_connection(std::move(connection)),
          m_dialect(dialect)
    {
    }
    static Result<Database> openFile(const QString &path, const QString &options);
    Result<void> runTogether(const std::vector<Command> &commands);

    QString m_connection; // unique name; empty after a move
    Dialect m_dialect;
    Uuid m_organization;
    std::unordered_map<QString, Statement> m_prepared; // SQLite: what run() has met, by its SQL
};

// A statement of a database that outlives it, prepared when it is first run.
class LazyStatement final
{
public:
    LazyStatement(Database &database, QString sql)
        : m_database(&database),
          m_sql(std::move(sql)) { }

    Result<void> run(const QVariantList &values);
    // Damaged unless exactly one row was changed.
    Result<void> changeOneRow(const QVariantList &values);

private:
    Database *m_database;
    QString m_sql;
    std::optional<Statement> m_statement;
};

// Writes that succeed or vanish together: what commit() has not confirmed is rolled back by the
// destructor. Functions that write take one as proof that it was begun.
class Transaction final
{
public:
    static Result<Transaction> begin(Database &database);
    // For reading only: all reads see the data as they were at the first one.
    static Result<Transaction> beginReading(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&other) = delete;

    Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) { }
    static Result<Transaction> begin(Database &database, const QString &sqlite,
                                     const QString &postgres);

    Database *m_database; // null when there is nothing left to roll back
};

} // namespace planning
