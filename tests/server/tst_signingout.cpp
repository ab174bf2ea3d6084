#include "app/server/auth/endedsessions.h"
#include "core/store/sessionstore.h"
#include "tests/support/testserver.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// What was signed in is out at once, though its access token has not expired.
class SigningOutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestServer>(); }
    void afterTheLogoutTheTokenIsRefused();
    void otherSessionsOfTheAccountStay();
    void afterARestartItIsStillRefused();
    void aNewPasswordEndsAllSessions();
    void aTokenUsedTwiceEndsTheSession();
    void whoIsDisabledIsOutEverywhere();
    void endedSessionsAreForgottenWithTheirTokens();
    void otherProcessesAreLookedAtEveryFewSeconds();

private:
    struct SignedIn {
        QByteArray access;
        QString refresh;
    };
    SignedIn signIn(const QString &email, const QString &password = TestServer::kPassword);
    void signOut(const SignedIn &session);
    int statusFor(const QByteArray &access, const QString &path = u"/api/v1/auth/me"_s);

    std::unique_ptr<TestServer> m_server;
};

static const QString kTech = u"tech@demo.example"_s;

SigningOutTest::SignedIn SigningOutTest::signIn(const QString &email, const QString &password)
{
    const auto answer = m_server->post(
        u"/api/v1/auth/login"_s,
        {{u"email"_s, email}, {u"password"_s, password}, {u"refresh_token_in_body"_s, true}}, {});
    if (answer.status() != 200)
        qWarning("%s", answer.response.body.constData());
    return {answer.body[u"access_token"].toString().toLatin1(),
            answer.body[u"refresh_token"].toString()};
}

void SigningOutTest::signOut(const SignedIn &session)
{
    QCOMPARE(m_server->post(u"/api/v1/auth/logout"_s, {{u"refresh_token"_s, session.refresh}}, {})
                 .status(),
             204);
}

int SigningOutTest::statusFor(const QByteArray &access, const QString &path)
{
    return m_server->send(Method::Get, path, {}, {}, {{"Authorization", "Bearer " + access}})
        .status();
}

void SigningOutTest::afterTheLogoutTheTokenIsRefused()
{
    const SignedIn session = signIn(kTech);
    QCOMPARE(statusFor(session.access), 200);

    signOut(session);

    QCOMPARE(statusFor(session.access), 401);
    QCOMPARE(statusFor(session.access, u"/api/v1/planning/shifts"_s), 401);
}

void SigningOutTest::otherSessionsOfTheAccountStay()
{
    const SignedIn one = signIn(kTech);
    const SignedIn other = signIn(kTech);

    signOut(one);

    QCOMPARE(statusFor(one.access), 401);
    QCOMPARE(statusFor(other.access), 200);
}

void SigningOutTest::afterARestartItIsStillRefused()
{
    const SignedIn one = signIn(kTech);
    const SignedIn other = signIn(kTech);
    signOut(one);

    m_server->restart();

    QCOMPARE(statusFor(one.access), 401);
    QCOMPARE(statusFor(other.access), 200);
}

void SigningOutTest::aNewPasswordEndsAllSessions()
{
    const QString email = u"manager@other.example"_s;
    const SignedIn one = signIn(email);
    const SignedIn other = signIn(email);
    const auto reset = m_server->post(u"/api/v1/auth/reset/request"_s, {{u"email"_s, email}}, {});

    const auto set = m_server->post(
        u"/api/v1/auth/reset/confirm"_s,
        {{u"token"_s, reset.body[u"token"]}, {u"password"_s, u"a new long password"_s}}, {});
    QCOMPARE(set.status(), 204);

    QCOMPARE(statusFor(one.access), 401);
    QCOMPARE(statusFor(other.access), 401);
    QCOMPARE(statusFor(signIn(email, u"a new long password"_s).access), 200);
}

// Whoever comes with a token that was used before the last one may have stolen it.
void SigningOutTest::aTokenUsedTwiceEndsTheSession()
{
    const SignedIn session = signIn(kTech);
    const auto refresh = [this](const QString &token) {
        return m_server->post(u"/api/v1/auth/refresh"_s, {{u"refresh_token"_s, token}}, {});
    };
    const auto second = refresh(session.refresh);
    QCOMPARE(refresh(second.body[u"refresh_token"].toString()).status(), 200);

    QCOMPARE(refresh(session.refresh).status(), 401);

    QCOMPARE(statusFor(session.access), 401);
    QCOMPARE(statusFor(second.body[u"access_token"].toString().toLatin1()), 401);
}

// Also where no organisation is asked.
void SigningOutTest::whoIsDisabledIsOutEverywhere()
{
    const SignedIn session = signIn(u"tech@other.example"_s);
    const QString members = u"/api/v1/orgs/members"_s;
    const QString owner = u"owner@other.example"_s;
    const QString member = m_server->get(members + u"?email=tech@other.example"_s, owner)
                               .body[u"items"][0][u"id"]
                               .toString();

    const auto disabled =
        m_server->send(Method::Patch, members + u'/' + member, R"({"active":false})", owner);
    QCOMPARE(disabled.status(), 200);
    QCOMPARE(statusFor(session.access), 401);

    // Being let in again does not bring the session back.
    m_server->send(Method::Patch, members + u'/' + member, R"({"active":true})", owner);
    QCOMPARE(statusFor(session.access), 401);
    QCOMPARE(statusFor(signIn(u"tech@other.example"_s).access), 200);
}

void SigningOutTest::endedSessionsAreForgottenWithTheirTokens()
{
    FixedClock clock(*instantFromRfc3339(u"2026-03-02T15:00:00Z"));
    const Instant start = clock.now();
    EndedSessions ended(clock, minutes{15});
    ended.learn({Uuid{1, 1}});
    QCOMPARE(ended.since(), start - minutes{15});

    clock.setNow(start + minutes{15});
    ended.learn({Uuid{2, 2}});
    QVERIFY(ended.hasEnded(Uuid{1, 1}));

    clock.setNow(start + minutes{16});
    ended.learn({});
    QVERIFY(!ended.hasEnded(Uuid{1, 1}));
    QVERIFY(ended.hasEnded(Uuid{2, 2}));
}

void SigningOutTest::otherProcessesAreLookedAtEveryFewSeconds()
{
    FixedClock clock(*instantFromRfc3339(u"2026-03-02T15:00:00Z"));
    EndedSessions ended(clock, minutes{15});
    ended.learn({});
    QVERIFY(!ended.takeTurnToLook());

    clock.setNow(clock.now() + seconds{5});
    QVERIFY(ended.takeTurnToLook());
    QVERIFY(!ended.takeTurnToLook());
}

QTEST_GUILESS_MAIN(SigningOutTest)
#include "tst_signingout.moc"
