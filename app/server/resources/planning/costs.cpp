#include "app/server/resources/entityroutes.h"
#include "app/server/resources/planning/planningroutes.h"
#include "app/server/resources/visibility.h"
#include "core/cost/costwords.h"

namespace planning::server
{

static QString keyText(const CostKey &key)
{
    if (const auto *event = std::get_if<Id<Event>>(&key))
        return event->toString();
    if (const auto *person = std::get_if<Id<Person>>(&key))
        return person->toString();
    if (const auto *day = std::get_if<LocalDay>(&key))
        return toIsoDate(*day);
    const auto *line = std::get_if<QString>(&key);
    return line ? *line : QString();
}

static QJsonObject toJson(const CostGroup &group, CostGrouping grouping, const Plan &plan)
{
    QJsonObject categories;
    for (std::size_t i = 0; i < kCostCategoryCount; ++i) {
        if (group.byCategory[i] != Money{})
            categories[json::text(EnumNames<CostCategory>::names[i])] =
                amountToJson(group.byCategory[i]);
    }
    return {{QStringLiteral("key"), keyText(group.key)},
            {QStringLiteral("name"), nameOfGroup(group, grouping, plan)},
            {QStringLiteral("total_amount"), amountToJson(group.total)},
            {QStringLiteral("categories"), categories}};
}

static QJsonArray unpricedOf(const Costs &costs)
{
    QJsonArray unpriced;
    for (const UnpricedHours &hours : costs.unpriced) {
        unpriced.append(
            QJsonObject{{QStringLiteral("person_id"), hours.person.toString()},
                        {QStringLiteral("shift_id"), hours.shift.toString()},
                        {QStringLiteral("minutes"), static_cast<qint64>(hours.work.count())},
                        {QStringLiteral("reason"), json::text(nameOf(hours.reason))}});
    }
    return unpriced;
}

// What costs are asked for:
// "?by=event&from=2026-03-02&to=2026-03-08&event=…&person=…&basis=worked".
struct CostQuery {
    CostGrouping by = CostGrouping::Event;
    CostScope scope;
};

template <typename E>
static Outcome<E> oneOf(const QString &name, const QString &value)
{
    const auto known = enumFromName<E>(value.toStdString());
    if (!known)
        return invalid(u'?' + name, detail::expectedNames(EnumNames<E>::names).message);
    return *known;
}

template <typename T>
static Outcome<Id<T>> idOf(const QString &name, const QString &value)
{
    const auto id = Id<T>::fromString(value);
    if (!id)
        return invalid(u'?' + name, detail::expectedId().message);
    return *id;
}

static Outcome<LocalDay> dayOf(const QString &name, const QString &value)
{
    const auto day = dayFromIsoDate(value);
    if (!day) {
        const Expectation expected = detail::expectedDay();
        return invalid(u'?' + name, expected.message, expected.code);
    }
    return *day;
}

template <typename To, typename From>
static std::optional<Problem> take(To &to, const Outcome<From> &value)
{
    if (!value)
        return value.problem();
    to = *value;
    return std::nullopt;
}

static std::optional<Problem> take(CostQuery &query, const QString &name, const QString &value)
{
    if (name == QLatin1String("by"))
        return take(query.by, oneOf<CostGrouping>(name, value));
    if (name == QLatin1String("basis"))
        return take(query.scope.basis, oneOf<CostBasis>(name, value));
    if (name == QLatin1String("event"))
        return take(query.scope.event, idOf<Event>(name, value));
    if (name == QLatin1String("person"))
        return take(query.scope.person, idOf<Person>(name, value));
    if (name == QLatin1String("from"))
        return take(query.scope.from, dayOf(name, value));
    if (name == QLatin1String("to"))
        return take(query.scope.to, dayOf(name, value));
    return unknownParameter(name);
}

static Outcome<CostQuery> costQuery(const Call &call)
{
    CostQuery query;
    for (const auto &[name, value] : call.request.query.queryItems(QUrl::FullyDecoded)) {
        if (const auto problem = take(query, name, value))
            return *problem;
    }
    // The crew see what they earn themselves.
    if (!call.may(Capability::ReadDrafts)) {
        if (!call.principal.person
            || query.scope.person.value_or(*call.principal.person) != *call.principal.person)
            return Problem{ProblemCode::Forbidden,
                           {QT_TRANSLATE_NOOP("Server", "Your role lets you see your own costs "
                                                        "only.")}};
        query.scope.person = call.principal.person;
    }
    return query;
}

static Outcome<Response> readCosts(Call &call)
{
    const auto query = costQuery(call);
    if (!query)
        return query.problem();
    const Plan &plan = call.organization->plan();
    Costs costs = costsOf(plan, query->scope);
    const auto isHidden = [&](const auto &each) { return !isShown(call, *plan.find(each.shift)); };
    std::erase_if(costs.lines, isHidden);
    std::erase_if(costs.unpriced, isHidden);
    QJsonArray groups;
    for (const CostGroup &group : grouped(costs.lines, plan, query->by))
        groups.append(toJson(group, query->by, plan));
    return jsonAnswer(
        200, QJsonObject{{QStringLiteral("by"), json::text(nameOf(query->by))},
                         {QStringLiteral("basis"), json::text(nameOf(query->scope.basis))},
                         {QStringLiteral("currency"), plan.organization()->currency},
                         {QStringLiteral("total_amount"), amountToJson(total(costs.lines))},
                         {QStringLiteral("groups"), groups},
                         {QStringLiteral("unpriced"), unpricedOf(costs)}});
}

static QList<QueryParameter> costParameters()
{
    return {{QStringLiteral("by"), schema::of<CostGrouping>, "How lines are grouped."},
            {QStringLiteral("basis"), schema::of<CostBasis>, "What is counted."},
            {QStringLiteral("event"), schema::id, "Of this event."},
            {QStringLiteral("person"), schema::id, "Of this person."},
            {QStringLiteral("from"), schema::day, "From this day."},
            {QStringLiteral("to"), schema::day, "To this day, included."}};
}

void addCostRoutes(Router &router)
{
    router.add({Method::Get, QStringLiteral("/planning/costs"), QStringLiteral("readCosts"),
                only(Capability::ReadPublishedPlan), Place::Organization, Bucket::General, false,
                readCosts,
                saying(QStringLiteral("Adds up what the crew and the equipment cost"))
                    .takes(costParameters())
                    .answers(named(QStringLiteral("Costs")))});
}

} // namespace planning::server
