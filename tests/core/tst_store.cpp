#include "core/store/audit.h"
#include "core/store/store.h"
#include "core/store/verification.h"
#include "tests/support/filledentity.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace planning;

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldOfEveryEntityComesBack();
    void everyFieldHasItsColumnAndTheReverse();
    void aBigPlanComesBackWholeAndInOrder();
    void readingIsStoppedWhenTold();
    void aCommitWritesEntitiesAuditLogAndOutbox();
    void aCommittedChangeIsReadBackAsItWas();
    void theAuditRefusesToBeRewritten();
    void anUpdateIsAuditedWithTheFieldsThatDiffer();
    void actionsAreNamedAsInTheDomain();
    void aSecondStoreOnTheFileOnlyReads();
    void theLockOfADeadProgramIsTakenOver();
    void creatingReplacesNoFileUnlessToldTo();
    void aFileThatIsOpenElsewhereIsNotReplaced();
    void aReplacedFileTakesItsLogWithIt();
    void aSoundFileIsVerified();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();

private:
    QString newFile() { return m_folder.filePath(QStringLiteral("%1.planningdb").arg(++m_count)); }
    Change aChange();
    static std::unique_ptr<Store> opened(const QString &path);
    static QStringList select(const QString &path, const QString &sql);

    QTemporaryDir m_folder;
    int m_count = 0;
    FixedClock m_clock{*instantFromRfc3339(u"2026-03-02T08:00:00Z")};
    IdSource m_ids{m_clock, 7};
};

std::unique_ptr<Store> TestStore::opened(const QString &path)
{
    auto store = Store::open(path);
    if (!store)
        qFatal("%s", qPrintable(describe(store.error())));
    return *std::move(store);
}

QStringList TestStore::select(const QString &path, const QString &sql)
{
    auto database = Database::open(path, OpenMode::ReadOnly);
    return *database->texts(sql);
}

Change TestStore::aChange()
{
    Change change;
    change.id = m_ids.next<Change>();
    change.name = QStringLiteral("Hire Inès");
    change.at = m_clock.now();
    Team team;
    team.id = m_ids.next<Team>();
    Person person;
    person.id = m_ids.next<Person>();
    person.teams = {team.id};
    team.leadPerson = person.id;
    change.insert(team);
    change.insert(person);
    return change;
}

void TestStore::everyFieldOfEveryEntityComesBack()
{
    const QString path = newFile();
    const Plan plan = test::filledPlan();
    QVERIFY(Store::create(path, plan));
    const auto loaded = opened(path)->loadPlan();
    QVERIFY2(loaded, qPrintable(loaded ? QString() : describe(loaded.error())));
    Entities::forEach([&]<typename T>() {
        QCOMPARE(loaded->all<T>().size(), std::size_t{1});
        QVERIFY2(loaded->all<T>().front() == plan.all<T>().front(), Fields<T>::entity.data());
    });
    QVERIFY(*loaded == plan);
}

void TestStore::everyFieldHasItsColumnAndTheReverse()
{
    const QString path = newFile();
    QVERIFY(Store::create(path, Plan{}));
    Entities::forEach([&]<typename T>() {
        const QString table = EntityTable<T>::name();
        // In any order: statements name their columns, and a migration adds new ones at the end.
        QStringList columns =
            select(path, QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table));
        QStringList fields = EntityTable<T>::columns();
        columns.sort();
        fields.sort();
        QCOMPARE(columns, fields);
    });
}

// So big that several connections read it side by side.
void TestStore::aBigPlanComesBackWholeAndInOrder()
{
    const QString path = newFile();
    Plan plan;
    for (int i = 0; i < 150'000; ++i) {
        Skill skill;
        skill.id = m_ids.next<Skill>();
        skill.code = QString::number(i);
        plan.load(skill);
    }
    QVERIFY(Store::create(path, plan));
    const auto loaded = opened(path)->loadPlan();
    QVERIFY(loaded);
    const auto rows = loaded->all<Skill>();
    const auto expected = plan.all<Skill>();
    QVERIFY(std::equal(rows.begin(), rows.end(), expected.begin(), expected.end()));

    // Of what cannot be read, the first is named, whoever meets it.
    auto database = Database::open(path, OpenMode::ReadWrite);
    QVERIFY(database->execute(
        QStringLiteral("UPDATE skills SET version = 'x' WHERE code IN ('70000', '149999')")));
    const Error error = opened(path)->loadPlan().error();
    QCOMPARE(error.code, ErrorCode::Damaged);
    QVERIFY2(error.where.contains(plan.all<Skill>()[70'000].id.toString()),
             qPrintable(error.where));
}

void TestStore::readingIsStoppedWhenTold()
{
    const QString path = newFile();
    QVERIFY(Store::create(path, test::filledPlan()));
    int told = 0;
    const auto store = opened(path);
    const auto stopped = store->loadPlan([&told](int) { return ++told < 3; });
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(told, 3);
    QVERIFY(*store->loadPlan() == test::filledPlan());
}

void TestStore::aCommitWritesEntitiesAuditLogAndOutbox()
{
    const QString path = newFile();
    QVERIFY(Store::create(path, Plan{}));
    const auto store = opened(path);
    const Change change = aChange();
    QVERIFY(store->commit(change));

    Plan expected;
    QVERIFY(expected.apply(change));
    QVERIFY(*store->loadPlan() == expected);
    QCOMPARE(select(path, QStringLiteral("SELECT seq || ' ' || name FROM change_log")),
             QStringList{QStringLiteral("1 Hire Inès")});
    QCOMPARE(select(path, QStringLiteral("SELECT action FROM audit_entry ORDER BY seq")),
             (QStringList{QStringLiteral("create_team"), QStringLiteral("create_person")}));
    QCOMPARE(select(path, QStringLiteral("SELECT state FROM outbox o JOIN change_log c ON c.id = "
                                         "o.change_id")),
             QStringList{QStringLiteral("new")});
}

void TestStore::aCommittedChangeIsReadBackAsItWas()
{
    const QString path = newFile();
    const Plan plan = test::filledPlan();
    QVERIFY(Store::create(path, plan));
    Change change;
    change.id = m_ids.next<Change>();
    change.name = QStringLiteral("Tout changer");
    change.account = m_ids.next<Account>();
    change.device = m_ids.next<Device>();
    change.at = m_clock.now();
    Entities::forEach([&]<typename T>() {
        T empty{};
        empty.id = plan.all<T>().front().id;
        change.update(plan.all<T>().front(), empty);
        empty.id = m_ids.next<T>();
        change.insert(empty);
    });
    change.remove(plan.all<Webhook>().front());
    const auto store = opened(path);
    Database database = *Database::open(path, OpenMode::ReadWrite);
    auto transaction = Transaction::begin(database);
    QVERIFY(transaction);
    QVERIFY(ChangeLog(database).append(change, *transaction));
    QVERIFY(transaction->commit());

    const auto read = store->change(change.id);
    QVERIFY2(read, qPrintable(read ? QString() : describe(read.error())));
    QVERIFY(*read == change);
    QCOMPARE(store->change(m_ids.next<Change>()).error().code, ErrorCode::Damaged);
}

void TestStore::theAuditRefusesToBeRewritten()
{
    const QString path = newFile();
    QVERIFY(Store::create(path, Plan{}));
    QVERIFY(opened(path)->commit(aChange()));
    auto database = Database::open(path, OpenMode::ReadWrite);
    QVERIFY(!database->execute(QStringLiteral("UPDATE audit_entry SET account = NULL")));
    QVERIFY(!database->execute(QStringLiteral("DELETE FROM audit_entry")));
    QCOMPARE(*database->number(QStringLiteral("SELECT count(*) FROM audit_entry")), 2);
}

void TestStore::anUpdateIsAuditedWithTheFieldsThatDiffer()
{
    const QString path = newFile();
    Plan plan;
    Team team;
    team.id = m_ids.next<Team>();
    team.name = QStringLiteral("Son");
    plan.load(team);
    QVERIFY(Store::create(path, plan));
    Team renamed = team;
    renamed.name = QStringLiteral("Lumière");
    Change change;
    change.id = m_ids.next<Change>();
    change.update(team, renamed);
    QVERIFY(opened(path)->commit(change));
    QCOMPARE(select(path, QStringLiteral("SELECT action || before || after FROM audit_entry")),
             QStringList{QStringLiteral("update_team{\"name\":\"Son\"}{\"name\":\"Lumière\"}")});
}

void TestStore::actionsAreNamedAsInTheDomain()
{
    const Plan plan = test::filledPlan();
    const Shift shift = plan.all<Shift>().front();
    Shift cancelled = shift;
    cancelled.status = ShiftStatus::Cancelled;
    Shift published = shift;
    published.status = ShiftStatus::Published;
    const Assignment assignment = plan.all<Assignment>().front();
    const Override override = plan.all<Override>().front();
    Change change;
    change.insert(shift);
    change.update(published, cancelled);
    change.update(cancelled, cancelled);
    change.insert(assignment);
    change.update(assignment, assignment);
    change.remove(assignment);
    change.insert(plan.all<Publication>().front());
    change.insert(override);

    QStringList actions;
    for (const AuditEntry &entry : auditEntries(change))
        actions.append(entry.action);
    QCOMPARE(actions.join(QLatin1Char(' ')),
             QStringLiteral("create_shift cancel_shift update_shift assign_collaborator "
                            "update_assignment remove_assignment publish_planning "
                            "override_conflict"));
    QCOMPARE(auditEntries(change).back().reason, override.reason);
}

void TestStore::aSecondStoreOnTheFileOnlyReads()
{
    const QString path = newFile();
    QVERIFY(Store::create(path, test::filledPlan()));
    const auto first = opened(path);
    QCOMPARE(first->mode(), OpenMode::ReadWrite);
    const auto second = opened(path);
    QCOMPARE(second->mode(), OpenMode::ReadOnly);
    QCOMPARE(second->commit(aChange()).error().code, ErrorCode::ReadOnly);

    QVERIFY(first->commit(aChange()));
    QVERIFY(*second->loadPlan() == *first->loadPlan());
}

void TestStore::theLockOfADeadProgramIsTakenOver()
{
    const QString path = newFile();
    QVERIFY(Store::create(path, Plan{}));
    QFile lock(path + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    static constexpr auto kNoSuchProcess = "2147483646";
    lock.write(QByteArray(kNoSuchProcess) + "\nplanning-pro\n"
               + QSysInfo::machineHostName().toUtf8() + "\n");
    lock.close();
    QCOMPARE(opened(path)->mode(), OpenMode::ReadWrite);
}

void TestStore::creatingReplacesNoFileUnlessToldTo()
{
    const QString path = newFile();
    const Plan plan = test::filledPlan();
    QVERIFY(Store::create(path, plan));
    QCOMPARE(Store::create(path, Plan{}).error().code, ErrorCode::Duplicate);
    QVERIFY(*opened(path)->loadPlan() == plan);
    QVERIFY(Store::create(path, Plan{}, Existing::Replace));
    QVERIFY(*opened(path)->loadPlan() == Plan{});
    QVERIFY(!QFileInfo::exists(path + QStringLiteral(".part")));
}

void TestStore::aFileThatIsOpenElsewhereIsNotReplaced()
{
    const QString path = newFile();
    const Plan plan = test::filledPlan();
    QVERIFY(Store::create(path, plan));
    const auto elsewhere = opened(path);
    QCOMPARE(Store::create(path, Plan{}, Existing::Replace).error().code, ErrorCode::ReadOnly);
    QVERIFY(*elsewhere->loadPlan() == plan);
    QVERIFY(!QFileInfo::exists(path + QStringLiteral(".part")));
}

// A program that was killed leaves its log beside the file: SQLite must not read it into the new
// one.
void TestStore::aReplacedFileTakesItsLogWithIt()
{
    const QString path = newFile();
    const QString killed = newFile();
    QVERIFY(Store::create(path, Plan{}));
    const auto store = opened(path);
    QVERIFY(store->commit(aChange()));
    for (const auto suffix : {"", "-wal"})
        QVERIFY(QFile::copy(path + QLatin1String(suffix), killed + QLatin1String(suffix)));
    QVERIFY(Store::create(killed, Plan{}, Existing::Replace));
    QVERIFY(*opened(killed)->loadPlan() == Plan{});
    QCOMPARE(verifyStore(killed).value(), QStringList{});
}

void TestStore::aSoundFileIsVerified()
{
    const QString path = newFile();
    QVERIFY(Store::create(path, test::filledPlan()));
    QVERIFY(opened(path)->commit(aChange()));
    QCOMPARE(verifyStore(path).value(), QStringList{});
}

void TestStore::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("harm");
    QTest::addColumn<QString>("problem");
    QTest::newRow("a change without its audit") << "DELETE FROM audit_entry WHERE seq = 2"
                                                << "not wholly in the audit";
    QTest::newRow("a gap in the audit") << "DELETE FROM audit_entry WHERE seq = 1"
                                        << "1 entries are missing";
    QTest::newRow("a team that is gone") << "DELETE FROM teams"
                                         << "does not exist";
    QTest::newRow("a value that cannot be read") << "UPDATE people SET active = 'yes'"
                                                 << "active cannot be read";
}

void TestStore::whatIsWrongIsNamed()
{
    QFETCH(QString, harm);
    QFETCH(QString, problem);
    const QString path = newFile();
    QVERIFY(Store::create(path, Plan{}));
    QVERIFY(opened(path)->commit(aChange()));
    {
        auto database = Database::open(path, OpenMode::ReadWrite);
        QVERIFY(database->execute(QStringLiteral("DROP TRIGGER audit_entry_is_never_deleted")));
        QVERIFY(database->execute(harm));
    }
    const QStringList problems = verifyStore(path).value();
    QVERIFY2(problems.join(QLatin1Char(' ')).contains(problem),
             qPrintable(problems.join(QLatin1Char(' '))));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
