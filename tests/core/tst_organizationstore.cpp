#include "core/demo/demo.h"
#include "tests/support/serverengines.h"

using namespace planning;
using namespace Qt::StringLiterals;

// An organisation of a server in SQLite and PostgreSQL: several stores on one organisation stand
// for several processes.
class TestOrganizationStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { test::ServerEngines::addEngines(); }
    void init() { m_test.renew(); }
    void cleanupTestCase() { m_test.stop(); }
    void aPlanIsLoadedAsItWasCreated();
    void anOrganizationIsCreatedOnce();
    void whatIsOfAnotherOrganizationIsRefused();
    void aGroupIsDurableWhenItEnds();
    void aFailingChangeLeavesTheOthersOfItsGroup();
    void anAbandonedGroupLeavesNothing();
    void othersLearnWhatWasCommitted();
    void whoBeginsLearnsWhatOthersHaveCommitted();
    void theNewestIsWhatHasBeenLoaded();
    void aBrokenReferenceIsNotStored();
    void recordsAreKeptReplacedAndForgotten();
    void recordsOfAGroupGoWithIt();
    void expiredRecordsAreCleared();
    void theAuditIsFilteredAndPaged();
    void organizationsAreListed();

private:
    test::ServerEngines m_test;
};

// Of another organisation.
static Plan anotherPlan()
{
    return demoPlan(DemoSize::Small, 2, LocalDay{std::chrono::year{2026} / 3 / 2});
}

void TestOrganizationStore::aPlanIsLoadedAsItWasCreated()
{
    const auto loaded = m_test.open()->load();
    VERIFY_OK(loaded);
    QVERIFY(*loaded == m_test.plan());
}

void TestOrganizationStore::anOrganizationIsCreatedOnce()
{
    QCOMPARE(m_test.database().create(m_test.plan()).error().code, ErrorCode::Duplicate);
    QCOMPARE(m_test.database().create(Plan{}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(m_test.database().organization(m_test.ids().next<Organization>().uuid).error().code,
             ErrorCode::NotFound);
}

void TestOrganizationStore::whatIsOfAnotherOrganizationIsRefused()
{
    Person foreign = m_test.aPerson(u"Foreign"_s);
    foreign.record.organization = m_test.ids().next<Organization>();
    const auto store = m_test.open();
    VERIFY_OK(store->begin());
    QCOMPARE(store->commit(m_test.adding(foreign)).error().code, ErrorCode::BadReference);
    VERIFY_OK(store->end());

    foreign.record.organization = m_test.ids().next<Organization>();
    Plan mixed = anotherPlan();
    mixed.load(foreign);
    QCOMPARE(m_test.database().create(mixed).error().code, ErrorCode::BadReference);
}

void TestOrganizationStore::aGroupIsDurableWhenItEnds()
{
    const Person ana = m_test.aPerson(u"Ana"_s);
    const Person ben = m_test.aPerson(u"Ben"_s);
    const auto store = m_test.open();
    VERIFY_OK(store->begin());
    VERIFY_OK(store->commit(m_test.adding(ana)));
    VERIFY_OK(store->commit(m_test.adding(ben)));
    QCOMPARE(m_test.open()->load()->find(ana.id), nullptr);
    VERIFY_OK(store->end());
    QCOMPARE(store->seq(), 2);

    const auto loaded = m_test.open()->load();
    VERIFY_OK(loaded);
    QVERIFY(*loaded->find(ana.id) == ana);
    QVERIFY(*loaded->find(ben.id) == ben);
}

void TestOrganizationStore::aFailingChangeLeavesTheOthersOfItsGroup()
{
    const Person ana = m_test.aPerson(u"Ana"_s);
    const Person ben = m_test.aPerson(u"Ben"_s);
    Change half = m_test.adding(m_test.aPerson(u"Half"_s));
    half.insert(ana); // a second time
    const auto store = m_test.open();
    VERIFY_OK(store->begin());
    VERIFY_OK(store->commit(m_test.adding(ana)));
    QCOMPARE(store->commit(half).error().code, ErrorCode::Duplicate);
    Change unknown = m_test.adding(m_test.aPerson(u"Other half"_s));
    unknown.remove(ben); // nobody knows
    QCOMPARE(store->commit(unknown).error().code, ErrorCode::Damaged);
    VERIFY_OK(store->commit(m_test.adding(ben)));
    VERIFY_OK(store->end());
    QCOMPARE(store->seq(), 2);

    const auto loaded = m_test.open()->load();
    QCOMPARE(loaded->all<Person>().size(), m_test.plan().all<Person>().size() + 2);
    QVERIFY(loaded->find(ana.id) && loaded->find(ben.id));
}

void TestOrganizationStore::anAbandonedGroupLeavesNothing()
{
    const auto store = m_test.open();
    VERIFY_OK(store->begin());
    VERIFY_OK(store->commit(m_test.adding(m_test.aPerson(u"Ana"_s))));
    store->abandon();
    QCOMPARE(store->seq(), 0);
    QVERIFY(*m_test.open()->load() == m_test.plan());
    VERIFY_OK(store->begin());
    VERIFY_OK(store->commit(m_test.adding(m_test.aPerson(u"Ben"_s))));
    VERIFY_OK(store->end());
    QCOMPARE(store->seq(), 1);
}

void TestOrganizationStore::othersLearnWhatWasCommitted()
{
    const auto other = m_test.open();
    QVERIFY(other->news()->empty());
    const auto store = m_test.open();
    const Change first = m_test.adding(m_test.aPerson(u"Ana"_s));
    Change second = m_test.adding(m_test.aPerson(u"Ben"_s));
    Shift shift = m_test.plan().all<Shift>().front();
    second.update(shift, [&] {
        shift.notes = u"bring “gloves”"_s;
        return shift;
    }());
    second.remove(m_test.plan().all<Assignment>().front());
    VERIFY_OK(store->begin());
    VERIFY_OK(store->commit(first));
    VERIFY_OK(store->commit(second));
    VERIFY_OK(store->end());

    const auto news = other->news();
    VERIFY_OK(news);
    QCOMPARE(news->size(), 2U);
    QVERIFY(news->at(0) == first);
    QVERIFY(news->at(1) == second);
    QCOMPARE(other->seq(), 2);
    QVERIFY(other->news()->empty());
    QVERIFY(store->news()->empty());
}

void TestOrganizationStore::whoBeginsLearnsWhatOthersHaveCommitted()
{
    const auto other = m_test.open();
    const auto store = m_test.open();
    const Change change = m_test.adding(m_test.aPerson(u"Ana"_s));
    VERIFY_OK(store->begin());
    VERIFY_OK(store->commit(change));
    VERIFY_OK(store->end());

    const auto news = other->begin();
    VERIFY_OK(news);
    QVERIFY(*news == std::vector{change});
    VERIFY_OK(other->commit(m_test.adding(m_test.aPerson(u"Ben"_s))));
    VERIFY_OK(other->end());
    QCOMPARE(other->seq(), 2);
    QCOMPARE(store->news()->size(), 1U);
}

void TestOrganizationStore::theNewestIsWhatHasBeenLoaded()
{
    const auto other = m_test.open();
    const auto store = m_test.open();
    VERIFY_OK(store->begin());
    VERIFY_OK(store->commit(m_test.adding(m_test.aPerson(u"Ana"_s))));
    VERIFY_OK(store->end());
    VERIFY_OK(other->load());
    QCOMPARE(other->seq(), 1);
    QVERIFY(other->news()->empty());
}

void TestOrganizationStore::aBrokenReferenceIsNotStored()
{
    const auto store = m_test.open();
    Assignment assignment = m_test.plan().all<Assignment>().front();
    const Assignment before = assignment;
    assignment.person = m_test.ids().next<Person>();
    Change change = m_test.adding(m_test.aPerson(u"Ana"_s));
    change.update(before, assignment);
    VERIFY_OK(store->begin());
    const auto committed = store->commit(change);
    const auto ended = store->end();
    // SQLite finds out at the end of the transaction.
    const Error error = committed ? ended.error() : committed.error();
    QCOMPARE(error.code, ErrorCode::BadReference);
    QVERIFY(*m_test.open()->load() == m_test.plan());
}

void TestOrganizationStore::recordsAreKeptReplacedAndForgotten()
{
    const ServerRecord job{u"job"_s, u"1"_s, m_test.now(), {}, {{u"state"_s, u"queued"_s}}};
    ServerRecord later = job;
    later.id = u"2"_s;
    later.at += seconds{60};
    const auto store = m_test.open();
    QCOMPARE(store->keepNew(later).value(), true);
    QCOMPARE(store->keepNew(job).value(), true);
    QCOMPARE(store->keepNew(job).value(), false);
    QVERIFY(*store->records(u"job"_s, 10) == (std::vector{job, later}));
    QVERIFY(*store->records(u"job"_s, 1) == std::vector{job});
    QVERIFY(store->records(u"delivery"_s, 10)->empty());

    ServerRecord done = job;
    done.value = {{u"state"_s, u"done"_s}};
    VERIFY_OK(store->keep(done));
    QVERIFY(m_test.open()->record(u"job"_s, u"1"_s).value() == done);
    VERIFY_OK(store->forget(u"job"_s, u"1"_s));
    QVERIFY(!store->record(u"job"_s, u"1"_s)->has_value());
}

void TestOrganizationStore::recordsOfAGroupGoWithIt()
{
    const ServerRecord answer{u"answer"_s, u"key"_s, m_test.now(), {}, {{u"status"_s, 201}}};
    const auto store = m_test.open();
    VERIFY_OK(store->begin());
    QCOMPARE(store->keepNew(answer).value(), true);
    QCOMPARE(store->keepNew(answer).value(), false);
    QVERIFY(store->record(answer.kind, answer.id).value() == answer);
    store->abandon();
    QVERIFY(!store->record(answer.kind, answer.id)->has_value());
    VERIFY_OK(store->begin());
    VERIFY_OK(store->keep(answer));
    VERIFY_OK(store->end());
    QVERIFY(m_test.open()->record(answer.kind, answer.id).value() == answer);
}

void TestOrganizationStore::expiredRecordsAreCleared()
{
    const Instant now = m_test.now();
    const auto store = m_test.open();
    VERIFY_OK(store->keep({u"answer"_s, u"old"_s, now, now + seconds{10}, {}}));
    VERIFY_OK(store->keep({u"answer"_s, u"new"_s, now, now + seconds{30}, {}}));
    VERIFY_OK(store->keep({u"answer"_s, u"forever"_s, now, {}, {}}));
    VERIFY_OK(store->forgetExpired(now + seconds{20}));
    QVERIFY(!store->record(u"answer"_s, u"old"_s)->has_value());
    QCOMPARE(store->records(u"answer"_s, 10)->size(), 2U);
}

void TestOrganizationStore::theAuditIsFilteredAndPaged()
{
    const Person ana = m_test.aPerson(u"Ana"_s);
    Change first = m_test.adding(ana);
    first.insert(m_test.aPerson(u"Ben"_s));
    Change second = m_test.adding(m_test.aPerson(u"Cleo"_s));
    second.at += seconds{3600};
    Team team = m_test.plan().all<Team>().front();
    const Team before = team;
    team.name = u"Light and video"_s;
    second.update(before, team);
    const auto store = m_test.open();
    VERIFY_OK(store->begin());
    VERIFY_OK(store->commit(first));
    VERIFY_OK(store->commit(second));
    VERIFY_OK(store->end());

    const auto all = store->audit({});
    VERIFY_OK(all);
    QCOMPARE(all->size(), 4U);
    const QJsonObject newest = all->front();
    QCOMPARE(newest[u"action"_s].toString(), u"update_team"_s);
    QCOMPARE(newest[u"before"_s].toObject()[u"name"_s].toString(), before.name);
    QCOMPARE(newest[u"after"_s].toObject()[u"name"_s].toString(), team.name);
    QCOMPARE(newest[u"change_id"_s].toString(), second.id.toString());
    QCOMPARE(newest[u"account_id"_s].toString(), second.account.toString());

    QCOMPARE(store->audit({.entity = u"team"_s})->size(), 1U);
    QCOMPARE(store->audit({.entityId = ana.id.uuid})->size(), 1U);
    QCOMPARE(store->audit({.account = first.account.uuid})->size(), 2U);
    QCOMPARE(store->audit({.window = Interval{first.at, second.at}})->size(), 2U);
    const auto page = store->audit({.before = newest[u"number"_s].toInteger(), .limit = 2});
    QCOMPARE(page->size(), 2U);
    QCOMPARE(page->front()[u"number"_s].toInteger(), newest[u"number"_s].toInteger() - 1);
}

void TestOrganizationStore::organizationsAreListed()
{
    const Plan other = anotherPlan();
    VERIFY_OK(m_test.database().create(other));
    auto ids = m_test.database().organizations().value();
    std::sort(ids.begin(), ids.end());
    QList<Uuid> expected{m_test.organization().uuid, other.organization()->id.uuid};
    std::sort(expected.begin(), expected.end());
    QCOMPARE(ids, expected);
    VERIFY_OK(m_test.database().ping());
}

QTEST_GUILESS_MAIN(TestOrganizationStore)
#include "tst_organizationstore.moc"
