#include "app/server/resources/crew/members.h"

#include "app/server/accounts/accountdesk.h"
#include "app/server/api/services.h"
#include "app/server/auth/rolechange.h"
#include "app/server/resources/crew/people.h"
#include "app/server/resources/crew/searching.h"
#include "app/server/resources/entityroutes.h"

namespace planning::server
{

MemberView viewOf(const Plan &plan, const Membership &membership)
{
    const Account &account = *plan.find(membership.account);
    return {membership.id,   account.id,
            account.email,   account.displayName,
            membership.role, account.person,
            account.active,  membership.record.version + account.record.version};
}

Response memberAnswer(const Plan &plan, const Membership &membership, int status)
{
    const MemberView view = viewOf(plan, membership);
    QByteArray body;
    appendVisible(body, view, Reader::Manager);
    Response response = jsonAnswer(status, std::move(body));
    response.headers.set("ETag", entityTag(view.version));
    if (status == 201)
        response.headers.set("Location",
                             locationOf(QStringLiteral("/orgs/members/"), membership.id));
    return response;
}

std::optional<Problem> refusedRole(const Call &call, std::optional<MembershipRole> before,
                                   std::optional<MembershipRole> after)
{
    if (mayChangeRole(call.principal.role, before, after))
        return std::nullopt;
    return Problem{ProblemCode::Forbidden,
                   {QT_TRANSLATE_NOOP("Server", "Nobody gives or takes away more than the own "
                                                "role.")}};
}

std::optional<Problem> refusedPerson(const Plan &plan, const std::optional<Id<Person>> &person,
                                     std::optional<Id<Account>> account)
{
    if (!person)
        return std::nullopt;
    if (!plan.find(person))
        return invalid(QStringLiteral("/person_id"),
                       {QT_TRANSLATE_NOOP("Server", "There is no such person.")});
    const Account *owner = accountOf(plan, *person);
    if (owner && owner->id != account)
        return Problem{ProblemCode::Duplicate,
                       {QT_TRANSLATE_NOOP("Server", "This person has another account.")}};
    return std::nullopt;
}

static Outcome<const Membership *> membershipOf(const Call &call)
{
    const auto id = Id<Membership>::fromString(call.id());
    const Membership *membership = id ? call.organization->plan().find(*id) : nullptr;
    if (!membership)
        return notFound();
    return membership;
}

static Outcome<Response> list(Call &call)
{
    const auto query = listQuery(call.request);
    if (!query)
        return query.problem();
    const Plan &plan = call.organization->plan();
    std::vector<MemberView> views;
    for (const Membership &membership : plan.all<Membership>()) {
        const MemberView view = viewOf(plan, membership);
        if (view.displayName.contains(query->search, Qt::CaseInsensitive)
            || view.email.contains(query->search, Qt::CaseInsensitive))
            views.push_back(view);
    }
    std::vector<const MemberView *> rows;
    for (const MemberView &view : views)
        rows.push_back(&view);
    return page<MemberView>(
        std::move(rows), *query, Reader::Manager,
        [](QByteArray &out, const MemberView &view) { appendVisible(out, view, Reader::Manager); });
}

static Outcome<Response> read(Call &call)
{
    const auto found = membershipOf(call);
    if (!found)
        return found.problem();
    return memberAnswer(call.organization->plan(), **found, 200);
}

// Whether nobody else could act as owner.
static bool isLastOwner(const Plan &plan, const Membership &membership)
{
    if (membership.role != MembershipRole::Owner)
        return false;
    const auto members = plan.all<Membership>();
    return std::ranges::none_of(members, [&](const Membership &other) {
        return other.id != membership.id && other.role == MembershipRole::Owner
               && plan.find(other.account)->active;
    });
}

static Problem ownerNeeded()
{
    return {ProblemCode::ResourceConflict,
            {QT_TRANSLATE_NOOP("Server", "An organisation needs an owner: make somebody else one "
                                         "first.")}};
}

// The login follows: who is not active in any organisation cannot sign in at all. Doing it again
// changes nothing, so that a request that failed half-way can be sent again.
static Result<void> followOnAccounts(Call &call, Id<Account> account, bool isActive)
{
    AccountStore &accounts = call.accounts->accounts();
    const Instant now = call.services->clock.now();
    if (isActive) {
        if (auto joined = accounts.join(account, call.principal.organization); !joined)
            return joined;
        return accounts.setState(account, LoginState::Active, now);
    }
    if (auto left = accounts.leave(account, call.principal.organization, now); !left)
        return left;
    const auto others = accounts.organizationsOf(account);
    if (!others)
        return others.error();
    return others->empty() ? accounts.setState(account, LoginState::Disabled, now) : ok();
}

static void goOnOnAccounts(Call &call, Id<Account> account, bool isActive, const Response &answer)
{
    call.then = [account, isActive, answer](Call &later) -> Outcome<Response> {
        const auto followed = followOnAccounts(later, account, isActive);
        later.accounts->learnEndedSessions();
        if (!followed)
            return problemOf(followed.error());
        return answer;
    };
}

static std::optional<Problem> refusal(const Call &call, const Membership &before,
                                      const MemberView &was, const MemberView &wanted)
{
    const Plan &plan = call.organization->plan();
    if (auto refused = refusedRole(call, was.role, wanted.role))
        return refused;
    // An address is how one signs in, to other organisations too: nobody else may change it.
    if (wanted.id != was.id || wanted.account != was.account || wanted.email != was.email
        || wanted.version != was.version)
        return Problem{
            ProblemCode::ValidationError,
            {QT_TRANSLATE_NOOP("Server", "Some values cannot be taken.")},
            {detail::givenByServer(wanted.email != was.email ? QStringLiteral("/email")
                                                             : QStringLiteral("/version"))}};
    const bool staysOwner = wanted.role == MembershipRole::Owner && wanted.active;
    if (!staysOwner && isLastOwner(plan, before))
        return ownerNeeded();
    return refusedPerson(plan, wanted.person, was.account);
}

static Change changing(const Plan &plan, const Membership &before, const MemberView &wanted)
{
    Change change;
    change.name = QStringLiteral("update_membership");
    Membership membership = before;
    membership.role = wanted.role;
    if (membership != before)
        change.update(before, membership);
    const Account &was = *plan.find(before.account);
    Account account = was;
    account.displayName = wanted.displayName;
    account.person = wanted.person;
    account.active = wanted.active;
    if (account != was)
        change.update(was, account);
    return change;
}

static Outcome<Response> update(Call &call)
{
    const auto found = membershipOf(call);
    if (!found)
        return found.problem();
    const Plan &plan = call.organization->plan();
    const Membership before = **found;
    const MemberView was = viewOf(plan, before);
    if (const auto stale = staleProblem(call.request, was.version))
        return *stale;
    const auto body = objectOf(call.request);
    if (!body)
        return body.problem();
    const auto wanted = valueWith(was, *body);
    if (!wanted)
        return wanted.problem();
    if (auto refused = refusal(call, before, was, *wanted))
        return *refused;
    Change change = changing(plan, before, *wanted);
    if (!change.isEmpty()) {
        if (auto done = call.organization->commit(std::move(change), call.principal.account); !done)
            return done.problem();
    }
    const Response answer = memberAnswer(plan, *plan.find(before.id), 200);
    if (body->contains(QStringLiteral("active")))
        goOnOnAccounts(call, before.account, wanted->active, answer);
    return answer;
}

// The account stays, inactive: what it did is in the history.
static Outcome<Response> remove(Call &call)
{
    const auto found = membershipOf(call);
    if (!found)
        return found.problem();
    const Plan &plan = call.organization->plan();
    const Membership membership = **found;
    if (auto refused = refusedRole(call, membership.role, {}))
        return *refused;
    if (isLastOwner(plan, membership))
        return ownerNeeded();
    if (const auto stale = staleProblem(call.request, viewOf(plan, membership).version))
        return *stale;
    Change change = removing(membership);
    const Account &was = *plan.find(membership.account);
    Account account = was;
    account.active = false;
    account.person.reset();
    if (account != was)
        change.update(was, account);
    if (auto done = call.organization->commit(std::move(change), call.principal.account); !done)
        return done.problem();
    goOnOnAccounts(call, membership.account, false, noContent());
    return noContent();
}

// A code is told in the answer only in development.
static QJsonObject newMemberSchema()
{
    QJsonObject code = schema::text();
    code[QStringLiteral("description")] =
        QStringLiteral("Only in development; else it is mailed. To set the first password with.");
    return withMember(answerSchema<MemberView>(), QStringLiteral("reset_token"), code);
}

static QJsonObject changedMemberSchema()
{
    return withGiven(bodySchema<MemberView>(),
                     {QStringLiteral("id"), QStringLiteral("account_id"), QStringLiteral("email")});
}

static void addChangeRoutes(Router &router, const QString &one)
{
    const auto add = [&](Method method, const QString &operation, const QString &summary) {
        router.add({method, one, operation, only(Capability::ManageAccounts), Place::Organization,
                    Bucket::General, true, update,
                    saying(summary)
                        .reads({QStringLiteral("MemberPatch"), changedMemberSchema})
                        .answers({QStringLiteral("Member"), answerSchema<MemberView>})
                        .mayFail({ProblemCode::Duplicate, ProblemCode::ResourceConflict})
                        .ofVersions()});
    };
    add(Method::Patch, QStringLiteral("updateMember"),
        QStringLiteral("Changes what is named of a member"));
    add(Method::Put, QStringLiteral("replaceMember"),
        QStringLiteral("Changes a member: what is not named stays"));
}

void addMemberRoutes(Router &router, const AuthSettings &settings)
{
    const QString all = QStringLiteral("/orgs/members");
    const QString one = QStringLiteral("/orgs/members/{id}");
    const auto add = [&](Method method, const QString &pattern, const QString &operation,
                         bool writes, Handler handler, const RouteContract &contract) {
        router.add({method, pattern, operation, only(Capability::ManageAccounts),
                    Place::Organization, Bucket::General, writes, std::move(handler), contract});
    };
    const Schema member{QStringLiteral("Member"), answerSchema<MemberView>};
    add(Method::Get, all, QStringLiteral("listMembers"), false, list,
        saying(QStringLiteral("Lists who belongs to the organisation, and as what"))
            .takes(listParameters<MemberView>())
            .takes(searchParameters())
            .answers({member.name, member.make, {}, true}));
    add(Method::Get, one, QStringLiteral("readMember"), false, read,
        saying(QStringLiteral("Reads a member")).answers(member).ofVersions());
    add(
        Method::Post, all, QStringLiteral("addMember"), true,
        [settings](Call &call) { return addMember(call, settings); },
        saying(QStringLiteral("Adds a member, with a login if the address has none"))
            .reads(bodyOfTable<NewMemberBody>(QStringLiteral("NewMemberBody"),
                                              {QStringLiteral("email")}))
            .answers({QStringLiteral("NewMember"), newMemberSchema}, 201)
            .mayFail({ProblemCode::Duplicate})
            .ofVersions());
    addChangeRoutes(router, one);
    add(Method::Delete, one, QStringLiteral("removeMember"), true, remove,
        saying(QStringLiteral("Removes a member; what they did stays in the history"))
            .answersNothing()
            .mayFail({ProblemCode::ResourceConflict})
            .ofVersions());
}

} // namespace planning::server
