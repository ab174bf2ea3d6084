#include "tests/server/support/crewserver.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// Projects, missions, assignments and interventions of the crew family.
class CrewApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_crew = std::make_unique<CrewServer>(); }
    void rolesAreToldApart_data();
    void rolesAreToldApart();
    void aScopeIsTheOwnOrganisation();
    void aMissionMakesADraftForEachSlot();
    void aMissionThatMovesTakesItsShiftsAlong();
    void aLongerMissionHasLongerShifts();
    void missionsThatCannotBeAreRefused_data();
    void missionsThatCannotBeAreRefused();
    void missionsOfAProjectAreCreatedTogetherOrNotAtAll();
    void aDuplicateIsDaysLaterOnTheClock();
    void aDuplicateMayTakeTheCrewAlong();
    void aDuplicateBeyondTheYearsIsRefused();
    void aRemovedMissionTakesItsDraftsAlong();
    void aMissionAtTheSiteOfItsEventIsCreatedOnce();
    void whatIsReferredToStays();
    void readsComeFromTheCacheUntilSomethingIsWritten();
    void answersAreNotKeptLongerThanSaid();
    void anInterventionIsPlannedWithCrewAndEquipment();
    void anInterventionIsRewritten();
    void nothingOfAnotherOrganisationIsFound_data();
    void nothingOfAnotherOrganisationIsFound();

private:
    QJsonObject anIntervention(const QString &day, const QJsonArray &technicians);

    std::unique_ptr<CrewServer> m_crew;
};

void CrewApiTest::rolesAreToldApart_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QList<int>>("statuses"); // any, manager, admin, owner

    QTest::newRow("tech") << u"tech"_s << QList<int>{200, 403, 403, 403};
    QTest::newRow("manager") << u"manager"_s << QList<int>{200, 200, 403, 403};
    QTest::newRow("admin") << u"admin"_s << QList<int>{200, 200, 200, 403};
    QTest::newRow("owner") << u"owner"_s << QList<int>{200, 200, 200, 200};
}

void CrewApiTest::rolesAreToldApart()
{
    QFETCH(QString, who);
    QFETCH(QList<int>, statuses);
    QList<int> found;

    for (const QString &path : {u"any"_s, u"manager"_s, u"admin"_s, u"owner"_s})
        found.append(m_crew->get(u"/rbac_demo/"_s + path, who).status());

    QCOMPARE(found, statuses);
}

void CrewApiTest::aScopeIsTheOwnOrganisation()
{
    const QString own = m_crew->get(u"/auth/me"_s).body[u"organization_id"].toString();
    const QString path = u"/rbac_demo/scoped/"_s + own;

    QCOMPARE(m_crew->get(path).status(), 200);
    QCOMPARE(m_crew->get(path, u"owner@other.example"_s).status(), 404);
}

void CrewApiTest::aMissionMakesADraftForEachSlot()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-04-01"_s, 3));

    const QJsonArray shifts = m_crew->shiftsOf(mission);

    QCOMPARE(shifts.size(), 1);
    QCOMPARE(shifts[0][u"status"].toString(), u"draft"_s);
    QCOMPARE(shifts[0][u"headcount"].toInt(), 3);
    QCOMPARE(shifts[0][u"role_id"].toString(), m_crew->role());
    QCOMPARE(shifts[0][u"start_time"].toString(), u"2027-04-01T09:00:00Z"_s);
    QCOMPARE(m_crew->get(u"/missions/"_s + mission, u"tech"_s).status(), 404);
}

void CrewApiTest::aMissionThatMovesTakesItsShiftsAlong()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-04-02"_s));

    const auto moved =
        m_crew->patch(u"/missions/"_s + mission, {{u"start_time"_s, u"2027-04-03T10:00:00Z"_s},
                                                  {u"end_time"_s, u"2027-04-03T14:00:00Z"_s}});

    QVERIFY2(moved.status() == 200, moved.response.body.constData());
    const QJsonArray shifts = m_crew->shiftsOf(mission);
    QCOMPARE(shifts[0][u"start_time"].toString(), u"2027-04-03T10:00:00Z"_s);
    QCOMPARE(shifts[0][u"end_time"].toString(), u"2027-04-03T14:00:00Z"_s);
}

void CrewApiTest::aLongerMissionHasLongerShifts()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-04-04"_s));

    m_crew->patch(u"/missions/"_s + mission, {{u"end_time"_s, u"2027-04-04T18:00:00Z"_s}});

    const QJsonArray shifts = m_crew->shiftsOf(mission);
    QCOMPARE(shifts[0][u"start_time"].toString(), u"2027-04-04T09:00:00Z"_s);
    QCOMPARE(shifts[0][u"end_time"].toString(), u"2027-04-04T18:00:00Z"_s);
}

void CrewApiTest::missionsThatCannotBeAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("pointer");

    const QString nothing = u"01900000-0000-7000-8000-00000000dead"_s;
    QTest::newRow("ends before it starts")
        << u"end_time"_s << QJsonValue(u"2027-04-05T08:00:00Z"_s) << u"/end_time"_s;
    QTest::newRow("no such site") << u"site_id"_s << QJsonValue(nothing) << u"/site_id"_s;
    QTest::newRow("no such event") << u"event_id"_s << QJsonValue(nothing) << u"/event_id"_s;
    QTest::newRow("no such client") << u"client_id"_s << QJsonValue(nothing) << u"/client_id"_s;
    QTest::newRow("no such role") << u"slots"_s
                                  << QJsonValue(QJsonArray{
                                         QJsonObject{{u"role"_s, nothing}, {u"headcount"_s, 1}}})
                                  << u"/slots/0/role"_s;
    QTest::newRow("without a name") << u"name"_s << QJsonValue(QString()) << u"/name"_s;
    QTest::newRow("unknown field") << u"colour"_s << QJsonValue(u"red"_s) << u"/colour"_s;
}

void CrewApiTest::missionsThatCannotBeAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, pointer);
    QJsonObject mission = m_crew->aMission(u"2027-04-05"_s);
    mission[field] = value;

    const auto answer = m_crew->post(u"/missions"_s, mission);

    QCOMPARE(answer.status(), 400);
    QCOMPARE(answer.body[u"errors"][0][u"pointer"].toString(), pointer);
}

void CrewApiTest::missionsOfAProjectAreCreatedTogetherOrNotAtAll()
{
    // An event of a project, found by trying: missions name the event, events the project.
    const QString path = u"/projects/%1/missions:bulk_create"_s;
    QString project;
    QString event;
    CrewServer::Answer created;
    QJsonObject first = m_crew->aMission(u"2027-04-06"_s);
    QJsonObject second = m_crew->aMission(u"2027-04-07"_s);
    for (const QJsonValue &mission : CrewServer::items(m_crew->get(u"/missions?limit=50"_s))) {
        event = mission[u"event_id"].toString();
        for (const QJsonValue &each : CrewServer::items(m_crew->get(u"/projects"_s))) {
            project = each[u"id"].toString();
            first[u"event_id"_s] = event;
            second[u"event_id"_s] = event;
            created = m_crew->post(path.arg(project), {{u"missions"_s, QJsonArray{first, second}}});
            if (created.status() == 201)
                break;
        }
        if (created.status() == 201)
            break;
    }
    QVERIFY2(created.status() == 201, created.response.body.constData());
    QCOMPARE(created.body[u"items"].toArray().size(), 2);
    QSet<QString> changes;
    for (const QJsonValue &mission : CrewServer::items(created)) {
        QCOMPARE(m_crew->shiftsOf(mission[u"id"].toString()).size(), 1);
        const auto audit = m_crew->get(u"/planning/audit?entity_id="_s + mission[u"id"].toString());
        changes.insert(CrewServer::items(audit)[0][u"change_id"].toString());
    }
    QCOMPARE(changes.size(), 1);

    const auto before = m_crew->get(u"/missions?limit=1"_s).body[u"total"].toInt();
    second[u"end_time"_s] = u"2027-04-01T00:00:00Z"_s;
    const auto refused =
        m_crew->post(path.arg(project), {{u"missions"_s, QJsonArray{first, second}}});
    QCOMPARE(refused.status(), 400);
    QCOMPARE(refused.body[u"errors"][0][u"pointer"].toString(), u"/missions/1/end_time"_s);
    QCOMPARE(m_crew->get(u"/missions?limit=1"_s).body[u"total"].toInt(), before);
}

void CrewApiTest::aDuplicateIsDaysLaterOnTheClock()
{
    // The clocks change in between in most of Europe: 2027-03-28.
    const QString mission = m_crew->created(m_crew->aMission(u"2027-03-27"_s));
    m_crew->assigned(mission, m_crew->person(0));

    const auto copy = m_crew->post(u"/missions/%1:duplicate"_s.arg(mission), {{u"days"_s, 2}});

    QVERIFY2(copy.status() == 201, copy.response.body.constData());
    const QString id = copy.body[u"id"].toString();
    QVERIFY(id != mission);
    QCOMPARE(copy.response.headers.value("Location"), "/api/v1/missions/" + id.toLatin1());
    const auto taken = m_crew->post(u"/missions/%1:duplicate"_s.arg(mission), {{u"id"_s, id}});
    QCOMPARE(taken.code(), u"DUPLICATE"_s);
    QCOMPARE(copy.body[u"start_time"].toString(), u"2027-03-29T08:00:00Z"_s);
    const QJsonArray shifts = m_crew->shiftsOf(id);
    QCOMPARE(shifts.size(), 1);
    QCOMPARE(shifts[0][u"start_time"].toString(), u"2027-03-29T08:00:00Z"_s);
    QCOMPARE(m_crew->get(u"/assignments?mission_id="_s + id).body[u"total"].toInt(), 0);
    QCOMPARE(m_crew->shiftsOf(mission).size(), 1);
}

void CrewApiTest::aDuplicateMayTakeTheCrewAlong()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-04-08"_s, 2));
    m_crew->assigned(mission, m_crew->person(0), u"ACCEPTED"_s);

    const auto copy = m_crew->post(u"/missions/%1:duplicate"_s.arg(mission),
                                   {{u"days"_s, 1}, {u"with_crew"_s, true}});

    const auto crew = m_crew->get(u"/assignments?mission_id="_s + copy.body[u"id"].toString());
    QCOMPARE(crew.body[u"total"].toInt(), 1);
    QCOMPARE(crew.body[u"items"][0][u"status"].toString(), u"PROPOSED"_s);
}

void CrewApiTest::aDuplicateBeyondTheYearsIsRefused()
{
    const QString mission = m_crew->created(m_crew->aMission(u"9999-06-01"_s));

    const auto refused = m_crew->post(u"/missions/%1:duplicate"_s.arg(mission), {{u"days"_s, 365}});

    QCOMPARE(refused.status(), 400);
    QCOMPARE(refused.code(), u"VALIDATION_ERROR"_s);
    QCOMPARE(refused.body[u"errors"][0][u"pointer"].toString(), u"/start_time"_s);
}

void CrewApiTest::aRemovedMissionTakesItsDraftsAlong()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-04-10"_s));
    m_crew->assigned(mission, m_crew->person(0));

    QCOMPARE(m_crew->remove(u"/missions/"_s + mission).status(), 204);

    QCOMPARE(m_crew->get(u"/missions/"_s + mission).status(), 404);
    QVERIFY(m_crew->shiftsOf(mission).isEmpty());
}

// The site is the server's to fill in: who sends the same again does not know it.
void CrewApiTest::aMissionAtTheSiteOfItsEventIsCreatedOnce()
{
    QJsonObject mission = m_crew->aMission(u"2027-04-12"_s);
    mission.remove(u"site_id"_s);
    mission[u"id"_s] = u"01900000-0000-7000-8000-00000000c0de"_s;
    for (const QJsonValue &each : CrewServer::items(m_crew->get(u"/missions"_s))) {
        if (each[u"event_id"].isString())
            mission[u"event_id"_s] = each[u"event_id"];
    }

    QCOMPARE(m_crew->post(u"/missions"_s, mission).status(), 201);
    QCOMPARE(m_crew->post(u"/missions"_s, mission).status(), 200);
    mission[u"name"_s] = u"Focus"_s;
    QCOMPARE(m_crew->post(u"/missions"_s, mission).status(), 409);
}

void CrewApiTest::whatIsReferredToStays()
{
    const QString client = CrewServer::idOf(m_crew->post(u"/clients"_s, {{u"name"_s, u"Opéra"_s}}));
    const QString project = CrewServer::idOf(
        m_crew->post(u"/projects"_s, {{u"name"_s, u"Tour"_s}, {u"client_id"_s, client}}));

    const auto refused = m_crew->remove(u"/clients/"_s + client);

    QCOMPARE(refused.status(), 409);
    QCOMPARE(refused.code(), u"RESOURCE_CONFLICT"_s);
    QCOMPARE(m_crew->remove(u"/projects/"_s + project).status(), 204);
    QCOMPARE(m_crew->remove(u"/clients/"_s + client).status(), 204);
}

void CrewApiTest::readsComeFromTheCacheUntilSomethingIsWritten()
{
    const auto kept = [&](const QString &path) {
        return m_crew->get(path).response.headers.value("X-Cache");
    };
    for (const QString &path : {u"/missions?limit=3"_s, u"/projects?limit=3"_s}) {
        kept(path);
        QCOMPARE(kept(path), QByteArray("HIT"));
        m_crew->post(u"/clients"_s, {{u"name"_s, u"Opéra"_s}});
        QCOMPARE(kept(path), QByteArray("MISS"));
    }
}

void CrewApiTest::answersAreNotKeptLongerThanSaid()
{
    CrewServer crew([](ServerSettings &settings) { settings.cacheLifetime = seconds{0}; });

    crew.get(u"/missions"_s);

    QCOMPARE(crew.get(u"/missions"_s).response.headers.value("X-Cache"), QByteArray("MISS"));
}

QJsonObject CrewApiTest::anIntervention(const QString &day, const QJsonArray &technicians)
{
    const QString client =
        CrewServer::idOf(m_crew->post(u"/clients"_s, {{u"name"_s, u"Théâtre des Quais"_s}}));
    return {{u"name"_s, u"Hoist inspection"_s},
            {u"client_id"_s, client},
            {u"site_id"_s, m_crew->site()},
            {u"role_id"_s, m_crew->role()},
            {u"start_time"_s, CrewServer::moment(day, u"08:00"_s)},
            {u"end_time"_s, CrewServer::moment(day, u"10:00"_s)},
            {u"technicians"_s, technicians},
            {u"notes"_s, u"Ring at the stage door"_s}};
}

void CrewApiTest::anInterventionIsPlannedWithCrewAndEquipment()
{
    const auto answer =
        m_crew->post(u"/interventions"_s, anIntervention(u"2027-05-01"_s, {m_crew->person(0)}));

    QVERIFY2(answer.status() == 201, answer.response.body.constData());
    const QString id = answer.body[u"id"].toString();
    QCOMPARE(m_crew->get(u"/missions/"_s + id).body[u"phase"].toString(), u"maintenance"_s);
    const auto crew = m_crew->get(u"/assignments?mission_id="_s + id);
    QCOMPARE(crew.body[u"total"].toInt(), 1);
    QCOMPARE(crew.body[u"items"][0][u"user_id"].toString(), m_crew->person(0));
    const auto list = m_crew->get(u"/interventions?q=hoist"_s);
    QVERIFY(list.body[u"total"].toInt() >= 1);
    // A mission of another phase is no intervention.
    const QString mission = m_crew->created(m_crew->aMission(u"2027-05-02"_s));
    QCOMPARE(m_crew->get(u"/interventions/"_s + mission).status(), 404);
}

void CrewApiTest::anInterventionIsRewritten()
{
    const auto created =
        m_crew->post(u"/interventions"_s, anIntervention(u"2027-05-03"_s, {m_crew->person(0)}));
    QJsonObject read = created.body;
    const QString path = u"/interventions/"_s + read[u"id"_s].toString();
    read[u"technicians"_s] = QJsonArray{m_crew->person(1), m_crew->person(2)};
    read[u"start_time"_s] = u"2027-05-04T08:00:00Z"_s;
    read[u"end_time"_s] = u"2027-05-04T10:00:00Z"_s;

    const auto changed = m_crew->put(path, read);

    QVERIFY2(changed.status() == 200, changed.response.body.constData());
    QCOMPARE(changed.body[u"technicians"].toArray().size(), 2);
    const QString shift = changed.body[u"shift_id"].toString();
    const QJsonObject after = m_crew->get(u"/planning/shifts/"_s + shift).body;
    QCOMPARE(after[u"start_time"_s].toString(), u"2027-05-04T08:00:00Z"_s);
    QCOMPARE(after[u"headcount"_s].toInt(), 2);
    const auto released = m_crew->get(u"/assignments?status=CANCELLED&shift_id="_s + shift);
    QCOMPARE(released.body[u"items"][0][u"user_id"].toString(), m_crew->person(0));
    QCOMPARE(m_crew->remove(path).status(), 204);
}

void CrewApiTest::nothingOfAnotherOrganisationIsFound_data()
{
    QTest::addColumn<QString>("path");

    for (const char *path : {"/projects", "/missions", "/assignments", "/clients", "/interventions",
                             "/users", "/availability", "/availabilities"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void CrewApiTest::nothingOfAnotherOrganisationIsFound()
{
    QFETCH(QString, path);
    m_crew->post(u"/interventions"_s, anIntervention(u"2027-05-06"_s, {m_crew->person(0)}));
    m_crew->post(u"/availability"_s, {{u"person_id"_s, m_crew->person(0)},
                                      {u"start_time"_s, u"2027-06-01T08:00:00Z"_s},
                                      {u"end_time"_s, u"2027-06-01T18:00:00Z"_s}});
    const QString stranger = u"owner@other.example"_s;
    const QJsonArray mine = CrewServer::items(m_crew->get(path + u"?limit=1000"_s));
    QVERIFY(!mine.isEmpty());
    const QString one = path + u'/' + mine.first()[u"id"_s].toString();

    QCOMPARE(m_crew->get(one).status(), 200);
    QCOMPARE(m_crew->get(one, stranger).status(), 404);
    QCOMPARE(m_crew->put(one, mine.first().toObject(), stranger).status(), 404);
    QCOMPARE(m_crew->remove(one, stranger).status(), 404);
    QSet<QString> ids;
    for (const QJsonValue &each : mine)
        ids.insert(each[u"id"].toString());
    for (const QJsonValue &each : CrewServer::items(m_crew->get(path + u"?limit=1000"_s, stranger)))
        QVERIFY(!ids.contains(each[u"id"].toString()));
}

QTEST_GUILESS_MAIN(CrewApiTest)
#include "tst_crewapi.moc"
