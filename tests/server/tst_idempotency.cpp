#include "tests/server/support/crewserver.h"

#include <QFile>

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// A request that is sent again under its key is carried out once, whatever its way.
class IdempotencyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSecretIsGivenOutOnce_data();
    void aSecretIsGivenOutOnce();
    void theAddressThatWasGivenOutStays();
    void anInvitationIsMadeOnce();
    void aMemberIsAddedOnce();
    void whatFailedMayBeTriedAgain();
    void anotherRequestUnderTheKeyIsRefused();
    void whoIsToldIsToldOnce();
    void theAnswerOfSomebodyInvitedIsGivenOnce();
    void eachHasTheirOwnKeys();

private:
    CrewServer::Answer post(const QString &path, const QJsonObject &body, const QByteArray &key,
                            const QString &as = u"admin"_s);
    QString anAssignment(const QString &day);
    QByteArray mails() const;

    QTemporaryDir m_folder;
    std::unique_ptr<CrewServer> m_crew;
};

void IdempotencyTest::initTestCase()
{
    m_crew = std::make_unique<CrewServer>([this](ServerSettings &settings) {
        settings.mailCommand = u"sh -c \"cat >> %1\""_s.arg(m_folder.filePath(u"mails"_s));
    });
}

CrewServer::Answer IdempotencyTest::post(const QString &path, const QJsonObject &body,
                                         const QByteArray &key, const QString &as)
{
    return m_crew->server().send(Method::Post, CrewServer::kApi + path, toJson(QJsonValue(body)),
                                 as, {{"Idempotency-Key", key}});
}

QString IdempotencyTest::anAssignment(const QString &day)
{
    return m_crew->assigned(m_crew->created(m_crew->aMission(day)), m_crew->person(0));
}

QByteArray IdempotencyTest::mails() const
{
    QFile file(m_folder.filePath(u"mails"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void IdempotencyTest::aSecretIsGivenOutOnce_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("body");

    QTest::newRow("the address of a calendar")
        << u"/calendars"_s << QJsonObject{{u"person_id"_s, m_crew->person(0)}};
    QTest::newRow("the code of an invitation")
        << u"/invitations"_s << QJsonObject{{u"assignment_id"_s, anAssignment(u"2027-01-11"_s)}};
    QTest::newRow("the code of a new member")
        << u"/orgs/members"_s << QJsonObject{{u"email"_s, u"code@example.org"_s}};
}

void IdempotencyTest::aSecretIsGivenOutOnce()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, body);
    const QByteArray key = "secret " + QByteArray(QTest::currentDataTag());

    const auto first = post(path, body, key);
    const auto again = post(path, body, key);

    QVERIFY2(first.status() == 201, first.response.body.constData());
    QCOMPARE(again.status(), 409);
    QCOMPARE(again.code(), u"DUPLICATE"_s);
}

void IdempotencyTest::theAddressThatWasGivenOutStays()
{
    const QJsonObject body{{u"person_id"_s, m_crew->person(1)}};
    const auto first = post(u"/calendars"_s, body, "calendar");

    post(u"/calendars"_s, body, "calendar");

    QCOMPARE(m_crew->server().send(Method::Get, first.body[u"path"].toString()).status(), 200);
}

void IdempotencyTest::anInvitationIsMadeOnce()
{
    const QJsonObject body{{u"assignment_id"_s, anAssignment(u"2027-01-12"_s)}};
    const auto first = post(u"/invitations"_s, body, "invite");

    post(u"/invitations"_s, body, "invite");

    const QString path = u"/invitations/"_s + first.body[u"id"].toString();
    QCOMPARE(m_crew->get(path).body[u"status"].toString(), u"pending"_s);
}

void IdempotencyTest::aMemberIsAddedOnce()
{
    const QJsonObject body{{u"email"_s, u"once@example.org"_s}, {u"password"_s, u"long enough"_s}};

    const auto first = post(u"/orgs/members"_s, body, "member");
    const auto again = post(u"/orgs/members"_s, body, "member");

    QCOMPARE(first.status(), 201);
    QCOMPARE(again.status(), 201);
    QCOMPARE(again.response.body, first.response.body);
}

void IdempotencyTest::whatFailedMayBeTriedAgain()
{
    QJsonObject body{{u"email"_s, u"later@example.org"_s}, {u"password"_s, u"short"_s}};
    QCOMPARE(post(u"/orgs/members"_s, body, "later").status(), 400);

    body[u"password"_s] = u"long enough"_s;

    QCOMPARE(post(u"/orgs/members"_s, body, "later").status(), 201);
}

void IdempotencyTest::anotherRequestUnderTheKeyIsRefused()
{
    QJsonObject body{{u"email"_s, u"first@example.org"_s}, {u"password"_s, u"long enough"_s}};
    QCOMPARE(post(u"/orgs/members"_s, body, "other").status(), 201);

    body[u"email"_s] = u"second@example.org"_s;
    const auto other = post(u"/orgs/members"_s, body, "other");

    QCOMPARE(other.status(), 422);
    QCOMPARE(other.code(), u"IDEMPOTENCY_MISMATCH"_s);
}

void IdempotencyTest::whoIsToldIsToldOnce()
{
    const auto person = [this](const QString &name) {
        return CrewServer::idOf(m_crew->post(
            u"/users"_s, {{u"last_name"_s, name}, {u"email"_s, name + u"@example.org"_s}}));
    };
    const auto intervention = [&](const QString &technician) {
        return QJsonObject{{u"name"_s, u"Hoist inspection"_s},
                           {u"site_id"_s, m_crew->site()},
                           {u"role_id"_s, m_crew->role()},
                           {u"start_time"_s, u"2027-03-02T08:00:00Z"_s},
                           {u"end_time"_s, u"2027-03-02T10:00:00Z"_s},
                           {u"technicians"_s, QJsonArray{technician}}};
    };
    const QJsonObject body = intervention(person(u"morvan"_s));

    const auto first = post(u"/interventions"_s, body, "told");
    const auto again = post(u"/interventions"_s, body, "told");
    QCOMPARE(first.status(), 201);
    QCOMPARE(again.response.body, first.response.body);

    // Messages go out in their order: behind this one nothing more comes.
    post(u"/interventions"_s, intervention(person(u"legall"_s)), "last");
    QTRY_VERIFY_WITH_TIMEOUT(mails().contains("To: legall@"), 20'000);
    QCOMPARE(mails().count("To: morvan@"), 1);
}

void IdempotencyTest::theAnswerOfSomebodyInvitedIsGivenOnce()
{
    const auto invited =
        m_crew->post(u"/invitations"_s, {{u"assignment_id"_s, anAssignment(u"2027-01-13"_s)}});
    const QString path = u"/invitations/%1/accept?token=%2"_s.arg(
        invited.body[u"id"].toString(), invited.body[u"token"].toString());

    const auto first = post(path, {}, "yes", {});
    const auto again = post(path, {}, "yes", {});

    QVERIFY2(first.status() == 200, first.response.body.constData());
    QCOMPARE(again.status(), 200);
    QCOMPARE(again.response.body, first.response.body);
    QCOMPARE(post(path, {}, "yes again", {}).status(), 400);
}

void IdempotencyTest::eachHasTheirOwnKeys()
{
    QCOMPARE(post(u"/clients"_s, {{u"name"_s, u"One"_s}}, "mine", u"admin"_s).status(), 201);
    QCOMPARE(post(u"/clients"_s, {{u"name"_s, u"Two"_s}}, "mine", u"manager"_s).status(), 201);
}

QTEST_GUILESS_MAIN(IdempotencyTest)
#include "tst_idempotency.moc"
