#include "core/exchange/json.h"
#include "core/store/migrations.h"
#include "core/store/store.h"
#include "tests/support/filledentity.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace planning;

// Each step has NNNN_before.json and NNNN_after.json in tests/data/migrations: rows by table. Step
// 9001 is not part of the program.
class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAreNumberedFromOne();
    void aStepLeadsFromBeforeToAfter_data();
    void aStepLeadsFromBeforeToAfter();
    void anOlderFileIsMigratedAndACopySetAside();
    void aFailedMigrationLeavesTheFileAsItWas();
    void anOlderFileIsNotOpenedForReadingOnly();

private:
    QString newFile();

    QTemporaryDir m_folder;
    int m_count = 0;
};

static QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    return file.readAll();
}

static QString dataFile(const QString &name)
{
    return QStringLiteral(PLANNING_TEST_DATA "/migrations/") + name;
}

static QJsonObject rowsByTable(const QString &name)
{
    return parseJson(bytesOf(dataFile(name)))->toObject();
}

// The program's steps and the one of the tests.
static std::vector<Migration> allMigrations()
{
    auto migrations = programMigrations();
    const QString sql =
        QString::fromUtf8(bytesOf(dataFile(QStringLiteral("9001_short_team_names.sql"))));
    migrations.push_back({9001, QStringLiteral("short_team_names"), sql});
    return migrations;
}

static QVariant toVariant(const QJsonValue &value)
{
    return value.isDouble() ? QVariant(value.toInteger()) : QVariant(value.toString());
}

static void insertRows(Database &database, const QJsonObject &tables)
{
    for (auto table = tables.begin(); table != tables.end(); ++table) {
        for (const QJsonValue &row : table->toArray()) {
            const QJsonObject object = row.toObject();
            QVariantList values;
            for (const QJsonValue &value : object)
                values.append(toVariant(value));
            const QStringList marks(values.size(), QStringLiteral("?"));
            auto insert =
                database.prepare(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                                     .arg(table.key(), object.keys().join(QLatin1Char(',')),
                                          marks.join(QLatin1Char(','))));
            QVERIFY(insert);
            QVERIFY(insert->run(values));
        }
    }
}

// Whether each table holds exactly these rows, ordered by id, as far as columns are named.
static void compareRows(Database &database, const QJsonObject &tables)
{
    for (auto table = tables.begin(); table != tables.end(); ++table) {
        const QJsonArray rows = table->toArray();
        QCOMPARE(database.number(QStringLiteral("SELECT count(*) FROM ") + table.key()).value(),
                 rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QJsonObject row = rows[i].toObject();
            for (auto value = row.begin(); value != row.end(); ++value) {
                const auto column = database.texts(
                    QStringLiteral("SELECT %1 FROM %2 ORDER BY id").arg(value.key(), table.key()));
                QCOMPARE(column->at(i), toVariant(*value).toString());
            }
        }
    }
}

QString TestMigrations::newFile()
{
    return m_folder.filePath(QStringLiteral("%1.planningdb").arg(++m_count));
}

void TestMigrations::stepsAreNumberedFromOne()
{
    const auto migrations = programMigrations();
    QVERIFY(!migrations.empty());
    for (std::size_t i = 0; i < migrations.size(); ++i)
        QCOMPARE(migrations[i].number, static_cast<int>(i) + 1);
}

void TestMigrations::aStepLeadsFromBeforeToAfter_data()
{
    QTest::addColumn<int>("index");
    const auto migrations = allMigrations();
    for (std::size_t i = 0; i < migrations.size(); ++i)
        QTest::addRow("%04d", migrations[i].number) << static_cast<int>(i);
}

void TestMigrations::aStepLeadsFromBeforeToAfter()
{
    QFETCH(int, index);
    const auto all = allMigrations();
    const auto step = all.begin() + index;
    const QString number = QStringLiteral("%1").arg(step->number, 4, 10, QLatin1Char('0'));
    auto database = Database::create(newFile());
    QVERIFY(migrate(*database, std::vector(all.begin(), step)));
    {
        // Rows may refer to rows of a table that comes later.
        auto transaction = Transaction::begin(*database);
        insertRows(*database, rowsByTable(number + QStringLiteral("_before.json")));
        QVERIFY(transaction->commit());
    }
    const auto migrated = migrate(*database, std::vector(all.begin(), step + 1));
    QVERIFY2(migrated, qPrintable(migrated ? QString() : describe(migrated.error())));
    compareRows(*database, rowsByTable(number + QStringLiteral("_after.json")));
}

void TestMigrations::anOlderFileIsMigratedAndACopySetAside()
{
    const QString path = newFile();
    const Plan plan = test::filledPlan();
    QVERIFY(Store::create(path, plan));
    auto migrations = programMigrations();
    const int before = schemaVersion(migrations);
    migrations.push_back({before + 1, QStringLiteral("test"),
                          QStringLiteral("UPDATE teams SET name = 'migrated';\n")});
    {
        const auto store = Store::open(path, OpenMode::ReadWrite, migrations);
        QVERIFY(store);
        QCOMPARE((*store)->loadPlan()->all<Team>().front().name, QStringLiteral("migrated"));
    }
    QCOMPARE(Store::open(path).error().code, ErrorCode::NewerVersion);

    const QFileInfo file(path);
    const QStringList copies =
        file.dir().entryList({QStringLiteral("%1.v%2-*.bak").arg(file.fileName()).arg(before)});
    QCOMPARE(copies.size(), 1);
    const auto copy = Store::open(file.dir().filePath(copies.first()), OpenMode::ReadOnly);
    QVERIFY(*(*copy)->loadPlan() == plan);
}

void TestMigrations::aFailedMigrationLeavesTheFileAsItWas()
{
    const QString path = newFile();
    QVERIFY(Store::create(path, test::filledPlan()));
    QVERIFY(Store::open(path)); // from now on with a write-ahead log
    const QByteArray before = bytesOf(path);
    auto migrations = programMigrations();
    migrations.push_back({schemaVersion(migrations) + 1, QStringLiteral("broken"),
                          QStringLiteral("UPDATE teams SET name = 'lost';\nNO SUCH STATEMENT;\n")});
    const auto store = Store::open(path, OpenMode::ReadWrite, migrations);
    QVERIFY(!store);
    QVERIFY2(store.error().where.contains(QStringLiteral("broken")),
             qPrintable(store.error().where));
    QVERIFY(bytesOf(path) == before);
    QVERIFY(*(*Store::open(path))->loadPlan() == test::filledPlan());
}

void TestMigrations::anOlderFileIsNotOpenedForReadingOnly()
{
    const QString path = newFile();
    QVERIFY(Store::create(path, Plan{}));
    QCOMPARE(Store::open(path, OpenMode::ReadOnly, allMigrations()).error().code,
             ErrorCode::ReadOnly);
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
