#include "core/store/accountstore.h"
#include "core/store/sessionstore.h"
#include "tests/support/controldatabase.h"

#include <QTest>

using namespace planning;
using namespace planning::test;
using namespace Qt::StringLiterals;

namespace
{

const Instant kNow = *instantFromRfc3339(u"2026-03-02T15:00:00Z");
const Id<Account> kAna{{1, 1}};
const Id<Organization> kFestival{{2, 1}};
const LoginSession kSession{{7, 7}, kAna, kFestival, kNow, {}};

RefreshToken token(char name)
{
    return {QByteArray(32, name), kNow, kNow + seconds{100}, {}};
}

} // namespace

class SessionStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTokenIsFoundWithItsSession();
    void aTokenIsReplacedOnce();
    void ofTwoServersOneReplacesAToken();
    void nothingIsReplacedInARevokedSession();
    void revokingAllEndsEverySessionOfTheAccount();
    void aSessionIsLiveForItsOwnAccountOnly();
    void aPasswordIsResetOnce();
    void resettingUsesUpTheOtherTokensAndEndsTheSessions();
    void anExpiredResetDoesNothing();
    void whatHasExpiredIsRemoved();
    void sessionsThatWereRevokedLatelyAreKnown();

private:
    QString passwordHash();

    std::optional<ControlDatabase> m_file;
    std::optional<Database> m_database;
    std::optional<AccountStore> m_accounts;
    std::optional<SessionStore> m_sessions;
};

void SessionStoreTest::init()
{
    m_database.reset();
    m_file.emplace();
    m_database.emplace(m_file->open());
    m_accounts.emplace(*m_database);
    m_sessions.emplace(*m_database);
    QVERIFY(m_accounts->addLogin({kAna, u"ana@crew.example"_s, u"old"_s, LoginState::Active}));
    QVERIFY(m_accounts->addOrganization({kFestival, u"Festival"_s, kNow}));
    QVERIFY(m_accounts->join(kAna, kFestival));
    QVERIFY(m_sessions->begin(kSession, token('a')));
}

QString SessionStoreTest::passwordHash()
{
    return m_accounts->login(kAna).value()->passwordHash;
}

void SessionStoreTest::aTokenIsFoundWithItsSession()
{
    const auto found = m_sessions->find(token('a').hash);
    QVERIFY(found);
    QCOMPARE(*found == std::optional(SessionToken{kSession, token('a')}), true);
    QVERIFY(!m_sessions->find(token('z').hash).value());
}

void SessionStoreTest::aTokenIsReplacedOnce()
{
    const SessionToken first{kSession, token('a')};
    QCOMPARE(m_sessions->replace(first, token('b')).value(), true);
    QCOMPARE(m_sessions->replace(first, token('c')).value(), false);

    QCOMPARE(*m_sessions->find(token('a').hash).value()->token.usedAt, kNow);
    QVERIFY(m_sessions->find(token('b').hash).value());
    QVERIFY(!m_sessions->find(token('c').hash).value());
}

void SessionStoreTest::ofTwoServersOneReplacesAToken()
{
    Database otherDatabase = m_file->open();
    SessionStore other(otherDatabase);
    const auto mine = m_sessions->find(token('a').hash).value();
    const auto theirs = other.find(token('a').hash).value();

    QCOMPARE(other.replace(*theirs, token('c')).value(), true);
    QCOMPARE(m_sessions->replace(*mine, token('b')).value(), false);

    QVERIFY(!m_sessions->find(token('b').hash).value());
}

void SessionStoreTest::nothingIsReplacedInARevokedSession()
{
    QVERIFY(m_sessions->revoke(kSession.id, kNow));
    QCOMPARE(m_sessions->replace({kSession, token('a')}, token('b')).value(), false);
    QCOMPARE(*m_sessions->find(token('a').hash).value()->session.revokedAt, kNow);

    QVERIFY(m_sessions->revoke(kSession.id, kNow + seconds{5}));
    QCOMPARE(*m_sessions->find(token('a').hash).value()->session.revokedAt, kNow);
}

void SessionStoreTest::revokingAllEndsEverySessionOfTheAccount()
{
    const LoginSession second{{8, 8}, kAna, kFestival, kNow, {}};
    QVERIFY(m_sessions->begin(second, token('b')));

    QVERIFY(m_sessions->revokeAll(kAna, kNow));

    for (const Uuid &session : {kSession.id, second.id})
        QCOMPARE(m_sessions->isLive(kAna, kFestival, session).value(), false);
}

void SessionStoreTest::aSessionIsLiveForItsOwnAccountOnly()
{
    const Id<Account> bruno{{1, 2}};
    QVERIFY(m_accounts->addLogin({bruno, u"b@crew.example"_s, u"b"_s, LoginState::Active}));
    QVERIFY(m_accounts->join(bruno, kFestival));
    QCOMPARE(m_sessions->isLive(kAna, kFestival, kSession.id).value(), true);
    QCOMPARE(m_sessions->isLive(bruno, kFestival, {}).value(), true);
    QCOMPARE(m_sessions->isLive(bruno, kFestival, kSession.id).value(), false);
    QCOMPARE(m_sessions->isLive(kAna, kFestival, Uuid{9, 9}).value(), false);
    QCOMPARE(m_sessions->isLive(kAna, Id<Organization>{{2, 9}}, kSession.id).value(), false);
}

void SessionStoreTest::aPasswordIsResetOnce()
{
    const QByteArray hash(32, 'r');
    QVERIFY(m_sessions->addReset(hash, kAna, kNow + seconds{100}));
    QCOMPARE(*m_sessions->resetOf(hash, kNow).value(), kAna);

    QCOMPARE(m_sessions->reset(hash, u"new"_s, kNow).value(), true);
    QCOMPARE(passwordHash(), u"new"_s);

    QCOMPARE(m_sessions->reset(hash, u"newer"_s, kNow).value(), false);
    QVERIFY(!m_sessions->resetOf(hash, kNow).value());
    QCOMPARE(passwordHash(), u"new"_s);
}

void SessionStoreTest::resettingUsesUpTheOtherTokensAndEndsTheSessions()
{
    QVERIFY(m_sessions->addReset(QByteArray(32, 'r'), kAna, kNow + seconds{100}));
    QVERIFY(m_sessions->addReset(QByteArray(32, 's'), kAna, kNow + seconds{100}));

    QCOMPARE(m_sessions->reset(QByteArray(32, 'r'), u"new"_s, kNow).value(), true);

    QCOMPARE(m_sessions->reset(QByteArray(32, 's'), u"newer"_s, kNow).value(), false);
    QCOMPARE(m_sessions->isLive(kAna, kFestival, kSession.id).value(), false);
}

void SessionStoreTest::anExpiredResetDoesNothing()
{
    const QByteArray hash(32, 'r');
    QVERIFY(m_sessions->addReset(hash, kAna, kNow + seconds{100}));
    const Instant later = kNow + seconds{100};
    QVERIFY(!m_sessions->resetOf(hash, later).value());
    QCOMPARE(m_sessions->reset(hash, u"new"_s, later).value(), false);
    QCOMPARE(m_sessions->reset(QByteArray(32, 'x'), u"new"_s, kNow).value(), false);
    QCOMPARE(passwordHash(), u"old"_s);
    QCOMPARE(m_sessions->isLive(kAna, kFestival, kSession.id).value(), true);
}

void SessionStoreTest::whatHasExpiredIsRemoved()
{
    const RefreshToken longer{QByteArray(32, 'b'), kNow, kNow + seconds{200}, {}};
    const LoginSession other{{8, 8}, kAna, kFestival, kNow, {}};
    QVERIFY(m_sessions->begin(other, longer));

    QVERIFY(m_sessions->removeExpired(kNow + seconds{100}));

    QVERIFY(!m_sessions->find(token('a').hash).value());
    QVERIFY(m_sessions->find(longer.hash).value());
    QCOMPARE(m_database->number(u"SELECT count(*) FROM session"_s).value(), 1);
}

void SessionStoreTest::sessionsThatWereRevokedLatelyAreKnown()
{
    const LoginSession other{{8, 8}, kAna, kFestival, kNow, {}};
    QVERIFY(m_sessions->begin(other, token('b')));
    QCOMPARE(m_sessions->revokedSince(kNow).value(), std::vector<Uuid>());

    QVERIFY(m_sessions->revoke(kSession.id, kNow + seconds{10}));

    QCOMPARE(m_sessions->revokedSince(kNow + seconds{10}).value(), std::vector{kSession.id});
    QCOMPARE(m_sessions->revokedSince(kNow + seconds{11}).value(), std::vector<Uuid>());
    QVERIFY(m_accounts->setState(kAna, LoginState::Disabled, kNow + seconds{20}));
    QCOMPARE(m_sessions->revokedSince(kNow + seconds{11}).value(), std::vector{other.id});
}

QTEST_APPLESS_MAIN(SessionStoreTest)
#include "tst_sessionstore.moc"
