#include "tests/server/support/targettable.h"

namespace planning::server::test
{

using namespace Qt::StringLiterals;

static const QString kAdmin = u"admin"_s;
static const QByteArray kPdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n";

static QJsonObject eventBody(Records &records)
{
    const QString day = records.freeDay();
    return {{u"name"_s, u"Secret show"_s},
            {u"start_date"_s, day},
            {u"end_date"_s, day},
            {u"venue"_s, QJsonObject{{u"id"_s, records.site()}}}};
}

static void addEventsAndShifts(TargetTable &table, Records &records)
{
    table.members[u"/events"_s] = [&records](const QString &relation) {
        return says(relation, "published"_L1) ? records.published().event
                                              : records.made(u"/events"_s, eventBody(records));
    };
    table.wishes[u"POST /events"_s] = [&records](const QString &) {
        return wishFor(eventBody(records));
    };
    const auto drafted = table.members.value(u"/planning/shifts"_s);
    table.members[u"/shifts"_s] = drafted;
    // On the intervention's shift the technician has no part.
    const auto stamp = [&records](const QString &relation, const QString &way) {
        const Records::Published &work = records.published();
        const QString shift = says(relation, "own"_L1) ? work.shift : work.othersShift;
        const QString address =
            records.get(u"/shifts/"_s + shift)[u"qrcode"_s][way + u"_url"_s].toString();
        return wishFor({{u"token"_s, address.section(u"token="_s, 1)}});
    };
    for (const QString &way : {u"checkin"_s, u"checkout"_s}) {
        table.wishes[u"POST /"_s + way] = [stamp, way](const QString &relation) {
            return stamp(relation, way);
        };
    }
}

static void addEquipment(TargetTable &table, Records &records)
{
    const QJsonObject body{{u"name"_s, u"Console"_s}, {u"category"_s, u"sound"_s}};
    const auto made = [&records, body](const QString &) {
        return records.made(u"/equipment"_s, body);
    };
    table.members[u"/equipment"_s] = made;
    table.wishes[u"POST /equipment"_s] = [body](const QString &) { return wishFor(body); };
    table.wishes[u"POST /equipment/book"_s] = [&records, made](const QString &relation) {
        QJsonObject booking = Records::window(records.freeDay(), u"start_time"_s, u"end_time"_s);
        booking[u"equipment_id"_s] = made(relation);
        return wishFor(booking);
    };
}

// Of a person, or of a mission.
static QString ownerQuery(TargetTable &table, Records &records, const QString &relation)
{
    const bool isPersonal = says(relation, "own"_L1) || says(relation, "other"_L1);
    const QString owner =
        isPersonal ? records.person(relation) : table.members.value(u"/missions"_s)(relation);
    return u"name=plan.pdf&owner_entity="_s + (isPersonal ? u"person"_s : u"mission"_s)
           + u"&owner_id="_s + owner;
}

static void addDocuments(TargetTable &table, Records &records)
{
    table.members[u"/documents"_s] = [&](const QString &relation) {
        const QString query = ownerQuery(table, records, relation);
        return records.sent(u"/documents?"_s + query, kPdf)[u"id"_s].toString();
    };
    table.wishes[u"POST /documents"_s] = [&](const QString &relation) {
        return Wish{kPdf, ownerQuery(table, records, relation)};
    };
}

static void addCalendars(TargetTable &table, Records &records)
{
    table.members[u"/calendars"_s] = [&records](const QString &relation) {
        return records.person(relation);
    };
    table.wishes[u"POST /calendars"_s] = [&records](const QString &relation) {
        return wishFor({{u"person_id"_s, records.person(relation)}});
    };
    // "-": an address that nobody was given.
    table.members[u"/calendars/{token}.ics"_s] = [&records](const QString &relation) {
        if (relation == "-"_L1)
            return u"nobody"_s;
        const QJsonObject given =
            records.sent(u"/calendars"_s, QJsonObject{{u"person_id"_s, records.person(relation)}});
        return given[u"path"_s].toString().section(u'/', -1).chopped(4);
    };
}

// Nothing listens at that address, and nothing ever will.
static QJsonObject webhookBody()
{
    return {{u"url"_s, u"https://receiver.invalid/hook"_s},
            {u"events"_s, QJsonArray{u"planning.published"_s}},
            {u"secret"_s, u"a secret of the receiver"_s}};
}

static void addWebhooks(TargetTable &table, Records &records)
{
    table.members[u"/webhooks"_s] = [&records](const QString &) {
        return records.made(u"/webhooks"_s, webhookBody(), kAdmin);
    };
    table.members[u"/webhooks/deliveries"_s] = [&records](const QString &) {
        const QString hook = records.made(u"/webhooks"_s, webhookBody(), kAdmin);
        records.sent(u"/planning/publish"_s,
                     Records::window(records.freeDay(), u"from"_s, u"to"_s));
        return records.get(u"/webhooks/%1/deliveries"_s.arg(hook), kAdmin)[u"items"_s][0][u"id"]
            .toString();
    };
}

void addStageTargets(TargetTable &table, Records &records)
{
    addEventsAndShifts(table, records);
    addEquipment(table, records);
    addDocuments(table, records);
    addCalendars(table, records);
    addWebhooks(table, records);
}

} // namespace planning::server::test
