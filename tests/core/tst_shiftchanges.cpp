#include "core/workspace/shiftchanges.h"

#include <QTest>

using namespace planning;
using namespace std::chrono_literals;

class TestShiftChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void movingTakesCallBreaksPartsAndBookingsAlong();
    void movingByNothingIsNoChange();
    void movingToAnotherSiteLeavesTheMission();
    void resizing_data();
    void resizing();
    void aPartFollowsTheEdgeItTouches_data();
    void aPartFollowsTheEdgeItTouches();
    void aCopyIsADraftWithAProposedCrew();
    void aCopyWithoutCrewHasNone();
    void deletingTakesEverythingThatRefersToTheShift();
    void splittingPutsTheCrewOnTheirSides();
    void splittingTooNearAnEdgeIsNoChange();
    void assigningTwiceIsNoChange();
    void someoneWhoDeclinedCanBeAssignedAgain();
    void unassigningTakesTheInvitationAlong();
    void reassigningKeepsAConfirmation_data();
    void reassigningKeepsAConfirmation();
    void statusesAreSetOnAllShifts();
    void changesAreNamedForUndo();

private:
    static Instant at(QStringView time)
    {
        return *instantFromRfc3339(QStringLiteral("2026-03-02T%1:00Z").arg(time));
    }
    static Interval between(QStringView start, QStringView end) { return {at(start), at(end)}; }
    void apply(const Change &change);
    const Shift &shift() const { return *m_plan.find(m_shift); }
    const Assignment &assignment() const { return *m_plan.find(m_assignment); }
    void setPart(std::optional<Interval> part);
    template <typename T>
    void update(const T &after);

    FixedClock m_clock{*instantFromRfc3339(u"2026-03-02T08:00:00Z")};
    IdSource m_ids{m_clock, 5};
    Plan m_plan;
    Id<Shift> m_shift;
    Id<Site> m_otherSite;
    Id<Person> m_ana;
    Id<Person> m_bob;
    Id<Assignment> m_assignment;
    Id<Booking> m_booking;
};

// A shift 10:00–18:00 with call 09:00 and break 13:00–14:00, of a mission; Ana is confirmed on it
// and has an invitation; a console is booked.
void TestShiftChanges::init()
{
    m_plan = {};
    Site site;
    site.id = m_ids.next<Site>();
    Site other;
    other.id = m_otherSite = m_ids.next<Site>();
    other.name = QStringLiteral("Halle B");
    Role role;
    role.id = m_ids.next<Role>();
    role.nameFr = QStringLiteral("Cintrier");
    Mission mission;
    mission.id = m_ids.next<Mission>();
    mission.site = site.id;
    Person ana;
    ana.id = m_ana = m_ids.next<Person>();
    ana.firstName = QStringLiteral("Ana");
    Person bob;
    bob.id = m_bob = m_ids.next<Person>();
    bob.firstName = QStringLiteral("Bob");
    Shift shift;
    shift.id = m_shift = m_ids.next<Shift>();
    shift.title = QStringLiteral("Montage");
    shift.site = site.id;
    shift.role = role.id;
    shift.mission = mission.id;
    shift.status = ShiftStatus::Published;
    shift.planned = between(u"10:00", u"18:00");
    shift.callTime = at(u"09:00");
    shift.breaks = {{between(u"13:00", u"14:00")}};
    Assignment assignment;
    assignment.id = m_assignment = m_ids.next<Assignment>();
    assignment.shift = shift.id;
    assignment.person = ana.id;
    assignment.status = AssignmentStatus::Confirmed;
    Invitation invitation;
    invitation.id = m_ids.next<Invitation>();
    invitation.assignment = assignment.id;
    WorkedTime worked;
    worked.id = m_ids.next<WorkedTime>();
    worked.assignment = assignment.id;
    worked.worked = between(u"10:00", u"18:00");
    Equipment console;
    console.id = m_ids.next<Equipment>();
    Booking booking;
    booking.id = m_booking = m_ids.next<Booking>();
    booking.equipment = console.id;
    booking.shift = shift.id;
    booking.interval = between(u"08:00", u"20:00");
    Change change;
    change.insert(site);
    change.insert(other);
    change.insert(role);
    change.insert(mission);
    change.insert(ana);
    change.insert(bob);
    change.insert(shift);
    change.insert(assignment);
    change.insert(invitation);
    change.insert(worked);
    change.insert(console);
    change.insert(booking);
    apply(change);
}

void TestShiftChanges::apply(const Change &change)
{
    const auto applied = m_plan.apply(change);
    QVERIFY2(applied, qPrintable(applied ? QString() : describe(applied.error())));
}

template <typename T>
void TestShiftChanges::update(const T &after)
{
    Change change;
    change.update(*m_plan.find(after.id), after);
    apply(change);
}

void TestShiftChanges::setPart(std::optional<Interval> part)
{
    Assignment after = assignment();
    after.part = part;
    update(after);
}

void TestShiftChanges::movingTakesCallBreaksPartsAndBookingsAlong()
{
    setPart(between(u"14:00", u"18:00"));
    apply(moveShifts(m_plan, std::array{m_shift}, 90min));
    QCOMPARE(shift().planned, between(u"11:30", u"19:30"));
    QCOMPARE(shift().callTime, at(u"10:30"));
    QCOMPARE(shift().breaks.first().interval, between(u"14:30", u"15:30"));
    QCOMPARE(assignment().part, between(u"15:30", u"19:30"));
    QCOMPARE(assignment().status, AssignmentStatus::Confirmed);
    QCOMPARE(m_plan.find(m_booking)->interval, between(u"09:30", u"21:30"));
    QCOMPARE(m_plan.all<WorkedTime>().front().worked, between(u"10:00", u"18:00"));
}

void TestShiftChanges::movingByNothingIsNoChange()
{
    QVERIFY(moveShifts(m_plan, std::array{m_shift}, 0s).isEmpty());
}

void TestShiftChanges::movingToAnotherSiteLeavesTheMission()
{
    QVERIFY(moveToSite(m_plan, std::array{m_shift}, shift().site).isEmpty());
    apply(moveToSite(m_plan, std::array{m_shift}, m_otherSite));
    QCOMPARE(shift().site, m_otherSite);
    QVERIFY(!shift().mission);
}

void TestShiftChanges::resizing_data()
{
    QTest::addColumn<bool>("atStart");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("times");
    QTest::newRow("later end") << false << "19:00"
                               << "09:00 10:00-19:00 13:00-14:00";
    QTest::newRow("end within the break") << false << "13:30"
                                          << "09:00 10:00-13:30 13:00-13:30";
    QTest::newRow("end before the break") << false << "12:00"
                                          << "09:00 10:00-12:00";
    QTest::newRow("end before the start") << false << "08:00"
                                          << "09:00 10:00-10:05";
    QTest::newRow("same end") << false << "18:00"
                              << "09:00 10:00-18:00 13:00-14:00";
    QTest::newRow("earlier start") << true << "08:00"
                                   << "07:00 08:00-18:00 13:00-14:00";
    QTest::newRow("start after the break") << true << "16:00"
                                           << "15:00 16:00-18:00";
    QTest::newRow("start after the end") << true << "20:00"
                                         << "16:55 17:55-18:00";
}

void TestShiftChanges::resizing()
{
    QFETCH(bool, atStart);
    QFETCH(QString, to);
    const Instant edge = at(to);
    apply(atStart ? resizeStart(m_plan, m_shift, edge) : resizeEnd(m_plan, m_shift, edge));
    const auto time = [](Instant instant) { return toRfc3339(instant).sliced(11, 5); };
    const auto span = [&](const Interval &interval) {
        return time(interval.start) + QLatin1Char('-') + time(interval.end);
    };
    QStringList times{time(*shift().callTime), span(shift().planned)};
    for (const Break &pause : shift().breaks)
        times.append(span(pause.interval));
    QTEST(times.join(QLatin1Char(' ')), "times");
}

void TestShiftChanges::aPartFollowsTheEdgeItTouches_data()
{
    QTest::addColumn<Interval>("part");
    QTest::addColumn<std::optional<Interval>>("fitted"); // after the end moved to 16:00
    QTest::newRow("touching the end")
        << between(u"14:00", u"18:00") << std::optional{between(u"14:00", u"16:00")};
    QTest::newRow("inside") << between(u"11:00", u"12:00")
                            << std::optional{between(u"11:00", u"12:00")};
    QTest::newRow("cut") << between(u"11:00", u"17:00")
                         << std::optional{between(u"11:00", u"16:00")};
    QTest::newRow("vanishing") << between(u"16:30", u"17:00") << std::optional<Interval>{};
}

void TestShiftChanges::aPartFollowsTheEdgeItTouches()
{
    QFETCH(Interval, part);
    QFETCH(std::optional<Interval>, fitted);
    setPart(part);
    apply(resizeEnd(m_plan, m_shift, at(u"16:00")));
    QCOMPARE(assignment().part, fitted);
}

void TestShiftChanges::aCopyIsADraftWithAProposedCrew()
{
    setPart(between(u"14:00", u"18:00"));
    const Change change = copyShifts(m_plan, std::array{m_shift},
                                     {.by = 24h, .crew = CopyOptions::Crew::With}, m_ids);
    apply(change);
    QCOMPARE(change.edits.size(), std::size_t{2});
    const Shift copy = *std::get<Edit<Shift>>(change.edits.front()).after;
    QVERIFY(copy.id != m_shift);
    QCOMPARE(copy.status, ShiftStatus::Draft);
    QCOMPARE(copy.planned, shift().planned.shifted(24h));
    QCOMPARE(copy.mission, shift().mission);
    const Assignment crew = *std::get<Edit<Assignment>>(change.edits.back()).after;
    QCOMPARE(crew.shift, copy.id);
    QCOMPARE(crew.person, m_ana);
    QCOMPARE(crew.status, AssignmentStatus::Proposed);
    QCOMPARE(crew.part, assignment().part->shifted(24h));
}

void TestShiftChanges::aCopyWithoutCrewHasNone()
{
    const Change change = copyShifts(m_plan, std::array{m_shift}, {.by = 24h}, m_ids);
    QCOMPARE(change.edits.size(), std::size_t{1});
}

void TestShiftChanges::deletingTakesEverythingThatRefersToTheShift()
{
    apply(deleteShifts(m_plan, std::array{m_shift}));
    QVERIFY(m_plan.all<Shift>().empty());
    QVERIFY(m_plan.all<Assignment>().empty());
    QVERIFY(m_plan.all<Invitation>().empty());
    QVERIFY(m_plan.all<WorkedTime>().empty());
    QVERIFY(m_plan.all<Booking>().empty());
    QCOMPARE(m_plan.all<Person>().size(), std::size_t{2});
}

void TestShiftChanges::splittingPutsTheCrewOnTheirSides()
{
    // Ana works all day, Bob from 15:00.
    Change bob = assign(m_plan, m_shift, m_bob, m_ids);
    std::get<Edit<Assignment>>(bob.edits.front()).after->part = between(u"15:00", u"18:00");
    apply(bob);
    apply(splitShift(m_plan, m_shift, at(u"13:30"), m_ids));

    QCOMPARE(shift().planned, between(u"10:00", u"13:30"));
    QCOMPARE(shift().breaks.first().interval, between(u"13:00", u"13:30"));
    const auto shifts = m_plan.all<Shift>();
    QCOMPARE(shifts.size(), std::size_t{2});
    const Shift &second = shifts[0].id == m_shift ? shifts[1] : shifts[0];
    QCOMPARE(second.planned, between(u"13:30", u"18:00"));
    QCOMPARE(second.status, ShiftStatus::Published);
    QVERIFY(!second.callTime);
    QCOMPARE(second.breaks.first().interval, between(u"13:30", u"14:00"));

    const auto onFirst = m_plan.by<&Assignment::shift>(m_shift);
    QCOMPARE(onFirst.size(), std::size_t{1});
    QCOMPARE(onFirst.front(), m_assignment);
    QVERIFY(!assignment().part);
    const auto onSecond = m_plan.by<&Assignment::shift>(second.id);
    QCOMPARE(onSecond.size(), std::size_t{2});
    for (const Id<Assignment> id : onSecond) {
        const Assignment &each = *m_plan.find(id);
        const bool isBob = each.person == m_bob;
        QCOMPARE(each.status, isBob ? AssignmentStatus::Proposed : AssignmentStatus::Confirmed);
        QCOMPARE(each.part, isBob ? std::optional{between(u"15:00", u"18:00")} : std::nullopt);
    }
}

void TestShiftChanges::splittingTooNearAnEdgeIsNoChange()
{
    QVERIFY(splitShift(m_plan, m_shift, at(u"10:04"), m_ids).isEmpty());
    QVERIFY(splitShift(m_plan, m_shift, at(u"17:56"), m_ids).isEmpty());
    QVERIFY(splitShift(m_plan, m_shift, at(u"20:00"), m_ids).isEmpty());
}

void TestShiftChanges::assigningTwiceIsNoChange()
{
    QVERIFY(assign(m_plan, m_shift, m_ana, m_ids).isEmpty());
    QVERIFY(reassign(m_plan, assignment(), m_ana).isEmpty());
}

void TestShiftChanges::someoneWhoDeclinedCanBeAssignedAgain()
{
    apply(setStatus(m_plan, assignment(), AssignmentStatus::Declined));
    QVERIFY(!assign(m_plan, m_shift, m_ana, m_ids).isEmpty());
}

void TestShiftChanges::unassigningTakesTheInvitationAlong()
{
    apply(unassign(m_plan, assignment()));
    QVERIFY(m_plan.all<Assignment>().empty());
    QVERIFY(m_plan.all<Invitation>().empty());
}

void TestShiftChanges::reassigningKeepsAConfirmation_data()
{
    QTest::addColumn<AssignmentStatus>("before");
    QTest::addColumn<AssignmentStatus>("after");
    QTest::newRow("confirmed") << AssignmentStatus::Confirmed << AssignmentStatus::Confirmed;
    QTest::newRow("proposed") << AssignmentStatus::Proposed << AssignmentStatus::Proposed;
    QTest::newRow("invited") << AssignmentStatus::Invited << AssignmentStatus::Proposed;
}

void TestShiftChanges::reassigningKeepsAConfirmation()
{
    QFETCH(AssignmentStatus, before);
    Assignment asked = assignment();
    asked.status = before;
    asked.score = 80;
    asked.answerNote = QStringLiteral("yes");
    update(asked);
    apply(reassign(m_plan, assignment(), m_bob));
    QCOMPARE(assignment().person, m_bob);
    QTEST(assignment().status, "after");
    QVERIFY(!assignment().score);
    QVERIFY(assignment().answerNote.isEmpty());
    QVERIFY(m_plan.all<Invitation>().empty());
}

void TestShiftChanges::statusesAreSetOnAllShifts()
{
    QVERIFY(setStatus(m_plan, std::array{m_shift}, ShiftStatus::Published).isEmpty());
    apply(setStatus(m_plan, std::array{m_shift}, ShiftStatus::Cancelled));
    QCOMPARE(shift().status, ShiftStatus::Cancelled);
}

void TestShiftChanges::changesAreNamedForUndo()
{
    const std::array one{m_shift};
    QCOMPARE(moveShifts(m_plan, one, 1h).name, QStringLiteral("Move “Montage”"));
    QCOMPARE(moveToSite(m_plan, one, m_otherSite).name,
             QStringLiteral("Move “Montage” to Halle B"));
    QCOMPARE(setStatus(m_plan, one, ShiftStatus::Draft).name,
             QStringLiteral("Make “Montage” a draft"));
    QCOMPARE(unassign(m_plan, assignment()).name, QStringLiteral("Remove Ana from “Montage”"));
    QCOMPARE(reassign(m_plan, assignment(), m_bob).name, QStringLiteral("Give “Montage” to Bob"));
    Shift untitled = shift();
    untitled.title.clear();
    update(untitled);
    QCOMPARE(deleteShifts(m_plan, one).name, QStringLiteral("Delete “Cintrier”"));
}

QTEST_APPLESS_MAIN(TestShiftChanges)
#include "tst_shiftchanges.moc"
