#include "core/rules/validity.h"
#include "tests/support/crewplan.h"

#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

class TestValidity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShiftIsValidatedBeforeItIsStored_data();
    void aShiftIsValidatedBeforeItIsStored();
};

void TestValidity::aShiftIsValidatedBeforeItIsStored_data()
{
    QTest::addColumn<QStringList>("times"); // start, end, call, break start, break end
    QTest::addColumn<QString>("field");
    const QString nine = u"2026-03-02T09:00"_s;
    const QString ten = u"2026-03-02T10:00"_s;
    const QString noon = u"2026-03-02T12:00"_s;
    QTest::newRow("fine") << QStringList{nine, noon, {}, ten, noon} << QString();
    QTest::newRow("no time at all") << QStringList{nine, nine} << u"end_time"_s;
    QTest::newRow("backwards") << QStringList{noon, nine} << u"end_time"_s;
    QTest::newRow("call at the start") << QStringList{nine, noon, nine} << QString();
    QTest::newRow("call after the start") << QStringList{nine, noon, ten} << u"call_time"_s;
    QTest::newRow("break before the start")
        << QStringList{ten, noon, {}, nine, noon} << u"breaks"_s;
    QTest::newRow("break after the call") << QStringList{ten, noon, nine, nine, ten} << QString();
    QTest::newRow("empty break") << QStringList{nine, noon, {}, ten, ten} << u"breaks"_s;
    QTest::newRow("a year") << QStringList{nine, u"2027-03-03T09:00"_s} << QString();
    QTest::newRow("more than a year") << QStringList{nine, u"2027-03-03T09:01"_s} << u"end_time"_s;
}

void TestValidity::aShiftIsValidatedBeforeItIsStored()
{
    QFETCH(QStringList, times);
    QFETCH(QString, field);
    CrewPlan crew;
    Shift shift = *crew.plan.find(crew.addShift(u"A"_s, times[0], times[1]));
    if (!times.value(2).isEmpty())
        shift.callTime = CrewPlan::at(times[2]);
    if (times.size() > 3)
        shift.breaks = {{{CrewPlan::at(times[3]), CrewPlan::at(times[4])}}};
    const auto errors = validate(crew.plan, shift);
    QCOMPARE(errors.empty() ? QString() : errors.front().where, field);
}

QTEST_APPLESS_MAIN(TestValidity)
#include "tst_validity.moc"
