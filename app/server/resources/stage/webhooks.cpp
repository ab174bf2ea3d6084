#include "app/server/resources/entityroutes.h"
#include "app/server/resources/stage/exchangeroutes.h"
#include "app/server/webhooks/deliveries.h"
#include "app/server/webhooks/publicaddress.h"

#include <QUrl>

namespace planning::server
{

using namespace Qt::StringLiterals;

static constexpr qsizetype kShortestSecret = 16; // characters
static constexpr qsizetype kLongestText = 2000;
static constexpr std::size_t kMostWebhooks = 20;

static std::optional<Problem> problemWithUrl(const QString &text, bool mayBePrivate)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty()
        || url.hasFragment() || text.size() > kLongestText)
        return invalid(u"/url"_s, {QT_TRANSLATE_NOOP("Server", "An address of the web is "
                                                               "expected: https://…")});
    const QHostAddress address(url.host());
    const bool isLocal = url.host() == u"localhost" || url.host().endsWith(u".localhost"_s);
    if (!mayBePrivate && (isLocal || (!address.isNull() && !isPublic(address))))
        return invalid(u"/url"_s,
                       {QT_TRANSLATE_NOOP("Server", "This address is not a public one.")});
    return std::nullopt;
}

static std::optional<Problem> problemWithEvents(const QStringList &events)
{
    const QStringList known = webhookEvents();
    const auto isKnown = [&](const QString &event) { return known.contains(event); };
    if (!events.isEmpty() && std::ranges::all_of(events, isKnown))
        return std::nullopt;
    return invalid(u"/events"_s, {QT_TRANSLATE_NOOP("Server", "One or more of these are "
                                                              "expected: %1."),
                                  {known.join(u", "_s)}});
}

// The secret goes beside the plan; what is read back is empty.
static Outcome<Webhook> withSecretKept(Call &call, Webhook webhook)
{
    if (webhook.secret.isEmpty())
        return webhook;
    if (webhook.secret.size() < kShortestSecret || webhook.secret.size() > kLongestText)
        return invalid(u"/secret"_s, {QT_TRANSLATE_NOOP("Server", "At least %1 characters."),
                                      {QString::number(kShortestSecret)}});
    if (const auto kept = keepSecret(*call.organization, webhook.id, webhook.secret); !kept)
        return problemOf(kept.error());
    webhook.secret.clear();
    return webhook;
}

// One that is made a second time: the same if its secret is too.
static Outcome<Webhook> madeAgain(const Call &call, Webhook webhook)
{
    const auto secret = secretOf(*call.organization, webhook.id);
    if (!secret)
        return problemOf(secret.error());
    if (webhook.secret == *secret)
        webhook.secret.clear();
    return webhook;
}

static Outcome<Webhook> prepared(Call &call, const Webhook *before, Webhook after,
                                 bool mayBePrivate)
{
    if (auto problem = problemWithUrl(after.url, mayBePrivate))
        return *std::move(problem);
    if (auto problem = problemWithEvents(after.events))
        return *std::move(problem);
    if (!before && call.organization->plan().all<Webhook>().size() >= kMostWebhooks)
        return Problem{ProblemCode::ResourceConflict,
                       {QT_TRANSLATE_NOOP("Server", "There are %1 webhooks already: remove one "
                                                    "first."),
                        {QString::number(kMostWebhooks)}}};
    return withSecretKept(call, std::move(after));
}

static EntityRoutes<Webhook> webhookRoutes(bool mayBePrivate)
{
    EntityRoutes<Webhook> routes{u"/webhooks"_s, u"Webhook"_s, u"Webhooks"_s};
    routes.read = Capability::ManageWebhooks;
    routes.write = Capability::ManageWebhooks;
    routes.required = {u"url"_s, u"events"_s};
    routes.prepare = [mayBePrivate](Call &call, const Webhook *before,
                                    Webhook after) -> Outcome<Webhook> {
        if (!before && after.secret.isEmpty())
            return missingFields({u"secret"_s});
        if (!before && call.organization->plan().find(after.id))
            return madeAgain(call, std::move(after));
        return prepared(call, before, std::move(after), mayBePrivate);
    };
    routes.removal = [](Call &call, const Webhook &webhook) -> Outcome<Change> {
        if (const auto gone = forgetSecret(*call.organization, webhook.id); !gone)
            return problemOf(gone.error());
        return removing(webhook);
    };
    return routes;
}

static QJsonObject deliveryToJson(const ServerRecord &record)
{
    QJsonObject object = record.value;
    object[u"id"_s] = record.id;
    return object;
}

// The newest first.
static Outcome<Response> listDeliveries(const EntityRoutes<Webhook> &routes, Call &call)
{
    const auto webhook = entityOf(routes, call);
    if (!webhook)
        return webhook.problem();
    const auto query = listQuery(call.request);
    if (!query)
        return query.problem();
    auto records = call.organization->store().newestRecords(
        deliveryKind((*webhook)->id), QString::fromLatin1(query->after), query->limit + 1);
    if (!records)
        return problemOf(records.error());
    const bool isLast = records->size() <= static_cast<std::size_t>(query->limit);
    if (!isLast)
        records->pop_back();
    QJsonArray items;
    for (const ServerRecord &record : *records)
        items.append(deliveryToJson(record));
    QJsonObject body{{u"items"_s, items}, {u"next_cursor"_s, QJsonValue::Null}};
    if (!isLast)
        body[u"next_cursor"_s] = QString::fromLatin1(
            records->back().id.toLatin1().toBase64(QByteArray::Base64UrlEncoding));
    Response response = jsonAnswer(200, body);
    response.headers.set("Cache-Control", "no-store");
    return response;
}

static Outcome<ServerRecord> deliveryOf(Call &call)
{
    for (const Webhook &webhook : call.organization->plan().all<Webhook>()) {
        const auto record = call.organization->store().record(deliveryKind(webhook.id), call.id());
        if (!record)
            return problemOf(record.error());
        if (*record)
            return **record;
    }
    return notFound();
}

static Outcome<Response> replayDelivery(Call &call)
{
    const auto delivery = deliveryOf(call);
    if (!delivery)
        return delivery.problem();
    const auto taken = replay(*call.organization, *delivery);
    if (!taken)
        return problemOf(taken.error());
    if (!*taken)
        return Problem{ProblemCode::RateLimitExceeded,
                       {QT_TRANSLATE_NOOP("Server", "%1 deliveries a day have been reached."),
                        {QString::number(kMostDeliveriesPerDay)}}};
    return jsonAnswer(202, QJsonObject{{u"id"_s, delivery->id}});
}

void addWebhookRoutes(Router &router, bool mayCallPrivateAddresses)
{
    const EntityRoutes<Webhook> routes = webhookRoutes(mayCallPrivateAddresses);
    addEntityRoutes(router, routes, {.patch = true});
    router.add({Method::Get, u"/webhooks/{id}/deliveries"_s, u"listDeliveries"_s,
                only(Capability::ManageWebhooks), Place::Organization, Bucket::General, false,
                [routes](Call &call) { return listDeliveries(routes, call); },
                saying(u"Lists what a webhook was told in the last 30 days, the newest first"_s)
                    .takes(pagingParameters())
                    .answers(named(u"DeliveryPage"_s))});
    router.add(
        {Method::Post, u"/webhooks/deliveries/{id}:replay"_s, u"replayDelivery"_s,
         only(Capability::ManageWebhooks), Place::Organization, Bucket::General, true,
         replayDelivery,
         saying(u"Has a delivery sent once more"_s).answers(named(u"DeliveryQueued"_s), 202)});
}

} // namespace planning::server
