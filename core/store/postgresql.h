#pragma once

#include "core/store/database.h"

class QSqlDatabase;
class QSqlDriver;

// What is particular to PostgreSQL in a connection.
namespace planning::postgresql
{

void configure(QSqlDatabase &connection, const QUrl &address);
QString sessionSettings(const QString &schema);

// Of an SQLSTATE (postgresql.org/docs/current/errcodes-appendix.html).
ErrorCode errorCode(const QString &state);

// The statement with its values in place of the question marks, quoted by the driver as for a
// prepared statement.
QString withValues(const Command &command, const QSqlDriver &driver);

// SQL that is written for SQLite too: BLOB is read as BYTEA and INTEGER as BIGINT.
QString withItsTypes(QString sql);

QString countOfTables(const QString &name);

// Until the end of the transaction only the rows of this organisation are seen and written.
Command actFor(const Uuid &organization);

} // namespace planning::postgresql
