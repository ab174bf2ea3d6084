#include "core/workspace/shiftchanges.h"
#include "tests/support/crewplan.h"

#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

// Montage 10:00–18:00 with a call at 09:00 and a break at 13:00; Inès is confirmed on it, a console
// is booked.
class Workshop : public CrewPlan
{
public:
    Workshop()
    {
        montage = addShift(u"Montage"_s, u"2026-03-02T10:00"_s, u"2026-03-02T18:00"_s);
        edit(montage, [](Shift &shift) {
            shift.transportCost = Money{4550};
            shift.callTime = at(u"2026-03-02T09:00"_s);
            shift.breaks = {{{at(u"2026-03-02T13:00"_s), at(u"2026-03-02T14:00"_s)}}};
        });
        onMontage = assign(montage, ines);
        samir = addPerson(u"Samir"_s, u"Khelif"_s);
        Equipment console;
        Booking booking;
        booking.equipment = add(console);
        booking.shift = montage;
        booking.interval = plan.find(montage)->planned;
        booked = add(booking);
    }

    const Shift &shift() const { return *plan.find(montage); }
    const Assignment &inesOnIt() const { return *plan.find(onMontage); }

    FixedClock clock{*instantFromRfc3339(u"2026-03-02T08:00:00Z")};
    IdSource ids{clock, 5};
    Id<Shift> montage;
    Id<Assignment> onMontage;
    Id<Person> samir;
    Id<Booking> booked;
};

class TestShiftMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergingWhatWasSplitGivesItBack();
    void whoIsOnOnePartOnlyKeepsThoseHours();
    void mergingLosesNeitherCostsNorHoursWorked();
    void whoHasNotConfirmedAPartHasNotConfirmedTheWhole();
    void shiftsThatDoNotFitAreNotMerged_data();
    void shiftsThatDoNotFitAreNotMerged();
    void swappingPutsEachInTheOthersPlace();
    void copiesKeepTheClockOnBothSidesOfItsChange();
};

void TestShiftMerge::mergingWhatWasSplitGivesItBack()
{
    Workshop workshop;
    const Shift before = workshop.shift();
    workshop.apply(splitShift(workshop.plan, workshop.montage, CrewPlan::at(u"2026-03-02T14:30"_s),
                              workshop.ids));
    QCOMPARE(workshop.plan.all<Assignment>().size(), std::size_t{2});
    std::vector<Id<Shift>> both;
    for (const Shift &each : workshop.plan.all<Shift>())
        both.push_back(each.id);
    std::ranges::reverse(both); // the order of the selection does not matter
    workshop.apply(mergeShifts(workshop.plan, both));
    QCOMPARE(workshop.plan.all<Shift>().size(), std::size_t{1});
    QVERIFY(workshop.shift() == before);
    QCOMPARE(workshop.plan.all<Assignment>().size(), std::size_t{1});
    QVERIFY(!workshop.inesOnIt().part);
}

void TestShiftMerge::whoIsOnOnePartOnlyKeepsThoseHours()
{
    Workshop workshop;
    const Id<Shift> later =
        workshop.addShift(u"Montage 2"_s, u"2026-03-02T18:00"_s, u"2026-03-02T20:00"_s);
    workshop.edit(later, [](Shift &shift) { shift.headcount = 3; });
    const Id<Assignment> samir = workshop.assign(later, workshop.samir);
    workshop.edit(workshop.booked, [later](Booking &booking) { booking.shift = later; });
    workshop.apply(mergeShifts(workshop.plan, std::array{workshop.montage, later}));
    const Interval evening{CrewPlan::at(u"2026-03-02T18:00"_s),
                           CrewPlan::at(u"2026-03-02T20:00"_s)};
    QVERIFY(!workshop.plan.find(later));
    QCOMPARE(workshop.shift().planned.end, evening.end);
    QCOMPARE(workshop.shift().headcount, 3);
    QCOMPARE(workshop.plan.find(samir)->shift, workshop.montage);
    QCOMPARE(*workshop.plan.find(samir)->part, evening);
    QCOMPARE(workshop.inesOnIt().part->start, CrewPlan::at(u"2026-03-02T09:00"_s)); // the call
    QCOMPARE(workshop.inesOnIt().part->end, evening.start);
    QCOMPARE(workshop.plan.find(workshop.booked)->shift, workshop.montage);
}

void TestShiftMerge::mergingLosesNeitherCostsNorHoursWorked()
{
    Workshop workshop;
    const Id<Shift> later =
        workshop.addShift(u"Montage 2"_s, u"2026-03-02T18:00"_s, u"2026-03-02T20:00"_s);
    workshop.edit(later, [](Shift &shift) { shift.transportCost = Money{1000}; });
    WorkedTime worked;
    worked.assignment = workshop.assign(later, workshop.ines);
    worked.worked = workshop.plan.find(later)->planned;
    const Id<WorkedTime> hours = workshop.add(worked);
    workshop.apply(mergeShifts(workshop.plan, std::array{workshop.montage, later}));
    QCOMPARE(workshop.shift().transportCost->cents, 5550);
    QCOMPARE(workshop.plan.all<Assignment>().size(), std::size_t{1});
    QCOMPARE(workshop.plan.find(hours)->assignment, workshop.onMontage);
}

void TestShiftMerge::whoHasNotConfirmedAPartHasNotConfirmedTheWhole()
{
    Workshop workshop;
    const Id<Shift> later =
        workshop.addShift(u"Montage 2"_s, u"2026-03-02T18:00"_s, u"2026-03-02T20:00"_s);
    workshop.assign(later, workshop.ines, AssignmentStatus::Proposed);
    const Id<Assignment> no =
        workshop.assign(workshop.montage, workshop.samir, AssignmentStatus::Declined);
    const Id<Assignment> yes = workshop.assign(later, workshop.samir);
    workshop.apply(mergeShifts(workshop.plan, std::array{workshop.montage, later}));
    QCOMPARE(workshop.inesOnIt().status, AssignmentStatus::Proposed);
    QVERIFY(!workshop.inesOnIt().part);
    QVERIFY(!workshop.plan.find(no));
    QCOMPARE(workshop.plan.find(yes)->status, AssignmentStatus::Confirmed);
    QCOMPARE(workshop.plan.find(yes)->part->start, CrewPlan::at(u"2026-03-02T18:00"_s));
}

void TestShiftMerge::shiftsThatDoNotFitAreNotMerged_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("other");
    QTest::newRow("a pause between them") << u"2026-03-02T18:01"_s << QString();
    QTest::newRow("another site") << u"2026-03-02T18:00"_s << u"site"_s;
    QTest::newRow("another event") << u"2026-03-02T18:00"_s << u"event"_s;
    QTest::newRow("another budget line") << u"2026-03-02T18:00"_s << u"budget"_s;
}

void TestShiftMerge::shiftsThatDoNotFitAreNotMerged()
{
    QFETCH(QString, start);
    QFETCH(QString, other);
    Workshop workshop;
    const Id<Shift> later = workshop.addShift(u"Montage 2"_s, start, u"2026-03-02T20:00"_s);
    workshop.edit(later, [&](Shift &shift) {
        if (other == u"site")
            shift.site = workshop.add(Site{});
        if (other == u"event")
            shift.event = workshop.add(Event{});
        if (other == u"budget")
            shift.budgetLine = u"Technique"_s;
    });
    QVERIFY(mergeShifts(workshop.plan, std::array{workshop.montage, later}).isEmpty());
    QVERIFY(mergeShifts(workshop.plan, std::array{workshop.montage}).isEmpty());
}

void TestShiftMerge::swappingPutsEachInTheOthersPlace()
{
    Workshop workshop;
    const Id<Shift> later =
        workshop.addShift(u"Concert"_s, u"2026-03-02T20:00"_s, u"2026-03-02T23:00"_s);
    const Id<Assignment> samir = workshop.assign(later, workshop.samir);
    workshop.apply(swapPeople(workshop.plan, workshop.inesOnIt(), *workshop.plan.find(samir)));
    QCOMPARE(workshop.inesOnIt().person, workshop.samir);
    QCOMPARE(workshop.plan.find(samir)->person, workshop.ines);
    workshop.assign(later, workshop.samir); // who is on both now
    QVERIFY(swapPeople(workshop.plan, workshop.inesOnIt(), *workshop.plan.find(samir)).isEmpty());
}

// In the night of 28 to 29 March 2026 an hour is missing.
void TestShiftMerge::copiesKeepTheClockOnBothSidesOfItsChange()
{
    CrewPlan crew;
    FixedClock clock{*instantFromRfc3339(u"2026-03-02T08:00:00Z")};
    IdSource ids{clock, 5};
    const std::vector week{
        crew.addShift(u"Saturday"_s, u"2026-03-21T18:00"_s, u"2026-03-21T22:00"_s),
        crew.addShift(u"Sunday"_s, u"2026-03-22T18:00"_s, u"2026-03-22T22:00"_s)};
    const LocalDay saturday = *dayFromIsoDate(u"2026-03-28"_s);
    const Change change = copyToDay(crew.plan, week, saturday, ids);
    QCOMPARE(change.edits.size(), std::size_t{2});
    const auto startOf = [&change](std::size_t i) {
        return std::get<Edit<Shift>>(change.edits[i]).after->planned.start;
    };
    QCOMPARE(startOf(0), CrewPlan::at(u"2026-03-28T18:00"_s));
    QCOMPARE(startOf(1), CrewPlan::at(u"2026-03-29T18:00"_s));
}

QTEST_APPLESS_MAIN(TestShiftMerge)
#include "tst_shiftmerge.moc"
