#include "core/demo/demo.h"
#include "core/store/servermigrations.h"
#include "tests/support/serverengines.h"

#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

// Nothing crosses from one organisation to another, whatever a server does wrong.
class TestOrganizationIsolation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { test::ServerEngines::addEngines(); }
    void init() { m_test.renew(); }
    void cleanupTestCase() { m_test.stop(); }
    void anotherOrganizationIsNeitherSeenNorChanged();
    void idsOfAnotherOrganizationLeadNowhere();
    void withoutAnOrganizationNothingIsSeen();
    void withAnOrganizationNothingElseIsWritten();
    void aRoleThatCouldSeeEverythingIsRefused();
    void theLogAndTheAuditAreOnlyAddedTo();

private:
    QString asApplication(const QString &sql) const;

    test::ServerEngines m_test;
};

static Plan anotherPlan()
{
    return demoPlan(DemoSize::Small, 2, LocalDay{std::chrono::year{2026} / 3 / 2});
}

static QString hexOf(Id<Organization> organization)
{
    return organization.toString().remove(u'-');
}

QString TestOrganizationIsolation::asApplication(const QString &sql) const
{
    return m_test.postgres().ask(m_test.databaseName(), u"SET search_path TO planning; "_s + sql,
                                 u"planning_app"_s);
}

void TestOrganizationIsolation::anotherOrganizationIsNeitherSeenNorChanged()
{
    const Plan other = anotherPlan();
    VERIFY_OK(m_test.database().create(other));
    auto others = *m_test.database().organization(other.organization()->id.uuid);
    const auto store = m_test.open();
    VERIFY_OK(store->begin());
    VERIFY_OK(store->commit(m_test.adding(m_test.aPerson(u"Ana"_s))));
    VERIFY_OK(store->keep({u"job"_s, u"1"_s, m_test.now(), {}, {}}));
    VERIFY_OK(store->end());

    QVERIFY(others->news()->empty());
    QCOMPARE(others->seq(), 0);
    QVERIFY(others->audit({})->empty());
    QVERIFY(others->records(u"job"_s, 10)->empty());
    QCOMPARE(others->keepNew({u"job"_s, u"1"_s, m_test.now(), {}, {}}).value(), true);
    VERIFY_OK(others->forget(u"job"_s, u"1"_s));
    QVERIFY(store->record(u"job"_s, u"1"_s)->has_value());
    QVERIFY(*others->load() == other);
}

void TestOrganizationIsolation::idsOfAnotherOrganizationLeadNowhere()
{
    const Plan other = anotherPlan();
    VERIFY_OK(m_test.database().create(other));
    // What a program might do that has mixed up two plans.
    Person theirs = other.all<Person>().front();
    theirs.record.organization = m_test.organization();
    Change change = m_test.adding(m_test.aPerson(u"Ana"_s));
    change.remove(theirs);
    const auto store = m_test.open();
    VERIFY_OK(store->begin());
    QCOMPARE(store->commit(change).error().code, ErrorCode::Damaged);
    VERIFY_OK(store->end());
    auto others = *m_test.database().organization(other.organization()->id.uuid);
    QVERIFY(*others->load() == other);
}

void TestOrganizationIsolation::withoutAnOrganizationNothingIsSeen()
{
    if (!m_test.isPostgres())
        return; // a file for each
    QCOMPARE(asApplication(u"SELECT count(*) FROM people"_s), u"0"_s);
    QCOMPARE(asApplication(u"SELECT count(*) FROM org_head"_s), u"0"_s);
    const QString set = u"SET planning.org = '%1'; "_s.arg(hexOf(m_test.organization()));
    QCOMPARE(asApplication(set + u"SELECT count(*) FROM people"_s),
             QString::number(m_test.plan().all<Person>().size()));
    // Only until the end of the transaction.
    const QString local = u"BEGIN; SELECT set_config('planning.org', '%1', true) = ''; COMMIT; "_s;
    QCOMPARE(
        asApplication(local.arg(hexOf(m_test.organization())) + u"SELECT count(*) FROM people"_s)
            .section(u'\n', -1),
        u"0"_s);
}

void TestOrganizationIsolation::withAnOrganizationNothingElseIsWritten()
{
    if (!m_test.isPostgres())
        return;
    const Plan other = anotherPlan();
    VERIFY_OK(m_test.database().create(other));
    const QString set = u"SET planning.org = '%1'; "_s.arg(hexOf(m_test.organization()));
    const QString theirs = u"decode('%1', 'hex')"_s.arg(hexOf(other.organization()->id));
    const QString denied = u"row-level security"_s;
    QVERIFY(asApplication(set + u"UPDATE people SET org_id = "_s + theirs).contains(denied));
    QVERIFY(asApplication(set + u"INSERT INTO meta VALUES (%1, 'a', 'b')"_s.arg(theirs))
                .contains(denied));
    QCOMPARE(asApplication(set + u"DELETE FROM org_record WHERE org_id = "_s + theirs), QString());
    auto others = *m_test.database().organization(other.organization()->id.uuid);
    QVERIFY(*others->load() == other);
}

void TestOrganizationIsolation::aRoleThatCouldSeeEverythingIsRefused()
{
    if (!m_test.isPostgres())
        return;
    const auto refused = [](const QString &address) {
        const auto server = ServerDatabase::open(address);
        return !server && server.error().code == ErrorCode::InvalidInput;
    };
    const auto &postgres = m_test.postgres();
    const QString database = m_test.databaseName();
    QVERIFY(refused(postgres.superuserAddress(database)));
    QVERIFY(refused(postgres.ownerAddress(database)));
    QVERIFY(!refused(m_test.address()));
    QCOMPARE(postgres.ask(database, u"ALTER ROLE planning_app BYPASSRLS"_s), QString());
    QVERIFY(refused(m_test.address()));
    QCOMPARE(postgres.ask(database, u"ALTER ROLE planning_app NOBYPASSRLS;"
                                    " GRANT planning_owner TO planning_app"_s),
             QString());
    QVERIFY(refused(m_test.address()));
    QCOMPARE(postgres.ask(database, u"REVOKE planning_owner FROM planning_app"_s), QString());
    QVERIFY(!refused(m_test.address()));
}

void TestOrganizationIsolation::theLogAndTheAuditAreOnlyAddedTo()
{
    if (!m_test.isPostgres())
        return;
    for (const QString &table : {u"org_change"_s, u"org_audit"_s}) {
        QVERIFY(asApplication(u"DELETE FROM "_s + table).contains(u"permission denied"_s));
        QVERIFY(
            asApplication(u"UPDATE %1 SET at = 0"_s.arg(table)).contains(u"permission denied"_s));
    }
}

QTEST_GUILESS_MAIN(TestOrganizationIsolation)
#include "tst_organizationisolation.moc"
