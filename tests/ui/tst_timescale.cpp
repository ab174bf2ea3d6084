#include "ui/timeline/timeaxis.h"
#include "ui/timeline/timelinedrag.h"

#include <QTest>

using namespace planning;
using namespace planning::ui;

class TestTimeScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPixelLeadsBackToItsInstant_data();
    void aPixelLeadsBackToItsInstant();
    void zoomingKeepsTheTimeUnderThePointer_data();
    void zoomingKeepsTheTimeUnderThePointer();
    void zoomingStopsAtFiveMinutesAndTwoYears();
    void fittingCentresAnIntervalTooShortToFill();
    void hoursFollowTheClock_data();
    void hoursFollowTheClock();
    void labelsAreInTheWordsOfTheLocale_data();
    void labelsAreInTheWordsOfTheLocale();
    void dragsSnapToTheChosenGridWhereItCanBeAimedAt_data();
    void dragsSnapToTheChosenGridWhereItCanBeAimedAt();
    void theGridStartsAtLocalMidnight_data();
    void theGridStartsAtLocalMidnight();

private:
    const Zone m_paris = *Zone::named(QStringLiteral("Europe/Paris"));
    static Instant at(const QString &text) { return *instantFromRfc3339(text); }
};

void TestTimeScale::aPixelLeadsBackToItsInstant_data()
{
    QTest::addColumn<double>("secondsPerPixel");
    QTest::newRow("five minutes in the window") << TimeScale::kFinest;
    QTest::newRow("a day") << 86.4;
    QTest::newRow("two years") << TimeScale::kCoarsest;
}

void TestTimeScale::aPixelLeadsBackToItsInstant()
{
    QFETCH(double, secondsPerPixel);
    const TimeScale scale(at(QStringLiteral("2026-08-19T06:00:00Z")), secondsPerPixel);
    for (const double x : {-5000.0, 0.0, 1.0, 799.0, 1600.0}) {
        // Instants are whole seconds.
        QVERIFY(std::abs(scale.x(scale.instantAt(x)) - x) <= 0.5 / secondsPerPixel + 1e-6);
    }
}

void TestTimeScale::zoomingKeepsTheTimeUnderThePointer_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("x");
    QTest::newRow("in at the left") << 1.2 << 0.0;
    QTest::newRow("in at the right") << 3.0 << 1279.0;
    QTest::newRow("out in the middle") << 0.25 << 640.0;
    QTest::newRow("beyond the finest") << 1e9 << 300.0;
    QTest::newRow("beyond the coarsest") << 1e-9 << 300.0;
}

void TestTimeScale::zoomingKeepsTheTimeUnderThePointer()
{
    QFETCH(double, factor);
    QFETCH(double, x);
    const TimeScale scale(at(QStringLiteral("2026-08-19T06:00:00Z")), 60);
    const TimeScale zoomed = scale.zoomed(factor, x);
    QVERIFY(zoomed.secondsPerPixel() != scale.secondsPerPixel());
    QCOMPARE(zoomed.instantAt(x), scale.instantAt(x));
}

void TestTimeScale::zoomingStopsAtFiveMinutesAndTwoYears()
{
    const TimeScale scale(Instant{}, 60);
    QCOMPARE(scale.zoomed(1e9, 0).secondsPerPixel(), TimeScale::kFinest);
    QCOMPARE(scale.zoomed(1e-9, 0).secondsPerPixel(), TimeScale::kCoarsest);
}

void TestTimeScale::fittingCentresAnIntervalTooShortToFill()
{
    const Interval minute{Instant{}, Instant{} + minutes{1}};
    const TimeScale scale = TimeScale::fitting(minute, 1000);
    QCOMPARE(scale.secondsPerPixel(), TimeScale::kFinest);
    QCOMPARE(qRound(scale.x(minute.start) + scale.x(minute.end)), 1000);
}

void TestTimeScale::hoursFollowTheClock_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("labels");
    QTest::newRow("an ordinary night") << "2026-03-02T23:00:00Z"
                                       << "00:00 01:00 02:00 03:00 04:00";
    QTest::newRow("the night that loses an hour") << "2026-03-28T23:00:00Z"
                                                  << "00:00 01:00 03:00 04:00 05:00";
    QTest::newRow("the night that gains an hour") << "2026-10-24T22:00:00Z"
                                                  << "00:00 01:00 02:00 02:00 03:00";
}

void TestTimeScale::hoursFollowTheClock()
{
    QFETCH(QString, from);
    QFETCH(QString, labels);
    const TimeScale scale(at(from), 60); // an hour on 60 pixels
    const TimeAxis axis(scale, m_paris, QLocale(QStringLiteral("fr_FR")));
    QCOMPARE(axis.minorStep(), (TickStep{TickUnit::Hour, 1}));
    QStringList found;
    Instant expected = at(from);
    for (const Tick &tick : axis.minorTicks({at(from), at(from) + std::chrono::hours{5}})) {
        QCOMPARE(tick.at, expected); // every hour has the same width
        expected += std::chrono::hours{1};
        found.append(tick.label);
    }
    QCOMPARE(found.join(u' '), labels);
}

void TestTimeScale::labelsAreInTheWordsOfTheLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<double>("secondsPerPixel");
    QTest::addColumn<QString>("major");
    QTest::addColumn<QString>("minor");
    QTest::newRow("fr day") << "fr_FR" << 60.0 << "mercredi 19 août 2026"
                            << "08:00";
    QTest::newRow("en day") << "en_GB" << 60.0 << "Wednesday, 19 August 2026"
                            << "08:00";
    QTest::newRow("us day") << "en_US" << 60.0 << "Wednesday, August 19, 2026"
                            << "8 AM";
    QTest::newRow("fr fortnight") << "fr_FR" << 1080.0 << "août 2026"
                                  << "mer. 19";
    QTest::newRow("fr quarter") << "fr_FR" << 8000.0 << "août 2026"
                                << "17 août";
    QTest::newRow("fr year") << "fr_FR" << 30000.0 << "2026"
                             << "août";
}

void TestTimeScale::labelsAreInTheWordsOfTheLocale()
{
    QFETCH(QString, locale);
    QFETCH(double, secondsPerPixel);
    QFETCH(QString, major);
    QFETCH(QString, minor);
    const TimeScale scale(at(QStringLiteral("2026-08-19T06:30:00Z")), secondsPerPixel);
    const TimeAxis axis(scale, m_paris, QLocale(locale));
    QCOMPARE(axis.majorTicks(scale.window(500)).front().label, major);
    QCOMPARE(axis.minorTicks(scale.window(500)).front().label, minor);
}

void TestTimeScale::dragsSnapToTheChosenGridWhereItCanBeAimedAt_data()
{
    QTest::addColumn<int>("grid"); // minutes
    QTest::addColumn<int>("secondsPerPixel");
    QTest::addColumn<int>("step");
    QTest::newRow("as chosen") << 15 << 60 << 15;
    QTest::newRow("finer") << 5 << 30 << 5;
    QTest::newRow("not finer than chosen") << 30 << 10 << 30;
    QTest::newRow("an hour") << 60 << 60 << 60;
    QTest::newRow("too fine to aim at") << 5 << 60 << 15;
    QTest::newRow("a multiple of ten minutes") << 10 << 90 << 30;
    QTest::newRow("hours are too narrow") << 15 << 7200 << 24 * 60;
}

void TestTimeScale::dragsSnapToTheChosenGridWhereItCanBeAimedAt()
{
    QFETCH(const int, grid);
    QFETCH(const int, secondsPerPixel);
    QFETCH(const int, step);
    const TimeScale scale(Instant{}, secondsPerPixel);
    QCOMPARE(TimeAxis(scale, m_paris, QLocale()).snapStep(minutes{grid}), minutes{step});
}

void TestTimeScale::theGridStartsAtLocalMidnight_data()
{
    QTest::addColumn<QString>("instant");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("rounded");
    QTest::newRow("down") << "2026-03-02T08:07:00Z" << 15 << "2026-03-02T08:00:00Z";
    QTest::newRow("up") << "2026-03-02T08:08:00Z" << 15 << "2026-03-02T08:15:00Z";
    QTest::newRow("day") << "2026-03-02T20:00:00Z" << 1440 << "2026-03-02T23:00:00Z";
    QTest::newRow("after the spring change")
        << "2026-03-29T12:20:00Z" << 60 << "2026-03-29T12:00:00Z";
    QTest::newRow("first of two") << "2026-10-25T00:20:00Z" << 60 << "2026-10-25T00:00:00Z";
    QTest::newRow("second of two") << "2026-10-25T01:20:00Z" << 60 << "2026-10-25T01:00:00Z";
}

void TestTimeScale::theGridStartsAtLocalMidnight()
{
    QFETCH(QString, instant);
    QFETCH(int, step);
    QFETCH(QString, rounded);
    QCOMPARE(toRfc3339(roundedToGrid(at(instant), minutes{step}, m_paris)), rounded);
}

QTEST_APPLESS_MAIN(TestTimeScale)
#include "tst_timescale.moc"
