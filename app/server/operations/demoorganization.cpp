#include "app/server/operations/demoorganization.h"

#include "app/server/auth/password.h"
#include "core/base/idsource.h"
#include "core/exchange/json.h"
#include "core/store/accountstore.h"

namespace planning::server
{

static constexpr std::array kRoles{MembershipRole::Owner, MembershipRole::Admin,
                                   MembershipRole::Manager, MembershipRole::Tech};

// The same organisation for the same domain.
static std::uint64_t seedOf(const QString &domain)
{
    std::uint64_t seed = 7;
    for (const QChar c : domain)
        seed = seed * 31 + c.unicode();
    return seed;
}

static LocalDay firstDay(const Clock &clock)
{
    const auto today = std::chrono::floor<std::chrono::days>(clock.now());
    const std::chrono::weekday weekday{today};
    const auto monday = today - (weekday - std::chrono::Monday);
    return LocalDay{monday.time_since_epoch()};
}

// Adds an account of each role to the plan.
static std::vector<Account> addAccounts(Plan &plan, const DemoWish &wish, IdSource &ids)
{
    const auto people = plan.all<Person>();
    std::vector<Account> accounts;
    for (const MembershipRole role : kRoles) {
        Account account;
        account.id = ids.next<Account>();
        account.record.organization = plan.organization()->id;
        account.email = json::text(nameOf(role)) + u'@' + wish.domain;
        account.displayName = json::text(nameOf(role));
        if (role == MembershipRole::Tech && !people.empty()) {
            account.person = people.front().id;
            account.displayName = people.front().fullName();
        }
        Membership membership;
        membership.id = ids.next<Membership>();
        membership.record.organization = plan.organization()->id;
        membership.account = account.id;
        membership.role = role;
        plan.load(account);
        plan.load(membership);
        accounts.push_back(account);
    }
    return accounts;
}

Result<std::vector<DemoAccount>> addDemoOrganization(ServerDatabase &database, const DemoWish &wish)
{
    const SystemClock clock;
    IdSource ids(clock);
    const auto hash = PasswordHasher().hash(wish.password);
    if (!hash)
        return hash.error();
    Plan plan = demoPlan(wish.size, seedOf(wish.domain), firstDay(clock));
    const std::vector<Account> accounts = addAccounts(plan, wish, ids);
    const Organization organization = *plan.organization();
    if (const auto created = database.create(plan); !created)
        return created.error();
    auto global = database.accounts();
    if (!global)
        return global.error();
    AccountStore store(*global);
    auto done = store.addOrganization({organization.id, organization.name, clock.now()});
    std::vector<DemoAccount> added;
    for (std::size_t i = 0; i < accounts.size() && done; ++i) {
        done = store.addLogin({accounts[i].id, accounts[i].email, *hash, LoginState::Active});
        if (done)
            done = store.join(accounts[i].id, organization.id);
        added.push_back({accounts[i].email, kRoles[i], organization.id});
    }
    if (!done)
        return done.error();
    return added;
}

} // namespace planning::server
