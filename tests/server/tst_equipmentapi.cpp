#include "tests/server/support/planwriter.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// Equipment and its bookings: what is free, what is taken, what must be maintained first.
class EquipmentApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aConsoleIsEnteredReadChangedAndRetired();
    void theListTellsWhatIsFreeWhenInOneCategory();
    void aBookingTakesTheConsoleAndTellsForWhichEvent();
    void aSecondBookingOfTheSameConsoleIsRefused();
    void twoConsolesAreBookedTwiceAndNotThrice();
    void oneAfterTheOtherIsNoOverlap();
    void maintenance_data();
    void maintenance();
    void fromTheDueDayOnItCannotBeBooked();
    void onlyACertifiedTechnicianTakesTheLift();
    void whatIsBeingRepairedIsNotBooked();
    void valuesThatCannotBeTakenAreNamed_data();
    void valuesThatCannotBeTakenAreNamed();
    void theCrewReadAndDoNotWrite();
    void nothingOfAnotherOrganisationIsFoundOrBooked();
    void bookingsAreLimitedByTheMinute();

private:
    QString added(QJsonObject equipment);
    QJsonObject aBooking(const QString &equipment, const QString &start = u"20:00"_s,
                         const QString &end = u"23:00"_s) const;
    TestServer::Answer book(const QJsonObject &booking, const QString &as = u"manager"_s)
    {
        return m_server->post(u"/api/v1/equipment/book"_s, booking, as);
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<PlanWriter> m_writer;
    Id<Person> m_person;
    QString m_event;
};

static const QString kManager = u"manager"_s;
static const QString kEquipment = u"/api/v1/equipment"_s;

void EquipmentApiTest::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_writer = std::make_unique<PlanWriter>(*m_server, u"tech"_s);
    m_person = *m_writer->plan().find(m_writer->account)->person;
    m_event = m_writer->plan().all<Event>().front().id.toString();
}

QString EquipmentApiTest::added(QJsonObject equipment)
{
    if (!equipment.contains(u"name"_s))
        equipment[u"name"_s] = u"Console"_s;
    if (!equipment.contains(u"category"_s))
        equipment[u"category"_s] = u"sound"_s;
    const auto answer = m_server->post(kEquipment, equipment, kManager);
    if (answer.status() != 201)
        qWarning("%s", answer.response.body.constData());
    return answer.body[u"id"].toString();
}

QJsonObject EquipmentApiTest::aBooking(const QString &equipment, const QString &start,
                                       const QString &end) const
{
    return {{u"equipment_id"_s, equipment},
            {u"event_id"_s, m_event},
            {u"start_time"_s, u"2027-03-04T%1:00+01:00"_s.arg(start)},
            {u"end_time"_s, u"2027-03-04T%1:00+01:00"_s.arg(end)}};
}

void EquipmentApiTest::aConsoleIsEnteredReadChangedAndRetired()
{
    const QString path = kEquipment + u'/'
                         + added({{u"name"_s, u"CL5"_s},
                                  {u"subcategory"_s, u"console"_s},
                                  {u"specifications"_s, QJsonObject{{u"channels"_s, 72}}},
                                  {u"last_maintenance"_s, u"2027-01-10"_s},
                                  {u"maintenance_interval_months"_s, 3}});

    const auto read = m_server->get(path, kManager);
    QCOMPARE(read.status(), 200);
    QCOMPARE(read.body[u"specifications"][u"channels"].toInt(), 72);
    QCOMPARE(read.body[u"maintenance"][u"last_maintenance_date"].toString(), u"2027-01-10"_s);
    QCOMPARE(read.body[u"maintenance"][u"next_maintenance_date"].toString(), u"2027-04-10"_s);

    const QByteArray tag = read.response.headers.value("ETag");
    const auto changed =
        m_server->send(Method::Patch, path, R"({"serial":"4711"})", kManager, {{"If-Match", tag}});
    QCOMPARE(changed.status(), 200);
    QCOMPARE(changed.body[u"serial"].toString(), u"4711"_s);
    const auto stale =
        m_server->send(Method::Patch, path, R"({"serial":"1"})", kManager, {{"If-Match", tag}});
    QCOMPARE(stale.status(), 412);

    QCOMPARE(book(aBooking(path.section(u'/', -1))).status(), 201);
    QCOMPARE(m_server->send(Method::Delete, path, {}, kManager).status(), 204);
    QCOMPARE(m_server->get(path, kManager).body[u"status"].toString(), u"retired"_s);
}

void EquipmentApiTest::theListTellsWhatIsFreeWhenInOneCategory()
{
    const QString id = added({{u"category"_s, u"pyro"_s}, {u"subcategory"_s, u"flame"_s}});
    const QString window = u"&start_time=2027-03-04T00:00:00Z&end_time=2027-03-05T00:00:00Z"_s;

    const auto found =
        m_server->get(kEquipment + u"?category=pyro&subcategory=flame"_s + window, kManager);
    const auto others =
        m_server->get(kEquipment + u"?category=pyro&subcategory=smoke"_s + window, kManager);

    QCOMPARE(found.status(), 200);
    QCOMPARE(found.body[u"count"].toInt(), 1);
    const QJsonValue item = found.body[u"results"][0];
    QCOMPARE(item[u"id"].toString(), id);
    QCOMPARE(item[u"availability"].toArray().size(), 1);
    QCOMPARE(item[u"availability"][0][u"status"].toString(), u"available"_s);
    QCOMPARE(item[u"availability"][0][u"start_time"].toString(), u"2027-03-04T00:00:00Z"_s);
    QCOMPARE(others.body[u"count"].toInt(), 0);
}

void EquipmentApiTest::aBookingTakesTheConsoleAndTellsForWhichEvent()
{
    const QString id = added({});

    const auto answer = book(aBooking(id));

    QVERIFY2(answer.status() == 201, answer.response.body);
    QVERIFY(!answer.body[u"booking_id"].toString().isEmpty());
    QCOMPARE(answer.body[u"equipment_id"].toString(), id);
    QCOMPARE(answer.body[u"status"].toString(), u"confirmed"_s);
    QCOMPARE(answer.body[u"conflicts"].toArray(), QJsonArray());
    const auto times = m_server->get(
        kEquipment + u'/' + id
            + u"/availability?start_time=2027-03-04T18:00:00Z&end_time=2027-03-04T23:00:00Z"_s,
        kManager);
    QCOMPARE(times.status(), 200);
    const QJsonArray availability = times.body[u"availability"].toArray();
    QCOMPARE(availability.size(), 3);
    QCOMPARE(availability[0][u"status"].toString(), u"available"_s);
    QCOMPARE(availability[1][u"status"].toString(), u"booked"_s);
    QCOMPARE(availability[1][u"event_id"].toString(), m_event);
    QCOMPARE(availability[1][u"start_time"].toString(), u"2027-03-04T19:00:00Z"_s);
    QCOMPARE(availability[1][u"end_time"].toString(), u"2027-03-04T22:00:00Z"_s);
    QCOMPARE(availability[2][u"status"].toString(), u"available"_s);
}

void EquipmentApiTest::aSecondBookingOfTheSameConsoleIsRefused()
{
    const QString id = added({});
    QCOMPARE(book(aBooking(id)).status(), 201);

    const auto answer = book(aBooking(id, u"22:00"_s, u"23:30"_s));

    QCOMPARE(answer.status(), 409);
    QCOMPARE(answer.code(), u"RESOURCE_CONFLICT"_s);
    QCOMPARE(answer.body[u"conflicts"][0][u"rule"].toString(), u"equipment_double_booking"_s);
}

void EquipmentApiTest::twoConsolesAreBookedTwiceAndNotThrice()
{
    const QString id = added({{u"quantity"_s, 2}});
    QCOMPARE(book(aBooking(id)).status(), 201);
    QCOMPARE(book(aBooking(id)).status(), 201);
    QCOMPARE(book(aBooking(id)).status(), 409);

    QJsonObject both = aBooking(added({{u"quantity"_s, 2}}));
    both[u"quantity"_s] = 3;
    QCOMPARE(book(both).status(), 409);
}

void EquipmentApiTest::oneAfterTheOtherIsNoOverlap()
{
    const QString id = added({});
    QCOMPARE(book(aBooking(id, u"18:00"_s, u"20:00"_s)).status(), 201);
    QCOMPARE(book(aBooking(id, u"20:00"_s, u"22:00"_s)).status(), 201);
}

void EquipmentApiTest::maintenance_data()
{
    QTest::addColumn<QString>("lastMaintenance");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code"); // of the problem or of the warning

    QTest::newRow("overdue") << u"2026-11-20"_s << 422 << u"MAINTENANCE_OVERDUE"_s;
    QTest::newRow("due on the day") << u"2026-12-04"_s << 201 << u"MAINTENANCE_DUE"_s;
    QTest::newRow("due soon") << u"2026-12-20"_s << 201 << u"MAINTENANCE_DUE"_s;
    QTest::newRow("fresh") << u"2027-03-03"_s << 201 << QString();
}

void EquipmentApiTest::maintenance()
{
    QFETCH(QString, lastMaintenance);
    QFETCH(int, status);
    QFETCH(QString, code);
    const QString id =
        added({{u"last_maintenance"_s, lastMaintenance}, {u"maintenance_interval_months"_s, 3}});

    const auto answer = book(aBooking(id));

    QCOMPARE(answer.status(), status);
    if (status == 422) {
        QCOMPARE(answer.code(), code);
        return;
    }
    QCOMPARE(answer.body[u"warnings"].toArray().size(), code.isEmpty() ? 0 : 1);
    if (!code.isEmpty())
        QCOMPARE(answer.body[u"warnings"][0][u"code"].toString(), code);
}

void EquipmentApiTest::fromTheDueDayOnItCannotBeBooked()
{
    const QString id =
        added({{u"last_maintenance"_s, u"2026-12-04"_s}, {u"maintenance_interval_months"_s, 3}});

    const auto times = m_server->get(
        kEquipment + u'/' + id
            + u"/availability?start_time=2027-03-04T12:00:00Z&end_time=2027-03-06T00:00:00Z"_s,
        kManager);

    const QJsonArray availability = times.body[u"availability"].toArray();
    QCOMPARE(availability.size(), 2);
    QCOMPARE(availability[0][u"status"].toString(), u"available"_s);
    QCOMPARE(availability[1][u"status"].toString(), u"maintenance"_s);
    QCOMPARE(availability[1][u"start_time"].toString(), u"2027-03-04T23:00:00Z"_s);
}

void EquipmentApiTest::onlyACertifiedTechnicianTakesTheLift()
{
    QJsonObject booking =
        aBooking(added({{u"name"_s, u"Lift"_s}, {u"required_certification"_s, u"caces_r490"_s}}));
    booking[u"technician_id"_s] = m_person.toString();

    const auto refused = book(booking);
    Certification licence;
    licence.person = m_person;
    licence.code = u"caces_r490"_s;
    licence.expiresOn = *dayFromIsoDate(u"2027-03-03");
    const Id<Certification> id = m_writer->add(licence);
    const auto expired = book(booking);
    m_writer->edit(id,
                   [](Certification &each) { each.expiresOn = *dayFromIsoDate(u"2027-03-04"); });
    const auto taken = book(booking);

    QCOMPARE(refused.status(), 422);
    QCOMPARE(refused.code(), u"SKILL_MISMATCH"_s);
    QCOMPARE(expired.status(), 422);
    QCOMPARE(taken.status(), 201);
}

void EquipmentApiTest::whatIsBeingRepairedIsNotBooked()
{
    const auto answer = book(aBooking(added({{u"status"_s, u"repair"_s}})));

    QCOMPARE(answer.status(), 409);
    QCOMPARE(answer.code(), u"RESOURCE_CONFLICT"_s);
}

void EquipmentApiTest::valuesThatCannotBeTakenAreNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("pointer");

    QTest::newRow("unknown field") << u"colour"_s << QJsonValue(1) << u"/colour"_s;
    QTest::newRow("no such equipment")
        << u"equipment_id"_s << QJsonValue(u"01900000-0000-7000-8000-00000000dead"_s)
        << u"/equipment_id"_s;
    QTest::newRow("none of it") << u"quantity"_s << QJsonValue(0) << u"/quantity"_s;
    QTest::newRow("no offset") << u"start_time"_s << QJsonValue(u"2027-03-04T20:00:00"_s)
                               << u"/start_time"_s;
    QTest::newRow("backwards") << u"end_time"_s << QJsonValue(u"2027-03-04T10:00:00Z"_s)
                               << u"/end_time"_s;
    QTest::newRow("no such person")
        << u"technician_id"_s << QJsonValue(u"01900000-0000-7000-8000-00000000dead"_s)
        << u"/technician_id"_s;
}

void EquipmentApiTest::valuesThatCannotBeTakenAreNamed()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, pointer);
    QJsonObject booking = aBooking(added({}));
    booking[field] = value;

    const auto answer = book(booking);

    QCOMPARE(answer.status(), 400);
    QCOMPARE(answer.body[u"errors"][0][u"pointer"].toString(), pointer);
}

void EquipmentApiTest::theCrewReadAndDoNotWrite()
{
    const QString id = added({});
    const QString tech = u"tech"_s;

    QCOMPARE(m_server->get(kEquipment + u'/' + id, tech).status(), 200);
    QCOMPARE(book(aBooking(id), tech).status(), 403);
    QCOMPARE(m_server->post(kEquipment, {{u"name"_s, u"Mine"_s}, {u"category"_s, u"x"_s}}, tech)
                 .status(),
             403);
}

void EquipmentApiTest::nothingOfAnotherOrganisationIsFoundOrBooked()
{
    const QString other = u"manager@other.example"_s;
    const QString id = added({{u"category"_s, u"secret"_s}});
    const QString path = kEquipment + u'/' + id;

    QCOMPARE(m_server->get(path, other).status(), 404);
    QCOMPARE(m_server->get(path + u"/availability"_s, other).status(), 404);
    QCOMPARE(m_server->send(Method::Delete, path, {}, other).status(), 404);
    QCOMPARE(m_server->get(kEquipment + u"?category=secret"_s, other).body[u"count"].toInt(), 0);
    const auto booked = book(aBooking(id), other);
    QCOMPARE(booked.status(), 400);
}

void EquipmentApiTest::bookingsAreLimitedByTheMinute()
{
    TestServer server(DemoSize::Small, {},
                      [](ServerSettings &settings) { settings.writesLimit.requests = 2; });
    for (int i = 0; i < 2; ++i)
        QCOMPARE(server.post(u"/api/v1/equipment/book"_s, {}, kManager).status(), 400);

    const auto answer = server.post(u"/api/v1/equipment/book"_s, {}, kManager);

    QCOMPARE(answer.status(), 429);
    QCOMPARE(answer.code(), u"RATE_LIMIT_EXCEEDED"_s);
}

QTEST_GUILESS_MAIN(EquipmentApiTest)
#include "tst_equipmentapi.moc"
