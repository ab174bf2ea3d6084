#include "app/server/resources/conflictjson.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/planning/bodies.h"
#include "app/server/resources/planning/planningroutes.h"
#include "core/workspace/templatechanges.h"

namespace planning::server
{

static EntityRoutes<ShiftTemplate> templateRoutes()
{
    EntityRoutes<ShiftTemplate> routes{QStringLiteral("/planning/shift-templates"),
                                       QStringLiteral("ShiftTemplate"),
                                       QStringLiteral("ShiftTemplates")};
    routes.read = Capability::ReadDrafts;
    routes.required = {QStringLiteral("name"), QStringLiteral("role_id"),
                       QStringLiteral("duration")};
    return routes;
}

static constexpr qsizetype kMostDays = 366;

static Outcome<std::vector<LocalDay>> daysOf(const QStringList &dates)
{
    if (dates.isEmpty() || dates.size() > kMostDays)
        return invalid(QStringLiteral("/dates"),
                       {QT_TRANSLATE_NOOP("Server", "From 1 to %1 days are expected."),
                        {QString::number(kMostDays)}});
    std::vector<LocalDay> days;
    for (qsizetype i = 0; i < dates.size(); ++i) {
        const auto day = dayFromIsoDate(dates.at(i));
        if (!day) {
            const Expectation expected = detail::expectedDay();
            return invalid(QStringLiteral("/dates/%1").arg(i), expected.message, expected.code);
        }
        days.push_back(*day);
    }
    return days;
}

static std::vector<Id<ShiftTemplate>> templatesOf(const Plan &plan, const ShiftTemplate &one,
                                                  bool wholeDay)
{
    std::vector<Id<ShiftTemplate>> templates;
    for (const ShiftTemplate &each : plan.all<ShiftTemplate>()) {
        if (each.id == one.id || (wholeDay && !one.day.isEmpty() && each.day == one.day))
            templates.push_back(each.id);
    }
    return templates;
}

static Outcome<Response> apply(const EntityRoutes<ShiftTemplate> &routes, Call &call)
{
    const auto found = entityOf(routes, call);
    if (!found)
        return found.problem();
    const auto placing = bodyOf<Placing>(call.request);
    if (!placing)
        return placing.problem();
    const auto days = daysOf(placing->dates);
    if (!days)
        return days.problem();
    LiveOrganization &organization = *call.organization;
    const auto templates = templatesOf(organization.plan(), **found, placing->wholeDay);
    const Change change =
        placeTemplates(organization.plan(), templates, *days,
                       {placing->site, placing->team, placing->event}, organization.ids());
    if (auto done = organization.commit(change, call.principal.account); !done)
        return done.problem();
    QByteArray body = "{\"shifts\":[";
    std::vector<Conflict> conflicts;
    for (const AnyEdit &any : change.edits) {
        const auto *edit = std::get_if<Edit<Shift>>(&any);
        if (!edit)
            continue;
        appendVisible(body, *organization.plan().find(edit->id()), Reader::Manager);
        body += ',';
        std::ranges::move(conflictsAbout(organization, edit->id()), std::back_inserter(conflicts));
    }
    if (body.endsWith(','))
        body.chop(1);
    body += "],\"conflicts\":" + toJson(QJsonValue(conflictsToJson(conflicts, call, 0))) + '}';
    return jsonAnswer(201, std::move(body));
}

void addTemplateRoutes(Router &router)
{
    const EntityRoutes<ShiftTemplate> routes = templateRoutes();
    addEntityRoutes(router, routes);
    router.add(
        {Method::Post, routes.path + QStringLiteral("/{id}:apply"),
         QStringLiteral("applyShiftTemplate"), only(Capability::WritePlan), Place::Organization,
         Bucket::General, true, [routes](Call &call) { return apply(routes, call); },
         saying(QStringLiteral("Makes shifts of a template, or of its whole day, on days"))
             .reads(bodyOfTable<Placing>(QStringLiteral("Placing"), {QStringLiteral("dates")}))
             .answers(named(QStringLiteral("PlacedShifts")), 201)});
}

} // namespace planning::server
