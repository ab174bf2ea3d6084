#include "core/model/recurrence.h"

#include <QTest>

using namespace planning;
using namespace std::chrono;
using namespace Qt::StringLiterals;

class TestRecurrence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutARuleItHappensOnce();
    void occurrencesKeepTheirLocalTimes_data();
    void occurrencesKeepTheirLocalTimes();
    void occurrencesAcrossMidnightReachIntoTheWindow();
    void aRuleEndsAtItsLimit_data();
    void aRuleEndsAtItsLimit();
    void anInvalidRuleSaysWhatIsWrong_data();
    void anInvalidRuleSaysWhatIsWrong();
    void aRuleThatNeverHappensEnds();

private:
    const Zone m_paris = *Zone::named(u"Europe/Paris"_s);

    Instant at(const QString &local) const
    {
        const auto utc = *instantFromRfc3339(local + u"Z"_s);
        return m_paris.toInstant(LocalSeconds{utc.time_since_epoch()});
    }
    Availability everyWeek(const QString &start, const QString &end, const QString &rule) const
    {
        Availability availability;
        availability.interval = {at(start), at(end)};
        availability.recurrence = rule;
        availability.timezone = u"Europe/Paris"_s;
        return availability;
    }
    QString starts(const Availability &availability, const QString &from, const QString &to) const
    {
        const auto found = occurrences(availability, m_paris, {at(from), at(to)});
        QStringList texts;
        for (const Interval &each : found.value())
            texts << toRfc3339(each.start).mid(5, 11);
        return texts.join(u' ');
    }
};

void TestRecurrence::withoutARuleItHappensOnce()
{
    const auto once = everyWeek(u"2026-03-03T14:00"_s, u"2026-03-03T18:00"_s, {});
    QCOMPARE(starts(once, u"2026-03-01T00:00"_s, u"2026-04-01T00:00"_s), u"03-03T13:00"_s);
    QCOMPARE(starts(once, u"2026-03-03T18:00"_s, u"2026-04-01T00:00"_s), QString());
}

void TestRecurrence::occurrencesKeepTheirLocalTimes_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("expected");
    QTest::newRow("weekly across the clock change")
        << u"FREQ=WEEKLY;BYDAY=TU"_s << u"03-24T13:00 03-31T12:00 04-07T12:00"_s;
    QTest::newRow("lower case") << u"freq=weekly"_s << u"03-24T13:00 03-31T12:00 04-07T12:00"_s;
    QTest::newRow("every other week") << u"FREQ=WEEKLY;INTERVAL=2"_s << u"03-31T12:00"_s;
    QTest::newRow("two days") << u"FREQ=WEEKLY;BYDAY=TU,TH"_s
                              << u"03-24T13:00 03-26T13:00 03-31T12:00 04-02T12:00 04-07T12:00"_s;
    QTest::newRow("monthly") << u"FREQ=MONTHLY;BYDAY=-1TU"_s << u"03-31T12:00"_s;
}

void TestRecurrence::occurrencesKeepTheirLocalTimes()
{
    QFETCH(QString, rule);
    QFETCH(QString, expected);
    const auto availability = everyWeek(u"2026-03-03T14:00"_s, u"2026-03-03T18:00"_s, rule);
    QCOMPARE(starts(availability, u"2026-03-23T00:00"_s, u"2026-04-08T00:00"_s), expected);
}

void TestRecurrence::occurrencesAcrossMidnightReachIntoTheWindow()
{
    const auto nights =
        everyWeek(u"2026-10-03T22:00"_s, u"2026-10-04T06:00"_s, u"FREQ=WEEKLY;BYDAY=SA"_s);
    const auto found =
        occurrences(nights, m_paris, {at(u"2026-10-25T00:00"_s), at(u"2026-10-26T00:00"_s)});
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t{1});
    QCOMPARE(found->front().durationInMinutes(), minutes{540}); // the long autumn night
}

void TestRecurrence::aRuleEndsAtItsLimit_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("expected");
    QTest::newRow("count") << u"FREQ=DAILY;COUNT=2"_s << u"03-03T13:00 03-04T13:00"_s;
    QTest::newRow("until a day") << u"FREQ=DAILY;UNTIL=20260304"_s << u"03-03T13:00 03-04T13:00"_s;
    QTest::newRow("until an instant")
        << u"FREQ=DAILY;UNTIL=20260304T130000Z"_s << u"03-03T13:00 03-04T13:00"_s;
}

void TestRecurrence::aRuleEndsAtItsLimit()
{
    QFETCH(QString, rule);
    QFETCH(QString, expected);
    const auto availability = everyWeek(u"2026-03-03T14:00"_s, u"2026-03-03T18:00"_s, rule);
    QCOMPARE(starts(availability, u"2026-03-01T00:00"_s, u"2026-06-01T00:00"_s), expected);
}

void TestRecurrence::anInvalidRuleSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("named");
    QTest::newRow("no frequency") << u"BYDAY=MO"_s << u"FREQ is missing"_s;
    QTest::newRow("hourly") << u"FREQ=HOURLY"_s << u"FREQ=HOURLY"_s;
    QTest::newRow("unknown part") << u"FREQ=DAILY;EVERY=2"_s << u"EVERY"_s;
    QTest::newRow("twice") << u"FREQ=DAILY;FREQ=WEEKLY"_s << u"given twice"_s;
    QTest::newRow("no value") << u"FREQ=DAILY;COUNT="_s << u"COUNT has no value"_s;
    QTest::newRow("not a day") << u"FREQ=WEEKLY;BYDAY=XX"_s << u"RFC 5545"_s;
    QTest::newRow("prose") << u"every Tuesday"_s << u"EVERY TUESDAY"_s;
    QTest::newRow("two limits") << u"FREQ=DAILY;COUNT=2;UNTIL=20260304"_s << u"exclude"_s;
    QTest::newRow("interval 0") << u"FREQ=DAILY;INTERVAL=0"_s << u"RFC 5545"_s;
}

void TestRecurrence::anInvalidRuleSaysWhatIsWrong()
{
    QFETCH(QString, rule);
    QFETCH(QString, named);
    const auto checked = checkRecurrence(rule);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::InvalidInput);
    QVERIFY2(checked.error().detail.contains(named), qPrintable(checked.error().detail));
}

void TestRecurrence::aRuleThatNeverHappensEnds()
{
    const auto never = everyWeek(u"2026-03-03T14:00"_s, u"2026-03-03T18:00"_s,
                                 u"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"_s);
    const auto found =
        occurrences(never, m_paris, {at(u"2026-01-01T00:00"_s), at(u"2090-01-01T00:00"_s)});
    QVERIFY(found);
    for (const Interval &each : *found) // libical may report the first start itself
        QCOMPARE(each.start, never.interval.start);
}

QTEST_APPLESS_MAIN(TestRecurrence)
#include "tst_recurrence.moc"
