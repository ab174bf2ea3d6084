#pragma once

#include "core/base/result.h"
#include "core/model/account.h"
#include "core/model/organization.h"

#include <QVariant>

#include <optional>
#include <vector>

namespace planning
{

class Database;

enum class LoginState { Disabled, Active };

// How an account signs in. What it may do in an organisation is a Membership of that plan.
struct Login {
    Id<Account> account;
    QString email; // as normalizedEmail()
    QString passwordHash;
    LoginState state = LoginState::Active;

    bool operator==(const Login &) const = default;
};

// That an organisation exists on this server.
struct OrganizationHome {
    Id<Organization> organization;
    QString name;
    Instant createdAt{};

    bool operator==(const OrganizationHome &) const = default;
};

// Without blanks around it, in lower case, composed: what makes two addresses the same login.
QString normalizedEmail(const QString &email);

// Who may sign in to which organisations: the tables of resources/migrations/control that belong to
// no organisation. Each function is one transaction; the database must outlive the store.
class AccountStore final
{
public:
    explicit AccountStore(Database &database) : m_database(database) { }

    // Duplicate when the account or the address is taken.
    Result<void> addLogin(const Login &login);
    Result<std::optional<Login>> login(Id<Account> account);
    Result<std::optional<Login>> loginByEmail(const QString &email);
    // NotFound without such a login; Duplicate when the address is another's.
    Result<void> changeEmail(Id<Account> account, const QString &email);
    // Whether the hash was still the one before: a password that was changed meanwhile stays.
    Result<bool> replacePasswordHash(Id<Account> account, const QString &before,
                                     const QString &after);
    // Disabling ends all sessions. NotFound without such a login.
    Result<void> setState(Id<Account> account, LoginState state, Instant now);

    // Duplicate when there is one of that id.
    Result<void> addOrganization(const OrganizationHome &home);
    // In the order of their creation.
    Result<std::vector<OrganizationHome>> organizations();

    // BadReference when one of them does not exist; joining again changes nothing.
    Result<void> join(Id<Account> account, Id<Organization> organization);
    // Ends the sessions of the account that were begun in the organisation.
    Result<void> leave(Id<Account> account, Id<Organization> organization, Instant now);
    // In the order of the ids: the oldest first.
    Result<std::vector<Id<Organization>>> organizationsOf(Id<Account> account);

private:
    Result<std::optional<Login>> loginWhere(const QString &column, const QVariant &value);

    Database &m_database;
};

} // namespace planning
