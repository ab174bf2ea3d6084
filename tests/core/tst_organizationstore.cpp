#include "core/base/idsource.h"
#include "core/demo/demo.h"
#include "core/store/serverdatabase.h"
#include "core/store/servermigrations.h"

#include <QTemporaryDir>
#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

// An organisation of a server in SQLite and PostgreSQL: several stores on one organisation stand
// for several processes.
class TestOrganizationStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
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
    std::unique_ptr<OrganizationStore> open() const;
    Person aPerson(const QString &name);
    Change adding(const Person &person);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerDatabase> m_server;
    Plan m_plan;
    FixedClock m_clock{Instant{seconds{1772442000}}}; // 2026-03-02 09:00 UTC
    IdSource m_ids{m_clock, 1};
};

static const LocalDay kFirstDay{std::chrono::year{2026} / 3 / 2};

template <typename T>
static QString failureOf(const Result<T> &result)
{
    return result ? QString() : describe(result.error());
}

#define VERIFY_OK(result) QCOMPARE(failureOf(result), QString())

void TestOrganizationStore::init()
{
    m_server.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString address = u"sqlite://"_s + m_folder->filePath(u"server"_s);
    VERIFY_OK(migrateUp(address));
    auto server = ServerDatabase::open(address);
    VERIFY_OK(server);
    m_server = *std::move(server);
    m_plan = demoPlan(DemoSize::Small, 1, kFirstDay);
    VERIFY_OK(m_server->create(m_plan));
}

std::unique_ptr<OrganizationStore> TestOrganizationStore::open() const
{
    auto store = m_server->organization(m_plan.organization()->id.uuid);
    if (!store)
        qFatal("%s", qPrintable(failureOf(store)));
    return *std::move(store);
}

Person TestOrganizationStore::aPerson(const QString &name)
{
    Person person;
    person.id = m_ids.next<Person>();
    person.record.organization = m_plan.organization()->id;
    person.lastName = name;
    return person;
}

Change TestOrganizationStore::adding(const Person &person)
{
    Change change;
    change.id = m_ids.next<Change>();
    change.name = u"Add “%1”"_s.arg(person.lastName);
    change.account = m_ids.next<Account>();
    change.at = m_clock.now();
    change.insert(person);
    return change;
}

void TestOrganizationStore::aPlanIsLoadedAsItWasCreated()
{
    m_plan.setUnknown({});
    const auto loaded = open()->load();
    VERIFY_OK(loaded);
    QVERIFY(*loaded == m_plan);
}

void TestOrganizationStore::anOrganizationIsCreatedOnce()
{
    QCOMPARE(m_server->create(m_plan).error().code, ErrorCode::Duplicate);
    QCOMPARE(m_server->create(Plan{}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(m_server->organization(m_ids.next<Organization>().uuid).error().code,
             ErrorCode::NotFound);
}

void TestOrganizationStore::whatIsOfAnotherOrganizationIsRefused()
{
    Person foreign = aPerson(u"Foreign"_s);
    foreign.record.organization = m_ids.next<Organization>();
    const auto store = open();
    VERIFY_OK(store->begin());
    QCOMPARE(store->commit(adding(foreign)).error().code, ErrorCode::BadReference);
    VERIFY_OK(store->end());

    foreign.record.organization = m_ids.next<Organization>();
    Plan mixed = demoPlan(DemoSize::Small, 2, kFirstDay);
    mixed.load(foreign);
    QCOMPARE(m_server->create(mixed).error().code, ErrorCode::BadReference);
}

void TestOrganizationStore::aGroupIsDurableWhenItEnds()
{
    const Person ana = aPerson(u"Ana"_s);
    const Person ben = aPerson(u"Ben"_s);
    const auto store = open();
    VERIFY_OK(store->begin());
    VERIFY_OK(store->commit(adding(ana)));
    VERIFY_OK(store->commit(adding(ben)));
    QCOMPARE(open()->load()->find(ana.id), nullptr);
    VERIFY_OK(store->end());
    QCOMPARE(store->seq(), 2);

    const auto loaded = open()->load();
    VERIFY_OK(loaded);
    QVERIFY(*loaded->find(ana.id) == ana);
    QVERIFY(*loaded->find(ben.id) == ben);
}

void TestOrganizationStore::aFailingChangeLeavesTheOthersOfItsGroup()
{
    const Person ana = aPerson(u"Ana"_s);
    const Person ben = aPerson(u"Ben"_s);
    Change half = adding(aPerson(u"Half"_s));
    half.insert(ana); // a second time
    const auto store = open();
    VERIFY_OK(store->begin());
    VERIFY_OK(store->commit(adding(ana)));
    QCOMPARE(store->commit(half).error().code, ErrorCode::Duplicate);
    Change unknown = adding(aPerson(u"Other half"_s));
    unknown.remove(ben); // nobody knows
    QCOMPARE(store->commit(unknown).error().code, ErrorCode::Damaged);
    VERIFY_OK(store->commit(adding(ben)));
    VERIFY_OK(store->end());
    QCOMPARE(store->seq(), 2);

    const auto loaded = open()->load();
    QCOMPARE(loaded->all<Person>().size(), m_plan.all<Person>().size() + 2);
    QVERIFY(loaded->find(ana.id) && loaded->find(ben.id));
}

void TestOrganizationStore::anAbandonedGroupLeavesNothing()
{
    const auto store = open();
    VERIFY_OK(store->begin());
    VERIFY_OK(store->commit(adding(aPerson(u"Ana"_s))));
    store->abandon();
    QCOMPARE(store->seq(), 0);
    QVERIFY(*open()->load() == m_plan);
    VERIFY_OK(store->begin());
    VERIFY_OK(store->commit(adding(aPerson(u"Ben"_s))));
    VERIFY_OK(store->end());
    QCOMPARE(store->seq(), 1);
}

void TestOrganizationStore::othersLearnWhatWasCommitted()
{
    const auto other = open();
    QVERIFY(other->news()->empty());
    const auto store = open();
    const Change first = adding(aPerson(u"Ana"_s));
    Change second = adding(aPerson(u"Ben"_s));
    Shift shift = m_plan.all<Shift>().front();
    second.update(shift, [&] {
        shift.notes = u"bring “gloves”"_s;
        return shift;
    }());
    second.remove(m_plan.all<Assignment>().front());
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
    const auto other = open();
    const auto store = open();
    const Change change = adding(aPerson(u"Ana"_s));
    VERIFY_OK(store->begin());
    VERIFY_OK(store->commit(change));
    VERIFY_OK(store->end());

    const auto news = other->begin();
    VERIFY_OK(news);
    QVERIFY(*news == std::vector{change});
    VERIFY_OK(other->commit(adding(aPerson(u"Ben"_s))));
    VERIFY_OK(other->end());
    QCOMPARE(other->seq(), 2);
    QCOMPARE(store->news()->size(), 1U);
}

void TestOrganizationStore::theNewestIsWhatHasBeenLoaded()
{
    const auto other = open();
    const auto store = open();
    VERIFY_OK(store->begin());
    VERIFY_OK(store->commit(adding(aPerson(u"Ana"_s))));
    VERIFY_OK(store->end());
    VERIFY_OK(other->load());
    QCOMPARE(other->seq(), 1);
    QVERIFY(other->news()->empty());
}

void TestOrganizationStore::aBrokenReferenceIsNotStored()
{
    const auto store = open();
    Assignment assignment = m_plan.all<Assignment>().front();
    const Assignment before = assignment;
    assignment.person = m_ids.next<Person>();
    Change change = adding(aPerson(u"Ana"_s));
    change.update(before, assignment);
    VERIFY_OK(store->begin());
    const auto committed = store->commit(change);
    const auto ended = store->end();
    // SQLite finds out at the end of the transaction.
    const Error error = committed ? ended.error() : committed.error();
    QCOMPARE(error.code, ErrorCode::BadReference);
    QVERIFY(*open()->load() == m_plan);
}

void TestOrganizationStore::recordsAreKeptReplacedAndForgotten()
{
    const ServerRecord job{u"job"_s, u"1"_s, m_clock.now(), {}, {{u"state"_s, u"queued"_s}}};
    ServerRecord later = job;
    later.id = u"2"_s;
    later.at += seconds{60};
    const auto store = open();
    QCOMPARE(store->keepNew(later).value(), true);
    QCOMPARE(store->keepNew(job).value(), true);
    QCOMPARE(store->keepNew(job).value(), false);
    QVERIFY(*store->records(u"job"_s, 10) == (std::vector{job, later}));
    QVERIFY(*store->records(u"job"_s, 1) == std::vector{job});
    QVERIFY(store->records(u"delivery"_s, 10)->empty());

    ServerRecord done = job;
    done.value = {{u"state"_s, u"done"_s}};
    VERIFY_OK(store->keep(done));
    QVERIFY(open()->record(u"job"_s, u"1"_s).value() == done);
    VERIFY_OK(store->forget(u"job"_s, u"1"_s));
    QVERIFY(!store->record(u"job"_s, u"1"_s)->has_value());
}

void TestOrganizationStore::recordsOfAGroupGoWithIt()
{
    const ServerRecord answer{u"answer"_s, u"key"_s, m_clock.now(), {}, {{u"status"_s, 201}}};
    const auto store = open();
    VERIFY_OK(store->begin());
    QCOMPARE(store->keepNew(answer).value(), true);
    QCOMPARE(store->keepNew(answer).value(), false);
    QVERIFY(store->record(answer.kind, answer.id).value() == answer);
    store->abandon();
    QVERIFY(!store->record(answer.kind, answer.id)->has_value());
    VERIFY_OK(store->begin());
    VERIFY_OK(store->keep(answer));
    VERIFY_OK(store->end());
    QVERIFY(open()->record(answer.kind, answer.id).value() == answer);
}

void TestOrganizationStore::expiredRecordsAreCleared()
{
    const Instant now = m_clock.now();
    const auto store = open();
    VERIFY_OK(store->keep({u"answer"_s, u"old"_s, now, now + seconds{10}, {}}));
    VERIFY_OK(store->keep({u"answer"_s, u"new"_s, now, now + seconds{30}, {}}));
    VERIFY_OK(store->keep({u"answer"_s, u"forever"_s, now, {}, {}}));
    VERIFY_OK(store->forgetExpired(now + seconds{20}));
    QVERIFY(!store->record(u"answer"_s, u"old"_s)->has_value());
    QCOMPARE(store->records(u"answer"_s, 10)->size(), 2U);
}

void TestOrganizationStore::theAuditIsFilteredAndPaged()
{
    const Person ana = aPerson(u"Ana"_s);
    Change first = adding(ana);
    first.insert(aPerson(u"Ben"_s));
    Change second = adding(aPerson(u"Cleo"_s));
    second.at += seconds{3600};
    Team team = m_plan.all<Team>().front();
    const Team before = team;
    team.name = u"Light and video"_s;
    second.update(before, team);
    const auto store = open();
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
    const Plan other = demoPlan(DemoSize::Small, 2, kFirstDay);
    VERIFY_OK(m_server->create(other));
    auto ids = m_server->organizations().value();
    std::sort(ids.begin(), ids.end());
    QList<Uuid> expected{m_plan.organization()->id.uuid, other.organization()->id.uuid};
    std::sort(expected.begin(), expected.end());
    QCOMPARE(ids, expected);
    VERIFY_OK(m_server->ping());
}

QTEST_GUILESS_MAIN(TestOrganizationStore)
#include "tst_organizationstore.moc"
