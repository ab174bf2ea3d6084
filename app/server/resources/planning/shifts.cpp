#include "app/server/resources/conflictjson.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/planning/planningroutes.h"
#include "app/server/resources/visibility.h"
#include "core/cost/shiftcosts.h"
#include "core/workspace/shiftchanges.h"

namespace planning::server
{

static std::vector<const Shift *> rowsOf(const Call &call, const ListQuery &query)
{
    const Plan &plan = call.organization->plan();
    std::vector<const Shift *> rows;
    if (query.from && query.to) {
        const Interval window{*query.from, *query.to};
        for (const Id<Shift> id : plan.shiftsNear(window)) {
            const Shift *shift = plan.find(id);
            if (shift->planned.start < window.end && window.start < shift->planned.end)
                rows.push_back(shift);
        }
    } else {
        for (const Shift &shift : plan.all<Shift>()) {
            const bool isAfter = !query.from || shift.planned.end > *query.from;
            const bool isBefore = !query.to || shift.planned.start < *query.to;
            if (isAfter && isBefore)
                rows.push_back(&shift);
        }
    }
    if (const auto event = eventOfRequest(call))
        std::erase_if(rows, [&](const Shift *shift) { return eventOf(plan, *shift) != event; });
    return rows;
}

static Outcome<Shift> prepare(Call &, const Shift *, Shift after)
{
    if (after.planned.end <= after.planned.start)
        return invalid(QStringLiteral("/end_time"),
                       {QT_TRANSLATE_NOOP("Server", "The end must be after the start.")},
                       ProblemCode::InvalidTimeRange);
    if (after.headcount < 1 || after.headcount > 10'000)
        return invalid(QStringLiteral("/headcount"),
                       {QT_TRANSLATE_NOOP("Server", "A number from 1 to %1 is expected."),
                        {QStringLiteral("10000")}});
    return after;
}

// Publishing asks the rules and tells the crew: it has its own way.
static Outcome<Change> changeOf(Call &, const Shift *before, const Shift &after)
{
    const ShiftStatus was = before ? before->status : ShiftStatus::Draft;
    if (after.status == ShiftStatus::Published && was != ShiftStatus::Published)
        return invalid(QStringLiteral("/status"),
                       {QT_TRANSLATE_NOOP("Server", "Shifts are published by "
                                                    "POST /api/v1/planning/publish.")});
    return writing(before, after);
}

static Outcome<Change> removalOf(Call &call, const Shift &shift)
{
    const std::array<Id<Shift>, 1> one{shift.id};
    const Plan &plan = call.organization->plan();
    if (call.request.query.queryItemValue(QStringLiteral("purge")) != QLatin1String("true"))
        return setStatus(plan, one, ShiftStatus::Cancelled);
    if (!call.may(Capability::PurgeRecords))
        return Problem{ProblemCode::Forbidden,
                       {QT_TRANSLATE_NOOP("Server", "Only administrators remove for good.")}};
    return deleteShifts(plan, one);
}

static QByteArray answerOf(Call &call, const Shift &shift)
{
    QByteArray body = "{\"shift\":";
    appendVisible(body, shift, Reader::Manager);
    body +=
        ",\"conflicts\":"
        + toJson(QJsonValue(conflictsToJson(conflictsAbout(*call.organization, shift.id), call)))
        + '}';
    return body;
}

EntityRoutes<Shift> shiftRoutes(const QString &path, const QString &prefix)
{
    EntityRoutes<Shift> routes{path, QStringLiteral("Shift"), QStringLiteral("Shifts"), prefix};
    routes.required = {QStringLiteral("site_id"), QStringLiteral("role_id"),
                       QStringLiteral("start_time"), QStringLiteral("end_time")};
    routes.isShown = [](const Call &call, const Shift &shift) { return isShown(call, shift); };
    routes.rows = rowsOf;
    routes.isOfEvents = true;
    routes.prepare = prepare;
    routes.change = changeOf;
    routes.removal = removalOf;
    routes.answer = answerOf;
    routes.written = named(QStringLiteral("ShiftAnswer"));
    routes.removalParameters = {{QStringLiteral("purge"), schema::truth,
                                 "Removes it for good, for administrators; else it is cancelled."}};
    return routes;
}

void addShiftRoutes(Router &router)
{
    addEntityRoutes(router, shiftRoutes(QStringLiteral("/planning/shifts"), {}), {.patch = true});
}

} // namespace planning::server
