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
const Id<Account> kBruno{{1, 2}};
const OrganizationHome kFestival{{{2, 1}}, u"Festival"_s, kNow};
const OrganizationHome kTheatre{{{2, 2}}, u"Théâtre"_s, kNow - seconds{60}};
const Login kAnasLogin{kAna, u"ana@crew.example"_s, u"hash"_s, LoginState::Active};

} // namespace

class AccountStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLoginIsFoundByItsAddressHoweverItIsWritten_data();
    void aLoginIsFoundByItsAddressHoweverItIsWritten();
    void anAddressBelongsToOneLogin();
    void aPasswordThatWasChangedMeanwhileStays();
    void disablingEndsTheSessions();
    void whatIsUnknownIsNotFound();
    void organizationsAreListedByAge();
    void anAccountBelongsToTheOrganizationsItJoined();
    void leavingAnOrganizationEndsTheSessionsThere();
    void theStepDownTakesEverythingAway();

private:
    bool isLive(Id<Organization> organization, const Uuid &session);

    std::optional<ControlDatabase> m_file;
    std::optional<Database> m_database;
    std::optional<AccountStore> m_accounts;
    std::optional<SessionStore> m_sessions;
};

void AccountStoreTest::init()
{
    m_accounts.reset();
    m_database.reset();
    m_file.emplace();
    m_database.emplace(m_file->open());
    m_accounts.emplace(*m_database);
    m_sessions.emplace(*m_database);
    QVERIFY(m_accounts->addLogin(kAnasLogin));
    QVERIFY(m_accounts->addOrganization(kFestival));
    QVERIFY(m_accounts->addOrganization(kTheatre));
    QVERIFY(m_accounts->join(kAna, kFestival.organization));
}

bool AccountStoreTest::isLive(Id<Organization> organization, const Uuid &session)
{
    return m_sessions->isLive(kAna, organization, session).value();
}

void AccountStoreTest::aLoginIsFoundByItsAddressHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<bool>("found");
    QTest::newRow("same") << u"ana@crew.example"_s << true;
    QTest::newRow("capitals and blanks") << u" Ana@Crew.EXAMPLE\n"_s << true;
    QTest::newRow("another") << u"ana@crew.example.org"_s << false;
    QTest::newRow("a pattern") << u"%@crew.example"_s << false;
    QTest::newRow("SQL") << u"' OR '1'='1"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void AccountStoreTest::aLoginIsFoundByItsAddressHoweverItIsWritten()
{
    QFETCH(QString, email);
    QFETCH(bool, found);
    const auto login = m_accounts->loginByEmail(email);
    QVERIFY(login);
    QCOMPARE(*login == (found ? std::optional(kAnasLogin) : std::nullopt), true);
}

void AccountStoreTest::anAddressBelongsToOneLogin()
{
    const Login again{kBruno, u"ANA@crew.example"_s, u"other"_s, LoginState::Active};
    QCOMPARE(m_accounts->addLogin(again).error().code, ErrorCode::Duplicate);
    QCOMPARE(m_accounts->addLogin(kAnasLogin).error().code, ErrorCode::Duplicate);

    QVERIFY(m_accounts->addLogin({kBruno, u"bruno@crew.example"_s, u"b"_s, LoginState::Active}));
    QCOMPARE(m_accounts->changeEmail(kBruno, u"Ana@crew.example"_s).error().code,
             ErrorCode::Duplicate);
    QVERIFY(m_accounts->changeEmail(kBruno, u"Bruno@home.example"_s));
    QCOMPARE(m_accounts->login(kBruno).value()->email, u"bruno@home.example"_s);
}

void AccountStoreTest::aPasswordThatWasChangedMeanwhileStays()
{
    QCOMPARE(m_accounts->replacePasswordHash(kAna, u"hash"_s, u"reset"_s).value(), true);
    QCOMPARE(m_accounts->replacePasswordHash(kAna, u"hash"_s, u"rehashed"_s).value(), false);
    QCOMPARE(m_accounts->login(kAna).value()->passwordHash, u"reset"_s);
}

void AccountStoreTest::disablingEndsTheSessions()
{
    const Uuid id{7, 7};
    QVERIFY(m_sessions->begin({id, kAna, kFestival.organization, kNow, {}},
                              {QByteArray(32, 'a'), kNow, kNow + seconds{60}, {}}));
    QVERIFY(isLive(kFestival.organization, id));

    QVERIFY(m_accounts->setState(kAna, LoginState::Disabled, kNow));
    QVERIFY(!isLive(kFestival.organization, id));
    QCOMPARE(m_sessions->isLive(kAna, kFestival.organization, {}).value(), false);

    QVERIFY(m_accounts->setState(kAna, LoginState::Active, kNow));
    QVERIFY(!isLive(kFestival.organization, id));
    QCOMPARE(m_sessions->isLive(kAna, kFestival.organization, {}).value(), true);
}

void AccountStoreTest::whatIsUnknownIsNotFound()
{
    QVERIFY(!m_accounts->login(kBruno).value());
    QCOMPARE(m_accounts->changeEmail(kBruno, u"b@c.example"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(m_accounts->setState(kBruno, LoginState::Disabled, kNow).error().code,
             ErrorCode::NotFound);
    QCOMPARE(m_accounts->join(kBruno, kFestival.organization).error().code,
             ErrorCode::BadReference);
}

void AccountStoreTest::organizationsAreListedByAge()
{
    QCOMPARE(m_accounts->organizations().value()
                 == (std::vector<OrganizationHome>{kTheatre, kFestival}),
             true);
    QCOMPARE(m_accounts->addOrganization(kTheatre).error().code, ErrorCode::Duplicate);
}

void AccountStoreTest::anAccountBelongsToTheOrganizationsItJoined()
{
    QVERIFY(m_accounts->join(kAna, kTheatre.organization));
    QVERIFY(m_accounts->join(kAna, kTheatre.organization));
    QCOMPARE(m_accounts->organizationsOf(kAna).value()
                 == (std::vector{kFestival.organization, kTheatre.organization}),
             true);
    QVERIFY(m_accounts->organizationsOf(kBruno).value().empty());
}

void AccountStoreTest::leavingAnOrganizationEndsTheSessionsThere()
{
    QVERIFY(m_accounts->join(kAna, kTheatre.organization));
    const Uuid there{7, 1};
    const Uuid here{7, 2};
    QVERIFY(m_sessions->begin({there, kAna, kFestival.organization, kNow, {}},
                              {QByteArray(32, 'a'), kNow, kNow + seconds{60}, {}}));
    QVERIFY(m_sessions->begin({here, kAna, kTheatre.organization, kNow, {}},
                              {QByteArray(32, 'b'), kNow, kNow + seconds{60}, {}}));

    QVERIFY(m_accounts->leave(kAna, kFestival.organization, kNow));

    QVERIFY(!isLive(kFestival.organization, here));
    QVERIFY(!isLive(kTheatre.organization, there));
    QVERIFY(isLive(kTheatre.organization, here));
}

void AccountStoreTest::theStepDownTakesEverythingAway()
{
    ControlDatabase::run(*m_database, u"0001_accounts.down.sql"_s);
    QCOMPARE(m_database->texts(u"SELECT name FROM sqlite_master WHERE type = 'table'"_s).value(),
             QStringList());
}

QTEST_APPLESS_MAIN(AccountStoreTest)
#include "tst_accountstore.moc"
