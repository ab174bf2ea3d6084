#include "tests/support/testserver.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

static const QString kCalendars = u"/api/v1/calendars"_s;

// The published shifts of a person in their own calendar program.
class CalendarsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPersonReadsTheirPublishedShifts();
    void theAddressNeedsNoSigningIn();
    void linesAreFoldedWithinCharacters();
    void aChangedShiftGrowsInSequence();
    void aNewAddressRevokesTheOneBefore();
    void aRevokedAddressIsGone();
    void aForgedAddressIsUnknown();
    void theCrewGiveOutTheirOwnOnly();
    void anotherOrganisationGivesOutNothing();
    void whoReadsDoesNotWaitForWhoWrites();

private:
    QString address(const QString &as = u"tech"_s, const QJsonObject &body = {});
    QByteArray calendar(const QString &path);

    std::unique_ptr<TestServer> m_server;
    QString m_person; // of the account "tech"
    QString m_shift;
};

// A shift with a long name, published with the person on it.
void CalendarsTest::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_person = m_server->get(u"/api/v1/auth/me"_s, u"tech"_s).body[u"person_id"].toString();
    QVERIFY(!m_person.isEmpty());
    const QString shifts = u"/api/v1/planning/shifts"_s;
    const QJsonValue pattern =
        m_server->get(shifts + u"?limit=1"_s, u"manager"_s).body[u"items"][0];
    const auto shift = m_server->post(
        shifts,
        {{u"title"_s, u"Montage lumière, réglages et répétition générale, première équipe; été"_s},
         {u"site_id"_s, pattern[u"site_id"]},
         {u"role_id"_s, pattern[u"role_id"]},
         {u"start_time"_s, u"2030-07-04T09:00:00+02:00"_s},
         {u"end_time"_s, u"2030-07-04T13:00:00+02:00"_s}},
        u"manager"_s);
    m_shift = shift.body[u"shift"][u"id"].toString();
    const auto assigned = m_server->post(
        u"/api/v1/planning/assignments"_s,
        {{u"shift_id"_s, m_shift}, {u"person_id"_s, m_person}, {u"status"_s, u"invited"_s}},
        u"manager"_s);
    QVERIFY2(assigned.status() == 201, assigned.response.body.constData());
    const auto published = m_server->post(
        u"/api/v1/planning/publish"_s,
        {{u"from"_s, u"2030-07-04T00:00:00Z"_s}, {u"to"_s, u"2030-07-05T00:00:00Z"_s}},
        u"manager"_s);
    QVERIFY2(published.status() == 201, published.response.body.constData());
}

QString CalendarsTest::address(const QString &as, const QJsonObject &body)
{
    const auto answer = m_server->post(kCalendars, body, as);
    if (answer.status() != 201)
        qWarning("%s", answer.response.body.constData());
    return answer.body[u"path"].toString();
}

QByteArray CalendarsTest::calendar(const QString &path)
{
    return m_server->send(Method::Get, path).response.body;
}

static QByteArray unfolded(QByteArray calendar)
{
    return calendar.replace("\r\n ", "");
}

void CalendarsTest::aPersonReadsTheirPublishedShifts()
{
    const QByteArray text = unfolded(calendar(address()));

    QVERIFY2(text.startsWith("BEGIN:VCALENDAR\r\n"), text.constData());
    QVERIFY(text.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n"));
    QVERIFY2(text.contains("DTSTART;TZID=Europe/Paris:20300704T090000\r\n"), text.constData());
    QVERIFY(text.contains("DTEND;TZID=Europe/Paris:20300704T130000\r\n"));
    QVERIFY(text.contains("STATUS:TENTATIVE\r\n"));
    QVERIFY(text.contains("première équipe\\; été"));
}

void CalendarsTest::theAddressNeedsNoSigningIn()
{
    const auto answer = m_server->send(Method::Get, address());

    QCOMPARE(answer.status(), 200);
    QCOMPARE(answer.response.headers.value("Content-Type"),
             QByteArray("text/calendar; charset=utf-8"));
}

void CalendarsTest::linesAreFoldedWithinCharacters()
{
    const QByteArray text = calendar(address());

    for (QByteArray line : text.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        QVERIFY2(line.size() <= 75, line.constData());
        QVERIFY2(QString::fromUtf8(line).toUtf8() == line, line.constData());
    }
}

static int sequenceOf(const QByteArray &calendar, const QByteArray &day)
{
    const qsizetype start = calendar.indexOf(day);
    const qsizetype at = calendar.indexOf("SEQUENCE:", start);
    return calendar.mid(at + 9, calendar.indexOf('\r', at) - at - 9).toInt();
}

void CalendarsTest::aChangedShiftGrowsInSequence()
{
    const QString path = address();
    const int before = sequenceOf(calendar(path), "20300704T090000");

    const auto changed = m_server->send(Method::Patch, u"/api/v1/planning/shifts/"_s + m_shift,
                                        R"({"notes":"Bring gloves"})", u"manager"_s);
    QVERIFY2(changed.status() == 200, changed.response.body.constData());

    QVERIFY(sequenceOf(calendar(path), "20300704T090000") > before);
}

void CalendarsTest::aNewAddressRevokesTheOneBefore()
{
    const QString first = address();
    const QString second = address();

    QCOMPARE(m_server->send(Method::Get, first).status(), 404);
    QCOMPARE(m_server->send(Method::Get, second).status(), 200);
}

void CalendarsTest::aRevokedAddressIsGone()
{
    const QString path = address();

    QCOMPARE(m_server->send(Method::Delete, kCalendars + u'/' + m_person, {}, u"tech"_s).status(),
             204);

    QCOMPARE(m_server->send(Method::Get, path).status(), 404);
}

void CalendarsTest::aForgedAddressIsUnknown()
{
    QString path = address();
    const qsizetype place = path.size() - 20;
    path[place] = path.at(place) == u'A' ? u'B' : u'A';

    QCOMPARE(m_server->send(Method::Get, path).status(), 404);
    QCOMPARE(m_server->send(Method::Get, kCalendars + u"/nobody.ics"_s).status(), 404);
}

void CalendarsTest::theCrewGiveOutTheirOwnOnly()
{
    QString other;
    for (const QJsonValue &assignment :
         m_server->get(u"/api/v1/planning/assignments"_s, u"manager"_s).body[u"items"].toArray()) {
        if (assignment[u"person_id"].toString() != m_person)
            other = assignment[u"person_id"].toString();
    }

    QCOMPARE(m_server->post(kCalendars, {{u"person_id"_s, other}}, u"tech"_s).status(), 403);
    QCOMPARE(m_server->send(Method::Delete, kCalendars + u'/' + other, {}, u"tech"_s).status(),
             403);
    QVERIFY(!address(u"manager"_s, {{u"person_id"_s, other}}).isEmpty());
}

void CalendarsTest::anotherOrganisationGivesOutNothing()
{
    const auto answer =
        m_server->post(kCalendars, {{u"person_id"_s, m_person}}, u"owner@other.example"_s);

    QCOMPARE(answer.status(), 400);
}

void CalendarsTest::whoReadsDoesNotWaitForWhoWrites()
{
    const QString path = address();
    const auto organization = Id<Organization>::fromString(
        m_server->get(u"/api/v1/auth/me"_s, u"tech"_s).body[u"organization_id"].toString());
    const auto database = ServerDatabase::open(m_server->settings().databaseUrl);
    const auto other = (*database)->organization(organization->uuid);
    QVERIFY((*other)->load());
    QVERIFY((*other)->begin());

    QCOMPARE(m_server->send(Method::Get, path).status(), 200);

    (*other)->abandon();
}

QTEST_GUILESS_MAIN(CalendarsTest)
#include "tst_calendars.moc"
