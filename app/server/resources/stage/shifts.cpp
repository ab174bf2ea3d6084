#include "app/server/resources/entityroutes.h"
#include "app/server/resources/planning/planningroutes.h"
#include "app/server/resources/stage/consequences.h"
#include "app/server/resources/stage/shiftreading.h"
#include "app/server/resources/stage/shiftwriting.h"
#include "app/server/resources/stage/stageroutes.h"
#include "app/server/resources/stage/stageschemas.h"

namespace planning::server
{

using namespace Qt::StringLiterals;

// What was given beside what was worked out, and hours that nobody said the price of.
static void appendCostWarnings(QJsonArray &warnings, const Call &call, const GivenValue &given,
                               const Costs &costs)
{
    if (!agrees(given, breakdownOf(costs))) {
        const Text text{QT_TRANSLATE_NOOP("Server", "The amounts given are not those worked out; "
                                                    "both are kept.")};
        warnings.append(warning(u"ECONOMIC_VALUE_DIFFERS"_s, text.in(call.language), u"low"_s));
    }
    if (!costs.unpriced.empty()) {
        const Text text{QT_TRANSLATE_NOOP("Server", "For some hours no rate is known: they cost "
                                                    "nothing here.")};
        warnings.append(warning(u"RATE_UNKNOWN"_s, text.in(call.language), u"medium"_s));
    }
}

static Response answerOf(Call &call, Id<Shift> id, const GivenValue &given, QJsonArray warnings)
{
    const Plan &plan = call.organization->plan();
    const Shift &shift = *plan.find(id);
    const Costs costs = costsOfShift(plan, id);
    appendCostWarnings(warnings, call, given, costs);
    Response response =
        jsonAnswer(201, QJsonObject{{u"id"_s, id.toString()},
                                    {u"status"_s, shift.externalStatus},
                                    {u"conflicts"_s, QJsonArray()},
                                    {u"warnings"_s, warnings},
                                    {u"economic_value"_s, valueToJson(shift, breakdownOf(costs))},
                                    {u"created_at"_s, toRfc3339(shift.record.createdAt)},
                                    {u"version"_s, qint64{shift.record.version}}});
    response.headers.set("ETag", entityTag(shift.record.version));
    response.headers.set("Location", (QString(kBasePath) + u"/shifts/"_s + id.toString()).toUtf8());
    return response;
}

// The same shift again is a success, another one of that id is not.
static Outcome<Response> again(Call &call, const Shift &existing, const Shift &wanted,
                               const GivenValue &given)
{
    if (!hasSameContent(wanted, existing))
        return Problem{ProblemCode::Duplicate,
                       {QT_TRANSLATE_NOOP("Server", "There is another one of that id already.")}};
    Response response = answerOf(call, existing.id, given, {});
    response.status = 200;
    return response;
}

static Outcome<Response> createShift(Call &call)
{
    const auto object = objectOf(call.request);
    if (!object)
        return object.problem();
    QStringList lacking;
    for (const QString &name : {u"title"_s, u"start_time"_s, u"end_time"_s}) {
        if (!object->contains(name))
            lacking.append(name);
    }
    if (!lacking.isEmpty())
        return missingFields(lacking);
    const auto body = bodyOf<ShiftBody>(call.request);
    if (!body)
        return body.problem();
    const auto given = givenValueOf(body->economicValue);
    if (!given)
        return given.problem();
    auto written = writtenShift(call, *body, *given);
    if (!written)
        return written.problem();
    if (const Shift *existing = call.organization->plan().find(written->shift.id))
        return again(call, *existing, written->shift, *given);
    const auto consequences = consequencesOf(call, written->change);
    if (!consequences)
        return consequences.problem();
    if (consequences->blocked)
        return *consequences->blocked;
    if (auto done = call.organization->commit(std::move(written->change), call.principal.account);
        !done)
        return done.problem();
    return answerOf(call, written->shift.id, *given, consequences->warnings);
}

void addStageShiftRoutes(Router &router, TokenSigner &signer)
{
    const EntityRoutes<Shift> routes = shiftRoutes(u"/shifts"_s, u"Stage"_s);
    addEntityRoutes(
        router, routes,
        {.read = false, .create = false, .replace = false, .patch = false, .remove = false});
    router.add({Method::Post, routes.path, u"createStageShift"_s, only(Capability::WritePlan),
                Place::Organization, Bucket::Writes, true, createShift,
                saying(u"Makes a confirmed shift with its crew and its equipment, or nothing"_s)
                    .reads({u"StageShiftBody"_s,
                            stageShiftBodySchema,
                            {u"title"_s, u"start_time"_s, u"end_time"_s, u"resources"_s}})
                    .answers(named(u"StageShiftMade"_s), 201)
                    .orAnswers(200)
                    .mayFail({ProblemCode::Duplicate, ProblemCode::ResourceConflict,
                              ProblemCode::LaborLawViolation, ProblemCode::MaintenanceOverdue,
                              ProblemCode::SkillMismatch})
                    .ofVersions()});
    router.add({Method::Get, routes.path + u"/{id}"_s, u"readStageShift"_s, only(routes.read),
                Place::Organization, Bucket::General, false,
                [routes, &signer](Call &call) -> Outcome<Response> {
                    const auto shift = entityOf(routes, call);
                    if (!shift)
                        return shift.problem();
                    const std::int64_t version = (*shift)->record.version;
                    return taggedAnswer(
                        version, planning::toJson(QJsonValue(shiftToJson(call, **shift, signer))));
                },
                saying(u"Reads a shift with its crew, its equipment and its codes to check in"_s)
                    .answers(named(u"StageShift"_s))
                    .ofVersions()});
}

} // namespace planning::server
