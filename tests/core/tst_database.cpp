#include "core/store/database.h"

#include <QTemporaryDir>
#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void commitsAreDurableAndReferencesChecked();
    void valuesAreBoundNotPasted();
    void whatIsNotCommittedIsRolledBack();
    void referencesAreCheckedAtTheEndOfATransaction();
    void aWriterWaitsForNoReader();
    void errorsNameTheirCause();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Database> m_database;
};

void TestDatabase::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"test.db"_s);
    {
        auto created = Database::create(path);
        QVERIFY(created->execute(u"CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT)"_s));
        QVERIFY(created->execute(u"CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER "
                                 "REFERENCES parent DEFERRABLE INITIALLY DEFERRED)"_s));
    }
    m_database.emplace(*Database::open(path, OpenMode::ReadWrite));
}

void TestDatabase::commitsAreDurableAndReferencesChecked()
{
    static constexpr std::int64_t kFull = 2;
    QCOMPARE(m_database->number(u"PRAGMA synchronous"_s).value(), kFull);
    QCOMPARE(m_database->number(u"PRAGMA foreign_keys"_s).value(), 1);
    QCOMPARE(m_database->texts(u"PRAGMA journal_mode"_s).value(), QStringList{u"wal"_s});
}

void TestDatabase::valuesAreBoundNotPasted()
{
    const QString name = u"'); DROP TABLE parent; --"_s;
    auto insert = m_database->prepare(u"INSERT INTO parent (name) VALUES (?)"_s);
    QVERIFY(insert->run({name}));
    QCOMPARE(m_database->texts(u"SELECT name FROM parent"_s).value(), QStringList{name});
}

void TestDatabase::whatIsNotCommittedIsRolledBack()
{
    {
        auto transaction = Transaction::begin(*m_database);
        QVERIFY(transaction);
        QVERIFY(m_database->execute(u"INSERT INTO parent (name) VALUES ('lost')"_s));
    }
    QCOMPARE(m_database->number(u"SELECT count(*) FROM parent"_s).value(), 0);
    {
        auto transaction = Transaction::begin(*m_database);
        QVERIFY(m_database->execute(u"INSERT INTO parent (name) VALUES ('kept')"_s));
        QVERIFY(transaction->commit());
    }
    QCOMPARE(m_database->texts(u"SELECT name FROM parent"_s).value(), QStringList{u"kept"_s});
}

void TestDatabase::referencesAreCheckedAtTheEndOfATransaction()
{
    const auto insertChild = u"INSERT INTO child (id, parent) VALUES (1, 7)"_s;
    {
        auto transaction = Transaction::begin(*m_database);
        QVERIFY(m_database->execute(insertChild));
        QCOMPARE(transaction->commit().error().code, ErrorCode::BadReference);
    }
    QCOMPARE(m_database->number(u"SELECT count(*) FROM child"_s).value(), 0);
    auto transaction = Transaction::begin(*m_database);
    QVERIFY(m_database->execute(insertChild));
    QVERIFY(m_database->execute(u"INSERT INTO parent (id) VALUES (7)"_s));
    QVERIFY(transaction->commit());
}

void TestDatabase::aWriterWaitsForNoReader()
{
    QVERIFY(m_database->execute(u"INSERT INTO parent (name) VALUES ('before')"_s));
    auto reader = Database::open(m_folder->filePath(u"test.db"_s), OpenMode::ReadOnly);
    auto reading = Transaction::beginReading(*reader);
    QCOMPARE(reader->number(u"SELECT count(*) FROM parent"_s).value(), 1);
    QVERIFY(m_database->execute(u"INSERT INTO parent (name) VALUES ('meanwhile')"_s));
    QCOMPARE(reader->number(u"SELECT count(*) FROM parent"_s).value(), 1);
}

void TestDatabase::errorsNameTheirCause()
{
    QVERIFY(m_database->execute(u"INSERT INTO parent (id) VALUES (1)"_s));
    QCOMPARE(m_database->execute(u"INSERT INTO parent (id) VALUES (1)"_s).error().code,
             ErrorCode::Duplicate);
    auto reader = Database::open(m_folder->filePath(u"test.db"_s), OpenMode::ReadOnly);
    QCOMPARE(reader->execute(u"INSERT INTO parent (id) VALUES (2)"_s).error().code,
             ErrorCode::ReadOnly);
    QVERIFY(!m_database->prepare(u"SELECT nothing FROM nowhere"_s));
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
