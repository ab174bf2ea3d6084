#include "tests/support/testserver.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// The planning family of the interface, on a theatre week.
class PlanningApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestServer>(); }
    void init();
    void nobodyReadsThePlanWithoutSigningIn();
    void aShiftIsCreatedReadChangedAndCancelled();
    void whatWasWrittenIsThereAfterARestart();
    void creatingTheSameShiftAgainIsASuccess();
    void anotherShiftOfTheSameIdIsADuplicate();
    void aStaleVersionIsRefused();
    void valuesThatCannotBeTakenAreNamed_data();
    void valuesThatCannotBeTakenAreNamed();
    void problemsFollowTheLanguageOfTheCaller();
    void aListIsReadPageByPage();
    void theCrewDoNotSeeDraftsNorWrite();
    void nothingOfAnotherOrganisationIsFound();
    void confirmingAgainstAHardConflictIsRefused();
    void theSameIdempotencyKeyGivesTheSameAnswer();
    void aReadThatTheClientHasIsNotSentAgain();
    void aPathWithoutTheMethodSaysWhichThereAre();
    void publishingWithHardConflictsNeedsOverrides();
    void everyWriteIsInTheAudit();

private:
    QJsonObject aShift(const QString &start = u"2027-03-04T09:00:00+01:00"_s,
                       const QString &end = u"2027-03-04T13:00:00+01:00"_s);
    QJsonObject created(const QJsonObject &shift);
    QString assigned(const QString &shift, const QString &person);

    std::unique_ptr<TestServer> m_server;
    QString m_site;
    QString m_role;
    QString m_person;
};

static const QString kShifts = u"/api/v1/planning/shifts"_s;
static const QString kAssignments = u"/api/v1/planning/assignments"_s;
static const QString kManager = u"manager"_s;

void PlanningApiTest::init()
{
    if (!m_site.isEmpty())
        return;
    const QJsonObject shift = m_server->get(kShifts + u"?limit=1"_s, kManager)
                                  .body[u"items"]
                                  .toArray()
                                  .first()
                                  .toObject();
    m_site = shift[u"site_id"].toString();
    m_role = shift[u"role_id"].toString();
    m_person = m_server->get(kAssignments + u"?limit=1"_s, kManager)
                   .body[u"items"]
                   .toArray()
                   .first()
                   .toObject()[u"person_id"]
                   .toString();
    QVERIFY(!m_site.isEmpty());
}

QJsonObject PlanningApiTest::aShift(const QString &start, const QString &end)
{
    return {{u"title"_s, u"Focus"_s},
            {u"site_id"_s, m_site},
            {u"role_id"_s, m_role},
            {u"start_time"_s, start},
            {u"end_time"_s, end}};
}

QJsonObject PlanningApiTest::created(const QJsonObject &shift)
{
    const auto answer = m_server->post(kShifts, shift, kManager);
    if (answer.status() != 201)
        qWarning("%s", answer.response.body.constData());
    return answer.body[u"shift"].toObject();
}

void PlanningApiTest::nobodyReadsThePlanWithoutSigningIn()
{
    const auto answer = m_server->send(Method::Get, kShifts);

    QCOMPARE(answer.status(), 401);
    QCOMPARE(answer.code(), u"UNAUTHENTICATED"_s);
    QCOMPARE(answer.response.headers.value("Content-Type"), QByteArray("application/problem+json"));
}

void PlanningApiTest::aShiftIsCreatedReadChangedAndCancelled()
{
    const QJsonObject shift = created(aShift());
    QCOMPARE(shift[u"status"].toString(), u"draft"_s);
    QCOMPARE(shift[u"version"].toInt(), 1);
    QCOMPARE(shift[u"start_time"].toString(), u"2027-03-04T08:00:00Z"_s);
    const QString path = kShifts + u'/' + shift[u"id"].toString();

    const auto changed = m_server->send(Method::Patch, path, R"({"headcount":2})", kManager,
                                        {{"If-Match", "\"1\""}});
    QCOMPARE(changed.status(), 200);
    QCOMPARE(changed.body[u"shift"][u"headcount"].toInt(), 2);
    QCOMPARE(changed.response.headers.value("ETag"), QByteArray("\"2\""));

    QCOMPARE(m_server->send(Method::Delete, path, {}, kManager).status(), 204);
    QCOMPARE(m_server->get(path, kManager).body[u"status"].toString(), u"cancelled"_s);
    QCOMPARE(m_server->send(Method::Delete, path + u"?purge=true"_s, {}, kManager).status(), 403);
    QCOMPARE(m_server->send(Method::Delete, path + u"?purge=true"_s, {}, u"admin"_s).status(), 204);
    QCOMPARE(m_server->get(path, kManager).status(), 404);
}

void PlanningApiTest::whatWasWrittenIsThereAfterARestart()
{
    const QJsonObject shift = created(aShift());

    m_server->restart();

    const auto read = m_server->get(kShifts + u'/' + shift[u"id"].toString(), kManager);
    QCOMPARE(read.status(), 200);
    QCOMPARE(read.body[u"title"].toString(), u"Focus"_s);
}

void PlanningApiTest::creatingTheSameShiftAgainIsASuccess()
{
    QJsonObject shift = aShift();
    shift[u"id"_s] = u"01900000-0000-7000-8000-000000000001"_s;

    QCOMPARE(m_server->post(kShifts, shift, kManager).status(), 201);
    QCOMPARE(m_server->post(kShifts, shift, kManager).status(), 200);
}

void PlanningApiTest::anotherShiftOfTheSameIdIsADuplicate()
{
    QJsonObject shift = aShift();
    shift[u"id"_s] = u"01900000-0000-7000-8000-000000000002"_s;
    QCOMPARE(m_server->post(kShifts, shift, kManager).status(), 201);
    shift[u"title"_s] = u"Load-in"_s;

    const auto answer = m_server->post(kShifts, shift, kManager);

    QCOMPARE(answer.status(), 409);
    QCOMPARE(answer.code(), u"DUPLICATE"_s);
}

void PlanningApiTest::aStaleVersionIsRefused()
{
    const QString path = kShifts + u'/' + created(aShift())[u"id"].toString();

    const auto answer = m_server->send(Method::Patch, path, R"({"headcount":3})", kManager,
                                       {{"If-Match", "\"7\""}});

    QCOMPARE(answer.status(), 412);
    QCOMPARE(answer.code(), u"STALE"_s);
}

void PlanningApiTest::valuesThatCannotBeTakenAreNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("pointer");

    const QString validation = u"VALIDATION_ERROR"_s;
    const QString time = u"INVALID_TIME_RANGE"_s;
    QTest::newRow("unknown field")
        << u"colour"_s << QJsonValue(u"red"_s) << validation << u"/colour"_s;
    QTest::newRow("moment without offset")
        << u"start_time"_s << QJsonValue(u"2027-03-04T09:00:00"_s) << time << u"/start_time"_s;
    QTest::newRow("end before start")
        << u"end_time"_s << QJsonValue(u"2027-03-04T08:00:00+01:00"_s) << time << u"/end_time"_s;
    QTest::newRow("status that there is not")
        << u"status"_s << QJsonValue(u"perhaps"_s) << validation << u"/status"_s;
    QTest::newRow("nobody at all")
        << u"headcount"_s << QJsonValue(0) << validation << u"/headcount"_s;
    QTest::newRow("site that there is not")
        << u"site_id"_s << QJsonValue(u"01900000-0000-7000-8000-00000000dead"_s) << validation
        << u"/site_id"_s;
    QTest::newRow("missing role") << u"role_id"_s << QJsonValue(QJsonValue::Null) << validation
                                  << u"/role_id"_s;
    QTest::newRow("unknown member of a break")
        << u"breaks"_s
        << QJsonValue(QJsonArray{QJsonObject{{u"start"_s, u"2027-03-04T10:00:00Z"_s},
                                             {u"end"_s, u"2027-03-04T10:30:00Z"_s},
                                             {u"lunch"_s, true}}})
        << validation << u"/breaks/0/lunch"_s;
    QTest::newRow("version of one's own")
        << u"version"_s << QJsonValue(7) << validation << u"/version"_s;
    QTest::newRow("published by hand")
        << u"status"_s << QJsonValue(u"published"_s) << validation << u"/status"_s;
}

void PlanningApiTest::valuesThatCannotBeTakenAreNamed()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    QFETCH(QString, pointer);
    QJsonObject shift = aShift();
    shift[field] = value;

    const auto answer = m_server->post(kShifts, shift, kManager);

    QCOMPARE(answer.status(), 400);
    QCOMPARE(answer.code(), code);
    QCOMPARE(answer.body[u"errors"][0][u"pointer"].toString(), pointer);
    QVERIFY(!answer.body[u"errors"][0][u"message"].toString().isEmpty());
}

void PlanningApiTest::problemsFollowTheLanguageOfTheCaller()
{
    const auto french = m_server->send(Method::Get, u"/api/v1/nowhere"_s, {}, {},
                                       {{"Accept-Language", "fr-CH, en;q=0.5"}});
    const auto english = m_server->send(Method::Get, u"/api/v1/nowhere"_s);

    QCOMPARE(english.body[u"title"].toString(), u"Not found"_s);
    QCOMPARE(french.body[u"title"].toString(), u"Introuvable"_s);
}

void PlanningApiTest::aListIsReadPageByPage()
{
    const auto whole = m_server->get(kShifts + u"?limit=1000"_s, kManager);
    const qsizetype total = whole.body[u"total"].toInt();
    QCOMPARE(whole.body[u"items"].toArray().size(), total);
    QVERIFY(whole.body[u"next_cursor"].isNull());

    QJsonArray read;
    QString cursor;
    do {
        const auto page = m_server->get(kShifts + u"?limit=7&cursor="_s + cursor, kManager);
        QCOMPARE(page.status(), 200);
        for (const QJsonValue &item : page.body[u"items"].toArray())
            read.append(item);
        cursor = page.body[u"next_cursor"].toString();
    } while (!cursor.isEmpty());

    QCOMPARE(read, whole.body[u"items"].toArray());
}

void PlanningApiTest::theCrewDoNotSeeDraftsNorWrite()
{
    const QString path = kShifts + u'/' + created(aShift())[u"id"].toString();

    QCOMPARE(m_server->get(path, u"tech"_s).status(), 404);
    QCOMPARE(m_server->post(kShifts, aShift(), u"tech"_s).status(), 403);
    for (const QJsonValue &shift : m_server->get(kShifts, u"tech"_s).body[u"items"].toArray()) {
        QVERIFY(shift[u"status"].toString() != u"draft"_s);
        QVERIFY(shift[u"budget_line"].isUndefined());
    }
}

void PlanningApiTest::nothingOfAnotherOrganisationIsFound()
{
    const QString path = kShifts + u'/' + created(aShift())[u"id"].toString();
    const QString stranger = u"owner@other.example"_s;
    const auto mine = m_server->get(u"/api/v1/auth/me"_s, kManager);

    QCOMPARE(m_server->get(path, stranger).status(), 404);
    const QByteArray organization = mine.body[u"organization_id"].toString().toLatin1();
    const auto chosen =
        m_server->send(Method::Get, kShifts, {}, stranger, {{"X-Organization-ID", organization}});
    QCOMPARE(chosen.status(), 404);
}

QString PlanningApiTest::assigned(const QString &shift, const QString &person)
{
    const auto answer =
        m_server->post(kAssignments, {{u"shift_id"_s, shift}, {u"person_id"_s, person}}, kManager);
    if (answer.status() != 201)
        qWarning("%s", answer.response.body.constData());
    return answer.body[u"assignment"][u"id"].toString();
}

void PlanningApiTest::confirmingAgainstAHardConflictIsRefused()
{
    const QString morning =
        created(aShift(u"2027-05-06T09:00:00Z"_s, u"2027-05-06T13:00:00Z"_s))[u"id"].toString();
    const QString overlapping =
        created(aShift(u"2027-05-06T12:00:00Z"_s, u"2027-05-06T15:00:00Z"_s))[u"id"].toString();
    const QString first = kAssignments + u'/' + assigned(morning, m_person);
    const QString second = kAssignments + u'/' + assigned(overlapping, m_person);
    const auto confirm = [&](const QString &path) {
        QJsonObject body = m_server->get(path, kManager).body;
        body[u"status"_s] = u"confirmed"_s;
        return m_server->send(Method::Put, path, toJson(QJsonValue(body)), kManager);
    };

    const auto one = confirm(first);
    QVERIFY2(one.status() == 200, one.response.body.constData());
    const auto refused = confirm(second);

    QCOMPARE(refused.status(), 409);
    QCOMPARE(refused.code(), u"RESOURCE_CONFLICT"_s);
    const QJsonArray conflicts = refused.body[u"conflicts"].toArray();
    QVERIFY(std::ranges::any_of(conflicts, [](const QJsonValue &conflict) {
        return conflict[u"rule"].toString() == u"double_booking"_s
               && conflict[u"type"].toString() == u"hard"_s;
    }));
}

void PlanningApiTest::theSameIdempotencyKeyGivesTheSameAnswer()
{
    const QByteArray body = toJson(QJsonValue(aShift()));
    const QList<HeaderField> key{{"Idempotency-Key", "one"}};

    const auto first = m_server->send(Method::Post, kShifts, body, kManager, key);
    const auto again = m_server->send(Method::Post, kShifts, body, kManager, key);
    const auto other = m_server->send(Method::Post, kShifts, "{}", kManager, key);

    QCOMPARE(first.status(), 201);
    QCOMPARE(again.response.body, first.response.body);
    QCOMPARE(again.status(), 201);
    QCOMPARE(other.status(), 422);
}

void PlanningApiTest::aReadThatTheClientHasIsNotSentAgain()
{
    const auto first = m_server->get(kShifts, kManager);
    const QByteArray tag = first.response.headers.value("ETag");
    const auto same = m_server->send(Method::Get, kShifts, {}, kManager, {{"If-None-Match", tag}});
    created(aShift());
    const auto other = m_server->send(Method::Get, kShifts, {}, kManager, {{"If-None-Match", tag}});

    QVERIFY(!tag.isEmpty());
    QCOMPARE(same.status(), 304);
    QVERIFY(same.response.body.isEmpty());
    QCOMPARE(other.status(), 200);
}

void PlanningApiTest::aPathWithoutTheMethodSaysWhichThereAre()
{
    const auto answer = m_server->send(Method::Put, kShifts, "{}", kManager);

    QCOMPARE(answer.status(), 405);
    QCOMPARE(answer.response.headers.value("Allow"), QByteArray("GET, POST, HEAD, OPTIONS"));
}

void PlanningApiTest::publishingWithHardConflictsNeedsOverrides()
{
    const QString one =
        created(aShift(u"2027-07-01T09:00:00Z"_s, u"2027-07-01T13:00:00Z"_s))[u"id"].toString();
    const QString two =
        created(aShift(u"2027-07-01T12:00:00Z"_s, u"2027-07-01T15:00:00Z"_s))[u"id"].toString();
    for (const QString &shift : {one, two}) {
        QJsonObject body =
            m_server->get(kAssignments + u'/' + assigned(shift, m_person), kManager).body;
        body[u"status"_s] = u"confirmed"_s;
        m_server->send(Method::Put, kAssignments + u'/' + body[u"id"].toString(),
                       toJson(QJsonValue(body)), kManager);
    }
    QJsonObject publishing{{u"from"_s, u"2027-07-01T00:00:00Z"_s},
                           {u"to"_s, u"2027-07-02T00:00:00Z"_s}};
    const QString path = u"/api/v1/planning/publish"_s;

    // Only one of them could be confirmed: nothing hard is left.
    const auto done = m_server->post(path, publishing, kManager);

    QVERIFY2(done.status() == 201, done.response.body.constData());
    QCOMPARE(m_server->get(kShifts + u'/' + one, u"tech"_s).body[u"status"].toString(),
             u"published"_s);
    const QJsonObject told = done.body[u"digests"][m_person].toObject();
    QCOMPARE(told[u"added"].toArray().size(), 2);
}

void PlanningApiTest::everyWriteIsInTheAudit()
{
    const QString id = created(aShift())[u"id"].toString();
    m_server->send(Method::Delete, kShifts + u'/' + id, {}, kManager);

    const auto answer = m_server->get(u"/api/v1/planning/audit?entity_id="_s + id, kManager);

    const QJsonArray audit = answer.body[u"items"].toArray();
    QCOMPARE(audit.size(), 2);
    QCOMPARE(audit[0][u"action"].toString(), u"cancel_shift"_s);
    QCOMPARE(audit[1][u"action"].toString(), u"create_shift"_s);
    QVERIFY(!audit[0][u"account_id"].toString().isEmpty());
}

QTEST_GUILESS_MAIN(PlanningApiTest)
#include "tst_planningapi.moc"
