#include "tests/server/support/planwriter.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// What a technician reads and says of himself: /users/me.
class MeApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void iReadWhoIAm();
    void anAccountOfTheOfficeHasNoDuties();
    void myDaysAreDeclaredByTimesOfTheClock();
    void aDayIsDeclaredAnew();
    void whereIAmPlannedIsAWarning();
    void timesThatAreNoneAreNamed_data();
    void timesThatAreNoneAreNamed();

private:
    TestServer::Answer declare(const QByteArray &days, const QString &as = u"tech"_s)
    {
        return m_server->send(Method::Patch, u"/api/v1/users/me/availability"_s, days, as);
    }
    QString plannedOn(const QString &day);

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<PlanWriter> m_writer;
    Id<Person> m_person; // of the account "tech"
};

static const QString kManager = u"manager"_s;
static const QString kTech = u"tech"_s;

void MeApiTest::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_writer = std::make_unique<PlanWriter>(*m_server, kTech);
    m_person = *m_writer->plan().find(m_writer->account)->person;
    for (const Id<Availability> id : m_writer->plan().by<&Availability::person>(m_person))
        m_writer->remove(id);
    Role role;
    role.code = u"drape_hanger"_s;
    m_writer->add(role);
    m_writer->edit(m_writer->plan().all<Event>().front().id,
                   [](Event &event) { event.endDate = *dayFromIsoDate(u"2027-12-31"); });
}

// The shift on which the person is confirmed from 18:00 to 22:00.
QString MeApiTest::plannedOn(const QString &day)
{
    const auto answer = m_server->post(
        u"/api/v1/shifts"_s,
        {{u"title"_s, u"Concert"_s},
         {u"event_id"_s, m_writer->plan().all<Event>().front().id.toString()},
         {u"start_time"_s, day + u"T18:00:00+02:00"_s},
         {u"end_time"_s, day + u"T22:00:00+02:00"_s},
         {u"resources"_s,
          QJsonArray{QJsonObject{{u"id"_s, m_person.toString()}, {u"role"_s, u"drape_hanger"_s}}}}},
        kManager);
    if (answer.status() != 201)
        qWarning("%s", answer.response.body.constData());
    return answer.body[u"id"].toString();
}

void MeApiTest::iReadWhoIAm()
{
    const QString shift = plannedOn(u"2027-06-01"_s);

    const auto me = m_server->get(u"/api/v1/users/me"_s, kTech);

    QCOMPARE(me.status(), 200);
    m_writer->update();
    const Person &person = *m_writer->plan().find(m_person);
    QCOMPARE(me.body[u"id"].toString(), m_person.toString());
    QCOMPARE(me.body[u"first_name"].toString(), person.firstName);
    QCOMPARE(me.body[u"email"].toString(), person.email);
    const QJsonArray specializations = me.body[u"specializations"].toArray();
    QVERIFY(!specializations.isEmpty());
    QVERIFY(!specializations[0][u"category"].toString().isEmpty());
    QVERIFY(specializations[0][u"skills"][0][u"level"].toInt() > 0);
    QVERIFY(me.body[u"employment_contract"][u"hourly_rate"].toDouble() > 0);
    QVERIFY(me.body[u"employment_contract"][u"overtime_rules"].toObject().contains(
        u"night_shift_bonus"_s));
    const QJsonArray events = me.body[u"current_events"].toArray();
    QVERIFY(std::ranges::any_of(events, [&](const QJsonValue &event) {
        const QJsonArray shifts = event[u"shifts"].toArray();
        return std::ranges::any_of(
            shifts, [&](const QJsonValue &each) { return each[u"id"].toString() == shift; });
    }));
}

void MeApiTest::anAccountOfTheOfficeHasNoDuties()
{
    const auto me = m_server->get(u"/api/v1/users/me"_s, u"owner"_s);

    QCOMPARE(me.status(), 200);
    QCOMPARE(me.body[u"email"].toString(), u"owner@demo.example"_s);
    QCOMPARE(me.body[u"current_events"].toArray(), QJsonArray());
    QVERIFY(me.body[u"employment_contract"].isNull());
    QCOMPARE(declare(R"({"2027-02-20":null})", u"owner"_s).status(), 403);
}

void MeApiTest::myDaysAreDeclaredByTimesOfTheClock()
{
    const auto answer =
        declare(R"({"2027-02-20":["10:00-20:00"],"2027-02-21":["14:00-03:00"],"2027-02-22":null})");

    QVERIFY2(answer.status() == 200, answer.response.body);
    QCOMPARE(answer.body[u"status"].toString(), u"success"_s);
    const QJsonObject days{{u"2027-02-20"_s, QJsonArray{u"10:00-20:00"_s}},
                           {u"2027-02-21"_s, QJsonArray{u"14:00-03:00"_s}},
                           {u"2027-02-22"_s, QJsonArray()}};
    QCOMPARE(answer.body[u"availability"].toObject(), days);
    QCOMPARE(answer.body[u"warnings"].toArray(), QJsonArray());
    const QJsonValue mine = m_server->get(u"/api/v1/users/me"_s, kTech).body[u"availability"];
    for (const QString &day : days.keys())
        QCOMPARE(mine[day], days[day]);
}

void MeApiTest::aDayIsDeclaredAnew()
{
    const QString day = u"2027-03-01"_s;
    declare(R"({"2027-03-01":["08:00-12:00","14:00-18:00"]})");
    const auto fewer = declare(R"({"2027-03-01":["14:00-18:00"]})");
    const auto none = declare(R"({"2027-03-01":[]})");
    const auto again = declare(R"({"2027-03-01":["20:00-02:00"]})");

    QCOMPARE(fewer.body[u"availability"][day].toArray(), QJsonArray{u"14:00-18:00"_s});
    QCOMPARE(none.body[u"availability"][day].toArray(), QJsonArray());
    QCOMPARE(again.body[u"availability"][day].toArray(), QJsonArray{u"20:00-02:00"_s});
    m_writer->update();
    const Interval whole = Zone::named(u"Europe/Paris"_s)->dayInterval(*dayFromIsoDate(day));
    const auto ids = m_writer->plan().by<&Availability::person>(m_person);
    QCOMPARE(std::ranges::count_if(ids,
                                   [&](Id<Availability> id) {
                                       const auto *each = m_writer->plan().find(id);
                                       return each->interval.start >= whole.start
                                              && each->interval.start < whole.end;
                                   }),
             1);
}

void MeApiTest::whereIAmPlannedIsAWarning()
{
    const QString day = u"2027-06-08"_s;
    QVERIFY(!plannedOn(day).isEmpty());

    const auto ranges = declare(
        toJson(QJsonValue(QJsonObject{{day, QJsonArray{u"20:00-23:00"_s, u"08:00-10:00"_s}}})));
    const auto cleared = declare(toJson(QJsonValue(QJsonObject{{day, QJsonValue()}})));

    QCOMPARE(ranges.status(), 200);
    QCOMPARE(ranges.body[u"warnings"].toArray().size(), 1);
    QCOMPARE(ranges.body[u"warnings"][0][u"date"].toString(), day);
    QCOMPARE(ranges.body[u"warnings"][0][u"severity"].toString(), u"medium"_s);
    QVERIFY(ranges.body[u"warnings"][0][u"message"].toString().contains(u"18:00"_s));
    QCOMPARE(cleared.body[u"warnings"][0][u"severity"].toString(), u"high"_s);
}

void MeApiTest::timesThatAreNoneAreNamed_data()
{
    QTest::addColumn<QByteArray>("days");
    QTest::addColumn<QString>("pointer");

    QTest::newRow("no day") << QByteArray(R"({"tomorrow":[]})") << u"/tomorrow"_s;
    QTest::newRow("no such day") << QByteArray(R"({"2027-02-30":[]})") << u"/2027-02-30"_s;
    QTest::newRow("no list") << QByteArray(R"({"2027-02-20":"all"})") << u"/2027-02-20"_s;
    QTest::newRow("no such hour") << QByteArray(R"({"2027-02-20":["08:00-12:00","24:00-25:00"]})")
                                  << u"/2027-02-20/1"_s;
    QTest::newRow("something behind it")
        << QByteArray(R"({"2027-02-20":["08:00-12:00\n"]})") << u"/2027-02-20/0"_s;
}

void MeApiTest::timesThatAreNoneAreNamed()
{
    QFETCH(QByteArray, days);
    QFETCH(QString, pointer);

    const auto answer = declare(days);

    QCOMPARE(answer.status(), 400);
    QCOMPARE(answer.code(), u"INVALID_TIME_RANGE"_s);
    QCOMPARE(answer.body[u"errors"][0][u"pointer"].toString(), pointer);
}

QTEST_GUILESS_MAIN(MeApiTest)
#include "tst_meapi.moc"
