#pragma once

#include "app/server/organizations/liveorganization.h"

namespace planning::server
{

inline const QString kShiftConflictDetected = QStringLiteral("shift.conflict.detected");
inline const QString kEquipmentMaintenanceDue = QStringLiteral("equipment.maintenance.due");
inline const QString kPlanningPublished = QStringLiteral("planning.published");
inline const QString kAssignmentAnswered = QStringLiteral("assignment.answered");

// What a webhook may be told.
QStringList webhookEvents();

// Something that webhooks are to be told.
struct Notice {
    QString event;
    QJsonObject data;
};

inline constexpr int kMostDeliveriesPerDay = 1000; // of an organisation

// Whether an active webhook asks for the event.
bool isAskedFor(const Plan &plan, const QString &event);

// The records that tell a notice to every webhook that asks for it: one of kind
// deliveryKind(webhook) for the log, one that says when it is due, and the count of the day. Beyond
// the limit of the day the first one is logged as "over_limit" and nothing is sent.
std::vector<ServerRecord> deliveriesOf(LiveOrganization &organization,
                                       const std::vector<Notice> &notices);

// Deliveries in the order of their ids; kept for 30 days.
QString deliveryKind(Id<Webhook> webhook);

// The secret of a webhook: beside the plan, since whoever may read the plan, its audit or its
// changes must not read it.
Result<void> keepSecret(LiveOrganization &organization, Id<Webhook> webhook, const QString &secret);
Result<QString> secretOf(LiveOrganization &organization, Id<Webhook> webhook); // empty: none
Result<void> forgetSecret(LiveOrganization &organization, Id<Webhook> webhook);

// Has a delivery sent again, as a further attempt. False when the limit of the day is reached.
Result<bool> replay(LiveOrganization &organization, ServerRecord delivery);

// A delivery to be attempted now.
struct DueDelivery {
    Id<Webhook> webhook;
    QString id;
    QString url;
    QByteArray secret;
    QByteArray body;
};

struct DueDeliveries {
    std::vector<DueDelivery> now;
    std::optional<Instant> next; // when to look again
};

// Takes what is due: for some minutes nobody else gets the same, in this process or another.
Result<DueDeliveries> claimDeliveries(LiveOrganization &organization);

// How an attempt went.
struct Attempt {
    int status = 0; // of HTTP; 0: no answer
    QString error; // English, for the log; empty: the receiver has answered
    qint64 milliseconds = 0;

    bool isSuccess() const { return status >= 200 && status < 300; }
};

// Logs an attempt; what failed is due again after 1 min, 5 min, 30 min, 2 h, 8 h and 24 h, then
// given up. Returns when it is due again.
Result<std::optional<Instant>> settle(LiveOrganization &organization, const DueDelivery &delivery,
                                      const Attempt &attempt);

// "v1," and the base64 of HMAC-SHA256 over "id.timestamp.body".
QByteArray signatureOf(const DueDelivery &delivery, Instant at);

} // namespace planning::server
