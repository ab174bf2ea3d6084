#include "core/workspace/validate.h"

#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

static const Instant kFirst = *instantFromRfc3339(u"0001-01-01T00:00:00Z");
static const Instant kLast = *instantFromRfc3339(u"9999-12-31T23:59:59Z");
static const seconds kSecond{1};

// What is written lies in the years that can be read again.
class YearsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void momentsAreOfTheYears_data();
    void momentsAreOfTheYears();
    void whatIsRemovedMayLieAnywhere();
};

static Change changeOf(const auto &entity)
{
    Change change;
    change.insert(entity);
    return change;
}

static Shift aShift(Instant start, Instant end)
{
    Shift shift;
    shift.planned = {start, end};
    return shift;
}

static Shift withBreak(Instant start, Instant end)
{
    Shift shift;
    shift.breaks = {Break{{start, end}}};
    return shift;
}

static Assignment aPart(Instant start, Instant end)
{
    Assignment assignment;
    assignment.part = Interval{start, end};
    return assignment;
}

static Event anEvent(Instant start, Instant end)
{
    const auto dayOf = [](Instant at) {
        return LocalDay{std::chrono::floor<std::chrono::days>(at).time_since_epoch()};
    };
    Event event;
    event.startDate = dayOf(start);
    event.endDate = dayOf(end);
    return event;
}

static Contract endingOn(Instant end)
{
    Contract contract;
    contract.validTo = anEvent(end, end).endDate;
    return contract;
}

void YearsTest::momentsAreOfTheYears_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field"); // empty: it may be written

    QTest::newRow("from the first to the last second")
        << changeOf(aShift(kFirst, kLast)) << QString();
    QTest::newRow("the second before")
        << changeOf(aShift(kFirst - kSecond, kLast)) << u"start_time"_s;
    QTest::newRow("the second after") << changeOf(aShift(kFirst, kLast + kSecond)) << u"end_time"_s;
    QTest::newRow("a break") << changeOf(withBreak(kLast, kLast + kSecond)) << u"breaks"_s;
    QTest::newRow("a part of a shift") << changeOf(aPart(kLast, kLast + kSecond)) << u"interval"_s;
    QTest::newRow("days") << changeOf(anEvent(kFirst, kLast)) << QString();
    QTest::newRow("the day after") << changeOf(anEvent(kFirst, kLast + kSecond)) << u"end_date"_s;
    QTest::newRow("a day that may be open")
        << changeOf(endingOn(kFirst - kSecond)) << u"valid_to"_s;
    QTest::newRow("an open day") << changeOf(Contract{}) << QString();
}

void YearsTest::momentsAreOfTheYears()
{
    QFETCH(Change, change);
    QFETCH(QString, field);

    const auto valid = validateYears(change);

    QCOMPARE(valid.hasValue(), field.isEmpty());
    if (!valid) {
        QCOMPARE(valid.error().code, ErrorCode::InvalidInput);
        QCOMPARE(valid.error().where.section(u'/', 2), field);
    }
}

void YearsTest::whatIsRemovedMayLieAnywhere()
{
    Change change;
    change.remove(aShift(kFirst - kSecond, kLast + kSecond));

    QVERIFY(validateYears(change));
}

QTEST_APPLESS_MAIN(YearsTest)
#include "tst_years.moc"
