#include "tests/support/sampleseason.h"
#include "ui/timeline/gesturechange.h"
#include "ui/timeline/rowplacement.h"

using namespace planning;
using namespace planning::test;
using namespace planning::ui;

// What gestures on the board book, and what they make of templates.
class TestGestureBookings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBookingGoesFromOneThingToAnother();
    void aBookingOfAnEventMovesAlone();
    void whatIsBookedFollowsTheShiftToAnotherEvent();
    void aCopyInARowOfEquipmentIsBookedToo();
    void aShiftDrawnInARowOfEquipmentBooksIt();
    void aTemplateBecomesWhatTheRowStandsFor();
};

static RowKey eventRow(std::optional<Id<Event>> event, std::optional<Id<Mission>> mission = {})
{
    return {.kind = RowKind::Event, .event = event, .mission = mission};
}

// Of the bar of the console that is booked for the show.
static Gesture ofTheShow(const SampleSeason &season, GestureKind kind, const RowKey &from,
                         const RowKey &to)
{
    Gesture gesture;
    gesture.kind = kind;
    gesture.bars = {{season.board.show, {}, season.consoleForShow}};
    gesture.fromRow = from;
    gesture.toRow = to;
    return gesture;
}

static void carryOut(SampleSeason &season, const Gesture &gesture)
{
    const Change change = changeOf(gesture, season.plan(), season.board.sample().ids());
    const auto applied = season.plan().apply(change);
    Q_ASSERT(applied);
}

void TestGestureBookings::aBookingGoesFromOneThingToAnother()
{
    SampleSeason season;
    Gesture move = ofTheShow(season, GestureKind::Move, RowKey::ofEquipment(season.console),
                             RowKey::ofEquipment(season.lamp));
    move.delta = minutes{60};
    carryOut(season, move);
    const Booking &booking = *season.plan().find(season.consoleForShow);
    QCOMPARE(booking.equipment, season.lamp);
    QCOMPARE(booking.interval.start, season.board.at("2026-08-20 21:00"));
    QCOMPARE(season.plan().find(season.board.show)->planned, booking.interval); // moves along
    season.edit(season.console,
                [](Equipment &equipment) { equipment.status = EquipmentStatus::Retired; });
    std::swap(move.fromRow, move.toRow);
    QCOMPARE(refusalOf(move, season.plan()), QStringLiteral("Console is no longer in use."));
}

void TestGestureBookings::aBookingOfAnEventMovesAlone()
{
    SampleSeason season;
    Gesture move;
    move.bars = {{{}, {}, season.lampsForOpenDay}};
    move.fromRow = move.toRow = RowKey::ofEquipment(season.lamp);
    move.delta = std::chrono::hours{24};
    const Change change = changeOf(move, season.plan(), season.board.sample().ids());
    QCOMPARE(change.name, QStringLiteral("Change the booking of “Open day”"));
    QVERIFY(season.plan().apply(change));
    QCOMPARE(season.plan().find(season.lampsForOpenDay)->interval.start,
             season.board.at("2026-08-23 00:00"));
    move.kind = GestureKind::ResizeEnd;
    move.interval = {season.board.at("2026-08-23 00:00"), season.board.at("2026-08-23 12:00")};
    carryOut(season, move);
    QCOMPARE(season.plan().find(season.lampsForOpenDay)->interval, move.interval);
}

void TestGestureBookings::whatIsBookedFollowsTheShiftToAnotherEvent()
{
    SampleSeason season;
    season.edit(season.consoleForShow,
                [&season](Booking &booking) { booking.event = season.nightOne; });
    Gesture drag =
        ofTheShow(season, GestureKind::Copy, eventRow(season.nightOne), eventRow(season.openDay));
    carryOut(season, drag);
    QCOMPARE(season.plan().all<Booking>().back().event, std::optional(season.openDay));
    QCOMPARE(season.plan().find(season.consoleForShow)->event, std::optional(season.nightOne));
    drag.kind = GestureKind::Move;
    carryOut(season, drag);
    QCOMPARE(season.plan().find(season.consoleForShow)->event, std::optional(season.openDay));
}

void TestGestureBookings::aCopyInARowOfEquipmentIsBookedToo()
{
    SampleSeason season;
    Gesture copy = ofTheShow(season, GestureKind::Copy, RowKey::ofEquipment(season.console),
                             RowKey::ofEquipment(season.lamp));
    copy.delta = std::chrono::hours{24};
    carryOut(season, copy);
    const Booking &made = season.plan().all<Booking>().back();
    QCOMPARE(made.equipment, season.lamp);
    QCOMPARE(made.shift, std::optional(season.plan().all<Shift>().back().id));
    QCOMPARE(made.interval, season.plan().all<Shift>().back().planned);
}

void TestGestureBookings::aShiftDrawnInARowOfEquipmentBooksIt()
{
    SampleSeason season;
    Gesture create;
    create.kind = GestureKind::Create;
    create.toRow = RowKey::ofEquipment(season.console);
    create.interval = {season.board.at("2026-08-21 14:00"), season.board.at("2026-08-21 17:00")};
    carryOut(season, create);
    const Booking &made = season.plan().all<Booking>().back();
    QCOMPARE(made.equipment, season.console);
    QCOMPARE(made.interval, create.interval);
    QCOMPARE(season.plan().find(*made.shift)->planned, create.interval);
}

void TestGestureBookings::aTemplateBecomesWhatTheRowStandsFor()
{
    SampleSeason season;
    Gesture drop;
    drop.kind = GestureKind::PlaceTemplates;
    drop.templates = {season.add<ShiftTemplate>([&season](ShiftTemplate &shift) {
        shift.role = season.electrician;
        shift.site = season.board.stage;
        shift.duration = minutes{240};
    })};
    drop.interval.start = drop.interval.end = season.board.at("2026-08-21 08:00");
    const auto dropOn = [&](const RowKey &row) {
        drop.fromRow = drop.toRow = row;
        carryOut(season, drop);
        return season.plan().all<Shift>().back();
    };
    QCOMPARE(dropOn(eventRow(season.openDay)).event, std::optional(season.openDay));
    QCOMPARE(dropOn(eventRow(season.openDay)).site, season.board.stage); // the template says so
    season.edit(drop.templates.front(), [](ShiftTemplate &item) { item.site.reset(); });
    QCOMPARE(dropOn(eventRow(season.openDay)).site, season.board.tent);
    QCOMPARE(dropOn(eventRow({}, season.transport)).site, season.board.tent);
    QCOMPARE(dropOn({.kind = RowKind::Role, .role = season.engineer}).role, season.engineer);
    const Shift booking = dropOn(RowKey::ofEquipment(season.console));
    QCOMPARE(season.plan().by<&Booking::shift>(booking.id).size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(TestGestureBookings)
#include "tst_gesturebookings.moc"
