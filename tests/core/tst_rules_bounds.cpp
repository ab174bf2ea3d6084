#include "core/rulesets/workledger.h"
#include "tests/support/crewplan.h"

#include <QTest>

using namespace planning;
using namespace std::chrono;
using namespace Qt::StringLiterals;

// Every limit a minute short of it, reached exactly and passed by a minute: reached exactly, no
// limit is broken (rules.md §0).
class TestRulesBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMinuteAroundALimit_data();
    void aMinuteAroundALimit();
    void eachCallHasTheMinimumOfItsOwnRules();
    void aNightOfAClockChangeHasItsRealHours_data();
    void aNightOfAClockChangeHasItsRealHours();
    void twoPartsOfAShiftAreNoSecondShift();
};

static QStringList everyDay(const QString &first, int count, const QString &clock)
{
    QStringList texts;
    for (int i = 0; i < count; ++i)
        texts << toIsoDate(*dayFromIsoDate(first) + days{i}) + u' ' + clock;
    return texts;
}

// Eleven weeks and four days of 44 hours a week.
static QStringList almostTwelveWeeks()
{
    QStringList texts;
    for (int week = 0; week < 12; ++week) {
        const LocalDay monday = LocalDay{2026y / January / 5} + days{7} * week;
        texts << everyDay(toIsoDate(monday), week < 11 ? 5 : 4, u"08:00-16:48"_s);
    }
    return texts;
}

namespace
{

enum class Edge { Start, End }; // of the last shift: what moves by a minute

} // namespace

static std::string_view typeOf(const CrewPlan &crew, Rule rule)
{
    for (const Conflict &conflict : crew.conflicts()) {
        if (conflict.rule == entryOf(rule).code)
            return nameOf(conflict.type);
    }
    return {};
}

using Types = std::array<std::string_view, 3>; // a minute earlier, as written, a minute later
Q_DECLARE_METATYPE(Types)

static constexpr std::string_view kNone;
static constexpr std::string_view kSoft = "soft";
static constexpr std::string_view kHard = "hard";

static void limit(const char *name, Rule rule, const char *ruleSet, const QStringList &shifts,
                  Edge edge, const Types &types)
{
    QTest::newRow(name) << rule << QString::fromLatin1(ruleSet) << shifts << edge << types;
}

static void restLimits()
{
    using enum Edge;
    const QString evening = u"2026-03-02 19:00-23:00"_s;
    limit("overlap", Rule::DoubleBooking, "FR-DC",
          {u"2026-03-02 09:00-11:00"_s, u"2026-03-02 11:00-12:00"_s}, Start, {kHard, kNone, kNone});
    limit("eleven hours of rest", Rule::RestMinimum, "FR-DC",
          {evening, u"2026-03-03 10:00-12:00"_s}, Start, {kHard, kNone, kNone});
    limit("spring: eleven real hours", Rule::RestMinimum, "FR-DC",
          {u"2026-03-28 18:00-23:00"_s, u"2026-03-29 11:00-12:00"_s}, Start, {kHard, kNone, kNone});
    limit("autumn: eleven real hours", Rule::RestMinimum, "FR-DC",
          {u"2026-10-24 18:00-23:00"_s, u"2026-10-25 09:00-12:00"_s}, Start, {kHard, kNone, kNone});
    limit("the service day ends at five", Rule::RestMinimum, "FR-DC",
          {u"2026-03-02 20:00-01:00"_s, u"2026-03-03 05:00-06:00"_s}, Start, {kNone, kHard, kHard});
    limit("thirteen hours of Europe's 24", Rule::RestMinimum, "EU-WTD",
          {u"2026-03-02 20:00-23:00"_s, u"2026-03-03 05:00-09:00"_s}, End, {kNone, kNone, kHard});
    limit("rest reduced to nine hours", Rule::ReducedRest, "FR-3090-T",
          {evening, u"2026-03-03 08:00-12:00"_s}, Start, {kNone, kSoft, kSoft});
    limit("rest reduced below eleven hours", Rule::ReducedRest, "FR-3090-T",
          {evening, u"2026-03-03 10:00-12:00"_s}, Start, {kSoft, kNone, kNone});
    limit("the fourth reduced rest of seven days", Rule::ReducedRestQuota, "FR-2717",
          {u"2026-03-05 12:30-22:30"_s, u"2026-03-06 08:00-22:30"_s, u"2026-03-07 08:00-10:00"_s,
           u"2026-03-08 12:30-22:30"_s, u"2026-03-09 08:00-10:00"_s, u"2026-03-12 12:30-22:30"_s,
           u"2026-03-13 08:00-12:00"_s},
          Start, {kHard, kNone, kNone});
    const QStringList sixDays = everyDay(u"2026-03-02"_s, 6, u"10:00-18:00"_s);
    limit("35 hours of weekly rest", Rule::WeeklyRest, "FR-DC",
          sixDays + QStringList{u"2026-03-09 05:00-08:00"_s}, Start, {kHard, kNone, kNone});
    limit("24 of them in the week", Rule::WeeklyRest, "FR-DC",
          everyDay(u"2026-03-02"_s, 5, u"10:00-18:00"_s)
              + QStringList{u"2026-03-09 14:00-18:00"_s, u"2026-03-07 16:00-00:00"_s},
          End, {kNone, kNone, kHard});
    limit("a turnaround of eight hours", Rule::TurnaroundShort, "US",
          {u"2026-03-02 18:00-02:00"_s, u"2026-03-03 10:00-12:00"_s}, Start, {kSoft, kNone, kNone});
    limit("four hours are no break of the day", Rule::TurnaroundShort, "US",
          {u"2026-03-02 18:00-02:00"_s, u"2026-03-03 06:00-12:00"_s}, Start, {kNone, kSoft, kSoft});
}

static void workLimits()
{
    using enum Edge;
    const Types over{kNone, kNone, kHard};
    const Types softlyOver{kNone, kNone, kSoft};
    limit("a span of thirteen hours", Rule::AmplitudeMax, "FR-DC", {u"2026-03-02 09:00-22:00"_s},
          End, over);
    limit("a span of a tour", Rule::AmplitudeMax, "FR-3090-T", {u"2026-03-02 09:00-00:00"_s}, End,
          over);
    limit("ten hours of a day", Rule::DailyHoursMax, "FR-DC", {u"2026-03-02 08:00-18:00"_s}, End,
          over);
    limit("ten hours of the day before midnight", Rule::DailyHoursMax, "FR-DC",
          {u"2026-03-02 14:00-04:00"_s}, Start, {kHard, kNone, kNone});
    limit("ten hours of a duty", Rule::DutyHoursMax, "FR-DC", {u"2026-03-02 20:00-06:00"_s}, End,
          softlyOver);
    limit("twelve hours of a duty", Rule::DutyHoursMax, "SEED", {u"2026-03-02 20:00-08:00"_s}, End,
          over);
    limit("48 hours of a week", Rule::WeeklyHoursMax, "FR-DC",
          everyDay(u"2026-03-02"_s, 6, u"08:00-16:00"_s), End, over);
    limit("44 hours of twelve weeks", Rule::WeeklyAverageMax, "FR-DC",
          almostTwelveWeeks() << u"2026-03-27 08:00-16:48"_s, End, over);
    limit("35 hours of a week", Rule::OvertimeWeekly, "FR-DC",
          everyDay(u"2026-03-02"_s, 5, u"08:00-15:00"_s), End, softlyOver);
    limit("twelve hours are not golden", Rule::GoldenTime, "US", {u"2026-03-02 08:00-20:00"_s}, End,
          softlyOver);
    limit("eight hours reset golden time", Rule::GoldenTime, "US",
          {u"2026-03-02 08:00-14:00"_s, u"2026-03-02 22:00-04:00"_s}, Start, {kSoft, kNone, kNone});
}

static void breakLimits()
{
    using enum Edge;
    limit("France: a break as six hours are reached", Rule::BreakMissing, "FR-DC",
          {u"2026-03-02 14:00-20:00"_s}, End, {kNone, kSoft, kSoft});
    limit("Europe: a break as they are exceeded", Rule::BreakMissing, "EU-WTD",
          {u"2026-03-02 14:00-20:00"_s}, End, {kNone, kNone, kSoft});
    limit("the whole of noon from its start", Rule::MealBreakWindow, "FR-1285",
          {u"2026-03-02 11:30-17:00"_s}, Start, {kSoft, kSoft, kNone});
    limit("the whole of noon to its end", Rule::MealBreakWindow, "FR-1285",
          {u"2026-03-02 09:00-14:30"_s}, End, {kNone, kSoft, kSoft});
    limit("five hours without a meal", Rule::MealPenalty, "US", {u"2026-03-02 08:00-13:00"_s}, End,
          {kNone, kNone, kSoft});
    limit("a call of three hours and a half", Rule::MinCall, "FR-1285",
          {u"2026-03-02 10:00-13:30"_s}, End, {kSoft, kNone, kNone});
    limit("a gap of two hours is the same call", Rule::MinCall, "US",
          {u"2026-03-02 08:00-12:00"_s, u"2026-03-02 14:00-16:00"_s}, Start, {kNone, kNone, kSoft});
}

void TestRulesBounds::aMinuteAroundALimit_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("ruleSet");
    QTest::addColumn<QStringList>("shifts");
    QTest::addColumn<Edge>("edge");
    QTest::addColumn<Types>("types");
    restLimits();
    workLimits();
    breakLimits();
}

void TestRulesBounds::aMinuteAroundALimit()
{
    QFETCH(Rule, rule);
    QFETCH(QString, ruleSet);
    QFETCH(QStringList, shifts);
    QFETCH(Edge, edge);
    QFETCH(Types, types);
    for (std::size_t i = 0; i < types.size(); ++i) {
        CrewPlan crew;
        crew.edit(crew.organization, [&](Organization &each) { each.defaultRuleSet = ruleSet; });
        for (const QString &shift : shifts.first(shifts.size() - 1))
            crew.work(shift);
        crew.edit(crew.work(shifts.last()), [&](Shift &lastShift) {
            Interval &times = lastShift.planned;
            (edge == Edge::Start ? times.start : times.end) +=
                minutes{1} * (static_cast<int>(i) - 1);
        });
        const std::string_view type = typeOf(crew, rule);
        QVERIFY2(type == types[i],
                 qPrintable(u"minute %1: \"%2\""_s.arg(static_cast<int>(i) - 1)
                                .arg(QLatin1String(type.data(), qsizetype(type.size())))));
    }
}

// The second call belongs to an event whose rules know no minimum.
void TestRulesBounds::eachCallHasTheMinimumOfItsOwnRules()
{
    CrewPlan crew;
    crew.edit(crew.organization, [](Organization &each) { each.defaultRuleSet = u"US"_s; });
    crew.work(u"2026-03-02 09:00-09:30"_s);
    const auto withoutMinimum = crew.work(u"2026-03-02 15:00-15:30"_s);
    Event event;
    event.name = u"Gala"_s;
    event.startDate = event.endDate = *dayFromIsoDate(u"2026-03-02"_s);
    event.ruleSet = u"SEED"_s;
    const auto gala = crew.add(event);
    crew.edit(withoutMinimum, [gala](Shift &shift) { shift.event = gala; });
    QCOMPARE(std::ranges::count(crew.conflicts(), u"min_call"_s, &Conflict::rule), 1);
}

void TestRulesBounds::aNightOfAClockChangeHasItsRealHours_data()
{
    QTest::addColumn<QString>("night");
    QTest::addColumn<int>("hours");
    QTest::newRow("winter") << u"2026-02-28 20:00-04:00"_s << 8;
    QTest::newRow("spring") << u"2026-03-28 20:00-04:00"_s << 7;
    QTest::newRow("autumn") << u"2026-10-24 20:00-04:00"_s << 9;
}

void TestRulesBounds::aNightOfAClockChangeHasItsRealHours()
{
    QFETCH(QString, night);
    QFETCH(int, hours);
    CrewPlan crew;
    crew.work(night);
    const PlanContext context(crew.plan);
    const PersonDuties duties = context.dutiesOf(crew.ines);
    const WorkLedger ledger = workLedger(context, duties, declaredTimes(context, duties));
    QCOMPARE(ledger.duties.size(), std::size_t{1});
    QVERIFY(ledger.duties.front().work == std::chrono::hours{hours});
    QCOMPARE(ledger.days.size(), std::size_t{2});
    QVERIFY(ledger.days.front().work == std::chrono::hours{4});
    QVERIFY(ledger.days.back().work == std::chrono::hours{hours - 4});
}

void TestRulesBounds::twoPartsOfAShiftAreNoSecondShift()
{
    CrewPlan crew;
    const auto day = crew.work(u"2026-03-02 08:00-17:00"_s);
    const auto morning = crew.plan.all<Assignment>().front().id;
    const auto evening = crew.assign(day, crew.ines);
    const auto only = [&crew](Id<Assignment> id, const QString &part) {
        crew.edit(id, [&part](Assignment &each) { each.part = CrewPlan::timesOf(part); });
    };
    only(morning, u"2026-03-02 08:00-10:00"_s);
    only(evening, u"2026-03-02 14:00-17:00"_s);
    QCOMPARE(crew.found(), u"hard duplicate_assignment"_s);
}

QTEST_APPLESS_MAIN(TestRulesBounds)
#include "tst_rules_bounds.moc"
