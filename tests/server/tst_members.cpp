#include "core/store/accountstore.h"
#include "core/store/serverdatabase.h"
#include "tests/server/support/crewserver.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// Who belongs to an organisation, and as what.
class MembersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_crew = std::make_unique<CrewServer>(); }
    void aNewMemberCanSignIn();
    void whoHasNoPasswordSetsOneByTheCode();
    void anAddressIsAMemberOnce();
    void whoHasALoginKeepsThePassword();
    void aPersonHasOneAccount();
    void valuesThatCannotBeTakenAreNamed_data();
    void valuesThatCannotBeTakenAreNamed();
    void nobodyGivesMoreThanTheOwnRole_data();
    void nobodyGivesMoreThanTheOwnRole();
    void onlyOwnersTouchOwners();
    void nobodyChangesAnAddress();
    void onlyAdministratorsSeeMembers_data();
    void onlyAdministratorsSeeMembers();
    void aRefusedRequestMakesNoLogin();
    void theLastOwnerStays();
    void whoIsDisabledIsOut();
    void aLoginOfTwoOrganisationsStaysForTheOther();
    void whoIsRemovedIsOutAndMayComeBack();
    void anotherOrganisationsMembersAreNotFound();

private:
    QString added(const QString &email, const QString &role, const QString &as = u"owner"_s);
    int signIn(const QString &email, const QString &password = kPassword);
    QString memberOf(const QString &email, const QString &as = u"owner"_s);
    LoginState stateOf(const QString &email);

    static inline const QString kPassword = u"a long password"_s;
    static inline const QString kMembers = u"/orgs/members"_s;
    std::unique_ptr<CrewServer> m_crew;
};

QString MembersTest::added(const QString &email, const QString &role, const QString &as)
{
    return CrewServer::idOf(m_crew->post(
        kMembers, {{u"email"_s, email}, {u"role"_s, role}, {u"password"_s, kPassword}}, as));
}

int MembersTest::signIn(const QString &email, const QString &password)
{
    return m_crew->server()
        .post(u"/api/v1/auth/login"_s, {{u"email"_s, email}, {u"password"_s, password}}, {})
        .status();
}

QString MembersTest::memberOf(const QString &email, const QString &as)
{
    return CrewServer::items(m_crew->get(kMembers + u"?email="_s + email, as))
        .first()[u"id"_s]
        .toString();
}

LoginState MembersTest::stateOf(const QString &email)
{
    const auto database = ServerDatabase::open(m_crew->server().settings().databaseUrl);
    auto global = (*database)->accounts();
    return (*AccountStore(*global).loginByEmail(email))->state;
}

void MembersTest::aNewMemberCanSignIn()
{
    added(u"lea@example.org"_s, u"manager"_s);

    QCOMPARE(signIn(u"lea@example.org"_s), 200);
    const auto login =
        m_crew->server().post(u"/api/v1/auth/login"_s,
                              {{u"email"_s, u"lea@example.org"_s}, {u"password"_s, kPassword}}, {});
    QCOMPARE(login.body[u"user"][u"role"].toString(), u"manager"_s);
}

void MembersTest::whoHasNoPasswordSetsOneByTheCode()
{
    const auto answer = m_crew->post(kMembers, {{u"email"_s, u"marc@example.org"_s}}, u"admin"_s);
    QCOMPARE(answer.status(), 201);
    QCOMPARE(answer.body[u"role"].toString(), u"tech"_s);

    const auto set = m_crew->server().post(
        u"/api/v1/auth/reset/confirm"_s,
        {{u"token"_s, answer.body[u"reset_token"].toString()}, {u"password"_s, kPassword}}, {});

    QCOMPARE(set.status(), 204);
    QCOMPARE(signIn(u"marc@example.org"_s), 200);
}

void MembersTest::anAddressIsAMemberOnce()
{
    added(u"twice@example.org"_s, u"tech"_s);

    const auto again = m_crew->post(kMembers, {{u"email"_s, u" Twice@Example.org"_s}}, u"owner"_s);

    QCOMPARE(again.status(), 409);
    QCOMPARE(again.code(), u"DUPLICATE"_s);
}

void MembersTest::whoHasALoginKeepsThePassword()
{
    const auto answer = m_crew->post(kMembers,
                                     {{u"email"_s, u"tech@other.example"_s},
                                      {u"role"_s, u"tech"_s},
                                      {u"password"_s, u"stolen password"_s}},
                                     u"admin"_s);

    QCOMPARE(answer.status(), 201);
    QVERIFY(!answer.body.contains(u"reset_token"_s));
    QCOMPARE(signIn(u"tech@other.example"_s, u"stolen password"_s), 401);
    QCOMPARE(signIn(u"tech@other.example"_s, TestServer::kPassword), 200);
}

void MembersTest::aPersonHasOneAccount()
{
    const QString taken = m_crew->get(u"/auth/me"_s, u"tech"_s).body[u"person_id"].toString();

    const auto second = m_crew->post(
        kMembers, {{u"email"_s, u"double@example.org"_s}, {u"person_id"_s, taken}}, u"admin"_s);

    QCOMPARE(second.status(), 409);
}

void MembersTest::valuesThatCannotBeTakenAreNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");

    QTest::newRow("no address") << u"email"_s << u"lea"_s;
    QTest::newRow("short password") << u"password"_s << u"abc"_s;
    QTest::newRow("no such role") << u"role"_s << u"king"_s;
    QTest::newRow("no such person") << u"person_id"_s << u"01900000-0000-7000-8000-00000000dead"_s;
    QTest::newRow("unknown field") << u"nickname"_s << u"Lea"_s;
}

void MembersTest::valuesThatCannotBeTakenAreNamed()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QJsonObject body{{u"email"_s, u"valid@example.org"_s}};
    body[field] = value;

    const auto answer = m_crew->post(kMembers, body, u"owner"_s);

    QCOMPARE(answer.status(), 400);
    QCOMPARE(answer.body[u"errors"][0][u"pointer"].toString(), u'/' + field);
}

void MembersTest::nobodyGivesMoreThanTheOwnRole_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("role");
    QTest::addColumn<int>("status");

    QTest::newRow("owner makes owner") << u"owner"_s << u"owner"_s << 201;
    QTest::newRow("admin makes owner") << u"admin"_s << u"owner"_s << 403;
    QTest::newRow("admin makes admin") << u"admin"_s << u"admin"_s << 201;
    QTest::newRow("manager makes tech") << u"manager"_s << u"tech"_s << 403;
    QTest::newRow("tech makes tech") << u"tech"_s << u"tech"_s << 403;
}

void MembersTest::nobodyGivesMoreThanTheOwnRole()
{
    QFETCH(QString, who);
    QFETCH(QString, role);
    QFETCH(int, status);
    const QString email = who + u'.' + role + u"@example.org"_s;

    const auto answer = m_crew->post(
        kMembers, {{u"email"_s, email}, {u"role"_s, role}, {u"password"_s, kPassword}}, who);

    QCOMPARE(answer.status(), status);
}

void MembersTest::onlyOwnersTouchOwners()
{
    const QString owner = kMembers + u'/' + memberOf(u"owner@demo.example"_s);
    const QString admin = kMembers + u'/' + memberOf(u"admin@demo.example"_s);

    QCOMPARE(m_crew->patch(owner, {{u"role"_s, u"tech"_s}}, u"admin"_s).status(), 403);
    QCOMPARE(m_crew->patch(owner, {{u"active"_s, false}}, u"admin"_s).status(), 403);
    QCOMPARE(m_crew->remove(owner, u"admin"_s).status(), 403);
    QCOMPARE(m_crew->patch(admin, {{u"role"_s, u"owner"_s}}, u"admin"_s).status(), 403);
}

void MembersTest::nobodyChangesAnAddress()
{
    added(u"victim@example.org"_s, u"tech"_s);
    const QString path = kMembers + u'/' + memberOf(u"victim@example.org"_s);

    const auto answer = m_crew->patch(path, {{u"email"_s, u"thief@example.org"_s}}, u"owner"_s);

    QCOMPARE(answer.status(), 400);
    QCOMPARE(answer.body[u"errors"][0][u"pointer"].toString(), u"/email"_s);
}

void MembersTest::onlyAdministratorsSeeMembers_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<int>("status");

    QTest::newRow("owner") << u"owner"_s << 200;
    QTest::newRow("admin") << u"admin"_s << 200;
    QTest::newRow("manager") << u"manager"_s << 403;
    QTest::newRow("tech") << u"tech"_s << 403;
}

void MembersTest::onlyAdministratorsSeeMembers()
{
    QFETCH(QString, who);
    QFETCH(int, status);

    QCOMPARE(m_crew->get(kMembers, who).status(), status);
}

void MembersTest::aRefusedRequestMakesNoLogin()
{
    m_crew->post(kMembers, {{u"email"_s, u"sneaked@example.org"_s}, {u"password"_s, kPassword}},
                 u"tech"_s);

    const auto database = ServerDatabase::open(m_crew->server().settings().databaseUrl);
    auto global = (*database)->accounts();
    QVERIFY(!*AccountStore(*global).loginByEmail(u"sneaked@example.org"_s));
}

void MembersTest::theLastOwnerStays()
{
    const QString stranger = u"owner@other.example"_s;
    const QString path = kMembers + u'/' + memberOf(stranger, stranger);

    QCOMPARE(m_crew->patch(path, {{u"role"_s, u"admin"_s}}, stranger).status(), 409);
    QCOMPARE(m_crew->patch(path, {{u"active"_s, false}}, stranger).status(), 409);
    QCOMPARE(m_crew->remove(path, stranger).status(), 409);
}

void MembersTest::whoIsDisabledIsOut()
{
    const QString email = u"gone@example.org"_s;
    const QString path = kMembers + u'/' + added(email, u"manager"_s);
    const auto login = m_crew->server().post(u"/api/v1/auth/login"_s,
                                             {{u"email"_s, email}, {u"password"_s, kPassword}}, {});
    const QByteArray bearer = "Bearer " + login.body[u"access_token"].toString().toLatin1();

    QCOMPARE(m_crew->patch(path, {{u"active"_s, false}}, u"admin"_s).status(), 200);

    const auto still = m_crew->server().send(Method::Get, u"/api/v1/missions"_s, {}, {},
                                             {{"Authorization", bearer}});
    QCOMPARE(still.status(), 401);
    QCOMPARE(signIn(email), 401);
    QCOMPARE(stateOf(email), LoginState::Disabled);

    QCOMPARE(m_crew->patch(path, {{u"active"_s, true}}, u"admin"_s).status(), 200);
    QCOMPARE(signIn(email), 200);
}

void MembersTest::aLoginOfTwoOrganisationsStaysForTheOther()
{
    const QString email = u"admin@other.example"_s;
    const QString path = kMembers + u'/'
                         + CrewServer::idOf(m_crew->post(
                             kMembers, {{u"email"_s, email}, {u"role"_s, u"tech"_s}}, u"owner"_s));

    QCOMPARE(m_crew->patch(path, {{u"active"_s, false}}, u"owner"_s).status(), 200);

    QCOMPARE(stateOf(email), LoginState::Active);
    QCOMPARE(signIn(email, TestServer::kPassword), 200);
    QCOMPARE(m_crew->get(u"/missions"_s, email).status(), 200);
}

void MembersTest::whoIsRemovedIsOutAndMayComeBack()
{
    const QString email = u"back@example.org"_s;
    const QString path = kMembers + u'/' + added(email, u"tech"_s);

    QCOMPARE(m_crew->remove(path, u"admin"_s).status(), 204);
    QCOMPARE(m_crew->get(path, u"admin"_s).status(), 404);
    QCOMPARE(signIn(email), 401);

    added(email, u"manager"_s);
    QCOMPARE(signIn(email), 200);
}

void MembersTest::anotherOrganisationsMembersAreNotFound()
{
    const QString path = kMembers + u'/' + memberOf(u"tech@demo.example"_s);
    const QString stranger = u"owner@other.example"_s;

    QCOMPARE(m_crew->get(path, stranger).status(), 404);
    QCOMPARE(m_crew->patch(path, {{u"role"_s, u"owner"_s}}, stranger).status(), 404);
    QCOMPARE(m_crew->remove(path, stranger).status(), 404);
    for (const QJsonValue &member : CrewServer::items(m_crew->get(kMembers, stranger)))
        QVERIFY(!member[u"email"].toString().endsWith(u"@demo.example"_s));
}

QTEST_GUILESS_MAIN(MembersTest)
#include "tst_members.moc"
