#include "app/server/resources/planning/availability.h"

#include "app/server/resources/planning/planningroutes.h"
#include "app/server/resources/timedrows.h"
#include "app/server/resources/visibility.h"
#include "core/model/recurrence.h"
#include "core/model/zones.h"

namespace planning::server
{

// Everyone declares for themselves; managers for anyone.
// Occurrences are counted from the first one whenever somebody looks: it must not lie far back.
static constexpr std::chrono::years kFirstAtMostAgo{10};

static std::optional<Problem> unusableRecurrence(const Call &call, const Availability &availability)
{
    if (availability.recurrence.isEmpty())
        return std::nullopt;
    if (const auto checked = checkRecurrence(availability.recurrence); !checked)
        return invalid(
            QStringLiteral("/recurrence"),
            {QT_TRANSLATE_NOOP("Server", "A value cannot be taken: %1"), {checked.error().detail}});
    if (availability.interval.start < call.organization->clock().now() - kFirstAtMostAgo)
        return invalid(
            QStringLiteral("/start_time"),
            {QT_TRANSLATE_NOOP("Server", "The first occurrence is at most %1 years ago."),
             {QString::number(kFirstAtMostAgo.count())}},
            ProblemCode::InvalidTimeRange);
    return std::nullopt;
}

static Outcome<Availability> prepare(Call &call, const Availability *before, Availability after)
{
    const bool isForOthers =
        !isOneself(call, after.person) || (before && !isOneself(call, before->person));
    if (isForOthers && !call.may(Capability::WritePlan))
        return Problem{ProblemCode::Forbidden,
                       {QT_TRANSLATE_NOOP("Server", "Your role lets you declare for yourself "
                                                    "only.")}};
    if (after.interval.end <= after.interval.start)
        return invalid(QStringLiteral("/end_time"),
                       {QT_TRANSLATE_NOOP("Server", "The end must be after the start.")},
                       ProblemCode::InvalidTimeRange);
    if (auto problem = unusableRecurrence(call, after))
        return *problem;
    return after;
}

static Outcome<Change> removalOf(Call &call, const Availability &availability)
{
    if (!isOneself(call, availability.person) && !call.may(Capability::WritePlan))
        return notFound();
    return removing(availability);
}

EntityRoutes<Availability> availabilityRoutes(const QString &path, const QString &prefix)
{
    EntityRoutes<Availability> routes{path, QStringLiteral("Availability"),
                                      QStringLiteral("Availabilities"), prefix};
    routes.write = Capability::AnswerForOneself;
    routes.required = {QStringLiteral("person_id"), QStringLiteral("start_time"),
                       QStringLiteral("end_time")};
    routes.isShown = [](const Call &call, const Availability &availability) {
        return call.may(Capability::ReadDrafts) || isOneself(call, availability.person);
    };
    routes.reader = [](const Call &call, const Availability &availability) {
        return readerOfPerson(call, availability.person);
    };
    routes.rows = rowsOfPeople<Availability>;
    routes.parameters = peopleParameters();
    routes.prepare = prepare;
    routes.removal = removalOf;
    return routes;
}

void addAvailabilityRoutes(Router &router)
{
    addEntityRoutes(router, availabilityRoutes(QStringLiteral("/planning/availability"), {}));
}

} // namespace planning::server
