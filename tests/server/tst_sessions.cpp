#include "app/server/auth/passwordlogin.h"
#include "tests/support/controldatabase.h"

#include <QTest>

#include <barrier>
#include <thread>

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

namespace
{

const Instant kNow = *instantFromRfc3339(u"2026-03-02T15:00:00Z");
const Id<Account> kAna{{1, 1}};
const Id<Organization> kFestival{{2, 1}};
const Id<Organization> kTheatre{{2, 2}};
const QString kPassword = u"monte-charge 7"_s;
const OwnIssuer kIssuer{{u"planning"_s, u"crews"_s}, QByteArray(32, 's')};

// One of the servers that work on the same tables.
class SignInDesk
{
public:
    SignInDesk(const ControlDatabase &file, const Clock &clock, const PasswordHasher &hasher)
        : database(file.open()),
          throttle(clock),
          sessions(kIssuer, {}, {store, clock, random}),
          login({accounts, store, sessions, hasher, throttle, clock, random})
    {
    }

    Database database;
    SystemRandom random;
    AccountStore accounts{database};
    SessionStore store{database};
    LoginThrottle throttle;
    Sessions sessions;
    PasswordLogin login;
};

} // namespace

class SessionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLoginGivesTokensForTheAccount();
    void aLoginIsRefused_data();
    void aLoginIsRefused();
    void aDisabledAccountIsAnsweredLikeAnUnknownOne();
    void guessingIsSlowedDown();
    void aHashOfAnotherCostIsRenewedAtLogin();
    void aRefreshGivesOtherTokens();
    void aLostAnswerIsGivenAgain();
    void aTokenUsedAgainLaterEndsTheSession();
    void aTokenUsedAgainAfterItsSuccessorEndsTheSession();
    void refreshesAtOnceGiveTheSameTokens();
    void anExpiredTokenIsRefused();
    void anUnknownTokenIsRefused();
    void logoutEndsTheSession();
    void whoIsDisabledGetsNoNewTokens();
    void aForgottenPasswordIsSetAnewOnce();
    void aResetIsRefused();
    void onlyHashesAreStored();

private:
    void pass(seconds time) { m_clock.setNow(m_clock.now() + time); }
    SessionTokens signIn();
    Result<Verdict<SessionTokens, LoginRefusal>> attempt(const QString &email,
                                                         const QString &password);
    RefreshFlaw flawOfRefresh(const QByteArray &token);

    FixedClock m_clock{kNow};
    const PasswordHasher m_hasher{PasswordCost{.passes = 1, .memory = 8192}};
    const QString m_hash = *m_hasher.hash(kPassword);
    std::optional<ControlDatabase> m_file;
    std::optional<SignInDesk> m_desk;
};

void SessionsTest::init()
{
    m_clock.setNow(kNow);
    m_desk.reset();
    m_file.emplace();
    m_desk.emplace(*m_file, m_clock, m_hasher);
    QVERIFY(m_desk->accounts.addLogin({kAna, u"ana@crew.example"_s, m_hash, LoginState::Active}));
    QVERIFY(m_desk->accounts.addOrganization({kFestival, u"Festival"_s, kNow}));
    QVERIFY(m_desk->accounts.addOrganization({kTheatre, u"Théâtre"_s, kNow}));
    QVERIFY(m_desk->accounts.join(kAna, kFestival));
}

SessionTokens SessionsTest::signIn()
{
    return *m_desk->sessions.begin(kAna, kFestival);
}

Result<Verdict<SessionTokens, LoginRefusal>> SessionsTest::attempt(const QString &email,
                                                                   const QString &password)
{
    return m_desk->login.login({email, password, {}, "10.0.0.1"});
}

RefreshFlaw SessionsTest::flawOfRefresh(const QByteArray &token)
{
    const auto refreshed = m_desk->sessions.refresh(token);
    return *refreshed ? RefreshFlaw{-1} : refreshed->flaw();
}

void SessionsTest::aLoginGivesTokensForTheAccount()
{
    const auto tokens = attempt(u"Ana@crew.example"_s, kPassword);
    QVERIFY(*tokens);

    const auto claims = verifyAccessToken((*tokens)->accessToken, {kIssuer, {}}, kNow);
    QVERIFY(claims);
    QCOMPARE(claims->account, kAna);
    QCOMPARE(*claims->organization, kFestival);
    QCOMPARE(*claims->session, (*tokens)->session.id);
    QCOMPARE(claims->expiresAt, kNow + std::chrono::minutes{15});
    QCOMPARE((*tokens)->refreshExpiresAt, kNow + std::chrono::days{30});
}

void SessionsTest::aLoginIsRefused_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("password");
    QTest::addColumn<std::optional<Id<Organization>>>("organization");
    QTest::addColumn<LoginFlaw>("flaw");
    const std::optional<Id<Organization>> first;
    QTest::newRow("another password")
        << u"ana@crew.example"_s << u"monte-charge 8"_s << first << LoginFlaw::WrongCredentials;
    QTest::newRow("no password") << u"ana@crew.example"_s << QString() << first
                                 << LoginFlaw::WrongCredentials;
    QTest::newRow("unknown") << u"bruno@crew.example"_s << kPassword << first
                             << LoginFlaw::WrongCredentials;
    QTest::newRow("another organisation") << u"ana@crew.example"_s << kPassword
                                          << std::optional(kTheatre) << LoginFlaw::NoOrganization;
}

void SessionsTest::aLoginIsRefused()
{
    QFETCH(QString, email);
    QFETCH(QString, password);
    QFETCH(std::optional<Id<Organization>>, organization);
    QFETCH(LoginFlaw, flaw);
    const auto refused = m_desk->login.login({email, password, organization, "10.0.0.1"});
    QVERIFY(refused->isRefusedFor({flaw, {}}));
}

void SessionsTest::aDisabledAccountIsAnsweredLikeAnUnknownOne()
{
    QVERIFY(m_desk->accounts.setState(kAna, LoginState::Disabled, kNow));
    QVERIFY(
        attempt(u"ana@crew.example"_s, kPassword)->isRefusedFor({LoginFlaw::WrongCredentials, {}}));
    QVERIFY(!*m_desk->login.requestReset(u"ana@crew.example"_s));
    QVERIFY(!*m_desk->login.requestReset(u"bruno@crew.example"_s));
}

void SessionsTest::guessingIsSlowedDown()
{
    for (const QString &email : {u"ana@crew.example"_s, u"nobody@crew.example"_s}) {
        for (int i = 0; i < 5; ++i)
            QVERIFY(attempt(email, u"guess"_s)->isRefusedFor({LoginFlaw::WrongCredentials, {}}));
        QVERIFY(attempt(email, kPassword)->isRefusedFor({LoginFlaw::TooManyAttempts, seconds{1}}));
    }
    pass(seconds{1});
    QVERIFY(*attempt(u"ana@crew.example"_s, kPassword));
}

void SessionsTest::aHashOfAnotherCostIsRenewedAtLogin()
{
    const PasswordHasher stronger(PasswordCost{.passes = 2, .memory = 8192});
    SignInDesk desk(*m_file, m_clock, stronger);
    QVERIFY(*desk.login.login({u"ana@crew.example"_s, kPassword, {}, "10.0.0.1"}));
    const QString renewed = desk.accounts.login(kAna).value()->passwordHash;
    QVERIFY(renewed != m_hash);
    QVERIFY(!stronger.needsRehash(renewed));
    QVERIFY(stronger.verify(kPassword, renewed));
}

void SessionsTest::aRefreshGivesOtherTokens()
{
    const SessionTokens first = signIn();
    pass(seconds{600});
    const auto second = m_desk->sessions.refresh(first.refreshToken);
    QVERIFY(*second);
    QVERIFY((*second)->refreshToken != first.refreshToken);
    QVERIFY((*second)->accessToken != first.accessToken);
    QCOMPARE((*second)->session == first.session, true);
    QCOMPARE((*second)->refreshExpiresAt, m_clock.now() + std::chrono::days{30});
    QVERIFY(*m_desk->sessions.refresh((*second)->refreshToken));
}

void SessionsTest::aLostAnswerIsGivenAgain()
{
    const SessionTokens first = signIn();
    const auto lost = m_desk->sessions.refresh(first.refreshToken);
    pass(seconds{30});
    const auto again = m_desk->sessions.refresh(first.refreshToken);
    QVERIFY(*again);
    QCOMPARE((*again)->refreshToken, (*lost)->refreshToken);
    QCOMPARE((*again)->refreshExpiresAt, (*lost)->refreshExpiresAt);
    QVERIFY(*m_desk->sessions.refresh((*again)->refreshToken));
}

void SessionsTest::aTokenUsedAgainLaterEndsTheSession()
{
    const SessionTokens first = signIn();
    const auto second = m_desk->sessions.refresh(first.refreshToken);
    pass(seconds{31});
    QCOMPARE(flawOfRefresh(first.refreshToken), RefreshFlaw::Reused);
    QCOMPARE(flawOfRefresh((*second)->refreshToken), RefreshFlaw::Revoked);
    QCOMPARE(m_desk->store.isLive(kAna, kFestival, first.session.id).value(), false);

    QVERIFY(*m_desk->sessions.refresh(signIn().refreshToken)); // other sessions go on
}

void SessionsTest::aTokenUsedAgainAfterItsSuccessorEndsTheSession()
{
    const SessionTokens first = signIn();
    const auto second = m_desk->sessions.refresh(first.refreshToken);
    const auto third = m_desk->sessions.refresh((*second)->refreshToken);
    QCOMPARE(flawOfRefresh(first.refreshToken), RefreshFlaw::Reused);
    QCOMPARE(flawOfRefresh((*third)->refreshToken), RefreshFlaw::Revoked);
}

void SessionsTest::refreshesAtOnceGiveTheSameTokens()
{
    const SessionTokens first = signIn();
    std::array<QByteArray, 4> got;
    std::barrier start(4);
    const auto refresh = [&](std::size_t i) {
        SignInDesk desk(*m_file, m_clock, m_hasher);
        start.arrive_and_wait();
        const auto tokens = desk.sessions.refresh(first.refreshToken);
        if (tokens && *tokens)
            got[i] = (*tokens)->refreshToken;
    };
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < got.size(); ++i)
        threads.emplace_back(refresh, i);
    threads.clear();
    QVERIFY(!got[0].isEmpty());
    for (const QByteArray &each : got)
        QCOMPARE(each, got[0]);
    QVERIFY(*m_desk->sessions.refresh(got[0]));
}

void SessionsTest::anExpiredTokenIsRefused()
{
    const SessionTokens first = signIn();
    pass(std::chrono::days{30});
    QCOMPARE(flawOfRefresh(first.refreshToken), RefreshFlaw::Expired);
}

void SessionsTest::anUnknownTokenIsRefused()
{
    const SessionTokens first = signIn();
    QCOMPARE(flawOfRefresh({}), RefreshFlaw::Unknown);
    QCOMPARE(flawOfRefresh("something"), RefreshFlaw::Unknown);
    QCOMPARE(flawOfRefresh(first.accessToken), RefreshFlaw::Unknown);
    QVERIFY(m_desk->sessions.end("something"));
}

void SessionsTest::logoutEndsTheSession()
{
    const SessionTokens first = signIn();
    const SessionTokens elsewhere = signIn();
    const auto second = m_desk->sessions.refresh(first.refreshToken);
    QVERIFY(m_desk->sessions.end((*second)->refreshToken));
    QCOMPARE(flawOfRefresh((*second)->refreshToken), RefreshFlaw::Revoked);
    QCOMPARE(flawOfRefresh(first.refreshToken), RefreshFlaw::Revoked);
    QVERIFY(*m_desk->sessions.refresh(elsewhere.refreshToken));
}

void SessionsTest::whoIsDisabledGetsNoNewTokens()
{
    const SessionTokens first = signIn();
    QVERIFY(m_desk->database.execute(u"UPDATE login SET active = 0"_s));
    QCOMPARE(flawOfRefresh(first.refreshToken), RefreshFlaw::Disabled);
    QVERIFY(m_desk->accounts.setState(kAna, LoginState::Active, kNow));
    QCOMPARE(flawOfRefresh(first.refreshToken), RefreshFlaw::Revoked);

    const SessionTokens second = signIn();
    QVERIFY(m_desk->accounts.leave(kAna, kFestival, kNow));
    QCOMPARE(flawOfRefresh(second.refreshToken), RefreshFlaw::Revoked);
}

void SessionsTest::aForgottenPasswordIsSetAnewOnce()
{
    const SessionTokens before = signIn();
    const auto token = m_desk->login.requestReset(u"Ana@Crew.example"_s);
    QVERIFY(*token);

    const auto done = m_desk->login.confirmReset(**token, u"treuil 12 tonnes"_s);

    QCOMPARE(**done, kAna);
    QVERIFY(
        m_desk->login.confirmReset(**token, u"treuil 13 tonnes"_s)->isRefusedFor(ResetFlaw::Token));
    QCOMPARE(flawOfRefresh(before.refreshToken), RefreshFlaw::Revoked);
    QVERIFY(!*attempt(u"ana@crew.example"_s, kPassword));
    QVERIFY(*attempt(u"ana@crew.example"_s, u"treuil 12 tonnes"_s));
}

void SessionsTest::aResetIsRefused()
{
    const auto token = m_desk->login.requestReset(u"ana@crew.example"_s);
    QVERIFY(m_desk->login.confirmReset("something", u"treuil 12 tonnes"_s)
                ->isRefusedFor(ResetFlaw::Token));
    QVERIFY(m_desk->login.confirmReset(**token, u"short"_s)->isRefusedFor(ResetFlaw::Password));
    pass(std::chrono::hours{1});
    QVERIFY(
        m_desk->login.confirmReset(**token, u"treuil 12 tonnes"_s)->isRefusedFor(ResetFlaw::Token));
    QVERIFY(*attempt(u"ana@crew.example"_s, kPassword));
}

void SessionsTest::onlyHashesAreStored()
{
    const SessionTokens tokens = signIn();
    const auto reset = m_desk->login.requestReset(u"ana@crew.example"_s);
    QVERIFY(m_desk->database.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    QFile file(m_file->path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    QVERIFY(stored.contains("ana@crew.example"));
    for (const QByteArray &secret :
         {tokens.refreshToken, tokens.accessToken, **reset,
          QByteArray::fromBase64(**reset, QByteArray::Base64UrlEncoding), kPassword.toUtf8()})
        QVERIFY(!stored.contains(secret));
}

QTEST_APPLESS_MAIN(SessionsTest)
#include "tst_sessions.moc"
