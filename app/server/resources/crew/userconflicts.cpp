#include "app/server/api/answers.h"
#include "app/server/organizations/liveorganization.h"
#include "app/server/resources/conflictjson.h"
#include "app/server/resources/crew/crewroutes.h"
#include "app/server/resources/crew/people.h"
#include "app/server/resources/visibility.h"

namespace planning::server
{

static constexpr std::size_t kMostConflicts = 1000;

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

static Outcome<Response> list(Call &call)
{
    const Plan &plan = call.organization->plan();
    const auto user = Uuid::fromString(call.id());
    const auto person = user ? personOfUser(plan, *user) : std::nullopt;
    if (!person || (!call.may(Capability::ReadDrafts) && !isOneself(call, *person)))
        return notFound();
    std::vector<Conflict> overlaps;
    for (const Conflict *conflict : call.organization->workspace().conflicts().ofPerson(*person)) {
        const bool isWanted = isOverlap(*conflict) && isInView(call, conflict->shift)
                              && isInView(call, conflict->withShift);
        if (isWanted && overlaps.size() < kMostConflicts)
            overlaps.push_back(*conflict);
    }
    const QJsonArray items = conflictsToJson(overlaps, call);
    return jsonAnswer(200, {{QStringLiteral("user_id"), person->toString()},
                            {QStringLiteral("items"), items},
                            {QStringLiteral("total"), items.size()}});
}

void addUserConflictRoutes(Router &router)
{
    router.add({Method::Get, QStringLiteral("/conflicts/user/{id}"),
                QStringLiteral("listUserConflicts"), only(Capability::ReadPublishedPlan),
                Place::Organization, Bucket::General, false, list});
}

} // namespace planning::server
