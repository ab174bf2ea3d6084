#include "core/workspace/crewchanges.h"
#include "tests/support/deskwindow.h"
#include "ui/models/zones.h"
#include "ui/timeline/timelineview.h"
#include "ui/views/todaylists.h"
#include "ui/views/todaymodel.h"
#include "ui/views/todayview.h"

#include <QLabel>
#include <QListView>
#include <QTimer>
#include <QToolButton>

using namespace planning;
using namespace planning::ui;

class TestTodayView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void everybodyIsInTheListOfTheMoment_data();
    void everybodyIsInTheListOfTheMoment();
    void theNightStillBelongsToTheEvening();
    void theScreenFollowsTheClock();
    void anotherDayIsShownAtTheSameTimeOfDay();
    void aLineSelectsItsShift();
};

// Ana: 18–23, then the load-out 22–02 that touches it. Inès: a part of the show, 20–21.
// Marc said no. The load-out wants one more.
static void staff(test::SamplePlan &sample)
{
    const auto team = sample.team(QStringLiteral("Sound"));
    const auto site = sample.site(QStringLiteral("Stage"));
    const auto show = sample.shift(QStringLiteral("Show"), site, team, [&](Shift &shift) {
        shift.headcount = 2;
        shift.callTime = sample.at("2026-03-02 17:30");
        shift.planned = {sample.at("2026-03-02 18:00"), sample.at("2026-03-02 23:00")};
    });
    const auto loadOut = sample.shift(QStringLiteral("Load-out"), site, team, [&](Shift &shift) {
        shift.headcount = 2;
        shift.planned = {sample.at("2026-03-02 23:00"), sample.at("2026-03-03 02:00")};
    });
    const auto ana = sample.person(QStringLiteral("Ana"), QStringLiteral("Roux"), team);
    const auto ines = sample.person(QStringLiteral("Inès"), QStringLiteral("Le Goff"), team);
    const auto marc = sample.person(QStringLiteral("Marc"), QStringLiteral("Petit"), team);
    sample.assign(show, ana);
    sample.assign(loadOut, ana);
    sample.assign(show, marc, AssignmentStatus::Declined);
    Assignment part = *sample.plan().find(sample.assign(show, ines, AssignmentStatus::Cancelled));
    part.id = sample.ids().next<Assignment>();
    part.status = AssignmentStatus::Invited;
    part.part = {sample.at("2026-03-02 20:00"), sample.at("2026-03-02 21:00")};
    sample.plan().load(part);
}

static QString namesOf(const Plan &plan, const std::vector<Presence> &people)
{
    QStringList names;
    for (const Presence &each : people)
        names.append(plan.find(each.person)->firstName);
    return names.join(QLatin1Char(' '));
}

void TestTodayView::everybodyIsInTheListOfTheMoment_data()
{
    QTest::addColumn<QByteArray>("moment");
    QTest::addColumn<QString>("on");
    QTest::addColumn<QString>("arriving");
    QTest::addColumn<QString>("leaving");
    QTest::addColumn<int>("open");
    const auto row = [](const char *name, const char *moment, const char *on, const char *arriving,
                        const char *leaving, int open) {
        QTest::newRow(name) << QByteArray(moment) << QString::fromUtf8(on)
                            << QString::fromUtf8(arriving) << QString::fromUtf8(leaving) << open;
    };
    row("morning", "2026-03-02 10:00", "", "Ana Inès", "", 1);
    row("at the call", "2026-03-02 17:30", "Ana", "Inès", "Ana", 1);
    row("the part has begun", "2026-03-02 20:00", "Ana Inès", "", "Inès Ana", 1);
    row("the part has ended", "2026-03-02 21:00", "Ana", "", "Ana", 1);
    row("from one shift to the next", "2026-03-02 23:00", "Ana", "", "Ana", 1);
    row("after midnight", "2026-03-03 01:59", "Ana", "", "Ana", 1);
    row("all have left", "2026-03-03 02:00", "", "", "", 0);
    row("the day before", "2026-03-01 20:00", "", "", "", 0);
}

void TestTodayView::everybodyIsInTheListOfTheMoment()
{
    QFETCH(QByteArray, moment);
    test::SamplePlan sample;
    staff(sample);
    const Calendar calendar(organizationZone(sample.plan()));
    const TodayLists lists = todayLists(sample.plan(), sample.at(moment.constData()), calendar);
    QTEST(namesOf(sample.plan(), lists.on), "on");
    QTEST(namesOf(sample.plan(), lists.arriving), "arriving");
    QTEST(namesOf(sample.plan(), lists.leaving), "leaving");
    QTEST(static_cast<int>(lists.open.size()), "open");
}

void TestTodayView::theNightStillBelongsToTheEvening()
{
    test::SamplePlan sample;
    staff(sample);
    const Calendar calendar(organizationZone(sample.plan()));
    const TodayLists lists = todayLists(sample.plan(), sample.at("2026-03-03 01:00"), calendar);
    QCOMPARE(lists.on.size(), std::size_t{1});
    const Presence &ana = lists.on.front();
    QCOMPARE(sample.plan().find(ana.shift)->title, QStringLiteral("Load-out"));
    QCOMPARE(ana.time.start, sample.at("2026-03-02 17:30")); // one stretch with the show
    QCOMPARE(ana.time.end, sample.at("2026-03-03 02:00"));
    QCOMPARE(lists.open.front().missing, 1);
}

// With the wall screen in the centre and somebody on duty.
class Bench final : public test::DeskWindow
{
public:
    Bench()
    {
        Change change = assign(desk.plan(), desk.show, desk.ana, desk.sample.ids());
        const bool isDone = desk.editor().perform(std::move(change));
        Q_ASSERT(isDone);
        show(CentreView::Today);
    }

    QListView &list(const char *name)
    {
        return *window.findChild<QListView *>(QLatin1String(name));
    }
    QString text(const char *label)
    {
        return window.findChild<QLabel *>(QLatin1String(label))->text();
    }
    TodayView &view() { return *window.findChild<TodayView *>(); }
};

// As when the half minute has passed.
static void tick(TodayView &view)
{
    const auto *timer = view.findChild<QTimer *>(QStringLiteral("todayTick"));
    Q_ASSERT(timer && timer->isActive() && timer->interval() == 30'000);
    QTimerEvent event(timer->timerId());
    QCoreApplication::sendEvent(const_cast<QTimer *>(timer), &event);
}

void TestTodayView::theScreenFollowsTheClock()
{
    Bench bench;
    QCOMPARE(bench.text("todayTime"), QStringLiteral("09:00"));
    QCOMPARE(bench.text("todayDay"), QStringLiteral("Monday 2 March 2026"));
    QCOMPARE(bench.list("onNow").model()->rowCount(), 0);
    QCOMPARE(bench.list("arrivingNext").model()->rowCount(), 1);
    QCOMPARE(bench.list("postsToFill").model()->rowCount(), 1);
    bench.desk.clock.setNow(bench.desk.sample.at("2026-03-02 18:00"));
    tick(bench.view());
    QCOMPARE(bench.text("todayTime"), QStringLiteral("18:00"));
    QCOMPARE(bench.list("arrivingNext").model()->rowCount(), 0);
    const QModelIndex line = bench.list("onNow").model()->index(0, 0);
    QCOMPARE(line.data().toString(), QStringLiteral("Ana Roux"));
    QCOMPARE(line.data(TodayModel::DetailRole).toString(),
             QStringLiteral("Sound technician · Main stage"));
    QCOMPARE(line.data(TodayModel::TimeRole).toString(), QStringLiteral("until 23:00"));
    QVERIFY(bench.desk.editor().undo());
    QCOMPARE(bench.list("onNow").model()->rowCount(), 0);
    QCOMPARE(bench.list("postsToFill").model()->rowCount(), 2);
}

void TestTodayView::anotherDayIsShownAtTheSameTimeOfDay()
{
    Bench bench;
    bench.desk.clock.setNow(bench.desk.sample.at("2026-05-20 20:00"));
    tick(bench.view()); // nothing is planned on that day
    auto *board = bench.window.findChild<TimelineView *>(QStringLiteral("board"));
    board->goTo(bench.desk.sample.at("2026-03-02 12:00"));
    QCOMPARE(bench.text("todayDay"), QStringLiteral("Monday 2 March 2026"));
    QCOMPARE(bench.list("onNow").model()->rowCount(), 1);
    auto *view = &bench.view();
    const auto buttons = view->findChildren<QToolButton *>();
    QCOMPARE(buttons.front()->text(), QStringLiteral("Today"));
    buttons.front()->click();
    QCOMPARE(bench.text("todayDay"), QStringLiteral("Wednesday 20 May 2026"));
    QCOMPARE(bench.list("onNow").model()->rowCount(), 0);
}

void TestTodayView::aLineSelectsItsShift()
{
    Bench bench;
    auto &open = bench.list("postsToFill");
    const QModelIndex line = open.model()->index(0, 0);
    QTest::mouseClick(open.viewport(), Qt::LeftButton, {}, open.visualRect(line).center());
    QCOMPARE(bench.window.selection().shifts, std::vector{bench.desk.loadOut});
    auto &arriving = bench.list("arrivingNext");
    arriving.setCurrentIndex(arriving.model()->index(0, 0));
    QTest::keyClick(&arriving, Qt::Key_Return);
    QCOMPARE(bench.window.selection().shifts, std::vector{bench.desk.show});
}

QTEST_MAIN(TestTodayView)
#include "tst_todayview.moc"
