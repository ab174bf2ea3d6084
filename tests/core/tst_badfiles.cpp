#include "core/store/store.h"
#include "tests/support/filledentity.h"

#include <QTemporaryDir>
#include <QTest>

using namespace planning;

// A file that cannot be opened is refused with its reason and stays byte for byte as it was.
class TestBadFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aTruncatedFileIsDamaged_data();
    void aTruncatedFileIsDamaged();
    void anotherFileIsForeign_data();
    void anotherFileIsForeign();
    void aPageOfGarbageIsDamaged();
    void aNewerFileIsRefused();
    void aMissingFileIsSaidToBeMissing();
    void aFolderIsForeign();
    void anUnreadableFileIsRefused();
    void aValueOfTheWrongKindIsDamagedAndNamesTheRow();
    void aFileOnAReadOnlyMediumIsRead();

private:
    QString fileWith(const QByteArray &bytes);
    void isRefusedUntouched(const QString &path, ErrorCode code);

    QTemporaryDir m_folder;
    QByteArray m_sound;
    int m_count = 0;
};

static QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    return file.readAll();
}

void TestBadFiles::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("sound.planningdb"));
    QVERIFY(Store::create(path, test::filledPlan()));
    m_sound = bytesOf(path);
}

QString TestBadFiles::fileWith(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(QStringLiteral("%1.planningdb").arg(++m_count));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
    return path;
}

static ErrorCode errorOfLoading(const QString &path)
{
    const auto store = Store::open(path);
    if (!store)
        return store.error().code;
    return (*store)->loadPlan().error().code;
}

void TestBadFiles::isRefusedUntouched(const QString &path, ErrorCode code)
{
    const QByteArray before = bytesOf(path);
    QCOMPARE(int(errorOfLoading(path)), int(code));
    QVERIFY(bytesOf(path) == before);
    QVERIFY(!QFile::exists(path + QStringLiteral("-wal")));
}

void TestBadFiles::aTruncatedFileIsDamaged_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 15, 16, 60, 99, 100, 511, 4095, 4096, 4097, 8192, 65536})
        QTest::addRow("%d bytes", size) << size;
    QTest::newRow("a byte missing") << int(m_sound.size() - 1);
    QTest::newRow("a page missing") << int(m_sound.size() - 4096);
}

void TestBadFiles::aTruncatedFileIsDamaged()
{
    QFETCH(int, size);
    isRefusedUntouched(fileWith(m_sound.first(size)), ErrorCode::Damaged);
}

void TestBadFiles::anotherFileIsForeign_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("nom;prénom\nLe Goff;Inès\n");
    QTest::newRow("a few bytes") << QByteArray("x");
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    static constexpr qsizetype kApplicationIdAt = 68;
    QTest::newRow("another program's database")
        << QByteArray(m_sound).replace(kApplicationIdAt, 4, "Fosl");
}

void TestBadFiles::anotherFileIsForeign()
{
    QFETCH(QByteArray, bytes);
    isRefusedUntouched(fileWith(bytes), ErrorCode::ForeignFile);
}

void TestBadFiles::aPageOfGarbageIsDamaged()
{
    QByteArray bytes = m_sound;
    bytes.replace(100, 3996, QByteArray(3996, '\x5a'));
    isRefusedUntouched(fileWith(bytes), ErrorCode::Damaged);
}

void TestBadFiles::aNewerFileIsRefused()
{
    static constexpr qsizetype kUserVersionAt = 60;
    const QByteArray bytes =
        QByteArray(m_sound).replace(kUserVersionAt, 4, QByteArray("\0\0\3\0", 4));
    isRefusedUntouched(fileWith(bytes), ErrorCode::NewerVersion);
}

void TestBadFiles::aMissingFileIsSaidToBeMissing()
{
    const QString path = m_folder.filePath(QStringLiteral("missing.planningdb"));
    QCOMPARE(errorOfLoading(path), ErrorCode::FileMissing);
    const Error error = Store::open(path).error();
    QVERIFY2(describe(error).contains(QStringLiteral("not there")), qPrintable(describe(error)));
    QVERIFY(!QFile::exists(path));
}

void TestBadFiles::aFolderIsForeign()
{
    QCOMPARE(errorOfLoading(m_folder.path()), ErrorCode::ForeignFile);
}

void TestBadFiles::anUnreadableFileIsRefused()
{
    const QString path = fileWith(m_sound);
    QVERIFY(QFile::setPermissions(path, {}));
    if (QFile(path).open(QIODevice::ReadOnly))
        QSKIP("The superuser reads every file.");
    QCOMPARE(errorOfLoading(path), ErrorCode::Storage);
}

void TestBadFiles::aValueOfTheWrongKindIsDamagedAndNamesTheRow()
{
    const QString path = fileWith(m_sound);
    {
        auto database = Database::open(path, OpenMode::ReadWrite);
        QVERIFY(database->execute(QStringLiteral("UPDATE shifts SET status = 'perhaps'")));
    }
    const auto plan = (*Store::open(path))->loadPlan();
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::Damaged);
    QVERIFY(plan.error().detail.contains(QStringLiteral("status")));
    QVERIFY(plan.error().where.startsWith(QStringLiteral("shifts/")));
}

void TestBadFiles::aFileOnAReadOnlyMediumIsRead()
{
    const QString path = fileWith(m_sound);
    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner));
    if (QFileInfo(path).isWritable())
        QSKIP("The superuser writes every file.");
    const auto store = Store::open(path);
    QVERIFY(store);
    QCOMPARE((*store)->mode(), OpenMode::ReadOnly);
    QVERIFY(*(*store)->loadPlan() == test::filledPlan());
}

QTEST_GUILESS_MAIN(TestBadFiles)
#include "tst_badfiles.moc"
