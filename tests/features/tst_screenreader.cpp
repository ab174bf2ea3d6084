#include "core/workspace/workspace.h"
#include "tests/support/sampleplan.h"
#include "tests/support/virtualscreen.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace planning;
using namespace Qt::StringLiterals;

// The running desktop, read from another process over AT-SPI.
class TestScreenReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBoardIsReadRowByRowAndBarByBar();

private:
    void makePlan(const QString &path);

    test::SamplePlan m_sample;
};

// Ana is confirmed on two shifts that overlap.
void TestScreenReader::makePlan(const QString &path)
{
    const Id<Team> sound = m_sample.team(u"Sound"_s);
    const Id<Site> stage = m_sample.site(u"Main stage"_s);
    const Id<Person> ana = m_sample.person(u"Ana"_s, u"Roux"_s, sound);
    Role role;
    role.id = m_sample.ids().next<Role>();
    role.nameEn = u"Sound technician"_s;
    m_sample.plan().load(role);
    const auto add = [&](const QString &title, const char *start, const char *end) {
        const Interval planned{m_sample.at(start), m_sample.at(end)};
        const auto edit = [&](Shift &shift) {
            shift.role = role.id;
            shift.planned = planned;
        };
        m_sample.assign(m_sample.shift(title, stage, sound, edit), ana);
    };
    add(u"Show"_s, "2026-03-02 20:00", "2026-03-03 00:30");
    add(u"Load-out"_s, "2026-03-03 00:00", "2026-03-03 02:00");
    FixedClock clock{m_sample.at("2026-03-02 08:00")};
    QVERIFY(Workspace::create(path, m_sample.plan(), {clock, m_sample.ids(), {}, {}}));
}

void TestScreenReader::theBoardIsReadRowByRowAndBarByBar()
{
    test::VirtualScreen screen;
    const QString missing = screen.start();
    QVERIFY2(missing.isEmpty(), qPrintable(missing));
    const QTemporaryDir folder;
    const QString plan = folder.filePath(u"plan.planningdb"_s);
    makePlan(plan);
    QProcessEnvironment environment = screen.environment(folder.path());
    environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    QProcess reader;
    reader.setProcessEnvironment(environment);
    reader.start(u"dbus-run-session"_s,
                 {u"--"_s, u"/usr/bin/python3"_s, u"-W"_s, u"ignore"_s,
                  QStringLiteral(PLANNING_READBOARD), u"hard conflict"_s,
                  QStringLiteral(PLANNING_DESKTOP), plan, u"--lang"_s, u"en"_s});
    QVERIFY(reader.waitForFinished(120'000));
    QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError().constData());
    // Services of the session may have said something before.
    const QByteArray answer = reader.readAllStandardOutput().trimmed().split('\n').last();
    const QJsonObject heard = QJsonDocument::fromJson(answer).object();
    QCOMPARE(heard[u"rows"].toArray().size(), 1);
    QVERIFY(heard[u"rows"][0].toString().startsWith(u"Ana Roux"_s));
    QCOMPARE(heard[u"bars"].toArray().size(), 2);
    const QString show = heard[u"bars"][0].toString();
    for (const QString &part : {u"Show, Mon 2 Mar"_s, u"20:00"_s, u"00:30"_s, u"Main stage"_s,
                                u"Confirmed"_s, u"1 hard conflict"_s})
        QVERIFY2(show.contains(part), qPrintable(show));
    QCOMPARE(heard[u"focus"].toString(), show);
}

QTEST_GUILESS_MAIN(TestScreenReader)
#include "tst_screenreader.moc"
