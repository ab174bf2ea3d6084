#include "core/workspace/shiftchanges.h"
#include "core/workspace/templatechanges.h"
#include "tests/support/deskwindow.h"
#include "ui/timeline/gesturechange.h"
#include "ui/timeline/timelineview.h"
#include "ui/window/actions.h"
#include "ui/window/banner.h"

#include <QAction>
#include <QPushButton>
#include <QSet>
#include <QTreeView>

using namespace planning;
using namespace planning::ui;
using namespace Qt::StringLiterals;

// Ana has the evening: the show, and nothing else.
class Evening : public test::DeskWindow
{
public:
    Evening()
    {
        show(CentreView::Timeline);
        perform(assign(desk.plan(), desk.show, desk.ana, desk.sample.ids()));
    }

    void perform(const Change &change)
    {
        [[maybe_unused]] const bool isDone = desk.editor().perform(change);
        Q_ASSERT(isDone);
    }
    void order(Command command) { (*window.findChild<Actions *>())[command]->trigger(); }
    // Another shift of Ana's, so many days after the show.
    BarKey later(int days)
    {
        perform(copyShifts(desk.plan(), std::array{desk.show},
                           {std::chrono::days{days}, CopyOptions::Crew::With}, desk.sample.ids()));
        const Shift &made = desk.plan().all<Shift>().back();
        return {made.id, desk.plan().by<&Assignment::shift>(made.id).front()};
    }
    BarKey ofShow() const
    {
        return {desk.show, desk.plan().by<&Assignment::shift>(desk.show).front()};
    }
    Id<ShiftTemplate> kept()
    {
        perform(
            saveTemplates(desk.plan(), std::array{desk.loadOut}, u"Night"_s, desk.sample.ids()));
        return desk.plan().all<ShiftTemplate>().back().id;
    }
};

class TestEditCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBannerShowsWhatForbidsAConfirmation();
    void theBannerOfAShiftThatIsGoneShowsNothing();
    void whatAPasteBreaksIsShownAsForeseen();
    void whatTemplatesOnManyDaysBreakIsForeseen();
    void noGestureGetsPastTheOverlapRule_data();
    void noGestureGetsPastTheOverlapRule();
};

// Both shifts of the evening are Ana's: confirming her on one cannot be.
static Banner &forbidden(Evening &evening)
{
    evening.perform(assign(evening.desk.plan(), evening.desk.loadOut, evening.desk.ana,
                           evening.desk.sample.ids()));
    evening.window.setSelection({{evening.desk.show, evening.desk.loadOut}, {}});
    evening.order(Command::ConfirmCrew);
    evening.window.setSelection({});
    return *evening.window.findChild<Banner *>();
}

void TestEditCommands::theBannerShowsWhatForbidsAConfirmation()
{
    Evening evening;
    Banner &banner = forbidden(evening);
    QVERIFY(banner.isVisible());
    QVERIFY2(banner.text().contains(u"Ana Roux"_s), qPrintable(banner.text()));
    QTest::mouseClick(banner.findChild<QPushButton *>(), Qt::LeftButton);
    const auto &shown = evening.window.selection().shifts;
    QCOMPARE(shown.size(), std::size_t{1});
    QVERIFY(shown.front() == evening.desk.show || shown.front() == evening.desk.loadOut);
    QVERIFY(!banner.isVisible());
}

void TestEditCommands::theBannerOfAShiftThatIsGoneShowsNothing()
{
    Evening evening;
    Banner &banner = forbidden(evening);
    evening.perform(
        deleteShifts(evening.desk.plan(), std::array{evening.desk.show, evening.desk.loadOut}));
    if (banner.isVisible())
        QTest::mouseClick(banner.findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(evening.window.selection().shifts.empty());
}

static QSet<QString> keysOf(const std::vector<Conflict> &conflicts)
{
    QSet<QString> keys;
    for (const Conflict &conflict : conflicts)
        keys.insert(conflict.key);
    return keys;
}

static QStringList rulesOf(std::vector<Conflict> conflicts)
{
    QStringList rules;
    for (const Conflict &conflict : conflicts)
        rules += conflict.rule;
    rules.sort();
    return rules;
}

// The show belongs to an event that is over on the day it is pasted on, and nobody comes with it.
void TestEditCommands::whatAPasteBreaksIsShownAsForeseen()
{
    Evening evening;
    test::Desk &desk = evening.desk;
    Event event;
    event.id = desk.sample.ids().next<Event>();
    event.name = u"Night one"_s;
    event.site = desk.stage;
    event.startDate = event.endDate = *dayFromIsoDate(u"2026-03-02");
    Shift ofEvent = *desk.plan().find(desk.show);
    ofEvent.event = event.id;
    Change change;
    change.insert(event);
    change.update(*desk.plan().find(desk.show), ofEvent);
    evening.perform(change);

    evening.window.setSelection({{desk.show}, {}});
    evening.order(Command::Copy);
    const LocalDay thursday = *dayFromIsoDate(u"2026-03-05");
    const auto foreseen = desk.editor().preview(
        copyToDay(desk.plan(), std::array{desk.show}, thursday, desk.sample.ids()));
    QCOMPARE(rulesOf(foreseen), (QStringList{u"shift_outside_event"_s, u"understaffed"_s}));

    const auto before = keysOf(desk.workspace().conflicts().all());
    auto &board = *evening.window.findChild<TimelineView *>(u"board"_s);
    const Instant midnight = desk.sample.at("2026-03-05 00:00");
    board.showWindow({midnight, midnight + std::chrono::days{1}});
    QCursor::setPos(evening.window.mapToGlobal(QPoint(2, 2)));
    evening.order(Command::Paste);
    std::vector<Conflict> found = desk.workspace().conflicts().all();
    std::erase_if(found, [&](const Conflict &each) { return before.contains(each.key); });
    QCOMPARE(rulesOf(found), rulesOf(foreseen));
    const Id<Shift> pasted = evening.window.selection().shifts.front();
    const auto bar = placeOf(board.board(), {pasted});
    QVERIFY(bar);
    const ConflictCounts counts = board.board().rows[bar->row].bars[bar->bar].conflicts;
    QCOMPARE(counts.hard + counts.soft, 2);
    const auto *list = evening.window.findChild<QTreeView *>(u"conflictTree"_s);
    QCOMPARE(list->model()->rowCount(), int(desk.workspace().conflicts().size()));
}

void TestEditCommands::whatTemplatesOnManyDaysBreakIsForeseen()
{
    Evening evening;
    test::Desk &desk = evening.desk;
    const LocalDay monday = *dayFromIsoDate(u"2026-03-09");
    const std::array days{monday, monday + std::chrono::days{1}, monday + std::chrono::days{2}};
    const Change change =
        placeTemplates(desk.plan(), std::array{evening.kept()}, days, {}, desk.sample.ids());
    const std::vector<Conflict> foreseen = desk.editor().preview(change);
    QCOMPARE(rulesOf(foreseen), QStringList(3, u"understaffed"_s));
    const auto before = keysOf(desk.workspace().conflicts().all());
    evening.perform(change);
    QCOMPARE(keysOf(desk.workspace().conflicts().all()) - before, keysOf(foreseen));
}

// By the name of the gesture: one that puts Ana in two places at once.
static Gesture gestureNamed(const QString &name, Evening &evening)
{
    const test::Desk &desk = evening.desk;
    const RowKey ana = RowKey::ofPerson(desk.ana);
    const RowKey open{.kind = RowKind::Unassigned, .team = desk.sound};
    Gesture gesture;
    gesture.fromRow = gesture.toRow = ana;
    gesture.interval = desk.plan().find(desk.loadOut)->planned;
    if (name == u"a person from the list"_s) {
        gesture.kind = GestureKind::AssignPerson;
        gesture.bars = {{desk.loadOut, {}}};
        gesture.person = desk.ana;
    } else if (name == u"an open post onto her row"_s) {
        gesture.bars = {{desk.loadOut, {}}};
        gesture.fromRow = open;
    } else if (name == u"a copy of her own"_s) {
        gesture.kind = GestureKind::Copy;
        gesture.bars = {evening.ofShow()};
        gesture.delta = minutes{60};
    } else if (name == u"two bars at once"_s) {
        const BarKey tuesday = evening.later(1);
        evening.later(2); // stays, and is met by Tuesday's
        gesture.bars = {evening.ofShow(), tuesday};
        gesture.delta = std::chrono::days{1};
    } else if (name == u"a template"_s) {
        gesture.kind = GestureKind::PlaceTemplates;
        gesture.templates = {evening.kept()};
    } else {
        gesture.kind = GestureKind::Create;
    }
    return gesture;
}

void TestEditCommands::noGestureGetsPastTheOverlapRule_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"a person from the list", "an open post onto her row",
                             "a copy of her own", "two bars at once", "a template", "a new shift"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestEditCommands::noGestureGetsPastTheOverlapRule()
{
    QFETCH(const QString, name);
    Evening evening;
    test::Desk &desk = evening.desk;
    const Gesture gesture = gestureNamed(name, evening);
    const Change change = changeOf(gesture, desk.plan(), desk.sample.ids());
    const std::vector<Conflict> foreseen = desk.editor().preview(change);
    QVERIFY(std::ranges::any_of(foreseen, [&desk](const Conflict &conflict) {
        return conflict.rule == u"tentative_conflict"_s && conflict.person == desk.ana;
    }));
    const auto before = keysOf(desk.workspace().conflicts().all());
    evening.perform(change);
    QCOMPARE(keysOf(desk.workspace().conflicts().all()) - before, keysOf(foreseen));
}

QTEST_MAIN(TestEditCommands)
#include "tst_editcommands.moc"
