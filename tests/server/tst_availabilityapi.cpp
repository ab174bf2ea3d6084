#include "tests/support/testserver.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// What is said about when people can work.
class AvailabilityApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAbsenceThatNobodyCanCountIsRefused_data();
    void anAbsenceThatNobodyCanCountIsRefused();

private:
    TestServer m_server;
};

void AvailabilityApiTest::anAbsenceThatNobodyCanCountIsRefused_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("recurrence");
    QTest::addColumn<int>("status");

    QTest::newRow("every Tuesday") << u"2027-03-02T08:00:00Z"_s << u"FREQ=WEEKLY;BYDAY=TU"_s << 201;
    QTest::newRow("no such rule") << u"2027-03-02T08:00:00Z"_s << u"FREQ=SOMETIMES"_s << 400;
    QTest::newRow("since for ever") << u"0001-01-01T08:00:00Z"_s << u"FREQ=DAILY"_s << 400;
}

void AvailabilityApiTest::anAbsenceThatNobodyCanCountIsRefused()
{
    QFETCH(QString, start);
    QFETCH(QString, recurrence);
    QFETCH(int, status);
    const QString end = QString(start).replace(u"T08"_s, u"T12"_s);
    const QJsonObject me = m_server.get(u"/api/v1/auth/me"_s, u"tech"_s).body;

    const auto answer = m_server.post(u"/api/v1/planning/availability"_s,
                                      {{u"person_id"_s, me[u"person_id"]},
                                       {u"start_time"_s, start},
                                       {u"end_time"_s, end},
                                       {u"recurrence"_s, recurrence}},
                                      u"tech"_s);

    QVERIFY2(answer.status() == status, answer.response.body.constData());
}

QTEST_GUILESS_MAIN(AvailabilityApiTest)
#include "tst_availabilityapi.moc"
