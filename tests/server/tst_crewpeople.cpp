#include "tests/server/support/crewserver.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// People: who they are, what they can do, what they are paid and when they are away.
class CrewPeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void peopleAreFoundByNameAddressAndTag();
    void theCrewSeeNoAddresses();
    void whoHasBeenOnAShiftStays();
    void aNewPersonCanBeRemoved();
    void aProfileIsWrittenAsAWhole();
    void aSkillIsNamedOnceAtALevelThatExists();
    void newRatesHoldFromTodayAndKeepTheHistory();
    void ratesFromTheFirstDayOfTheContractCorrectIt();
    void ratesThatCannotBeAreRefused_data();
    void ratesThatCannotBeAreRefused();
    void whatSomebodyElseHasChangedIsNotOverwritten_data();
    void whatSomebodyElseHasChangedIsNotOverwritten();
    void everyoneReadsOwnRatesOnly();
    void anApprovedAbsenceBecomesALeave();
    void onlyManagersApprove();
    void bothNamesOfAvailabilityAreTheSame();
    void anotherOrganisationReadsNeitherProfileNorRates();

private:
    QString aPerson(const QString &name);

    std::unique_ptr<CrewServer> m_crew;
    QString m_tech;
};

void CrewPeopleTest::initTestCase()
{
    m_crew = std::make_unique<CrewServer>();
    m_tech = m_crew->get(u"/auth/me"_s, u"tech"_s).body[u"person_id"].toString();
}

QString CrewPeopleTest::aPerson(const QString &name)
{
    return CrewServer::idOf(
        m_crew->post(u"/users"_s, {{u"first_name"_s, u"Inès"_s}, {u"last_name"_s, name}}));
}

void CrewPeopleTest::peopleAreFoundByNameAddressAndTag()
{
    const QString id =
        CrewServer::idOf(m_crew->post(u"/users"_s, {{u"first_name"_s, u"Anouk"_s},
                                                    {u"last_name"_s, u"Kerbrat"_s},
                                                    {u"email"_s, u"anouk@lumiere.example"_s},
                                                    {u"tags"_s, QJsonArray{u"followspot"_s}}}));

    for (const QString &text : {u"kerb"_s, u"ANOUK"_s, u"lumiere.example"_s, u"followspot"_s}) {
        const auto found = m_crew->get(u"/users?q="_s + text);
        QCOMPARE(found.body[u"total"].toInt(), 1);
        QCOMPARE(found.body[u"items"][0][u"id"].toString(), id);
    }
}

void CrewPeopleTest::theCrewSeeNoAddresses()
{
    m_crew->post(u"/users"_s,
                 {{u"last_name"_s, u"Hidden"_s}, {u"email"_s, u"hidden@secret.example"_s}});

    QCOMPARE(m_crew->get(u"/users?q=secret"_s, u"tech"_s).body[u"total"].toInt(), 0);
    const auto found = m_crew->get(u"/users?q=hidden"_s, u"tech"_s);
    QCOMPARE(found.body[u"total"].toInt(), 1);
    QVERIFY(found.body[u"items"][0][u"email"].isUndefined());
    QCOMPARE(m_crew->post(u"/users"_s, {{u"last_name"_s, u"X"_s}}, u"tech"_s).status(), 403);
}

void CrewPeopleTest::whoHasBeenOnAShiftStays()
{
    const QString path = u"/users/"_s + m_crew->person(0);

    QCOMPARE(m_crew->remove(path).status(), 409);
    QCOMPARE(m_crew->patch(path, {{u"active"_s, false}}).status(), 200);
    QCOMPARE(m_crew->patch(path, {{u"active"_s, true}}).status(), 200);
}

void CrewPeopleTest::aNewPersonCanBeRemoved()
{
    const QString id = aPerson(u"Passing"_s);
    m_crew->put(u"/rates/user/"_s + id, {{u"hourly_rate"_s, 20}});

    QCOMPARE(m_crew->remove(u"/users/"_s + id).status(), 204);
    QCOMPARE(m_crew->get(u"/users/"_s + id).status(), 404);
}

void CrewPeopleTest::aProfileIsWrittenAsAWhole()
{
    const QString path = u"/users/%1/profile"_s.arg(aPerson(u"Profile"_s));
    QJsonObject profile{
        {u"skills"_s, QJsonArray{QJsonObject{{u"skill"_s, u"rigger"_s}, {u"level"_s, 4}},
                                 QJsonObject{{u"skill"_s, u"stagehand"_s}}}},
        {u"tags"_s, QJsonArray{u"night"_s}},
        {u"employment_type"_s, u"freelance"_s},
        {u"rate_profile"_s,
         QJsonObject{{u"employment_type"_s, u"freelance"_s}, {u"hourly_rate"_s, 32.5}}}};
    const auto written = m_crew->put(path, profile);
    QVERIFY2(written.status() == 200, written.response.body.constData());

    QJsonObject read = m_crew->get(path).body;
    QCOMPARE(read[u"skills"_s][0][u"skill"].toString(), u"rigger"_s);
    QCOMPARE(read[u"skills"_s][0][u"level"].toInt(), 4);
    QCOMPARE(read[u"skills"_s].toArray().size(), 2);
    QCOMPARE(read[u"tags"_s][0].toString(), u"night"_s);
    QCOMPARE(read[u"employment_type"_s].toString(), u"freelance"_s);
    QCOMPARE(read[u"rate_profile"_s][u"hourly_rate"].toDouble(), 32.5);

    read[u"skills"_s] = QJsonArray{};
    const auto emptied = m_crew->put(path, read);
    QVERIFY2(emptied.status() == 200, emptied.response.body.constData());
    QVERIFY(emptied.body[u"skills"].toArray().isEmpty());
    QCOMPARE(emptied.body[u"rate_profile"], read[u"rate_profile"_s]);
}

void CrewPeopleTest::aSkillIsNamedOnceAtALevelThatExists()
{
    const QString path = u"/users/%1/profile"_s.arg(aPerson(u"Skills"_s));
    const QJsonObject tooHigh{{u"skill"_s, u"rigger"_s}, {u"level"_s, 6}};
    const QJsonObject rigger{{u"skill"_s, u"rigger"_s}, {u"level"_s, 2}};

    const auto high = m_crew->put(path, {{u"skills"_s, QJsonArray{tooHigh}}});
    const auto twice = m_crew->put(path, {{u"skills"_s, QJsonArray{rigger, rigger}}});

    QCOMPARE(high.body[u"errors"][0][u"pointer"].toString(), u"/skills/0/level"_s);
    QCOMPARE(twice.body[u"errors"][0][u"pointer"].toString(), u"/skills/1/skill"_s);
}

void CrewPeopleTest::newRatesHoldFromTodayAndKeepTheHistory()
{
    const QString path = u"/rates/user/"_s + aPerson(u"Rates"_s);
    QCOMPARE(m_crew->get(path).status(), 404);
    m_crew->put(path, {{u"hourly_rate"_s, 20}, {u"valid_from"_s, u"2020-01-01"_s}});

    const auto raised = m_crew->put(path, {{u"hourly_rate"_s, 25}});

    QVERIFY2(raised.status() == 200, raised.response.body.constData());
    QCOMPARE(raised.body[u"hourly_rate"].toDouble(), 25.0);
    QVERIFY(raised.body[u"valid_from"].toString() > u"2026-01-01"_s);
    // The old contract is still there, to be corrected from its first day.
    const auto old =
        m_crew->put(path, {{u"hourly_rate"_s, 21}, {u"valid_from"_s, u"2020-01-01"_s}});
    QCOMPARE(old.status(), 200);
    QCOMPARE(m_crew->get(path).body[u"hourly_rate"].toDouble(), 25.0);
}

void CrewPeopleTest::ratesFromTheFirstDayOfTheContractCorrectIt()
{
    const QString path = u"/rates/user/"_s + aPerson(u"Correction"_s);
    m_crew->put(path, {{u"hourly_rate"_s, 20}, {u"valid_from"_s, u"2020-01-01"_s}});

    m_crew->put(path, {{u"hourly_rate"_s, 22}, {u"valid_from"_s, u"2020-01-01"_s}});

    const auto read = m_crew->get(path);
    QCOMPARE(read.body[u"hourly_rate"].toDouble(), 22.0);
    QCOMPARE(read.body[u"valid_from"].toString(), u"2020-01-01"_s);
}

void CrewPeopleTest::ratesThatCannotBeAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");

    QTest::newRow("negative") << u"hourly_rate"_s << QJsonValue(-1);
    QTest::newRow("beyond all sense") << u"hourly_rate"_s << QJsonValue(20'000'000);
    QTest::newRow("ends before it begins") << u"valid_to"_s << QJsonValue(u"2019-01-01"_s);
    QTest::newRow("no such contract") << u"employment_type"_s << QJsonValue(u"slave"_s);
    QTest::newRow("unknown field") << u"tip"_s << QJsonValue(5);
}

void CrewPeopleTest::ratesThatCannotBeAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    static const QString path = u"/rates/user/"_s + aPerson(u"Refused"_s);
    QJsonObject rates{{u"hourly_rate"_s, 20}};
    rates[field] = value;

    const auto refused = m_crew->put(path, rates);

    QCOMPARE(refused.status(), 400);
    QCOMPARE(refused.body[u"errors"][0][u"pointer"].toString(), u'/' + field);
}

void CrewPeopleTest::whatSomebodyElseHasChangedIsNotOverwritten_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QJsonObject>("first");
    QTest::addColumn<QJsonObject>("second");

    QTest::newRow("rates") << u"/rates/user/%1"_s << QJsonObject{{u"hourly_rate"_s, 20}}
                           << QJsonObject{{u"hourly_rate"_s, 21}};
    QTest::newRow("profile") << u"/users/%1/profile"_s
                             << QJsonObject{{u"tags"_s, QJsonArray{u"night"_s}}}
                             << QJsonObject{{u"tags"_s, QJsonArray{u"day"_s}}};
}

void CrewPeopleTest::whatSomebodyElseHasChangedIsNotOverwritten()
{
    QFETCH(QString, pattern);
    QFETCH(QJsonObject, first);
    QFETCH(QJsonObject, second);
    const QString path = pattern.arg(aPerson(u"Contested"_s));
    const auto write = [&](const QJsonObject &body, const QByteArray &tag) {
        return m_crew->server().send(Method::Put, CrewServer::kApi + path, toJson(QJsonValue(body)),
                                     CrewServer::kManager, {{"If-Match", tag}});
    };
    const QByteArray written = m_crew->put(path, first).response.headers.value("ETag");
    QCOMPARE(m_crew->get(path).response.headers.value("ETag"), written);

    QCOMPARE(write(second, written).status(), 200);
    const auto late = write(first, written);

    QCOMPARE(late.status(), 412);
    QCOMPARE(late.code(), u"STALE"_s);
}

void CrewPeopleTest::everyoneReadsOwnRatesOnly()
{
    m_crew->put(u"/rates/user/"_s + m_tech, {{u"hourly_rate"_s, 45}});
    const QString other = aPerson(u"Colleague"_s);

    for (const QString &path : {u"/rates/user/%1"_s, u"/users/%1/profile"_s}) {
        QCOMPARE(m_crew->get(path.arg(m_tech), u"tech"_s).status(), 200);
        QCOMPARE(m_crew->get(path.arg(other), u"tech"_s).status(), 403);
        QCOMPARE(m_crew->put(path.arg(m_tech), {}, u"tech"_s).status(), 403);
    }
    QVERIFY(!m_crew->get(u"/users/%1/profile"_s.arg(m_tech), u"tech"_s).body.contains(u"tags"_s));
}

void CrewPeopleTest::anApprovedAbsenceBecomesALeave()
{
    const QString person = aPerson(u"Away"_s);
    const QJsonObject absence{{u"person_id"_s, person},
                              {u"kind"_s, u"unavailable"_s},
                              {u"start_time"_s, u"2027-06-01T00:00:00Z"_s},
                              {u"end_time"_s, u"2027-06-03T00:00:00Z"_s}};
    const QString id = CrewServer::idOf(m_crew->post(u"/availability"_s, absence));

    const auto approved = m_crew->post(u"/availability/%1:approve"_s.arg(id));

    QCOMPARE(approved.status(), 200);
    QCOMPARE(approved.body[u"status"].toString(), u"approved"_s);
    const auto leaves = m_crew->get(u"/planning/leaves?person_id="_s + person);
    QCOMPARE(leaves.body[u"total"].toInt(), 1);
    QCOMPARE(leaves.body[u"items"][0][u"status"].toString(), u"approved"_s);
    QCOMPARE(m_crew->get(u"/availability/"_s + id).status(), 404);
}

void CrewPeopleTest::onlyManagersApprove()
{
    const QJsonObject absence{{u"person_id"_s, m_tech},
                              {u"start_time"_s, u"2027-06-05T00:00:00Z"_s},
                              {u"end_time"_s, u"2027-06-06T00:00:00Z"_s}};
    const QString id = CrewServer::idOf(m_crew->post(u"/availability"_s, absence, u"tech"_s));

    QCOMPARE(m_crew->post(u"/availability/%1:approve"_s.arg(id), {}, u"tech"_s).status(), 403);
    const QString stranger = u"manager@other.example"_s;
    QCOMPARE(m_crew->post(u"/availability/%1:approve"_s.arg(id), {}, stranger).status(), 404);
}

void CrewPeopleTest::bothNamesOfAvailabilityAreTheSame()
{
    const QJsonObject absence{{u"person_id"_s, m_tech},
                              {u"start_time"_s, u"2027-06-08T00:00:00Z"_s},
                              {u"end_time"_s, u"2027-06-09T00:00:00Z"_s}};
    const QString id = CrewServer::idOf(m_crew->post(u"/availabilities"_s, absence, u"tech"_s));

    QCOMPARE(m_crew->get(u"/availability/"_s + id, u"tech"_s).status(), 200);
    QCOMPARE(m_crew->get(u"/planning/availability/"_s + id).status(), 200);
}

void CrewPeopleTest::anotherOrganisationReadsNeitherProfileNorRates()
{
    m_crew->put(u"/rates/user/"_s + m_tech, {{u"hourly_rate"_s, 45}});
    const QString stranger = u"owner@other.example"_s;

    for (const QString &pattern :
         {u"/rates/user/%1"_s, u"/users/%1/profile"_s, u"/conflicts/user/%1"_s})
        QCOMPARE(m_crew->get(pattern.arg(m_tech), stranger).status(), 404);
    QCOMPARE(m_crew->put(u"/rates/user/"_s + m_tech, {{u"hourly_rate"_s, 1}}, stranger).status(),
             404);
}

QTEST_GUILESS_MAIN(CrewPeopleTest)
#include "tst_crewpeople.moc"
