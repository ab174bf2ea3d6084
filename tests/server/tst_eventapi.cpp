#include "tests/server/support/planwriter.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// Events and their move to other days.
class EventApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anEventFindsOrMakesItsVenue();
    void anEventIsReadReplacedAndRemoved();
    void theListIsNarrowedToOneEvent();
    void theCrewDoNotSeeTheBudget();
    void valuesThatCannotBeTakenAreNamed_data();
    void valuesThatCannotBeTakenAreNamed();
    void aMoveTakesTheShiftsAlongByTheClock();
    void aDryRunSaysWhatItWouldCauseAndChangesNothing();
    void aMoveOutOfTheYearsIsRefused_data();
    void aMoveOutOfTheYearsIsRefused();
    void anEventWithShiftsIsNotRemoved();
    void nothingOfAnotherOrganisationIsFound();

private:
    QJsonObject anEvent() const;
    QJsonObject created(const QJsonObject &event);
    QString aShiftOf(const QString &event, const QString &start, const QString &end);

    std::unique_ptr<TestServer> m_server;
    QString m_person;
};

static const QString kManager = u"manager"_s;
static const QString kEvents = u"/api/v1/events"_s;

void EventApiTest::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    PlanWriter writer(*m_server, u"tech"_s);
    m_person = writer.plan().find(writer.account)->person->toString();
    Role role;
    role.code = u"drape_hanger"_s;
    writer.add(role);
}

QJsonObject EventApiTest::anEvent() const
{
    return {{u"name"_s, u"Été en scène"_s},
            {u"description"_s, u"Open air"_s},
            {u"start_date"_s, u"2027-10-29"_s},
            {u"end_date"_s, u"2027-10-30"_s},
            {u"venue"_s,
             QJsonObject{{u"name"_s, u"Théâtre de verdure"_s},
                         {u"address"_s, u"1 allée du Parc"_s},
                         {u"capacity"_s, 1200},
                         {u"technical_contact"_s, QJsonObject{{u"name"_s, u"Ana Petit"_s}}}}},
            {u"technical_requirements"_s, QJsonObject{{u"sound"_s, u"line array"_s}}},
            {u"budget"_s, QJsonObject{{u"total"_s, 20000},
                                      {u"breakdown"_s, QJsonObject{{u"labor"_s, 12000.5}}}}}};
}

QJsonObject EventApiTest::created(const QJsonObject &event)
{
    const auto answer = m_server->post(kEvents, event, kManager);
    if (answer.status() != 201)
        qWarning("%s", answer.response.body.constData());
    return answer.body;
}

void EventApiTest::anEventFindsOrMakesItsVenue()
{
    const QJsonObject first = created(anEvent());
    const QJsonObject second = created(anEvent());

    QCOMPARE(first[u"status"_s].toString(), u"planning"_s);
    QCOMPARE(first[u"technical_requirements"_s][u"sound"].toString(), u"line array"_s);
    QVERIFY(first[u"next_steps"_s].toArray().size() >= 3);
    QCOMPARE(first[u"venue"_s][u"capacity"].toInt(), 1200);
    QCOMPARE(first[u"venue"_s][u"technical_contact"].toString(), u"Ana Petit"_s);
    QCOMPARE(first[u"budget"_s][u"total"].toDouble(), 20000.0);
    QCOMPARE(first[u"budget"_s][u"breakdown"][u"labor"].toDouble(), 12000.5);
    QCOMPARE(second[u"venue"_s][u"id"], first[u"venue"_s][u"id"]);
    QVERIFY(second[u"id"_s] != first[u"id"_s]);
}

void EventApiTest::anEventIsReadReplacedAndRemoved()
{
    const QString path = kEvents + u'/' + created(anEvent())[u"id"].toString();
    const auto read = m_server->get(path, kManager);
    QCOMPARE(read.status(), 200);
    QCOMPARE(read.body[u"start_date"].toString(), u"2027-10-29"_s);

    QJsonObject event = anEvent();
    event[u"name"_s] = u"Automne en scène"_s;
    const QByteArray body = toJson(QJsonValue(event));
    const QByteArray tag = read.response.headers.value("ETag");
    const auto replaced = m_server->send(Method::Put, path, body, kManager, {{"If-Match", tag}});
    QCOMPARE(replaced.status(), 200);
    QCOMPARE(replaced.body[u"version"].toInt(), 2);
    QCOMPARE(m_server->send(Method::Put, path, body, kManager, {{"If-Match", tag}}).status(), 412);

    const auto list = m_server->get(kEvents + u"?name=Automne en scène"_s, kManager);
    QCOMPARE(list.body[u"total"].toInt(), 1);
    QCOMPARE(m_server->send(Method::Delete, path, {}, kManager).status(), 204);
    QCOMPARE(m_server->get(path, kManager).status(), 404);
}

void EventApiTest::theListIsNarrowedToOneEvent()
{
    const QString event = created(anEvent())[u"id"].toString();
    created(anEvent());

    const auto list =
        m_server->send(Method::Get, kEvents, {}, kManager, {{"X-Event-ID", event.toLatin1()}});

    QCOMPARE(list.body[u"total"].toInt(), 1);
    QCOMPARE(list.body[u"items"][0][u"id"].toString(), event);
}

void EventApiTest::theCrewDoNotSeeTheBudget()
{
    const QString event = created(anEvent())[u"id"].toString();
    const QString path = kEvents + u'/' + event;

    const auto unpublished = m_server->get(path, u"tech"_s);
    aShiftOf(event, u"2027-09-02T09:00:00+02:00"_s, u"2027-09-02T12:00:00+02:00"_s);
    const auto read = m_server->get(path, u"tech"_s);

    QCOMPARE(unpublished.status(), 404);
    QCOMPARE(read.status(), 200);
    QVERIFY(!read.body.contains(u"budget"_s));
    QCOMPARE(m_server->post(kEvents, anEvent(), u"tech"_s).status(), 403);
    QCOMPARE(m_server->post(path + u":move"_s, {{u"to"_s, u"2027-11-01"_s}}, u"tech"_s).status(),
             403);
}

void EventApiTest::valuesThatCannotBeTakenAreNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("pointer");

    QTest::newRow("unknown field") << u"colour"_s << QJsonValue(1) << u"/colour"_s;
    QTest::newRow("no day") << u"start_date"_s << QJsonValue(u"soon"_s) << u"/start_date"_s;
    QTest::newRow("backwards") << u"end_date"_s << QJsonValue(u"2027-10-28"_s) << u"/end_date"_s;
    QTest::newRow("nowhere") << u"venue"_s << QJsonValue(QJsonObject{{u"address"_s, u"?"_s}})
                             << u"/venue/name"_s;
    QTest::newRow("unknown member of the venue")
        << u"venue"_s << QJsonValue(QJsonObject{{u"name"_s, u"X"_s}, {u"stars"_s, 3}})
        << u"/venue/stars"_s;
    QTest::newRow("an address that is no text")
        << u"venue"_s << QJsonValue(QJsonObject{{u"name"_s, u"X"_s}, {u"address"_s, 3}})
        << u"/venue/address"_s;
    QTest::newRow("lines that are no lines")
        << u"budget"_s << QJsonValue(QJsonObject{{u"breakdown"_s, QJsonArray{12000}}})
        << u"/budget/breakdown"_s;
    QTest::newRow("lines above the total")
        << u"budget"_s
        << QJsonValue(QJsonObject{{u"total"_s, 1}, {u"breakdown"_s, QJsonObject{{u"x"_s, 2}}}})
        << u"/budget/total"_s;
}

void EventApiTest::valuesThatCannotBeTakenAreNamed()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, pointer);
    QJsonObject event = anEvent();
    event[field] = value;

    const auto answer = m_server->post(kEvents, event, kManager);

    QCOMPARE(answer.status(), 400);
    QCOMPARE(answer.body[u"errors"][0][u"pointer"].toString(), pointer);
}

QString EventApiTest::aShiftOf(const QString &event, const QString &start, const QString &end)
{
    const auto answer = m_server->post(
        u"/api/v1/shifts"_s,
        {{u"title"_s, u"Concert"_s},
         {u"event_id"_s, event},
         {u"start_time"_s, start},
         {u"end_time"_s, end},
         {u"call_time"_s, start},
         {u"resources"_s,
          QJsonArray{QJsonObject{{u"id"_s, m_person}, {u"role"_s, u"drape_hanger"_s}}}}},
        kManager);
    if (answer.status() != 201)
        qWarning("%s", answer.response.body.constData());
    return answer.body[u"id"].toString();
}

// The clocks change on 31 October 2027: 18:00 stays 18:00.
void EventApiTest::aMoveTakesTheShiftsAlongByTheClock()
{
    const QString event = created(anEvent())[u"id"].toString();
    const QString shift =
        aShiftOf(event, u"2027-10-29T18:00:00+02:00"_s, u"2027-10-29T22:00:00+02:00"_s);

    const auto answer =
        m_server->post(kEvents + u'/' + event + u":move"_s, {{u"to"_s, u"2027-11-02"_s}}, kManager);

    QVERIFY2(answer.status() == 200, answer.response.body);
    QCOMPARE(answer.body[u"days"].toInt(), 4);
    QCOMPARE(answer.response.headers.value("ETag"), QByteArray("\"2\""));
    QCOMPARE(answer.body[u"moved_shifts"].toInt(), 1);
    const auto moved = m_server->get(u"/api/v1/shifts/"_s + shift, kManager);
    QCOMPARE(moved.body[u"start_time"].toString(), u"2027-11-02T17:00:00Z"_s);
    QCOMPARE(moved.body[u"call_time"].toString(), u"2027-11-02T17:00:00Z"_s);
    QCOMPARE(moved.body[u"end_time"].toString(), u"2027-11-02T21:00:00Z"_s);
    const auto read = m_server->get(kEvents + u'/' + event, kManager);
    QCOMPARE(read.body[u"start_date"].toString(), u"2027-11-02"_s);
    QCOMPARE(read.body[u"end_date"].toString(), u"2027-11-03"_s);
}

void EventApiTest::aDryRunSaysWhatItWouldCauseAndChangesNothing()
{
    const QString event = created(anEvent())[u"id"].toString();
    QJsonObject later = anEvent();
    later[u"start_date"_s] = u"2027-12-06"_s;
    later[u"end_date"_s] = u"2027-12-07"_s;
    const QString other = created(later)[u"id"].toString();
    aShiftOf(event, u"2027-10-29T18:00:00+02:00"_s, u"2027-10-29T22:00:00+02:00"_s);
    const QString fixed =
        aShiftOf(other, u"2027-12-06T19:00:00+01:00"_s, u"2027-12-06T23:00:00+01:00"_s);
    const QString path = kEvents + u'/' + event;

    const auto answer = m_server->post(
        path + u":move"_s, {{u"to"_s, u"2027-12-06"_s}, {u"dry_run"_s, true}}, kManager);

    QCOMPARE(answer.status(), 200);
    const QJsonArray introduced = answer.body[u"introduced"].toArray();
    QVERIFY(std::ranges::any_of(introduced, [&](const QJsonValue &conflict) {
        return conflict[u"rule"].toString() == u"double_booking"_s
               && conflict[u"details"].isObject();
    }));
    QCOMPARE(m_server->get(path, kManager).body[u"start_date"].toString(), u"2027-10-29"_s);

    // What a dry run says becomes true, and moving back clears it again.
    m_server->post(path + u":move"_s, {{u"to"_s, u"2027-12-06"_s}}, kManager);
    QVERIFY(!m_server->get(u"/api/v1/shifts/"_s + fixed, kManager)
                 .body[u"conflicts"]
                 .toArray()
                 .isEmpty());
    const auto back = m_server->post(path + u":move"_s,
                                     {{u"to"_s, u"2027-10-29"_s}, {u"dry_run"_s, true}}, kManager);
    const QJsonArray cleared = back.body[u"cleared"].toArray();
    QVERIFY(std::ranges::any_of(cleared, [](const QJsonValue &conflict) {
        return conflict[u"rule"].toString() == u"double_booking"_s;
    }));
}

void EventApiTest::aMoveOutOfTheYearsIsRefused_data()
{
    QTest::addColumn<bool>("isDryRun");

    QTest::newRow("moved") << false;
    QTest::newRow("tried") << true;
}

// The event ends on the day after the last day that can be written.
void EventApiTest::aMoveOutOfTheYearsIsRefused()
{
    QFETCH(bool, isDryRun);
    const QString path = kEvents + u'/' + created(anEvent())[u"id"].toString();
    const QJsonObject before = m_server->get(path, kManager).body;

    const auto refused = m_server->post(
        path + u":move"_s, {{u"to"_s, u"9999-12-31"_s}, {u"dry_run"_s, isDryRun}}, kManager);

    QCOMPARE(refused.status(), 400);
    QCOMPARE(refused.code(), u"VALIDATION_ERROR"_s);
    QCOMPARE(refused.body[u"errors"][0][u"pointer"].toString(), u"/to"_s);
    QCOMPARE(m_server->get(path, kManager).body, before);
}

void EventApiTest::anEventWithShiftsIsNotRemoved()
{
    QJsonObject event = anEvent();
    event[u"start_date"_s] = u"2028-01-10"_s;
    event[u"end_date"_s] = u"2028-01-10"_s;
    const QString id = created(event)[u"id"].toString();
    aShiftOf(id, u"2028-01-10T10:00:00+01:00"_s, u"2028-01-10T12:00:00+01:00"_s);

    const auto answer = m_server->send(Method::Delete, kEvents + u'/' + id, {}, kManager);

    QCOMPARE(answer.status(), 409);
    QCOMPARE(answer.code(), u"RESOURCE_CONFLICT"_s);
}

void EventApiTest::nothingOfAnotherOrganisationIsFound()
{
    const QString other = u"manager@other.example"_s;
    const QString path = kEvents + u'/' + created(anEvent())[u"id"].toString();

    QCOMPARE(m_server->get(path, other).status(), 404);
    QCOMPARE(m_server->send(Method::Put, path, toJson(QJsonValue(anEvent())), other).status(), 404);
    QCOMPARE(m_server->post(path + u":move"_s, {{u"to"_s, u"2027-11-02"_s}}, other).status(), 404);
    QCOMPARE(m_server->send(Method::Delete, path, {}, other).status(), 404);
}

QTEST_GUILESS_MAIN(EventApiTest)
#include "tst_eventapi.moc"
