#include "app/server/webhooks/deliveries.h"

#include "app/server/auth/digest.h"
#include "core/exchange/json.h"

namespace planning::server
{

using namespace Qt::StringLiterals;

static const QString kDueKind = u"delivery_due"_s;
static const QString kCountKind = u"delivery_count"_s;
static const QString kSecretKind = u"webhook_secret"_s;
static constexpr std::chrono::days kKeptFor{30};
static constexpr minutes kClaim{5};
static constexpr int kMostAtOnce = 20;
static constexpr std::array<minutes, 6> kWaits{minutes{1},   minutes{5},   minutes{30},
                                               minutes{120}, minutes{480}, minutes{1440}};

QStringList webhookEvents()
{
    return {kShiftConflictDetected, kEquipmentMaintenanceDue, kPlanningPublished,
            kAssignmentAnswered};
}

QString deliveryKind(Id<Webhook> webhook)
{
    return u"delivery:"_s + webhook.toString();
}

static bool asksFor(const Webhook &webhook, const QString &event)
{
    return webhook.active && webhook.events.contains(event);
}

bool isAskedFor(const Plan &plan, const QString &event)
{
    return std::ranges::any_of(plan.all<Webhook>(),
                               [&](const Webhook &webhook) { return asksFor(webhook, event); });
}

static ServerRecord dueRecord(const QString &id, Id<Webhook> webhook, Instant at)
{
    return {kDueKind, id, at, std::nullopt, {{u"webhook_id"_s, webhook.toString()}}};
}

static ServerRecord deliveryRecord(const Notice &notice, const Webhook &webhook,
                                   LiveOrganization &organization)
{
    const Instant now = organization.clock().now();
    const QString id = organization.ids().next<Notice>().toString();
    const QJsonObject body{
        {u"id"_s, id},
        {u"type"_s, notice.event},
        {u"created_at"_s, toRfc3339(now)},
        {u"organization_id"_s, organization.plan().organization()->id.toString()},
        {u"data"_s, notice.data}};
    return {deliveryKind(webhook.id),
            id,
            now,
            now + kKeptFor,
            {{u"webhook_id"_s, webhook.id.toString()},
             {u"event"_s, notice.event},
             {u"created_at"_s, toRfc3339(now)},
             {u"state"_s, u"pending"_s},
             {u"attempts"_s, QJsonArray()},
             {u"body"_s, QString::fromUtf8(toJson(QJsonValue(body)))}}};
}

// How many were made today (UTC).
static ServerRecord countOfToday(LiveOrganization &organization)
{
    const Instant now = organization.clock().now();
    const QString day = toRfc3339(now).first(10);
    const auto known = organization.store().record(kCountKind, day);
    if (known && *known)
        return **known;
    return {kCountKind, day, now, now + std::chrono::days{2}, {{u"count"_s, 0}}};
}

// Counts one more; false beyond the limit.
static bool countOne(ServerRecord &count)
{
    const int made = count.value[u"count"_s].toInt() + 1;
    count.value[u"count"_s] = made;
    return made <= kMostDeliveriesPerDay;
}

std::vector<ServerRecord> deliveriesOf(LiveOrganization &organization,
                                       const std::vector<Notice> &notices)
{
    std::vector<ServerRecord> records;
    ServerRecord count = countOfToday(organization);
    for (const Notice &notice : notices) {
        for (const Webhook &webhook : organization.plan().all<Webhook>()) {
            if (!asksFor(webhook, notice.event))
                continue;
            ServerRecord delivery = deliveryRecord(notice, webhook, organization);
            if (countOne(count)) {
                records.push_back(dueRecord(delivery.id, webhook.id, delivery.at));
                records.push_back(std::move(delivery));
            } else if (count.value[u"count"_s].toInt() == kMostDeliveriesPerDay + 1) {
                delivery.value[u"state"_s] = u"over_limit"_s;
                records.push_back(std::move(delivery));
            }
        }
    }
    if (!records.empty())
        records.push_back(count);
    return records;
}

Result<void> keepSecret(LiveOrganization &organization, Id<Webhook> webhook, const QString &secret)
{
    return organization.store().keep({kSecretKind,
                                      webhook.toString(),
                                      organization.clock().now(),
                                      std::nullopt,
                                      {{u"secret"_s, secret}}});
}

Result<QString> secretOf(LiveOrganization &organization, Id<Webhook> webhook)
{
    const auto record = organization.store().record(kSecretKind, webhook.toString());
    if (!record)
        return record.error();
    return *record ? (*record)->value[u"secret"_s].toString() : QString();
}

Result<void> forgetSecret(LiveOrganization &organization, Id<Webhook> webhook)
{
    return organization.store().forget(kSecretKind, webhook.toString());
}

Result<bool> replay(LiveOrganization &organization, ServerRecord delivery)
{
    OrganizationStore &store = organization.store();
    ServerRecord count = countOfToday(organization);
    if (!countOne(count))
        return false;
    const auto webhook = Id<Webhook>::fromString(delivery.value[u"webhook_id"_s].toString());
    delivery.value[u"state"_s] = u"pending"_s;
    const std::array records{
        delivery, count,
        dueRecord(delivery.id, webhook.value_or(Id<Webhook>{}), organization.clock().now())};
    for (const ServerRecord &record : records) {
        if (const auto kept = store.keep(record); !kept)
            return kept.error();
    }
    organization.setNoted();
    return true;
}

// What the record stands for; empty when there is nothing to send any more.
static Result<std::optional<DueDelivery>> dueDelivery(const ServerRecord &due,
                                                      LiveOrganization &organization)
{
    const auto id = Id<Webhook>::fromString(due.value[u"webhook_id"_s].toString());
    const Webhook *webhook = organization.plan().find(id);
    if (!webhook || !webhook->active)
        return std::optional<DueDelivery>();
    const auto delivery = organization.store().record(deliveryKind(*id), due.id);
    const auto secret = organization.store().record(kSecretKind, id->toString());
    if (!delivery || !secret)
        return delivery ? secret.error() : delivery.error();
    if (!*delivery || !*secret)
        return std::optional<DueDelivery>();
    return std::optional(DueDelivery{*id, due.id, webhook->url,
                                     (*secret)->value[u"secret"_s].toString().toUtf8(),
                                     (*delivery)->value[u"body"_s].toString().toUtf8()});
}

Result<DueDeliveries> claimDeliveries(LiveOrganization &organization)
{
    OrganizationStore &store = organization.store();
    const Instant now = organization.clock().now();
    const auto records = store.records(kDueKind, kMostAtOnce + 1); // by when they are due
    if (!records)
        return records.error();
    DueDeliveries due;
    for (ServerRecord record : *records) {
        if (record.at > now || due.now.size() == kMostAtOnce) {
            due.next = record.at;
            break;
        }
        auto delivery = dueDelivery(record, organization);
        if (!delivery)
            return delivery.error();
        record.at = now + kClaim;
        const auto done = *delivery ? store.keep(record) : store.forget(kDueKind, record.id);
        if (!done)
            return done.error();
        if (*delivery)
            due.now.push_back(**std::move(delivery));
    }
    return due;
}

static void log(ServerRecord &delivery, const Attempt &attempt, Instant now)
{
    QJsonArray attempts = delivery.value[u"attempts"_s].toArray();
    attempts.append(QJsonObject{{u"at"_s, toRfc3339(now)},
                                {u"status"_s, attempt.status},
                                {u"error"_s, attempt.error},
                                {u"duration_ms"_s, attempt.milliseconds}});
    delivery.value[u"attempts"_s] = attempts;
}

Result<std::optional<Instant>> settle(LiveOrganization &organization, const DueDelivery &delivery,
                                      const Attempt &attempt)
{
    OrganizationStore &store = organization.store();
    const Instant now = organization.clock().now();
    auto record = store.record(deliveryKind(delivery.webhook), delivery.id);
    if (!record)
        return record.error();
    std::optional<Instant> next;
    if (*record) {
        log(**record, attempt, now);
        const auto made =
            static_cast<std::size_t>((*record)->value[u"attempts"_s].toArray().size());
        if (!attempt.isSuccess() && made <= kWaits.size())
            next = now + kWaits[made - 1];
        (*record)->value[u"state"_s] = attempt.isSuccess() ? u"delivered"_s
                                       : next              ? u"pending"_s
                                                           : u"failed"_s;
        (*record)->value[u"next_attempt_at"_s] = next ? QJsonValue(toRfc3339(*next)) : QJsonValue();
        if (const auto kept = store.keep(**record); !kept)
            return kept.error();
    }
    const auto done = next ? store.keep(dueRecord(delivery.id, delivery.webhook, *next))
                           : store.forget(kDueKind, delivery.id);
    if (!done)
        return done.error();
    return next;
}

QByteArray signatureOf(const DueDelivery &delivery, Instant at)
{
    const QByteArray timestamp = QByteArray::number(qlonglong{at.time_since_epoch().count()});
    return "v1,"
           + hmacSha256(delivery.secret,
                        delivery.id.toLatin1() + '.' + timestamp + '.' + delivery.body)
                 .toBase64();
}

} // namespace planning::server
