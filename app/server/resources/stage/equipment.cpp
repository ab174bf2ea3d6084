#include "app/server/resources/entityroutes.h"
#include "app/server/resources/stage/stageroutes.h"
#include "app/server/resources/stage/stageschemas.h"
#include "core/rules/equipmenttimes.h"
#include "core/rules/equipmentuse.h"

namespace planning::server
{

using namespace Qt::StringLiterals;

// Without a window: from now on for so long.
static constexpr std::chrono::days kUsualWindow{30};
static constexpr std::chrono::days kLongestWindow{366};

namespace
{

// "?start_time=…&end_time=…" apart from the rest of the query.
struct WindowQuery {
    Interval window;
    Request rest;
};

} // namespace

static Outcome<Instant> instantOf(const QUrlQuery &query, const QString &name, Instant usual)
{
    if (!query.hasQueryItem(name))
        return usual;
    // An unescaped "+01:00" arrives as a space.
    const QString text = query.queryItemValue(name, QUrl::FullyDecoded).replace(u' ', u'+');
    const auto instant = instantFromRfc3339(text);
    if (!instant) {
        const Expectation expected = detail::expectedInstant();
        return invalid(u'?' + name, expected.message, expected.code);
    }
    return *instant;
}

static Outcome<WindowQuery> windowQuery(const Call &call)
{
    const QString start = u"start_time"_s;
    const QString end = u"end_time"_s;
    WindowQuery result{{}, call.request};
    const auto from = instantOf(result.rest.query, start, call.organization->clock().now());
    if (!from)
        return from.problem();
    const auto to = instantOf(result.rest.query, end, *from + kUsualWindow);
    if (!to)
        return to.problem();
    result.window = {*from, *to};
    if (result.window.isEmpty() || result.window.duration() > kLongestWindow)
        return invalid(u'?' + end,
                       {QT_TRANSLATE_NOOP("Server", "The end must be after the start, by at most a "
                                                    "year.")},
                       ProblemCode::InvalidTimeRange);
    result.rest.query.removeQueryItem(start);
    result.rest.query.removeQueryItem(end);
    return result;
}

static QJsonArray toJson(const std::vector<EquipmentTime> &times)
{
    QJsonArray array;
    for (const EquipmentTime &time : times) {
        QJsonObject object{{u"start_time"_s, toRfc3339(time.interval.start)},
                           {u"end_time"_s, toRfc3339(time.interval.end)},
                           {u"status"_s, json::text(nameOf(time.use))}};
        if (time.event)
            object[u"event_id"_s] = time.event->toString();
        array.append(object);
    }
    return array;
}

static QJsonValue toJson(const std::optional<LocalDay> &day)
{
    return day ? QJsonValue(toIsoDate(*day)) : QJsonValue();
}

static void append(QByteArray &out, const Equipment &equipment, const PlanContext &context,
                   const Interval &window)
{
    const LocalDay last = equipment.lastMaintenance.value_or(LocalDay{});
    const auto due = maintenanceDue(equipment, context.defaultRules(last));
    const QJsonObject maintenance{{u"last_maintenance_date"_s, toJson(equipment.lastMaintenance)},
                                  {u"next_maintenance_date"_s, toJson(due)}};
    appendVisible(out, equipment, Reader::Manager); // no field is for managers only
    out.chop(1);
    out += ",\"maintenance\":" + planning::toJson(QJsonValue(maintenance)) + ",\"availability\":"
           + planning::toJson(QJsonValue(toJson(equipmentTimes(context, equipment, window)))) + '}';
}

static Outcome<Response> listEquipment(Call &call)
{
    const auto asked = windowQuery(call);
    if (!asked)
        return asked.problem();
    const auto query = listQuery(asked->rest);
    if (!query)
        return query.problem();
    const PlanContext context(call.organization->plan());
    std::vector<const Equipment *> rows;
    for (const Equipment &equipment : context.plan().all<Equipment>())
        rows.push_back(&equipment);
    return page<Equipment>(std::move(rows), *query, Reader::Manager,
                           [&](QByteArray &out, const Equipment &equipment) {
                               append(out, equipment, context, asked->window);
                           },
                           {.items = "results", .total = "count"});
}

static Outcome<Response> readEquipment(const EntityRoutes<Equipment> &routes, Call &call)
{
    const auto equipment = entityOf(routes, call);
    if (!equipment)
        return equipment.problem();
    const auto asked = windowQuery(call);
    if (!asked)
        return asked.problem();
    QByteArray body;
    append(body, **equipment, PlanContext(call.organization->plan()), asked->window);
    return taggedAnswer((*equipment)->record.version, std::move(body));
}

static Outcome<Response> readAvailability(const EntityRoutes<Equipment> &routes, Call &call)
{
    const auto equipment = entityOf(routes, call);
    if (!equipment)
        return equipment.problem();
    const auto asked = windowQuery(call);
    if (!asked)
        return asked.problem();
    const PlanContext context(call.organization->plan());
    const auto times = equipmentTimes(context, **equipment, asked->window);
    return jsonAnswer(200, QJsonObject{{u"equipment_id"_s, (*equipment)->id.toString()},
                                       {u"quantity"_s, (*equipment)->quantity},
                                       {u"availability"_s, toJson(times)}});
}

static Outcome<Equipment> prepare(Call &, const Equipment *, Equipment after)
{
    if (after.quantity < 1)
        return invalid(u"/quantity"_s,
                       {QT_TRANSLATE_NOOP("Server", "A number of at least 1 is expected.")});
    if (after.maintenanceIntervalMonths && *after.maintenanceIntervalMonths < 0)
        return invalid(u"/maintenance_interval_months"_s,
                       {QT_TRANSLATE_NOOP("Server", "A number of at least 1 is expected.")});
    return after;
}

// Its history stays: what was booked is retired, not removed.
static Outcome<Change> removalOf(Call &call, const Equipment &equipment)
{
    const Plan &plan = call.organization->plan();
    if (plan.by<&Booking::equipment>(equipment.id).empty())
        return removing(equipment);
    Equipment after = equipment;
    after.status = EquipmentStatus::Retired;
    return writing(&equipment, after);
}

static QList<QueryParameter> timeParameters()
{
    return {{u"start_time"_s, schema::moment, "Use from this moment on; now if it is not given."},
            {u"end_time"_s, schema::moment, "Use until then: 30 days later, at most a year."}};
}

void addEquipmentRoutes(Router &router)
{
    EntityRoutes<Equipment> routes{u"/equipment"_s, u"Equipment"_s, u"Equipment"_s};
    routes.required = {u"name"_s, u"category"_s};
    routes.prepare = prepare;
    routes.removal = removalOf;
    addEntityRoutes(router, routes, {.list = false, .read = false, .patch = true});
    const auto add = [&](const QString &pattern, const QString &operation, Bucket bucket,
                         Handler handler, const RouteContract &contract) {
        router.add({Method::Get, pattern, operation, only(routes.read), Place::Organization, bucket,
                    false, std::move(handler), contract});
    };
    add(routes.path, u"listEquipment"_s, Bucket::General, listEquipment,
        saying(u"Lists equipment, with when it is in use"_s)
            .takes(listParameters<Equipment>())
            .takes(timeParameters())
            .answers(named(u"EquipmentList"_s)));
    add(
        routes.path + u"/{id}"_s, u"readEquipment"_s, Bucket::General,
        [routes](Call &call) { return readEquipment(routes, call); },
        saying(u"Reads an equipment, with when it is in use"_s)
            .takes(timeParameters())
            .answers({u"EquipmentInUse"_s, equipmentInUseSchema})
            .ofVersions());
    add(
        routes.path + u"/{id}/availability"_s, u"readEquipmentAvailability"_s, Bucket::Writes,
        [routes](Call &call) { return readAvailability(routes, call); },
        saying(u"Says when an equipment is available, booked or being maintained"_s)
            .takes(timeParameters())
            .answers(named(u"EquipmentAvailability"_s)));
}

} // namespace planning::server
