#include "core/rules/localtime.h"
#include "tests/support/crewplan.h"

#include <QTest>

using namespace planning;
using namespace std::chrono;
using namespace Qt::StringLiterals;

// What the rules on changes, clock changes and dates of events say at their limits.
class TestRulesDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticeOfAChange_data();
    void noticeOfAChange();
    void draftsAndProposalsNeedNoNotice();
    void enteredTimes_data();
    void enteredTimes();
    void anHourThatComesTwiceIsTold_data();
    void anHourThatComesTwiceIsTold();
    void datesOfAnEvent_data();
    void datesOfAnEvent();
    void anIndependentMissionKeepsItsDates();
};

// "soft" when the shift lies outside its event.
static QString outside(const CrewPlan &crew)
{
    const auto conflicts = crew.conflicts();
    const auto conflict = std::ranges::find(conflicts, u"shift_outside_event"_s, &Conflict::rule);
    if (conflict == conflicts.end())
        return {};
    return conflict->type == ConflictType::Soft ? u"soft"_s : u"hard"_s;
}

void TestRulesDates::noticeOfAChange_data()
{
    QTest::addColumn<QString>("changed");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *changed, const char *start,
                        const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(changed) << QString::fromLatin1(start)
                            << QString::fromLatin1(expected);
    };
    row("exactly seven days", "2026-03-01T09:00", "2026-03-08T09:00", "");
    row("a minute less", "2026-03-01T09:01", "2026-03-08T09:00", "medium 10079");
    row("seven days on the clock in spring", "2026-03-22T09:00", "2026-03-29T09:00", "");
    row("an hour less in spring", "2026-03-22T10:00", "2026-03-29T09:00", "medium 9960");
    row("seven days on the clock in autumn", "2026-10-18T09:00", "2026-10-25T09:00", "");
    row("a minute less in autumn", "2026-10-18T09:01", "2026-10-25T09:00", "medium 10139");
    row("exactly 72 hours", "2026-03-05T09:00", "2026-03-08T09:00", "medium 4320");
    row("a minute less than 72 hours", "2026-03-05T09:01", "2026-03-08T09:00", "high 4319");
    row("after the start", "2026-03-08T09:00", "2026-03-08T09:00", "");
}

static QString noticesOf(const CrewPlan &crew)
{
    QStringList texts;
    for (const Conflict &conflict : crew.conflicts()) {
        if (conflict.rule != u"notice_period")
            continue;
        const std::string_view severity = nameOf(conflict.severity);
        texts << QString::fromLatin1(severity.data(), qsizetype(severity.size())) + u' '
                     + QString::number(std::get<minutes>(*conflict.detail("delay"_L1)).count());
    }
    return texts.join(u", ");
}

void TestRulesDates::noticeOfAChange()
{
    QFETCH(QString, changed);
    QFETCH(QString, start);
    QFETCH(QString, expected);
    CrewPlan crew;
    crew.edit(crew.organization, [](Organization &each) { each.defaultRuleSet = u"FR-1285"_s; });
    const auto shift = crew.addShift(u"A"_s, start, start.left(10) + u"T12:00"_s);
    const auto assignment = crew.assign(shift, crew.ines);
    crew.edit(shift, [&](Shift &each) {
        each.status = ShiftStatus::Published;
        each.record.updatedAt = CrewPlan::at(changed);
    });
    QCOMPARE(noticesOf(crew), expected);
    crew.edit(shift, [](Shift &each) { each.record.updatedAt = Instant{}; });
    QCOMPARE(noticesOf(crew), QString());
    crew.edit(assignment, [&](Assignment &each) { each.record.updatedAt = CrewPlan::at(changed); });
    QCOMPARE(noticesOf(crew), expected);
}

void TestRulesDates::draftsAndProposalsNeedNoNotice()
{
    CrewPlan crew;
    const auto shift = crew.addShift(u"A"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s);
    const auto assignment = crew.assign(shift, crew.ines);
    crew.edit(shift,
              [](Shift &each) { each.record.updatedAt = CrewPlan::at(u"2026-03-01T09:00"_s); });
    QCOMPARE(noticesOf(crew), QString());
    crew.edit(shift, [](Shift &each) { each.status = ShiftStatus::Published; });
    QCOMPARE(noticesOf(crew), u"medium 1440"_s);
    crew.edit(assignment, [](Assignment &each) { each.status = AssignmentStatus::Invited; });
    QCOMPARE(noticesOf(crew), QString());
}

void TestRulesDates::enteredTimes_data()
{
    QTest::addColumn<QString>("local");
    QTest::addColumn<int>("existence");
    QTest::addColumn<QString>("taken");
    QTest::addColumn<QString>("second");
    const auto row = [](const char *name, const char *local, Zone::Existence existence,
                        const char *taken, const char *second) {
        QTest::newRow(name) << QString::fromLatin1(local) << static_cast<int>(existence)
                            << QString::fromLatin1(taken) << QString::fromLatin1(second);
    };
    using enum Zone::Existence;
    row("before the gap", "2026-03-29T01:59:00Z", Unique, "00:59", "00:59");
    row("at the gap", "2026-03-29T02:00:00Z", Nonexistent, "01:00", "01:00");
    row("the last that is missing", "2026-03-29T02:59:00Z", Nonexistent, "01:59", "01:59");
    row("after the gap", "2026-03-29T03:00:00Z", Unique, "01:00", "01:00");
    row("before what comes twice", "2026-10-25T01:59:00Z", Unique, "23:59", "23:59");
    row("the first that comes twice", "2026-10-25T02:00:00Z", Ambiguous, "00:00", "01:00");
    row("the last that comes twice", "2026-10-25T02:59:00Z", Ambiguous, "00:59", "01:59");
    row("after what comes twice", "2026-10-25T03:00:00Z", Unique, "02:00", "02:00");
}

void TestRulesDates::enteredTimes()
{
    QFETCH(QString, local);
    QFETCH(int, existence);
    QFETCH(QString, taken);
    QFETCH(QString, second);
    const LocalSeconds entered{instantFromRfc3339(local)->time_since_epoch()};
    const Zone paris = *Zone::named(u"Europe/Paris"_s);
    const LocalTime time = readLocalTime(entered, paris);
    QCOMPARE(static_cast<int>(time.existence), existence);
    QCOMPARE(toRfc3339(time.taken).mid(11, 5), taken);
    QCOMPARE(toRfc3339(time.second).mid(11, 5), second);
    QCOMPARE(paris.isAmbiguous(time.taken), time.existence == Zone::Existence::Ambiguous);
    QCOMPARE(paris.isAmbiguous(time.second), time.existence == Zone::Existence::Ambiguous);
}

void TestRulesDates::anHourThatComesTwiceIsTold_data()
{
    QTest::addColumn<QString>("start"); // UTC
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("variants");
    const auto row = [](const char *name, const char *start, const char *end,
                        const char *variants) {
        QTest::newRow(name) << QString::fromLatin1(start) << QString::fromLatin1(end)
                            << QString::fromLatin1(variants);
    };
    row("through the night", "2026-10-24T20:00:00Z", "2026-10-25T05:00:00Z", "");
    row("starts the first time", "2026-10-25T00:30:00Z", "2026-10-25T05:00:00Z", "first");
    row("starts the second time", "2026-10-25T01:30:00Z", "2026-10-25T05:00:00Z", "second");
    row("starts when it is over", "2026-10-25T02:00:00Z", "2026-10-25T05:00:00Z", "");
    row("from one to the other", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "second first");
}

void TestRulesDates::anHourThatComesTwiceIsTold()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(QString, variants);
    CrewPlan crew;
    const auto shift = crew.addShift(u"A"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s);
    crew.edit(shift, [&](Shift &each) {
        each.planned = {*instantFromRfc3339(start), *instantFromRfc3339(end)};
        each.headcount = 0;
    });
    QStringList found;
    for (const Conflict &conflict : crew.conflicts())
        found << conflict.variant;
    QCOMPARE(found.join(u' '), variants);
}

void TestRulesDates::datesOfAnEvent_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *start, const char *end,
                        const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(start) << QString::fromLatin1(end)
                            << QString::fromLatin1(expected);
    };
    row("from the first midnight", "2026-03-28T00:00", "2026-03-28T05:00", "");
    row("a minute before", "2026-03-27T23:59", "2026-03-28T05:00", "soft");
    row("until the cutoff of a spring night", "2026-03-28T23:00", "2026-03-29T05:00", "");
    row("a minute after it", "2026-03-28T23:00", "2026-03-29T05:01", "soft");
}

void TestRulesDates::datesOfAnEvent()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(QString, expected);
    CrewPlan crew;
    Event event;
    event.startDate = event.endDate = LocalDay{2026y / March / 28};
    const auto id = crew.add(event);
    const auto shift = crew.addShift(u"A"_s, start, end);
    crew.edit(shift, [id](Shift &each) { each.event = id; });
    QCOMPARE(outside(crew), expected);
    crew.edit(shift, [](Shift &each) { each.status = ShiftStatus::Cancelled; });
    QCOMPARE(outside(crew), QString());
}

void TestRulesDates::anIndependentMissionKeepsItsDates()
{
    CrewPlan crew;
    Event event;
    event.startDate = event.endDate = LocalDay{2026y / March / 28};
    Mission mission;
    mission.event = crew.add(event);
    const auto id = crew.add(mission);
    const auto shift = crew.addShift(u"A"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s);
    crew.edit(shift, [id](Shift &each) { each.mission = id; });
    QCOMPARE(outside(crew), u"soft"_s);
    crew.edit(id, [](Mission &each) { each.followsEvent = FollowsEvent::Independent; });
    QCOMPARE(outside(crew), QString());
}

QTEST_APPLESS_MAIN(TestRulesDates)
#include "tst_rules_dates.moc"
