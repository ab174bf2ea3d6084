#include "tests/support/festivalday.h"
#include "ui/print/dayplan.h"
#include "ui/print/daysheet.h"
#include "ui/print/printwords.h"

#include <QTest>

using namespace planning;
using namespace planning::ui;
using planning::test::PlanBuilder;
using namespace Qt::StringLiterals;

class TestDayPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShiftIsOfTheServiceDayOnWhichItStarts_data();
    void aShiftIsOfTheServiceDayOnWhichItStarts();
    void timesReadLikeOnACallSheet_data();
    void timesReadLikeOnACallSheet();
    void anHourThatComesTwiceNamesItsOffset();
    void workIsCountedInRealHours_data();
    void workIsCountedInRealHours();
    void workLeavesOutUnpaidBreaksAndCountsOverlapsOnce();
    void aCancelledShiftStaysWithTheSiteAndLeavesThePeople();
    void onlyLivePeopleFillAPlace();
    void whoJoinsLaterIsNotCalledForTheBeginning();
    void theRestEndsWithTheNextDuty();
    void aSiteOfAnotherZoneKeepsItsOwnTimes();
    void namedSitesAndPersonsAreListedEvenWithNothingToDo();
    void theLastChangeIsTheLatestOfWhatIsShown();
    void rolesAndDatesAreInTheLanguageOfTheReader();

private:
    DayPlan planOf(const PlanBuilder &builder, const QString &day)
    {
        return dayPlan(builder.plan(), {*dayFromIsoDate(day)});
    }
};

static QString plainText(const Paragraph &paragraph)
{
    QString text;
    for (const Run &run : paragraph)
        text += run.text;
    return text.replace(QChar::Nbsp, u' ');
}

static QString times(const PrintedShift &shift)
{
    return plainText(spanText(shift.planned, {}, {}));
}

void TestDayPlan::aShiftIsOfTheServiceDayOnWhichItStarts_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("isListed");
    QTest::newRow("before the cutoff") << "04:59"
                                       << "08:00" << false;
    QTest::newRow("at the cutoff") << "05:00"
                                   << "08:00" << true;
    QTest::newRow("evening") << "20:00"
                             << "02:00" << true;
    QTest::newRow("round the clock") << "10:00"
                                     << "10:00" << true;
}

void TestDayPlan::aShiftIsOfTheServiceDayOnWhichItStarts()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(bool, isListed);
    PlanBuilder builder;
    const auto site = builder.site(u"Salle"_s);
    builder.add(builder.shift(u"Montage"_s, site, builder.span(u"2026-06-12"_s, start, end)));
    QCOMPARE(planOf(builder, u"2026-06-12"_s).sites.size(), std::size_t(isListed ? 1 : 0));
    QCOMPARE(planOf(builder, u"2026-06-11"_s).sites.size(), std::size_t(isListed ? 0 : 1));
}

void TestDayPlan::timesReadLikeOnACallSheet_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("text");
    QTest::newRow("day") << "2026-06-12"
                         << "08:00"
                         << "18:30"
                         << "08:00 – 18:30";
    QTest::newRow("past midnight") << "2026-06-12"
                                   << "20:00"
                                   << "02:00"
                                   << "20:00 – 02:00 +1";
    QTest::newRow("until midnight") << "2026-06-12"
                                    << "18:00"
                                    << "00:00"
                                    << "18:00 – 00:00 +1";
    QTest::newRow("night only") << "2026-06-13"
                                << "00:45"
                                << "04:30"
                                << "00:45 +1 – 04:30 +1";
    QTest::newRow("summer time begins") << "2026-06-12"
                                        << "23:00"
                                        << "05:30"
                                        << "23:00 – 05:30 +1";
}

void TestDayPlan::timesReadLikeOnACallSheet()
{
    QFETCH(QString, date);
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(QString, text);
    PlanBuilder builder;
    const auto site = builder.site(u"Salle"_s);
    builder.add(builder.shift(u"Service"_s, site, builder.span(date, start, end)));
    const DayPlan day = planOf(builder, u"2026-06-12"_s);
    QCOMPARE(times(day.sites.at(0).posts.at(0).shift), text);
}

void TestDayPlan::anHourThatComesTwiceNamesItsOffset()
{
    PlanBuilder builder;
    const auto site = builder.site(u"Salle"_s);
    const Instant first = builder.at(u"2026-10-25"_s, u"02:30"_s);
    builder.add(builder.shift(u"Démontage"_s, site, {first, first + std::chrono::hours{1}}));
    const DayPlan day = planOf(builder, u"2026-10-24"_s);
    QCOMPARE(times(day.sites.at(0).posts.at(0).shift), u"02:30 (UTC+2) +1 – 02:30 (UTC+1) +1"_s);
}

void TestDayPlan::workIsCountedInRealHours_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<int>("work");
    QTest::newRow("usual night") << "2026-06-12" << 8 * 60;
    QTest::newRow("summer time begins") << "2026-03-28" << 7 * 60;
    QTest::newRow("summer time ends") << "2026-10-24" << 9 * 60;
}

void TestDayPlan::workIsCountedInRealHours()
{
    QFETCH(QString, day);
    QFETCH(int, work);
    PlanBuilder builder;
    const auto site = builder.site(u"Salle"_s);
    const auto shift =
        builder.add(builder.shift(u"Nuit"_s, site, builder.span(day, u"22:00"_s, u"06:00"_s)));
    builder.assign(shift, builder.person(u"Inès"_s, u"Le Goff"_s));
    QCOMPARE(planOf(builder, day).people.at(0).work, minutes{work});
}

void TestDayPlan::workLeavesOutUnpaidBreaksAndCountsOverlapsOnce()
{
    PlanBuilder builder;
    const auto site = builder.site(u"Salle"_s);
    const auto person = builder.person(u"Inès"_s, u"Le Goff"_s);
    const QString day = u"2026-06-12"_s;
    Shift morning = builder.shift(u"Montage"_s, site, builder.span(day, u"09:00"_s, u"13:00"_s));
    morning.callTime = builder.at(day, u"08:30"_s);
    morning.breaks = {{builder.span(day, u"10:00"_s, u"10:20"_s), false, true},
                      {builder.span(day, u"11:00"_s, u"11:20"_s), true, true}};
    builder.assign(builder.add(morning), person);
    builder.assign(
        builder.add(builder.shift(u"Balances"_s, site, builder.span(day, u"12:00"_s, u"15:00"_s))),
        person);
    // 08:30 to 15:00 without twenty minutes.
    QCOMPARE(planOf(builder, day).people.at(0).work, minutes{6 * 60 + 10});
}

void TestDayPlan::aCancelledShiftStaysWithTheSiteAndLeavesThePeople()
{
    PlanBuilder builder;
    const auto site = builder.site(u"Salle"_s);
    Shift shift =
        builder.shift(u"Concert"_s, site, builder.span(u"2026-06-12"_s, u"20:00"_s, u"23:00"_s));
    shift.status = ShiftStatus::Cancelled;
    builder.assign(builder.add(shift), builder.person(u"Inès"_s, u"Le Goff"_s));
    const DayPlan day = planOf(builder, u"2026-06-12"_s);
    QVERIFY(day.sites.at(0).posts.at(0).isCancelled());
    QVERIFY(day.people.empty());
}

void TestDayPlan::onlyLivePeopleFillAPlace()
{
    PlanBuilder builder;
    const auto site = builder.site(u"Salle"_s);
    Shift shift =
        builder.shift(u"Montage"_s, site, builder.span(u"2026-06-12"_s, u"08:00"_s, u"12:00"_s));
    shift.headcount = 4;
    const auto id = builder.add(shift);
    for (const auto status : {AssignmentStatus::Confirmed, AssignmentStatus::Invited,
                              AssignmentStatus::Declined, AssignmentStatus::Cancelled})
        builder.assign(id, builder.person(u"Personne"_s, QString::number(int(status))), status);
    const DayPlan day = planOf(builder, u"2026-06-12"_s);
    QCOMPARE(day.sites.at(0).posts.at(0).crew.size(), std::size_t(2));
    QCOMPARE(day.sites.at(0).posts.at(0).missing(), 2);
    QCOMPARE(day.people.size(), std::size_t(2));
}

void TestDayPlan::whoJoinsLaterIsNotCalledForTheBeginning()
{
    PlanBuilder builder;
    const auto site = builder.site(u"Salle"_s);
    const QString day = u"2026-06-12"_s;
    Shift shift = builder.shift(u"Montage"_s, site, builder.span(day, u"08:00"_s, u"18:00"_s));
    shift.callTime = builder.at(day, u"07:30"_s);
    auto late = builder.made<Assignment>();
    late.shift = builder.add(shift);
    late.person = builder.person(u"Inès"_s, u"Le Goff"_s);
    late.status = AssignmentStatus::Confirmed;
    late.part = builder.span(day, u"14:00"_s, u"18:00"_s);
    builder.add(late);
    const PersonDay person = planOf(builder, day).people.at(0);
    QCOMPARE(times(person.posts.at(0).shift), u"14:00 – 18:00"_s);
    QVERIFY(!person.posts.at(0).shift.call);
    QCOMPARE(person.work, minutes{4 * 60});
}

void TestDayPlan::theRestEndsWithTheNextDuty()
{
    PlanBuilder builder;
    const auto site = builder.site(u"Salle"_s);
    const auto person = builder.person(u"Inès"_s, u"Le Goff"_s);
    const auto work = [&](const QString &day, const QString &start, const QString &end) {
        builder.assign(
            builder.add(builder.shift(u"Service"_s, site, builder.span(day, start, end))), person);
    };
    work(u"2026-06-12"_s, u"18:00"_s, u"01:30"_s);
    work(u"2026-06-13"_s, u"14:00"_s, u"18:00"_s);
    work(u"2026-06-20"_s, u"14:00"_s, u"18:00"_s);
    const PersonDay friday = planOf(builder, u"2026-06-12"_s).people.at(0);
    QCOMPARE(friday.rest, minutes{12 * 60 + 30});
    QCOMPARE(plainText(timeText(*friday.nextDuty, {})), u"14:00 +1"_s);
    QVERIFY(!planOf(builder, u"2026-06-13"_s).people.at(0).rest);
}

void TestDayPlan::aSiteOfAnotherZoneKeepsItsOwnTimes()
{
    PlanBuilder builder;
    const auto london = builder.site(u"Roundhouse"_s, u"Europe/London"_s);
    builder.add(
        builder.shift(u"Get-in"_s, london, builder.span(u"2026-06-12"_s, u"09:00"_s, u"18:00"_s)));
    const SiteDay site = planOf(builder, u"2026-06-12"_s).sites.at(0);
    QCOMPARE(times(site.posts.at(0).shift), u"08:00 – 17:00"_s);
    QCOMPARE(site.timezone, u"Europe/London"_s);
}

void TestDayPlan::namedSitesAndPersonsAreListedEvenWithNothingToDo()
{
    PlanBuilder builder;
    const auto site = builder.site(u"Salle"_s);
    const auto person = builder.person(u"Inès"_s, u"Le Goff"_s);
    QVERIFY(planOf(builder, u"2026-06-12"_s).sites.empty());
    const DayPlan day =
        dayPlan(builder.plan(),
                {.day = *dayFromIsoDate(u"2026-06-12"_s), .sites = {site}, .persons = {person}});
    QCOMPARE(day.sites.size(), std::size_t(1));
    QVERIFY(day.sites.at(0).posts.empty());
    QCOMPARE(day.people.size(), std::size_t(1));
    QVERIFY(day.people.at(0).posts.empty());
}

void TestDayPlan::theLastChangeIsTheLatestOfWhatIsShown()
{
    PlanBuilder builder;
    const auto site = builder.site(u"Salle"_s);
    const Instant changed = builder.at(u"2026-06-10"_s, u"17:00"_s);
    for (const QString &day : {u"2026-06-12"_s, u"2026-06-20"_s}) {
        Shift shift = builder.shift(u"Service"_s, site, builder.span(day, u"09:00"_s, u"12:00"_s));
        shift.record.updatedAt = day == u"2026-06-12"_s ? changed : changed + minutes{60};
        builder.add(shift);
    }
    QCOMPARE(planOf(builder, u"2026-06-12"_s).lastChange, changed);
    QVERIFY(!planOf(builder, u"2026-06-15"_s).lastChange);
}

void TestDayPlan::rolesAndDatesAreInTheLanguageOfTheReader()
{
    const Plan plan = test::festivalDay();
    DayPlanScope scope{*dayFromIsoDate(test::kFestivalDay)};
    scope.language = Language::French;
    QCOMPARE(dayPlan(plan, scope).sites.at(0).posts.at(0).shift.role, u"Machiniste"_s);
    QCOMPARE(longDate(scope.day, Language::French), u"Vendredi 12 juin 2026"_s);
    scope.language = Language::English;
    QCOMPARE(dayPlan(plan, scope).sites.at(0).posts.at(0).shift.role, u"Stagehand"_s);
    QCOMPARE(longDate(scope.day, Language::English), u"Friday 12 June 2026"_s);
}

QTEST_GUILESS_MAIN(TestDayPlan)
#include "tst_dayplan.moc"
