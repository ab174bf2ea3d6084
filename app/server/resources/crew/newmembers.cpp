#include "app/server/accounts/accountdesk.h"
#include "app/server/api/answers.h"
#include "app/server/api/entityjson.h"
#include "app/server/api/services.h"
#include "app/server/auth/digest.h"
#include "app/server/auth/randomsource.h"
#include "app/server/organizations/liveorganization.h"
#include "app/server/resources/crew/letters.h"
#include "app/server/resources/crew/members.h"

namespace planning::server
{

// The login of a new member, and the code to set its first password with.
struct Admitted {
    Id<Account> account;
    QByteArray code; // empty: there is a password
};

static std::optional<Problem> flawOf(const Call &call, const NewMemberBody &body)
{
    const QString email = normalizedEmail(body.email);
    const qsizetype at = email.indexOf(u'@');
    const bool isAddress = at > 0 && at + 1 < email.size() && email.size() <= 254
                           && !email.contains(u' ') && !email.contains(u'\n');
    if (!isAddress)
        return invalid(QStringLiteral("/email"),
                       {QT_TRANSLATE_NOOP("Server", "An e-mail address is expected.")});
    if (!body.password.isEmpty() && planning::server::flawOf(body.password))
        return invalid(QStringLiteral("/password"),
                       {QT_TRANSLATE_NOOP("Server", "From %1 to %2 characters are expected."),
                        {QString::number(kShortestPassword), QString::number(kLongestPassword)}});
    if (auto refused = refusedRole(call, {}, body.role))
        return refused;
    return std::nullopt;
}

static const Account *accountByEmail(const Plan &plan, const QString &email)
{
    const auto accounts = plan.all<Account>();
    const auto found = std::ranges::find_if(accounts, [&email](const Account &account) {
        return normalizedEmail(account.email) == normalizedEmail(email);
    });
    return found == accounts.end() ? nullptr : &*found;
}

static const Membership *membershipOf(const Plan &plan, Id<Account> account)
{
    const auto members = plan.all<Membership>();
    const auto found = std::ranges::find(members, account, &Membership::account);
    return found == members.end() ? nullptr : &*found;
}

static Problem accountTaken()
{
    return {ProblemCode::Duplicate,
            {QT_TRANSLATE_NOOP("Server", "This address belongs to a member already.")}};
}

// The login of the address; a new one when there is none.
static Result<Id<Account>> loginFor(Call &call, const NewMemberBody &body, bool &isNew)
{
    AccountStore &accounts = call.accounts->accounts();
    const auto existing = accounts.loginByEmail(body.email);
    if (!existing)
        return existing.error();
    isNew = !*existing;
    if (*existing)
        return (*existing)->account;
    // Without a password of its own nobody knows it: a code is mailed.
    SystemRandom random;
    const QString password = body.password.isEmpty()
                                 ? QString::fromLatin1(toBase64Url(random.bytes(32)))
                                 : body.password;
    const auto hash = call.accounts->hasher().hash(password);
    if (!hash)
        return hash.error();
    const Id<Account> account = IdSource(call.services->clock).next<Account>();
    const auto added =
        accounts.addLogin({account, normalizedEmail(body.email), *hash, LoginState::Active});
    return added ? Result<Id<Account>>(account) : Result<Id<Account>>(added.error());
}

static Result<Admitted> admit(Call &call, const NewMemberBody &body)
{
    AccountStore &accounts = call.accounts->accounts();
    bool isNew = false;
    const auto account = loginFor(call, body, isNew);
    if (!account)
        return account.error();
    if (auto joined = accounts.join(*account, call.principal.organization); !joined)
        return joined.error();
    // Whoever was disabled belonged to no organisation any more.
    if (auto enabled = accounts.setState(*account, LoginState::Active, call.services->clock.now());
        !enabled)
        return enabled.error();
    if (!isNew || !body.password.isEmpty())
        return Admitted{*account, {}};
    const auto code = call.accounts->login().requestReset(body.email);
    if (!code)
        return code.error();
    return Admitted{*account, code->value_or(QByteArray())};
}

static Outcome<Id<Membership>> takeIn(Call &call, const NewMemberBody &body, Id<Account> id)
{
    const Plan &plan = call.organization->plan();
    if (membershipOf(plan, id))
        return accountTaken();
    if (auto refused = refusedPerson(plan, body.person, id))
        return *refused;
    Change change;
    change.name = QStringLiteral("create_membership");
    const Account *before = plan.find(id); // was a member once
    Account account = before ? *before : Account{};
    account.id = id;
    account.email = normalizedEmail(body.email);
    account.displayName = body.displayName.isEmpty() ? body.email : body.displayName;
    account.person = body.person;
    account.active = true;
    if (!before)
        change.insert(account);
    else if (*before != account)
        change.update(*before, account);
    Membership membership;
    membership.id = call.organization->ids().next<Membership>();
    membership.account = id;
    membership.role = body.role;
    change.insert(membership);
    if (auto done = call.organization->commit(std::move(change), call.principal.account); !done)
        return done.problem();
    return membership.id;
}

// The code to begin with: in the answer during development, by mail otherwise.
static void handOver(Call &call, const NewMemberBody &body, const QByteArray &code,
                     const AuthSettings &settings)
{
    const Text subject{QT_TRANSLATE_NOOP("Server", "Planning PRO: your account")};
    const Text text{QT_TRANSLATE_NOOP("Server",
                                      "You are a member of “%1” now. Use this code within "
                                      "an hour to set your password: %2"),
                    {call.organization->plan().organization()->name, QString::fromLatin1(code)}};
    mailWhenDurable(call, {{body.email, subject.in(call.language), text.in(call.language)}},
                    settings.mail);
}

static Outcome<Response> finish(Call &call, const NewMemberBody &body, const Admitted &admitted,
                                const AuthSettings &settings)
{
    // Roles may have changed meanwhile.
    if (!call.may(Capability::ManageAccounts))
        return Problem{ProblemCode::Forbidden,
                       {QT_TRANSLATE_NOOP("Server", "Your role does not allow this.")}};
    if (auto refused = refusedRole(call, {}, body.role))
        return *refused;
    const auto id = takeIn(call, body, admitted.account);
    if (!id)
        return id.problem();
    const Plan &plan = call.organization->plan();
    Response answer = memberAnswer(plan, *plan.find(*id), 201);
    if (admitted.code.isEmpty())
        return answer;
    if (settings.isDevelopment) {
        answer.headers.set("Cache-Control", "no-store");
        answer.body.chop(1);
        answer.body += ",\"reset_token\":\"" + admitted.code + "\"}";
    } else {
        handOver(call, body, admitted.code, settings);
    }
    return answer;
}

Outcome<Response> addMember(Call &call, const AuthSettings &settings)
{
    const auto body = bodyOf<NewMemberBody>(call.request);
    if (!body)
        return body.problem();
    if (auto flaw = flawOf(call, *body))
        return *flaw;
    // Else whoever adds an address first could sign in wherever it is added next.
    if (!body->password.isEmpty() && !settings.isDevelopment)
        return invalid(QStringLiteral("/password"),
                       {QT_TRANSLATE_NOOP("Server", "New members choose their password "
                                                    "themselves, with the code they are sent.")});
    const Plan &plan = call.organization->plan();
    const Account *account = accountByEmail(plan, body->email);
    if (account && membershipOf(plan, account->id))
        return accountTaken();
    const std::optional<Id<Account>> known = account ? std::optional(account->id) : std::nullopt;
    if (auto refused = refusedPerson(plan, body->person, known))
        return *refused;
    call.then = [body = *body, settings](Call &onAccounts) -> Outcome<Response> {
        const auto admitted = admit(onAccounts, body);
        if (!admitted)
            return problemOf(admitted.error());
        onAccounts.then = [body, settings, admitted = *admitted](Call &later) {
            return finish(later, body, admitted, settings);
        };
        return Response{};
    };
    return Response{};
}

} // namespace planning::server
