#include "tests/support/testserver.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// What the crew do not learn, and what a planner does not decide unseen.
class CrewPrivacyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ownCostsLeaveDraftsOut();
    void aLeaveThatWasChangedIsNotApprovedUnseen();

private:
    // A draft of two hours that the technician is confirmed on; its id.
    QString draft(const QString &start, const QString &end);

    TestServer m_server;
    QString m_person;
    QJsonObject m_known; // some shift of the plan: where and what for
};

static const QString kManager = u"manager"_s;

void CrewPrivacyTest::init()
{
    m_person = m_server.get(u"/api/v1/auth/me"_s, u"tech"_s).body[u"person_id"].toString();
    const auto shifts = m_server.get(u"/api/v1/planning/shifts?limit=1"_s, kManager);
    m_known = shifts.body[u"items"][0].toObject();
    QVERIFY(!m_person.isEmpty());
}

QString CrewPrivacyTest::draft(const QString &start, const QString &end)
{
    const auto shift = m_server.post(u"/api/v1/planning/shifts"_s,
                                     {{u"site_id"_s, m_known[u"site_id"]},
                                      {u"role_id"_s, m_known[u"role_id"]},
                                      {u"start_time"_s, start},
                                      {u"end_time"_s, end}},
                                     kManager);
    const QString id = shift.body[u"shift"][u"id"].toString();
    const auto assignment =
        m_server.post(u"/api/v1/planning/assignments"_s,
                      {{u"shift_id"_s, id}, {u"person_id"_s, m_person}}, kManager);
    QJsonObject confirmed = assignment.body[u"assignment"].toObject();
    confirmed[u"status"_s] = u"confirmed"_s;
    m_server.send(Method::Put, u"/api/v1/planning/assignments/"_s + confirmed[u"id"].toString(),
                  toJson(QJsonValue(confirmed)), kManager);
    return id;
}

void CrewPrivacyTest::ownCostsLeaveDraftsOut()
{
    draft(u"2027-05-04T09:00:00Z"_s, u"2027-05-04T11:00:00Z"_s);
    const QString path =
        u"/api/v1/planning/costs?from=2027-05-03&to=2027-05-05&person="_s + m_person;

    const auto planner = m_server.get(path, kManager);
    const auto technician = m_server.get(path, u"tech"_s);

    const auto known = [](const QJsonObject &costs) {
        return costs[u"groups"].toArray().size() + costs[u"unpriced"].toArray().size();
    };
    QVERIFY2(known(planner.body) > 0, planner.response.body.constData());
    QCOMPARE(technician.status(), 200);
    QCOMPARE(known(technician.body), 0);
}

void CrewPrivacyTest::aLeaveThatWasChangedIsNotApprovedUnseen()
{
    QJsonObject leave = m_server
                            .post(u"/api/v1/planning/leaves"_s,
                                  {{u"person_id"_s, m_person},
                                   {u"start_time"_s, u"2027-06-01T00:00:00Z"_s},
                                   {u"end_time"_s, u"2027-06-02T00:00:00Z"_s}},
                                  u"tech"_s)
                            .body;
    const QString path = u"/api/v1/planning/leaves/"_s + leave[u"id"].toString();
    leave[u"end_time"_s] = u"2027-06-20T00:00:00Z"_s;
    QCOMPARE(m_server.send(Method::Put, path, toJson(QJsonValue(leave)), u"tech"_s).status(), 200);

    const auto unseen =
        m_server.send(Method::Post, path + u":approve"_s, {}, kManager, {{"If-Match", "\"1\""}});
    const auto seen =
        m_server.send(Method::Post, path + u":approve"_s, {}, kManager, {{"If-Match", "\"2\""}});

    QCOMPARE(unseen.status(), 412);
    QVERIFY2(seen.status() == 200, seen.response.body.constData());
    QCOMPARE(seen.body[u"status"].toString(), u"approved"_s);
}

QTEST_GUILESS_MAIN(CrewPrivacyTest)
#include "tst_crewprivacy.moc"
