#include "core/store/accountstore.h"

#include "core/store/rowchange.h"
#include "core/store/sqlvalue.h"

namespace planning
{

using sql::toValue;

static const QString kAddLogin = QStringLiteral(
    "INSERT INTO login (account_id, email, password_hash, active) VALUES (?, ?, ?, ?)");
static const QString kSelectLogin =
    QStringLiteral("SELECT account_id, email, password_hash, active FROM login WHERE %1 = ?");
static const QString kChangeEmail =
    QStringLiteral("UPDATE login SET email = ? WHERE account_id = ?");
static const QString kReplacePasswordHash =
    QStringLiteral("UPDATE login SET password_hash = ? WHERE account_id = ? AND password_hash = ?");
static const QString kSetState = QStringLiteral("UPDATE login SET active = ? WHERE account_id = ?");
static const QString kEndSessions =
    QStringLiteral("UPDATE session SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL");
static const QString kEndSessionsIn =
    QStringLiteral("UPDATE session SET revoked_at = ? "
                   "WHERE account_id = ? AND org_id = ? AND revoked_at IS NULL");
static const QString kAddOrganization =
    QStringLiteral("INSERT INTO organization_home (org_id, name, created_at) VALUES (?, ?, ?)");
static const QString kSelectOrganizations = QStringLiteral(
    "SELECT org_id, name, created_at FROM organization_home ORDER BY created_at, org_id");
static const QString kJoin = QStringLiteral(
    "INSERT INTO login_organization (account_id, org_id) VALUES (?, ?) ON CONFLICT DO NOTHING");
static const QString kLeave =
    QStringLiteral("DELETE FROM login_organization WHERE account_id = ? AND org_id = ?");
static const QString kSelectOrganizationsOf =
    QStringLiteral("SELECT org_id FROM login_organization WHERE account_id = ? ORDER BY org_id");

static Error notFound(Id<Account> account)
{
    return {ErrorCode::NotFound,
            QStringLiteral("there is no login of account %1").arg(account.toString()),
            {}};
}

static Error unreadable(const QString &table)
{
    return {ErrorCode::Damaged, QStringLiteral("a row of %1 cannot be read").arg(table), {}};
}

QString normalizedEmail(const QString &email)
{
    return email.trimmed().normalized(QString::NormalizationForm_C).toLower();
}

static Result<void> orNotFound(const Result<int> &changed, Id<Account> account)
{
    if (changed && *changed == 0)
        return notFound(account);
    return changed ? ok() : Result<void>(changed.error());
}

Result<void> AccountStore::addLogin(const Login &login)
{
    return change(m_database, {{kAddLogin,
                                {toValue(login.account), normalizedEmail(login.email),
                                 login.passwordHash, toValue(login.state == LoginState::Active)}}});
}

Result<std::optional<Login>> AccountStore::loginWhere(const QString &column, const QVariant &value)
{
    const auto row = firstRow(m_database, kSelectLogin.arg(column), {value});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<Login>();
    Login login;
    bool isActive = false;
    if (!sql::read((*row)->value(0), login.account) || !sql::read((*row)->value(3), isActive))
        return unreadable(QStringLiteral("login"));
    login.email = (*row)->value(1).toString();
    login.passwordHash = (*row)->value(2).toString();
    login.state = isActive ? LoginState::Active : LoginState::Disabled;
    return std::optional(login);
}

Result<std::optional<Login>> AccountStore::login(Id<Account> account)
{
    return loginWhere(QStringLiteral("account_id"), toValue(account));
}

Result<std::optional<Login>> AccountStore::loginByEmail(const QString &email)
{
    return loginWhere(QStringLiteral("email"), normalizedEmail(email));
}

Result<void> AccountStore::changeEmail(Id<Account> account, const QString &email)
{
    return orNotFound(
        changeTogether(m_database, {{kChangeEmail, {normalizedEmail(email), toValue(account)}}}),
        account);
}

Result<bool> AccountStore::replacePasswordHash(Id<Account> account, const QString &before,
                                               const QString &after)
{
    const auto changed =
        changeTogether(m_database, {{kReplacePasswordHash, {after, toValue(account), before}}});
    if (!changed)
        return changed.error();
    return *changed == 1;
}

Result<void> AccountStore::setState(Id<Account> account, LoginState state, Instant now)
{
    std::vector<RowChange> changes{
        {kSetState, {toValue(state == LoginState::Active), toValue(account)}}};
    if (state == LoginState::Disabled)
        changes.push_back({kEndSessions, {toValue(now), toValue(account)}});
    return orNotFound(changeTogether(m_database, changes), account);
}

Result<void> AccountStore::addOrganization(const OrganizationHome &home)
{
    return change(m_database, {{kAddOrganization,
                                {toValue(home.organization), home.name, toValue(home.createdAt)}}});
}

Result<std::vector<OrganizationHome>> AccountStore::organizations()
{
    auto statement = m_database.prepare(kSelectOrganizations);
    if (!statement)
        return statement.error();
    if (const auto done = statement->run(); !done)
        return done.error();
    std::vector<OrganizationHome> homes;
    for (;;) {
        const auto row = statement->next();
        if (!row)
            return row.error();
        if (!*row)
            return homes;
        OrganizationHome home{{}, statement->value(1).toString(), {}};
        if (!sql::read(statement->value(0), home.organization)
            || !sql::read(statement->value(2), home.createdAt))
            return unreadable(QStringLiteral("organization_home"));
        homes.push_back(home);
    }
}

Result<void> AccountStore::join(Id<Account> account, Id<Organization> organization)
{
    return change(m_database, {{kJoin, {toValue(account), toValue(organization)}}});
}

Result<void> AccountStore::leave(Id<Account> account, Id<Organization> organization, Instant now)
{
    return change(m_database,
                  {{kLeave, {toValue(account), toValue(organization)}},
                   {kEndSessionsIn, {toValue(now), toValue(account), toValue(organization)}}});
}

Result<std::vector<Id<Organization>>> AccountStore::organizationsOf(Id<Account> account)
{
    auto statement = m_database.prepare(kSelectOrganizationsOf);
    if (!statement)
        return statement.error();
    if (const auto done = statement->run({toValue(account)}); !done)
        return done.error();
    std::vector<Id<Organization>> organizations;
    for (;;) {
        const auto row = statement->next();
        if (!row)
            return row.error();
        if (!*row)
            return organizations;
        Id<Organization> organization;
        if (!sql::read(statement->value(0), organization))
            return unreadable(QStringLiteral("login_organization"));
        organizations.push_back(organization);
    }
}

} // namespace planning
