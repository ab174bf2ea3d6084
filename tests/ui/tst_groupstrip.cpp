#include "tests/support/sampleboard.h"
#include "ui/timeline/groupstrip.h"

using namespace planning;
using namespace planning::test;
using namespace planning::ui;

// The strip of Light: Focus (two posts, two people) with a call at 08:30, Repair 16–18, Show 20–02
// with one of two posts open.
class TestGroupStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStripFollowsTheScale_data();
    void theStripFollowsTheScale();
    void costFollowsThePixels();
    void theHourUnderThePointerIsCounted();

private:
    const BoardRow &light() const { return m_board.rows[0]; }
    TimeScale scale(const char *from, double hour) const
    {
        return {m_sample.at(from), 3600 / hour};
    }

    SampleBoard m_sample;
    TimelineBoard m_board = m_sample.board();
};

static QString stripText(const std::vector<StripRun> &runs)
{
    QStringList text;
    for (const StripRun &run : runs) {
        text.append(QStringLiteral("%1-%2 %3/%4")
                        .arg(run.left)
                        .arg(run.right)
                        .arg(run.posts.have)
                        .arg(run.posts.need));
    }
    return text.join(QStringLiteral(", "));
}

void TestGroupStrip::theStripFollowsTheScale_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<double>("hour"); // pixels
    QTest::addColumn<QString>("strip");
    QTest::newRow("hours") << "2026-08-20 06:00" << 40.0 << "80-480 3/3, 560-800 1/2";
    QTest::newRow("cut at the edges") << "2026-08-20 21:30" << 200.0 << "0-900 1/2";
    QTest::newRow("days") << "2026-08-17 00:00" << 1.0 << "72-120 4/5";
    QTest::newRow("narrow days") << "2026-08-17 00:00" << 0.06 << "4-7 4/5";
    QTest::newRow("nothing planned") << "2026-09-17 00:00" << 40.0 << "";
}

void TestGroupStrip::theStripFollowsTheScale()
{
    QFETCH(QString, from);
    QFETCH(double, hour);
    const auto runs =
        stripOf(light(), m_board.zone, scale(from.toLatin1().constData(), hour), 1000);
    QTEST(stripText(runs), "strip");
}

void TestGroupStrip::costFollowsThePixels()
{
    BoardRow group;
    const LocalDay first = *dayFromIsoDate(u"2026-01-01");
    for (int day = 0; day < 4'000; ++day)
        group.coverage.push_back({first + std::chrono::days{day}, {3, day % 2}});
    const TimeScale scale(m_sample.at("2026-01-01 00:00"), TimeScale::kCoarsest);
    const auto runs = stripOf(group, m_board.zone, scale, 1000);
    QVERIFY2(runs.size() <= 500, qPrintable(QString::number(runs.size())));
    QVERIFY(std::all_of(runs.begin(), runs.end() - 1,
                        [](const StripRun &run) { return run.right - run.left >= 2; }));
}

void TestGroupStrip::theHourUnderThePointerIsCounted()
{
    const auto at = [this](const char *time, double hour) {
        return postsAt(light(), m_board.zone, scale("2026-08-20 06:00", hour), m_sample.at(time));
    };
    QCOMPARE(at("2026-08-20 21:15", 40), (PostCount{2, 1}));
    QCOMPARE(at("2026-08-20 18:30", 40), (PostCount{0, 0}));
    QCOMPARE(at("2026-08-20 18:30", 1), (PostCount{5, 4})); // the day
}

QTEST_APPLESS_MAIN(TestGroupStrip)
#include "tst_groupstrip.moc"
