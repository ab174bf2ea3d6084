#include "core/store/postgresroles.h"

namespace planning
{

static const QString kPlanning = QStringLiteral("planning");

// Text of one column by one value.
static Result<QStringList> texts(Database &database, const Command &command)
{
    auto rows = database.query(command);
    if (!rows)
        return rows.error();
    QStringList found;
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return row.error();
        if (!*row)
            return found;
        found.append(rows->value(0).toString());
    }
}

static QString quoted(QString name)
{
    return QLatin1Char('"') + name.replace(QLatin1Char('"'), QStringLiteral("\"\""))
           + QLatin1Char('"');
}

static Result<void> makeRole(Database &database, const QUrl &application)
{
    const QString role = application.userName();
    const auto known =
        texts(database, {QStringLiteral("SELECT rolname FROM pg_roles WHERE rolname = ?"), {role}});
    if (!known)
        return known.error();
    if (!known->isEmpty())
        return ok();
    const QString create = QStringLiteral("CREATE ROLE %1 LOGIN").arg(quoted(role));
    if (application.password().isEmpty())
        return database.execute(create);
    return database.run({create + QStringLiteral(" PASSWORD ?"), {application.password()}});
}

static Result<void> secure(Database &database, const QString &table)
{
    static const QString kOwn =
        QStringLiteral("org_id = decode(current_setting('planning.org', true), 'hex')");
    const QStringList statements{
        QStringLiteral("ALTER TABLE %1 ENABLE ROW LEVEL SECURITY").arg(table),
        QStringLiteral("ALTER TABLE %1 FORCE ROW LEVEL SECURITY").arg(table),
        QStringLiteral("DROP POLICY IF EXISTS own_organization ON %1").arg(table),
        QStringLiteral("CREATE POLICY own_organization ON %1 USING (%2) WITH CHECK (%2)")
            .arg(table, kOwn),
    };
    for (const QString &statement : statements) {
        if (const auto done = database.execute(statement); !done)
            return done;
    }
    return ok();
}

static Result<void> secureTables(Database &database)
{
    const auto tables =
        texts(database, {QStringLiteral("SELECT table_name FROM information_schema.columns"
                                        " WHERE table_schema = 'planning'"
                                        " AND column_name = 'org_id' ORDER BY table_name")});
    if (!tables)
        return tables.error();
    for (const QString &table : *tables) {
        if (const auto secured = secure(database, table); !secured)
            return secured;
    }
    return ok();
}

static QStringList grants(const QString &schema, const QString &role)
{
    QStringList grants{
        QStringLiteral("GRANT USAGE ON SCHEMA %1 TO %2"),
        QStringLiteral("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %1 TO %2"),
        QStringLiteral("REVOKE INSERT, UPDATE, DELETE ON %1.schema_step FROM %2"),
    };
    if (schema == kPlanning) {
        grants.append(QStringLiteral("REVOKE UPDATE, DELETE ON %1.org_change FROM %2"));
        grants.append(QStringLiteral("REVOKE UPDATE, DELETE ON %1.org_audit FROM %2"));
    }
    for (QString &grant : grants)
        grant = grant.arg(schema, quoted(role));
    return grants;
}

Result<void> grantToApplication(Database &database, const QString &schema, const QUrl &application)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (const auto made = makeRole(database, application); !made)
        return made;
    if (schema == kPlanning) {
        if (const auto secured = secureTables(database); !secured)
            return secured;
    }
    for (const QString &grant : grants(schema, application.userName())) {
        if (const auto granted = database.execute(grant); !granted)
            return granted;
    }
    return transaction->commit();
}

Result<void> checkApplicationRole(Database &database)
{
    const auto powers =
        texts(database,
              {QStringLiteral("SELECT 'superuser or BYPASSRLS' FROM pg_roles"
                              " WHERE (rolsuper OR rolbypassrls) AND pg_has_role(rolname, 'MEMBER')"
                              " UNION ALL SELECT 'owner of ' || tablename FROM pg_tables"
                              " WHERE schemaname IN ('planning', 'control')"
                              " AND pg_has_role(tableowner, 'MEMBER')")});
    if (!powers)
        return powers.error();
    if (powers->isEmpty())
        return ok();
    return Error{ErrorCode::InvalidInput,
                 QStringLiteral("the role of a server must not be %1").arg(powers->first()),
                 {}};
}

} // namespace planning
