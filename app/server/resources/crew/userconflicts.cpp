#include "app/server/api/answers.h"
#include "app/server/organizations/liveorganization.h"
#include "app/server/resources/conflictjson.h"
#include "app/server/resources/crew/crewroutes.h"
#include "app/server/resources/crew/people.h"
#include "app/server/resources/visibility.h"

namespace planning::server
{

static constexpr int kMostFixed = 3; // ways out are searched for

static bool isInView(const Call &call, const std::optional<Id<Shift>> &shift)
{
    const Shift *found = call.organization->plan().find(shift);
    return !found || isShown(call, *found);
}

// Two accepted assignments at the same time.
static bool isOverlap(const Conflict &conflict)
{
    return conflict.rule == QLatin1String("double_booking") && !conflict.tentative;
}

// In the order of their keys.
static std::vector<Conflict> overlapsOf(const Call &call, Id<Person> person)
{
    std::vector<Conflict> overlaps;
    for (const Conflict *conflict : call.organization->workspace().conflicts().ofPerson(person)) {
        if (isOverlap(*conflict) && isInView(call, conflict->shift)
            && isInView(call, conflict->withShift))
            overlaps.push_back(*conflict);
    }
    std::ranges::sort(overlaps, {}, &Conflict::key);
    return overlaps;
}

static Outcome<Response> list(Call &call)
{
    const Plan &plan = call.organization->plan();
    const auto user = Uuid::fromString(call.id());
    const auto person = user ? personOfUser(plan, *user) : std::nullopt;
    if (!person || (!call.may(Capability::ReadDrafts) && !isOneself(call, *person)))
        return notFound();
    const auto query = listQuery(call.request);
    if (!query)
        return query.problem();
    QJsonObject page = conflictPage(overlapsOf(call, *person), *query, call, kMostFixed);
    page[QStringLiteral("user_id")] = person->toString();
    return jsonAnswer(200, page);
}

void addUserConflictRoutes(Router &router)
{
    router.add({Method::Get, QStringLiteral("/conflicts/user/{id}"),
                QStringLiteral("listUserConflicts"), only(Capability::ReadPublishedPlan),
                Place::Organization, Bucket::General, false, list,
                saying(QStringLiteral("Lists the overlaps of what somebody has accepted"))
                    .takes(pagingParameters())
                    .answers(named(QStringLiteral("UserConflicts")))});
}

} // namespace planning::server
