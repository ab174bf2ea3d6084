#include "app/server/resources/entityroutes.h"
#include "app/server/resources/stage/eventwriting.h"
#include "app/server/resources/stage/stageroutes.h"
#include "app/server/resources/stage/stageschemas.h"
#include "app/server/resources/visibility.h"
#include "core/cost/costwords.h"
#include "core/model/zones.h"

namespace planning::server
{

using namespace Qt::StringLiterals;

static QJsonValue venueOf(const Plan &plan, const Event &event)
{
    const Site *site = plan.find(event.site);
    if (!site)
        return QJsonValue();
    QJsonObject venue{{u"id"_s, site->id.toString()},
                      {u"name"_s, site->name},
                      {u"address"_s, site->address},
                      {u"technical_contact"_s, site->technicalContact}};
    if (site->capacity)
        venue[u"capacity"_s] = *site->capacity;
    return venue;
}

static QJsonObject budgetOf(const Event &event)
{
    QJsonObject breakdown;
    Money total;
    for (const BudgetLine &line : event.budget) {
        breakdown[line.line] = amountToJson(line.amount);
        total.cents += line.amount.cents;
    }
    return {{u"total"_s, amountToJson(total)}, {u"breakdown"_s, breakdown}};
}

// What the event still needs, in the order in which it is done.
static QJsonArray nextStepsOf(const Call &call, const Event &event)
{
    const Plan &plan = call.organization->plan();
    QList<Text> steps;
    const auto shifts = plan.by<&Shift::event>(event.id);
    if (shifts.empty() && plan.by<&Mission::event>(event.id).empty())
        steps.append({QT_TRANSLATE_NOOP("Server", "Create the shifts")});
    const bool hasCrew = std::ranges::any_of(
        shifts, [&](Id<Shift> shift) { return !plan.by<&Assignment::shift>(shift).empty(); });
    if (!hasCrew)
        steps.append({QT_TRANSLATE_NOOP("Server", "Assign the crew")});
    if (!event.technicalRequirements.isEmpty() && plan.by<&Booking::event>(event.id).empty())
        steps.append({QT_TRANSLATE_NOOP("Server", "Book the equipment")});
    const bool isPublished = std::ranges::any_of(shifts, [&](Id<Shift> shift) {
        return plan.find(shift)->status == ShiftStatus::Published;
    });
    if (!isPublished)
        steps.append({QT_TRANSLATE_NOOP("Server", "Publish the planning")});
    QJsonArray array;
    for (const Text &step : steps)
        array.append(step.in(call.language));
    return array;
}

static QJsonObject toJson(const Call &call, const Event &event)
{
    QJsonObject object{{u"id"_s, event.id.toString()},
                       {u"name"_s, event.name},
                       {u"description"_s, event.description},
                       {u"start_date"_s, toIsoDate(event.startDate)},
                       {u"end_date"_s, toIsoDate(event.endDate)},
                       {u"status"_s, event.status},
                       {u"venue"_s, venueOf(call.organization->plan(), event)},
                       {u"technical_requirements"_s, event.technicalRequirements},
                       {u"contacts"_s, event.contacts},
                       {u"created_at"_s, toRfc3339(event.record.createdAt)},
                       {u"updated_at"_s, toRfc3339(event.record.updatedAt)},
                       {u"version"_s, qint64{event.record.version}}};
    if (event.project)
        object[u"project_id"_s] = event.project->toString();
    if (call.may(Capability::ReadDrafts)) {
        object[u"budget"_s] = budgetOf(event);
        object[u"next_steps"_s] = nextStepsOf(call, event);
    }
    return object;
}

static Outcome<EventBody> eventBody(const Call &call)
{
    const auto object = objectOf(call.request);
    if (!object)
        return object.problem();
    QStringList lacking;
    for (const QString &name : {u"name"_s, u"start_date"_s, u"end_date"_s, u"venue"_s}) {
        const QJsonValue value = object->value(name);
        if (value.isUndefined() || value.isNull() || value == QJsonValue(QString()))
            lacking.append(name);
    }
    if (!lacking.isEmpty())
        return missingFields(lacking);
    return bodyOf<EventBody>(call.request);
}

static Response eventAnswer(const Call &call, Id<Event> id, int status)
{
    const Event &event = *call.organization->plan().find(id);
    Response response =
        taggedAnswer(event.record.version, planning::toJson(QJsonValue(toJson(call, event))));
    response.status = status;
    if (status == 201)
        response.headers.set("Location",
                             (QString(kBasePath) + u"/events/"_s + id.toString()).toUtf8());
    return response;
}

static Outcome<Response> write(Call &call, const EventBody &body, const Event *before)
{
    Event base = before ? *before : Event{};
    if (!before)
        base.id = body.id.isNull() ? call.organization->ids().next<Event>() : body.id;
    const auto written = writtenEvent(call, body, base);
    if (!written)
        return written.problem();
    const Event *existing = call.organization->plan().find(base.id);
    if (existing && hasSameContent(written->event, *existing))
        return eventAnswer(call, base.id, 200);
    if (existing && !before)
        return Problem{ProblemCode::Duplicate,
                       {QT_TRANSLATE_NOOP("Server", "There is another one of that id already.")}};
    if (auto done = call.organization->commit(written->change(before), call.principal.account);
        !done)
        return done.problem();
    return eventAnswer(call, base.id, before ? 200 : 201);
}

static Outcome<Response> createEvent(Call &call)
{
    const auto body = eventBody(call);
    return body ? write(call, *body, nullptr) : body.problem();
}

static Outcome<Response> replaceEvent(const EntityRoutes<Event> &routes, Call &call)
{
    const auto found = entityOf(routes, call);
    if (!found)
        return found.problem();
    const Event before = **found;
    if (const auto stale = staleProblem(call.request, before.record.version))
        return *stale;
    const auto body = eventBody(call);
    if (!body)
        return body.problem();
    if (!body->id.isNull() && body->id != before.id)
        return invalid(u"/id"_s, {QT_TRANSLATE_NOOP("Server", "The id cannot be changed.")});
    return write(call, *body, &before);
}

// What is planned for it goes first.
static Outcome<Change> removalOf(Call &call, const Event &event)
{
    const Plan &plan = call.organization->plan();
    const bool isUsed = !plan.by<&Shift::event>(event.id).empty()
                        || !plan.by<&Mission::event>(event.id).empty()
                        || !plan.by<&Booking::event>(event.id).empty();
    if (isUsed)
        return Problem{ProblemCode::ResourceConflict,
                       {QT_TRANSLATE_NOOP("Server", "Shifts, missions or bookings still belong to "
                                                    "this event.")}};
    return removing(event);
}

static Outcome<Response> listEvents(Call &call)
{
    const auto query = listQuery(call.request);
    if (!query)
        return query.problem();
    const Reader reader = call.may(Capability::ReadDrafts) ? Reader::Manager : Reader::Crew;
    const Zone zone = organizationZone(call.organization->plan());
    const auto wanted = eventOfRequest(call);
    std::vector<const Event *> rows;
    for (const Event &event : call.organization->plan().all<Event>()) {
        if (!isShown(call, event) || event.id != wanted.value_or(event.id))
            continue;
        const bool isAfter = !query->from || event.endDate >= zone.dayOf(*query->from);
        const bool isBefore = !query->to || zone.dayInterval(event.startDate).start < *query->to;
        if (isAfter && isBefore)
            rows.push_back(&event);
    }
    return page<Event>(std::move(rows), *query, reader, [&](QByteArray &out, const Event &event) {
        out += planning::toJson(QJsonValue(toJson(call, event)));
    });
}

static Outcome<Response> readEvent(const EntityRoutes<Event> &routes, Call &call)
{
    const auto event = entityOf(routes, call);
    if (!event)
        return event.problem();
    return eventAnswer(call, (*event)->id, 200);
}

static RouteContract written(const QString &summary, int status)
{
    return saying(summary)
        .reads({u"EventBody"_s,
                eventBodySchema,
                {u"name"_s, u"start_date"_s, u"end_date"_s, u"venue"_s}})
        .answers(named(u"Event"_s), status)
        .mayFail({ProblemCode::InvalidTimeRange})
        .ofVersions();
}

void addEventRoutes(Router &router)
{
    EntityRoutes<Event> routes{u"/events"_s, u"Event"_s, u"Events"_s};
    routes.isShown = [](const Call &call, const Event &event) { return isShown(call, event); };
    routes.removal = removalOf;
    routes.problems = {ProblemCode::ResourceConflict}; // of a removal
    addEntityRoutes(router, routes,
                    {.list = false, .read = false, .create = false, .replace = false});
    const auto add = [&](Method method, const QString &pattern, const QString &operation,
                         Handler handler, const RouteContract &contract) {
        const bool writes = method != Method::Get;
        router.add({method, pattern, operation, only(writes ? routes.write : routes.read),
                    Place::Organization, Bucket::General, writes, std::move(handler), contract});
    };
    const QString member = routes.path + u"/{id}"_s;
    add(Method::Get, routes.path, u"listEvents"_s, listEvents,
        saying(u"Lists events, with their venues and what they need next"_s)
            .takes(listParameters<Event>())
            .answers({u"Event"_s, nullptr, {}, true})
            .ofEvents());
    add(Method::Post, routes.path, u"createEvent"_s, createEvent,
        written(u"Creates an event, and its venue if it is a new one"_s, 201)
            .orAnswers(200)
            .mayFail({ProblemCode::Duplicate}));
    add(
        Method::Get, member, u"readEvent"_s,
        [routes](Call &call) { return readEvent(routes, call); },
        saying(u"Reads an event"_s).answers(named(u"Event"_s)).ofVersions());
    add(
        Method::Put, member, u"replaceEvent"_s,
        [routes](Call &call) { return replaceEvent(routes, call); },
        written(u"Replaces an event"_s, 200));
}

} // namespace planning::server
