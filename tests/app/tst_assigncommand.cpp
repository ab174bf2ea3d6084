#include "app/cli/commandline.h"
#include "core/base/clock.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace planning;
using namespace planning::cli;

// What one command line did.
struct Outcome {
    int exitCode = -1;
    QString out;
    QString err;
};

// `assign` on the demo festival, from which every third person was taken off.
class TestAssignCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theProposalsAreSavedAndFillWhatWasOpen();
    void aDryRunChangesNothing();
    void everyPostSaysWhoOrWhyNot();
    void onlyTheDaysAskedForAreFilled();

private:
    Outcome run(const QStringList &arguments) const;
    QJsonObject json(const QStringList &arguments) const;
    QByteArray content() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

Outcome TestAssignCommand::run(const QStringList &arguments) const
{
    Outcome outcome;
    QTextStream out(&outcome.out);
    QTextStream err(&outcome.err);
    const FixedClock clock{*instantFromRfc3339(u"2026-06-01T08:00:00Z")};
    const QStringList plan{u"--plan"_s, m_folder->filePath(u"festival.planning"_s)};
    const QStringList all = arguments.first() == "demo"_L1 ? arguments : plan + arguments;
    outcome.exitCode = static_cast<int>(runCommandLine(all, {out, err, clock}));
    return outcome;
}

QJsonObject TestAssignCommand::json(const QStringList &arguments) const
{
    return QJsonDocument::fromJson(
               run(QStringList{u"--format"_s, u"json"_s} + arguments).out.toUtf8())
        .object();
}

QByteArray TestAssignCommand::content() const
{
    QFile file(m_folder->filePath(u"festival.planning"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QByteArray withOpenPosts(const QByteArray &plan)
{
    QJsonObject json = QJsonDocument::fromJson(plan).object();
    const QJsonArray all = json["assignments"_L1].toArray();
    QJsonArray kept;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i % 3 != 0)
            kept.append(all[i]);
    }
    json["assignments"_L1] = kept;
    return QJsonDocument(json).toJson();
}

void TestAssignCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"festival.planning"_s);
    QCOMPARE(run({u"demo"_s, u"--size"_s, u"festival"_s, u"--out"_s, path}).exitCode, 0);
    const QByteArray plan = withOpenPosts(content());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(plan), plan.size());
}

void TestAssignCommand::theProposalsAreSavedAndFillWhatWasOpen()
{
    const QJsonObject first = json({u"assign"_s});
    const int filled = first["coverage"_L1]["filled_after"_L1].toInt();
    QVERIFY(filled > first["coverage"_L1]["filled_before"_L1].toInt());
    QVERIFY(!first["proposals"_L1].toArray().isEmpty());

    const QJsonObject second = json({u"assign"_s});
    QVERIFY(second["proposals"_L1].toArray().isEmpty());
    QCOMPARE(second["coverage"_L1]["filled_before"_L1].toInt(), filled);
}

void TestAssignCommand::aDryRunChangesNothing()
{
    const QByteArray before = content();
    QVERIFY(!json({u"assign"_s, u"--dry-run"_s})["proposals"_L1].toArray().isEmpty());
    QCOMPARE(content(), before);
}

void TestAssignCommand::everyPostSaysWhoOrWhyNot()
{
    const QJsonObject proposal = json({u"assign"_s, u"--dry-run"_s});
    for (const QJsonValue &post : proposal["proposals"_L1].toArray())
        QVERIFY(post["score"_L1].isDouble() && !post["text"_L1].toString().isEmpty());
    for (const QJsonValue &post : proposal["open"_L1].toArray())
        QVERIFY(!post["rules"_L1].toArray().isEmpty());
    const auto posts = proposal["proposals"_L1].toArray().size();
    const Outcome outcome = run({u"assign"_s, u"--dry-run"_s});
    QCOMPARE(outcome.out.count(u"/100)"_s), posts);
    QCOMPARE(outcome.exitCode, proposal["open"_L1].toArray().isEmpty() ? 0 : 1);
}

void TestAssignCommand::onlyTheDaysAskedForAreFilled()
{
    const QJsonObject none = json({u"assign"_s, u"--to"_s, u"2020-01-01"_s, u"--dry-run"_s});
    QCOMPARE(none["coverage"_L1]["seats"_L1].toInt(), 0);
    const QJsonObject some = json({u"assign"_s, u"--from"_s, u"2026-06-12"_s, u"--dry-run"_s});
    const QJsonObject all = json({u"assign"_s, u"--dry-run"_s});
    QVERIFY(some["coverage"_L1]["seats"_L1].toInt() > 0);
    QVERIFY(some["coverage"_L1]["seats"_L1].toInt() < all["coverage"_L1]["seats"_L1].toInt());
}

QTEST_APPLESS_MAIN(TestAssignCommand)
#include "tst_assigncommand.moc"
