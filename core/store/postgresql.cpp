#include "core/store/postgresql.h"

#include "core/store/sqlvalue.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlField>
#include <QUrlQuery>

namespace planning::postgresql
{

static QString quotedOption(QString value)
{
    value.replace(QLatin1Char('\\'), QStringLiteral("\\\\"))
        .replace(QLatin1Char('\''), QStringLiteral("\\'"));
    return QLatin1Char('\'') + value + QLatin1Char('\'');
}

void configure(QSqlDatabase &connection, const QUrl &address)
{
    connection.setDatabaseName(address.path().sliced(1));
    connection.setUserName(address.userName(QUrl::FullyDecoded));
    connection.setPassword(address.password(QUrl::FullyDecoded));
    connection.setHostName(address.host());
    connection.setPort(address.port());
    QStringList options{QStringLiteral("connect_timeout=5")};
    for (const auto &[key, value] : QUrlQuery(address).queryItems(QUrl::FullyDecoded)) {
        if (key == QLatin1String("host"))
            connection.setHostName(value);
        else
            options.append(key + QLatin1Char('=') + quotedOption(value));
    }
    connection.setConnectOptions(options.join(QLatin1Char(';')));
}

QString sessionSettings(const QString &schema)
{
    // As long as a writer waits for a file of SQLite.
    return QStringLiteral("SET search_path TO %1; SET lock_timeout = '5s';"
                          " SET client_min_messages = warning")
        .arg(schema);
}

ErrorCode errorCode(const QString &state)
{
    if (state == QLatin1String("23505")) // unique_violation
        return ErrorCode::Duplicate;
    if (state == QLatin1String("23503")) // foreign_key_violation
        return ErrorCode::BadReference;
    // serialization_failure, deadlock_detected, lock_not_available
    static const QStringList kBusy{QStringLiteral("40001"), QStringLiteral("40P01"),
                                   QStringLiteral("55P03")};
    return kBusy.contains(state) ? ErrorCode::Busy : ErrorCode::Storage;
}

static QString literal(const QVariant &value, const QSqlDriver &driver)
{
    QSqlField field(QString(), value.metaType());
    field.setValue(value);
    return driver.formatValue(field);
}

QString withValues(const Command &command, const QSqlDriver &driver)
{
    QString sql;
    qsizetype next = 0;
    bool quoted = false;
    for (const QChar c : command.sql) {
        if (c == QLatin1Char('\''))
            quoted = !quoted;
        if (c == QLatin1Char('?') && !quoted)
            sql += literal(command.values.value(next++), driver);
        else
            sql += c;
    }
    Q_ASSERT(next == command.values.size());
    return sql;
}

QString withItsTypes(QString sql)
{
    static const QRegularExpression blob(QStringLiteral("\\bBLOB\\b"));
    static const QRegularExpression integer(QStringLiteral("\\bINTEGER\\b"));
    return sql.replace(blob, QStringLiteral("BYTEA")).replace(integer, QStringLiteral("BIGINT"));
}

QString countOfTables(const QString &name)
{
    return QStringLiteral("SELECT count(*) FROM information_schema.tables"
                          " WHERE table_schema = current_schema() AND table_name = '%1'")
        .arg(name);
}

Command actFor(const Uuid &organization)
{
    const QString hex = QString::fromLatin1(sql::toValue(organization).toByteArray().toHex());
    return {QStringLiteral("SELECT set_config('planning.org', ?, true)"), {hex}};
}

} // namespace planning::postgresql
