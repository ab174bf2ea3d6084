#include "core/base/idsource.h"
#include "core/demo/demo.h"
#include "core/store/database.h"
#include "core/store/serverbackup.h"
#include "core/store/serverdatabase.h"
#include "core/store/servermigrations.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace planning;
using namespace Qt::StringLiterals;

class TestServerBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsRestoredIsWhatWasBackedUp();
    void aServerThatWritesIsBackedUpAsOfOneMoment();
    void aBackupIsMadeOnce();
    void whatCannotBeCopiedLeavesNothing();
    void aDamagedBackupIsNotRestored_data();
    void aDamagedBackupIsNotRestored();
    void aForgedLogIsFound();
    void aServerIsNotRestoredOverAnother_data();
    void aServerIsNotRestoredOverAnother();
    void changesOfABackupAreDurable();
    void aRestoredServerBeginsAnotherEpoch();
    void documentsElsewhereAreRestoredElsewhere();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString address(const QString &name) const { return u"sqlite://"_s + path(name); }
    ServerFolders server() const { return {path(u"server"_s), path(u"server/documents"_s)}; }
    ServerFolders target() const { return {path(u"target"_s), path(u"target/documents"_s)}; }
    QString organizationFile(const QString &folder) const;
    std::unique_ptr<OrganizationStore> open(const QString &folder) const;
    void write(OrganizationStore &store, const QString &name);
    std::int64_t number(const QString &folder, const QString &column) const;
    void backUpTo(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Id<Organization> m_organization;
    FixedClock m_clock{Instant{seconds{1772442000}}}; // 2026-03-02 09:00 UTC
    IdSource m_ids{m_clock, 1};
};

template <typename T>
static QString failureOf(const Result<T> &result)
{
    return result ? QString() : describe(result.error());
}

#define VERIFY_OK(result) QCOMPARE(failureOf(result), QString())

static void put(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

static QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestServerBackup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    VERIFY_OK(migrateUp(address(u"server"_s)));
    const auto database = ServerDatabase::open(address(u"server"_s));
    VERIFY_OK(database);
    const Plan plan = demoPlan(DemoSize::Small, 1, LocalDay{std::chrono::year{2026} / 3 / 2});
    m_organization = plan.organization()->id;
    VERIFY_OK((*database)->create(plan));
    put(path(u"server/documents/ab/rider.pdf"_s), "%PDF-1.7");
    const auto store = open(u"server"_s);
    write(*store, u"Ana"_s);
    write(*store, u"Bruno"_s);
}

QString TestServerBackup::organizationFile(const QString &folder) const
{
    return path(folder + u"/organizations/"_s + m_organization.toString() + u".planningdb"_s);
}

std::unique_ptr<OrganizationStore> TestServerBackup::open(const QString &folder) const
{
    const auto database = ServerDatabase::open(address(folder));
    if (!database)
        qFatal("%s", qPrintable(failureOf(database)));
    auto store = (*database)->organization(m_organization.uuid);
    if (!store)
        qFatal("%s", qPrintable(failureOf(store)));
    return *std::move(store);
}

void TestServerBackup::write(OrganizationStore &store, const QString &name)
{
    Person person;
    person.id = m_ids.next<Person>();
    person.record.organization = m_organization;
    person.firstName = name;
    Change change;
    change.id = m_ids.next<Change>();
    change.name = name;
    change.at = m_clock.now();
    change.insert(person);
    VERIFY_OK(store.begin());
    VERIFY_OK(store.commit(change));
    VERIFY_OK(store.end());
}

// A column of the head row.
std::int64_t TestServerBackup::number(const QString &folder, const QString &column) const
{
    auto database = Database::open(organizationFile(folder), OpenMode::ReadWrite);
    return database ? *database->number(u"SELECT %1 FROM org_head"_s.arg(column)) : -1;
}

void TestServerBackup::backUpTo(const QString &name) const
{
    VERIFY_OK(backUp(server(), path(name), m_clock.now()));
}

void TestServerBackup::whatIsRestoredIsWhatWasBackedUp()
{
    const auto made = backUp(server(), path(u"copy"_s), m_clock.now());
    VERIFY_OK(made);
    QCOMPARE(made->heads.size(), std::size_t(1));
    QCOMPARE(made->heads.front().newest.seq, 2);
    QCOMPARE(made->files.size(), std::size_t(3));

    const auto restored = restoreBackup(path(u"copy"_s), target());

    VERIFY_OK(restored);
    QVERIFY(*restored == *made);
    const auto before = open(u"server"_s)->load();
    const auto after = open(u"target"_s)->load();
    QVERIFY(before && after);
    QVERIFY(*before == *after);
    QCOMPARE(open(u"target"_s)->seq(), 2);
    QCOMPARE(bytesOf(path(u"target/documents/ab/rider.pdf"_s)), QByteArray("%PDF-1.7"));
    QVERIFY(!QFile::exists(path(u"target.restoring"_s)));
}

// What is in the middle of a group is not in the backup, and is not disturbed by it.
void TestServerBackup::aServerThatWritesIsBackedUpAsOfOneMoment()
{
    const auto store = open(u"server"_s);
    VERIFY_OK(store->begin());

    const auto made = backUp(server(), path(u"copy"_s), m_clock.now());

    VERIFY_OK(made);
    QCOMPARE(made->heads.front().newest.seq, 2);
    VERIFY_OK(store->end());
    write(*store, u"Carla"_s);
    QCOMPARE(store->seq(), 3);
    VERIFY_OK(verifyBackup(path(u"copy"_s)));
}

void TestServerBackup::aBackupIsMadeOnce()
{
    backUpTo(u"copy"_s);
    const QByteArray before = bytesOf(path(u"copy/manifest.json"_s));

    const auto again = backUp(server(), path(u"copy"_s), m_clock.now());

    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Duplicate);
    QCOMPARE(bytesOf(path(u"copy/manifest.json"_s)), before);
}

void TestServerBackup::whatCannotBeCopiedLeavesNothing()
{
    const auto made =
        backUp({path(u"nowhere"_s), path(u"nowhere/documents"_s)}, path(u"copy"_s), m_clock.now());

    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::NotFound);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"server"_s});
}

using Damage = std::function<void(const QString &backup, const QString &organization)>;

static void spoil(const QString &path, const QByteArray &before, const QByteArray &after)
{
    QByteArray bytes = bytesOf(path);
    QVERIFY(bytes.contains(before));
    put(path, bytes.replace(before, after));
}

void TestServerBackup::aDamagedBackupIsNotRestored_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<ErrorCode>("code");

    QTest::newRow("no manifest") << Damage([](const auto &backup, const auto &) {
        QFile::remove(backup + u"/manifest.json"_s);
    }) << ErrorCode::FileMissing;
    QTest::newRow("manifest cut short") << Damage([](const auto &backup, const auto &) {
        QVERIFY(QFile::resize(backup + u"/manifest.json"_s, 40));
    }) << ErrorCode::Damaged;
    QTest::newRow("a name that leads out") << Damage([](const auto &backup, const auto &) {
        spoil(backup + u"/manifest.json"_s, "documents/ab", "../documents");
    }) << ErrorCode::Damaged;
    QTest::newRow("of a newer program") << Damage([](const auto &backup, const auto &) {
        spoil(backup + u"/manifest.json"_s, "\"schema\":", "\"schema\":9");
    }) << ErrorCode::NewerVersion;
    QTest::newRow("another document") << Damage([](const auto &backup, const auto &) {
        put(backup + u"/documents/ab/rider.pdf"_s, "%PDF-1.8");
    }) << ErrorCode::Damaged;
    QTest::newRow("no document") << Damage([](const auto &backup, const auto &) {
        QVERIFY(QFile::remove(backup + u"/documents/ab/rider.pdf"_s));
    }) << ErrorCode::FileMissing;
    QTest::newRow("one letter of a name") << Damage([](const auto &, const auto &organization) {
        spoil(organization, "Bruno", "Bruna");
    }) << ErrorCode::Damaged;
    QTest::newRow("a head that is not the last change")
        << Damage([](const auto &backup, const auto &) {
               spoil(backup + u"/manifest.json"_s, "\"seq\":2", "\"seq\":1");
           })
        << ErrorCode::Damaged;
}

void TestServerBackup::aDamagedBackupIsNotRestored()
{
    QFETCH(Damage, damage);
    QFETCH(ErrorCode, code);
    backUpTo(u"copy"_s);
    damage(path(u"copy"_s), organizationFile(u"copy"_s));

    const auto restored = restoreBackup(path(u"copy"_s), target());

    QVERIFY(!restored);
    QCOMPARE(restored.error().code, code);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             (QStringList{u"copy"_s, u"server"_s}));
}

// Whoever changes a file can change its fingerprint too, but not the hash of all that followed.
void TestServerBackup::aForgedLogIsFound()
{
    backUpTo(u"copy"_s);
    {
        auto database = Database::open(organizationFile(u"copy"_s), OpenMode::ReadWrite);
        VERIFY_OK(database);
        VERIFY_OK(database->execute(u"UPDATE org_change SET name = 'Eve' WHERE seq = 1"_s));
    }
    auto manifest = backupManifestFromJson(bytesOf(path(u"copy/manifest.json"_s)));
    VERIFY_OK(manifest);
    for (BackedUpFile &file : manifest->files)
        file = *fingerprintOf(path(u"copy"_s), file.name);
    put(path(u"copy/manifest.json"_s), toJsonText(*manifest));

    const auto verified = verifyBackup(path(u"copy"_s));

    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::Damaged);
    QCOMPARE(verified.error().detail, u"change 1 of the log"_s);
}

void TestServerBackup::aServerIsNotRestoredOverAnother_data()
{
    QTest::addColumn<QString>("existing");
    QTest::addColumn<bool>("isRestored");

    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("an empty folder") << u"target/"_s << true;
    QTest::newRow("a file") << u"target/server.db"_s << false;
    QTest::newRow("a document") << u"target/documents/x"_s << false;
}

void TestServerBackup::aServerIsNotRestoredOverAnother()
{
    QFETCH(QString, existing);
    QFETCH(bool, isRestored);
    backUpTo(u"copy"_s);
    if (existing.endsWith(u'/'))
        QVERIFY(QDir().mkpath(path(existing)));
    else if (!existing.isEmpty())
        put(path(existing), "mine");

    const auto restored = restoreBackup(path(u"copy"_s), target());

    QCOMPARE(restored.hasValue(), isRestored);
    if (!isRestored) {
        QCOMPARE(restored.error().code, ErrorCode::Duplicate);
        QCOMPARE(bytesOf(path(existing)), QByteArray("mine"));
    }
}

void TestServerBackup::changesOfABackupAreDurable()
{
    const auto made = backUp(server(), path(u"copy"_s), m_clock.now());
    VERIFY_OK(made);
    QCOMPARE(number(u"server"_s, u"durable_seq"_s), 0);
    const auto store = open(u"server"_s);
    write(*store, u"Carla"_s);

    VERIFY_OK(noteDurable(path(u"server"_s), *made));

    QCOMPARE(number(u"server"_s, u"durable_seq"_s), 2);
    write(*store, u"Dora"_s);
    QCOMPARE(number(u"server"_s, u"durable_seq"_s), 2);
    QCOMPARE(number(u"server"_s, u"seq"_s), 4);
}

void TestServerBackup::aRestoredServerBeginsAnotherEpoch()
{
    backUpTo(u"copy"_s);
    VERIFY_OK(restoreBackup(path(u"copy"_s), target()));

    QCOMPARE(number(u"target"_s, u"epoch"_s), number(u"server"_s, u"epoch"_s) + 1);
    QCOMPARE(number(u"target"_s, u"durable_seq"_s), 2);
    VERIFY_OK(verifyBackup(path(u"copy"_s)));
}

void TestServerBackup::documentsElsewhereAreRestoredElsewhere()
{
    const ServerFolders from{path(u"server"_s), path(u"files"_s)};
    put(path(u"files/plot.svg"_s), "<svg/>");
    VERIFY_OK(backUp(from, path(u"copy"_s), m_clock.now()));

    VERIFY_OK(restoreBackup(path(u"copy"_s), {path(u"target"_s), path(u"target-files"_s)}));

    QCOMPARE(bytesOf(path(u"target-files/plot.svg"_s)), QByteArray("<svg/>"));
    QCOMPARE(open(u"target"_s)->seq(), 2);
}

QTEST_GUILESS_MAIN(TestServerBackup)
#include "tst_serverbackup.moc"
