#include "tests/support/testserver.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// Searching people for open posts, as a client of the server does.
class AutoAssignApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aSearchProposesPeopleWithReasons();
    void theSameSeedProposesTheSamePeople();
    void applyingWritesTheProposalsInOneChange();
    void whatNoLongerFitsIsTold();
    void nothingThatFitsIsAConflict();
    void aSearchThatWaitsIsCancelled();
    void aSearchThatIsOverIsNotCancelled();
    void whatWasFoundSurvivesARestart();
    void aSearchThatWaitedAtTheStopWasInterrupted();
    void tooManySearchesAreRefused();
    void valuesThatCannotBeTakenAreNamed_data();
    void valuesThatCannotBeTakenAreNamed();
    void onlyManagersSearch();
    void anotherOrganisationKnowsNothingOfIt();

private:
    QString ownDay() const;
    QString openShift(TestServer &server, const QString &day);
    QString started(TestServer &server, const QString &day = u"2027-03-04"_s);
    QJsonObject ended(const QString &job);

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<TestServer> m_idle; // takes jobs and does none
    int m_days = 0;
};

static const QString kBase = u"/api/v1/planning/auto-assign/"_s;
static const QString kShifts = u"/api/v1/planning/shifts"_s;
static const QString kAssignments = u"/api/v1/planning/assignments"_s;
static const QString kManager = u"manager"_s;

static QJsonObject windowOf(const QString &day)
{
    return {{u"from"_s, day + u"T00:00:00Z"_s}, {u"to"_s, day + u"T23:59:59Z"_s}};
}

void AutoAssignApiTest::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_idle = std::make_unique<TestServer>(
        DemoSize::Small, QString(), [](ServerSettings &settings) { settings.jobThreads = 0; });
}

// Each test has a day of its own.
void AutoAssignApiTest::init()
{
    ++m_days;
}

QString AutoAssignApiTest::ownDay() const
{
    return u"2027-03-"_s + QString::number(m_days).rightJustified(2, u'0');
}

// A shift of the demo whose role most people have.
static QJsonValue commonShift(TestServer &server)
{
    const QString all = u"?limit=1000"_s;
    QHash<QString, QJsonValue> shifts;
    for (const QJsonValue &shift : server.get(kShifts + all, kManager).body[u"items"].toArray())
        shifts.insert(shift[u"id"].toString(), shift);
    QHash<QString, QSet<QString>> people; // by role
    QJsonValue common;
    qsizetype most = 0;
    for (const QJsonValue &each :
         server.get(kAssignments + all, kManager).body[u"items"].toArray()) {
        const QJsonValue shift = shifts.value(each[u"shift_id"].toString());
        QSet<QString> &ofRole = people[shift[u"role_id"].toString()];
        ofRole.insert(each[u"person_id"].toString());
        if (ofRole.size() > most) {
            most = ofRole.size();
            common = shift;
        }
    }
    return common;
}

// A shift of two on a day far from the others.
QString AutoAssignApiTest::openShift(TestServer &server, const QString &day)
{
    const QJsonValue pattern = commonShift(server);
    const auto answer = server.post(kShifts,
                                    {{u"title"_s, u"Focus"_s},
                                     {u"site_id"_s, pattern[u"site_id"]},
                                     {u"role_id"_s, pattern[u"role_id"]},
                                     {u"headcount"_s, 2},
                                     {u"start_time"_s, day + u"T09:00:00Z"_s},
                                     {u"end_time"_s, day + u"T13:00:00Z"_s}},
                                    kManager);
    if (answer.status() != 201)
        qWarning("%s", answer.response.body.constData());
    return answer.body[u"shift"][u"id"].toString();
}

QString AutoAssignApiTest::started(TestServer &server, const QString &day)
{
    QJsonObject body = windowOf(day);
    body[u"seed"_s] = 7;
    const auto answer = server.post(kBase + u"start"_s, body, kManager);
    if (answer.status() != 202)
        qWarning("%s", answer.response.body.constData());
    return answer.body[u"job_id"].toString();
}

// Asks until the search is over.
QJsonObject AutoAssignApiTest::ended(const QString &job)
{
    for (;;) {
        const QJsonObject body = m_server->get(kBase + u"status/"_s + job, kManager).body;
        const QString state = body[u"state"].toString();
        if (state != u"queued" && state != u"running")
            return body;
    }
}

static QStringList peopleOf(const QJsonObject &status)
{
    QStringList people;
    for (const QJsonValue &each : status[u"proposals"].toArray())
        people.append(each[u"person_id"].toString());
    return people;
}

void AutoAssignApiTest::aSearchProposesPeopleWithReasons()
{
    const QString day = ownDay();
    const QString shift = openShift(*m_server, day);

    const QJsonObject status = ended(started(*m_server, day));

    QCOMPARE(status[u"state"].toString(), u"succeeded"_s);
    QCOMPARE(status[u"coverage"][u"seats"].toInt(), 2);
    QCOMPARE(status[u"coverage"][u"filled_after"].toInt(), 2);
    QCOMPARE(status[u"proposals"].toArray().size(), 2);
    const QJsonValue first = status[u"proposals"][0];
    QCOMPARE(first[u"shift_id"].toString(), shift);
    QVERIFY(first[u"score"].toInt() > 0);
    QVERIFY(!first[u"text"].toString().isEmpty());
    QVERIFY(status[u"score"].toDouble() > 0);
    QCOMPARE(status[u"progress"][u"done"].toInt(), 2);
    for (const QJsonValue &conflict : status[u"conflicts"].toArray())
        QCOMPARE(conflict[u"type"].toString(), u"soft"_s);
    QStringList states;
    for (const QJsonValue &line : status[u"logs"].toArray())
        states.append(line[u"state"].toString());
    QCOMPARE(states, QStringList({u"queued"_s, u"running"_s, u"succeeded"_s}));
    QVERIFY(m_server->get(kAssignments + u"?shift_id="_s + shift, kManager)
                .body[u"items"]
                .toArray()
                .isEmpty());
}

void AutoAssignApiTest::theSameSeedProposesTheSamePeople()
{
    const QString day = ownDay();
    openShift(*m_server, day);

    const QStringList one = peopleOf(ended(started(*m_server, day)));
    const QStringList other = peopleOf(ended(started(*m_server, day)));

    QCOMPARE(one.size(), 2);
    QCOMPARE(one, other);
}

void AutoAssignApiTest::applyingWritesTheProposalsInOneChange()
{
    const QString day = ownDay();
    const QString shift = openShift(*m_server, day);
    const QString job = started(*m_server, day);
    const QStringList people = peopleOf(ended(job));

    const auto applied = m_server->post(kBase + job + u":apply"_s, {}, kManager);

    QVERIFY2(applied.status() == 200, applied.response.body.constData());
    QCOMPARE(applied.body[u"applied"].toArray().size(), 2);
    const QJsonArray written =
        m_server->get(kAssignments + u"?shift_id="_s + shift, kManager).body[u"items"].toArray();
    QCOMPARE(written.size(), 2);
    QSet<QString> changes;
    for (const QJsonValue &assignment : written) {
        QCOMPARE(assignment[u"status"].toString(), u"proposed"_s);
        QCOMPARE(assignment[u"source"].toString(), u"auto"_s);
        QVERIFY(people.contains(assignment[u"person_id"].toString()));
        changes.insert(
            m_server
                ->get(u"/api/v1/planning/audit?entity_id="_s + assignment[u"id"].toString(),
                      kManager)
                .body[u"items"][0][u"change_id"]
                .toString());
    }
    QCOMPARE(changes.size(), 1);
    QCOMPARE(ended(job)[u"state"].toString(), u"applied"_s);
    QCOMPARE(m_server->post(kBase + job + u":apply"_s, {}, kManager).status(), 409);
}

void AutoAssignApiTest::whatNoLongerFitsIsTold()
{
    const QString day = ownDay();
    const QString shift = openShift(*m_server, day);
    const QString job = started(*m_server, day);
    const QString first = peopleOf(ended(job)).first();
    m_server->post(kAssignments, {{u"shift_id"_s, shift}, {u"person_id"_s, first}}, kManager);

    const auto applied = m_server->post(kBase + job + u":apply"_s, {}, kManager);

    QCOMPARE(applied.status(), 200);
    QCOMPARE(applied.body[u"applied"].toArray().size(), 1);
    QCOMPARE(applied.body[u"refused"].toArray().size(), 1);
    QCOMPARE(applied.body[u"refused"][0][u"person_id"].toString(), first);
    QVERIFY(!applied.body[u"refused"][0][u"reason"].toString().isEmpty());
}

void AutoAssignApiTest::nothingThatFitsIsAConflict()
{
    const QString day = ownDay();
    const QString shift = openShift(*m_server, day);
    const QString job = started(*m_server, day);
    ended(job);
    m_server->send(Method::Delete, kShifts + u'/' + shift, {}, kManager);

    const auto applied = m_server->post(kBase + job + u":apply"_s, {}, kManager);

    QCOMPARE(applied.status(), 409);
    QCOMPARE(applied.body[u"refused"].toArray().size(), 2);
}

void AutoAssignApiTest::aSearchThatWaitsIsCancelled()
{
    const QString path = kBase + u"status/"_s + started(*m_idle);
    QCOMPARE(m_idle->get(path, kManager).body[u"state"].toString(), u"queued"_s);

    QCOMPARE(m_idle->send(Method::Delete, path, {}, kManager).status(), 204);

    QCOMPARE(m_idle->get(path, kManager).body[u"state"].toString(), u"cancelled"_s);
    QCOMPARE(m_idle->send(Method::Delete, path, {}, kManager).status(), 204);
}

void AutoAssignApiTest::aSearchThatIsOverIsNotCancelled()
{
    const QString job = started(*m_server);
    ended(job);

    QCOMPARE(m_server->send(Method::Delete, kBase + u"status/"_s + job, {}, kManager).status(),
             409);
}

void AutoAssignApiTest::whatWasFoundSurvivesARestart()
{
    const QString day = ownDay();
    openShift(*m_server, day);
    const QString job = started(*m_server, day);
    const QJsonObject before = ended(job);

    m_server->restart();

    QCOMPARE(ended(job), before);
    QCOMPARE(m_server->post(kBase + job + u":apply"_s, {}, kManager).status(), 200);
}

void AutoAssignApiTest::aSearchThatWaitedAtTheStopWasInterrupted()
{
    const QString path = kBase + u"status/"_s + started(*m_idle);

    m_idle->restart();

    QCOMPARE(m_idle->get(path, kManager).body[u"state"].toString(), u"interrupted"_s);
}

void AutoAssignApiTest::tooManySearchesAreRefused()
{
    m_idle->restart();
    for (int i = 0; i < 4; ++i)
        QVERIFY(!started(*m_idle).isEmpty());

    const auto refused = m_idle->post(kBase + u"start"_s, windowOf(u"2027-03-04"_s), kManager);

    QCOMPARE(refused.status(), 429);
    QCOMPARE(m_idle->post(kBase + u"start"_s, windowOf(u"2027-03-04"_s), u"manager@other.example"_s)
                 .status(),
             202);
}

void AutoAssignApiTest::valuesThatCannotBeTakenAreNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("pointer");

    const QString nobody = u"01900000-0000-7000-8000-00000000dead"_s;
    QTest::newRow("end before the start")
        << u"to"_s << QJsonValue(u"2026-03-04T00:00:00Z"_s) << u"/to"_s;
    QTest::newRow("no time at all") << u"time_limit_s"_s << QJsonValue(0) << u"/time_limit_s"_s;
    QTest::newRow("an hour") << u"time_limit_s"_s << QJsonValue(3600) << u"/time_limit_s"_s;
    QTest::newRow("negative weight")
        << u"weights"_s << QJsonValue(QJsonObject{{u"travel"_s, -1}}) << u"/weights/travel"_s;
    QTest::newRow("unknown weight")
        << u"weights"_s << QJsonValue(QJsonObject{{u"luck"_s, 1}}) << u"/weights/luck"_s;
    QTest::newRow("site that there is not")
        << u"scope"_s << QJsonValue(QJsonObject{{u"sites"_s, QJsonArray{nobody}}})
        << u"/scope/sites/0"_s;
    QTest::newRow("pin of nobody")
        << u"pins"_s
        << QJsonValue(QJsonArray{QJsonObject{{u"person_id"_s, nobody}, {u"shift_id"_s, nobody}}})
        << u"/pins/0"_s;
}

void AutoAssignApiTest::valuesThatCannotBeTakenAreNamed()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, pointer);
    QJsonObject body = windowOf(u"2027-03-04"_s);
    body[field] = value;

    const auto answer = m_server->post(kBase + u"start"_s, body, kManager);

    QCOMPARE(answer.status(), 400);
    QCOMPARE(answer.body[u"errors"][0][u"pointer"].toString(), pointer);
}

void AutoAssignApiTest::onlyManagersSearch()
{
    const QString job = started(*m_server);

    QCOMPARE(m_server->post(kBase + u"start"_s, windowOf(u"2027-03-04"_s), u"tech"_s).status(),
             403);
    QCOMPARE(m_server->get(kBase + u"status/"_s + job, u"tech"_s).status(), 403);
}

void AutoAssignApiTest::anotherOrganisationKnowsNothingOfIt()
{
    const QString job = started(*m_server);
    const QString stranger = u"owner@other.example"_s;

    QCOMPARE(m_server->get(kBase + u"status/"_s + job, stranger).status(), 404);
    QCOMPARE(m_server->send(Method::Delete, kBase + u"status/"_s + job, {}, stranger).status(),
             404);
    QCOMPARE(m_server->post(kBase + job + u":apply"_s, {}, stranger).status(), 404);
}

QTEST_GUILESS_MAIN(AutoAssignApiTest)
#include "tst_autoassignapi.moc"
