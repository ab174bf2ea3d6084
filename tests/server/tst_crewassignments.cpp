#include "tests/server/support/crewserver.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// Who is asked for a mission, and what they say, in the words of the crew family.
class CrewAssignmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_crew = std::make_unique<CrewServer>(); }
    void bothSpellingsOfAStatusAreRead_data();
    void bothSpellingsOfAStatusAreRead();
    void acceptWithATimeConflictIsRefused();
    void aPersonIsOnAMissionOnce();
    void theCrewAnswerOnlyWhatTheyAreAsked();
    void aUserMayBeNamedByTheAccount();
    void anAssignmentIsReadChangedAndRemoved();
    void overlapsOfAcceptedAssignmentsAreListed();
    void aClientLearnsThatTheShiftHasMoved();
    void assignmentsAreThoseOfTheEventAskedFor();

private:
    std::unique_ptr<CrewServer> m_crew;
};

void CrewAssignmentsTest::bothSpellingsOfAStatusAreRead_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("written");

    QTest::newRow("INVITED") << u"INVITED"_s << u"INVITED"_s;
    QTest::newRow("invited") << u"invited"_s << u"INVITED"_s;
    QTest::newRow("ACCEPTED") << u"ACCEPTED"_s << u"ACCEPTED"_s;
    QTest::newRow("confirmed") << u"confirmed"_s << u"ACCEPTED"_s;
    QTest::newRow("DECLINED") << u"DECLINED"_s << u"DECLINED"_s;
    QTest::newRow("declined") << u"declined"_s << u"DECLINED"_s;
    QTest::newRow("CANCELLED") << u"CANCELLED"_s << u"CANCELLED"_s;
    QTest::newRow("proposed") << u"proposed"_s << u"PROPOSED"_s;
    QTest::newRow("no such word") << u"perhaps"_s << QString();
}

void CrewAssignmentsTest::bothSpellingsOfAStatusAreRead()
{
    QFETCH(QString, word);
    QFETCH(QString, written);
    static const QString mission = m_crew->created(m_crew->aMission(u"2027-04-12"_s));
    static const QString assignment = m_crew->assigned(mission, m_crew->person(0));

    const auto answer =
        m_crew->post(u"/assignments/%1:status"_s.arg(assignment), {{u"status"_s, word}});

    QCOMPARE(answer.status(), written.isEmpty() ? 400 : 200);
    QCOMPARE(answer.body[u"status"].toString(), written.isEmpty() ? QString() : written);
    const QString filter = u"/assignments?mission_id=%1&status=%2"_s.arg(mission, word);
    QCOMPARE(m_crew->get(filter).body[u"total"].toInt(), written.isEmpty() ? 0 : 1);
}

void CrewAssignmentsTest::acceptWithATimeConflictIsRefused()
{
    const QString morning = m_crew->created(m_crew->aMission(u"2027-04-14"_s));
    const QString overlapping =
        m_crew->created(m_crew->aMission(u"2027-04-14"_s, 1, u"12:00"_s, u"15:00"_s));
    const QString first = m_crew->assigned(morning, m_crew->person(0), u"INVITED"_s);
    const QString second = m_crew->assigned(overlapping, m_crew->person(0), u"INVITED"_s);
    const QJsonObject accepted{{u"status"_s, u"ACCEPTED"_s}};
    QCOMPARE(m_crew->post(u"/assignments/%1:status"_s.arg(first), accepted).status(), 200);

    const auto refused = m_crew->post(u"/assignments/%1:status"_s.arg(second), accepted);

    QCOMPARE(refused.status(), 400);
    QCOMPARE(refused.body[u"status"].toInt(), 400);
    QCOMPARE(refused.code(), u"RESOURCE_CONFLICT"_s);
    const QJsonArray conflicts = refused.body[u"conflicts"].toArray();
    QVERIFY(std::ranges::any_of(conflicts, [](const QJsonValue &conflict) {
        return conflict[u"rule"].toString() == u"double_booking"_s;
    }));
    QCOMPARE(m_crew->statusOf(second), u"INVITED"_s);
}

void CrewAssignmentsTest::aPersonIsOnAMissionOnce()
{
    QJsonObject mission = m_crew->aMission(u"2027-04-16"_s);
    const QJsonObject slot{{u"role"_s, m_crew->role()}, {u"headcount"_s, 1}};
    mission[u"slots"_s] = QJsonArray{slot, slot};
    const QString id = m_crew->created(mission);
    const QString first = m_crew->assigned(id, m_crew->person(0), u"INVITED"_s);
    const QJsonObject again{{u"mission_id"_s, id}, {u"user_id"_s, m_crew->person(0)}};

    const auto refused = m_crew->post(u"/assignments"_s, again);
    QCOMPARE(refused.status(), 409);
    QCOMPARE(refused.code(), u"DUPLICATE"_s);

    m_crew->post(u"/assignments/%1:status"_s.arg(first), {{u"status"_s, u"CANCELLED"_s}});
    QCOMPARE(m_crew->post(u"/assignments"_s, again).status(), 201);
}

void CrewAssignmentsTest::theCrewAnswerOnlyWhatTheyAreAsked()
{
    const QString tech = m_crew->get(u"/auth/me"_s, u"tech"_s).body[u"person_id"].toString();
    const QString other = tech == m_crew->person(0) ? m_crew->person(1) : m_crew->person(0);
    const QString mission = m_crew->created(m_crew->aMission(u"2027-04-18"_s, 2));
    const QString own =
        u"/assignments/%1:status"_s.arg(m_crew->assigned(mission, tech, u"INVITED"_s));
    const QString others =
        u"/assignments/%1:status"_s.arg(m_crew->assigned(mission, other, u"INVITED"_s));
    const QJsonObject declined{{u"status"_s, u"DECLINED"_s}};

    QCOMPARE(m_crew->post(others, declined, u"tech"_s).status(), 404);
    QCOMPARE(m_crew->post(own, {{u"status"_s, u"CANCELLED"_s}}, u"tech"_s).status(), 403);
    QCOMPARE(m_crew->post(own, declined, u"tech"_s).status(), 200);
    const QJsonObject assignment{{u"mission_id"_s, mission}, {u"user_id"_s, tech}};
    QCOMPARE(m_crew->post(u"/assignments"_s, assignment, u"tech"_s).status(), 403);
}

void CrewAssignmentsTest::aUserMayBeNamedByTheAccount()
{
    const QJsonObject me = m_crew->get(u"/auth/me"_s, u"tech"_s).body;
    const QString mission = m_crew->created(m_crew->aMission(u"2027-04-20"_s));

    const auto answer = m_crew->post(
        u"/assignments"_s, {{u"mission_id"_s, mission}, {u"user_id"_s, me[u"id"_s].toString()}});

    QCOMPARE(answer.status(), 201);
    QCOMPARE(answer.body[u"user_id"].toString(), me[u"person_id"_s].toString());
    QCOMPARE(answer.body[u"status"].toString(), u"INVITED"_s);
}

void CrewAssignmentsTest::anAssignmentIsReadChangedAndRemoved()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-04-22"_s));
    const QString path = u"/assignments/"_s + m_crew->assigned(mission, m_crew->person(0));
    QJsonObject read = m_crew->get(path).body;

    read[u"user_id"_s] = m_crew->person(1);
    const auto changed = m_crew->put(path, read);
    QVERIFY2(changed.status() == 200, changed.response.body.constData());
    QCOMPARE(changed.body[u"user_id"].toString(), m_crew->person(1));
    read[u"version"_s] = 99;
    QCOMPARE(m_crew->put(path, read).status(), 400);

    QCOMPARE(m_crew->remove(path).status(), 204);
    QCOMPARE(m_crew->get(path).status(), 404);
}

void CrewAssignmentsTest::overlapsOfAcceptedAssignmentsAreListed()
{
    const QString person = m_crew->person(0);
    const QString path = u"/conflicts/user/"_s + person;
    const auto before = m_crew->get(path).body[u"total"].toInt();
    const QString morning = m_crew->created(m_crew->aMission(u"2027-04-24"_s));
    const QString later =
        m_crew->created(m_crew->aMission(u"2027-04-24"_s, 1, u"14:00"_s, u"17:00"_s));
    m_crew->assigned(morning, person, u"ACCEPTED"_s);
    m_crew->assigned(later, person, u"ACCEPTED"_s);
    QCOMPARE(m_crew->get(path).body[u"total"].toInt(), before);

    m_crew->patch(u"/missions/"_s + later, {{u"start_time"_s, u"2027-04-24T12:00:00Z"_s}});

    const auto found = m_crew->get(path);
    QCOMPARE(found.body[u"total"].toInt(), before + 1);
    QVERIFY(found.body[u"next_cursor"].isNull());
    const QString tech = m_crew->get(u"/auth/me"_s, u"tech"_s).body[u"person_id"].toString();
    QCOMPARE(m_crew->get(u"/conflicts/user/"_s + tech, u"tech"_s).status(), 200);
    const QString other = tech == m_crew->person(0) ? m_crew->person(1) : m_crew->person(0);
    QCOMPARE(m_crew->get(u"/conflicts/user/"_s + other, u"tech"_s).status(), 404);
}

void CrewAssignmentsTest::aClientLearnsThatTheShiftHasMoved()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-04-26"_s));
    const auto created = m_crew->post(
        u"/assignments"_s, {{u"mission_id"_s, mission}, {u"user_id"_s, m_crew->person(0)}});
    const QString path = u"/assignments/"_s + created.body[u"id"].toString();
    QCOMPARE(created.response.headers.value("Location"), (CrewServer::kApi + path).toLatin1());
    const auto readUnlessKnown = [&](const QByteArray &tag) {
        return m_crew->server()
            .send(Method::Get, CrewServer::kApi + path, {}, CrewServer::kManager,
                  {{"If-None-Match", tag}})
            .status();
    };
    const QByteArray known = m_crew->get(path).response.headers.value("ETag");
    QCOMPARE(readUnlessKnown(known), 304);

    m_crew->patch(u"/missions/"_s + mission, {{u"start_time"_s, u"2027-04-26T10:00:00Z"_s}});

    QCOMPARE(readUnlessKnown(known), 200);
}

void CrewAssignmentsTest::assignmentsAreThoseOfTheEventAskedFor()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-04-28"_s));
    m_crew->assigned(mission, m_crew->person(0));
    QString event;
    for (const QJsonValue &each : CrewServer::items(m_crew->get(u"/missions"_s)))
        event = each[u"event_id"].toString(event);
    QVERIFY(!event.isEmpty());
    const auto total = [&](const QString &query) {
        return m_crew->server()
            .send(Method::Get, CrewServer::kApi + u"/assignments"_s + query, {},
                  CrewServer::kManager, {{"X-Event-ID", event.toLatin1()}})
            .body[u"total"]
            .toInt();
    };

    QCOMPARE(total(u"?mission_id="_s + mission), 0);
    QVERIFY(total({}) > 0);
}

QTEST_GUILESS_MAIN(CrewAssignmentsTest)
#include "tst_crewassignments.moc"
