#include "tests/support/pictures.h"
#include "tests/support/sampleboard.h"
#include "ui/timeline/rendertimeline.h"

using namespace planning;
using namespace planning::test;
using namespace planning::ui;

// The sample board as pictures that were looked at once and agreed. Compared coarsely: letters may
// be drawn a little differently elsewhere, colours, places and sizes may not.
class TestBoardPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBoardLooksAsAgreed_data();
    void theBoardLooksAsAgreed();

private:
    SampleBoard m_sample;
};

namespace
{

constexpr QSize kSize{800, 320};
constexpr int kForgiven = 10; // squares that differ: a letter that moved

// Ana's day has everything a bar can say.
TimelineBoard boardOf(const SampleBoard &sample, BoardGrouping grouping)
{
    TimelineBoard board = sample.board(grouping);
    for (BoardRow &row : board.rows) {
        for (BoardBar &bar : row.bars) {
            if (bar.key.shift == sample.show)
                bar.status = ShiftStatus::Published;
            if (bar.key.shift == sample.repair)
                bar.status = ShiftStatus::Cancelled;
            if (bar.key.assignment == sample.anaFocus) {
                bar.conflicts = {1, 0};
                bar.pinned = true;
            }
            if (bar.key.assignment == sample.benRepair)
                bar.conflicts = {0, 2};
        }
    }
    return board;
}

} // namespace

void TestBoardPictures::theBoardLooksAsAgreed_data()
{
    QTest::addColumn<BoardGrouping>("grouping");
    QTest::addColumn<ThemeKind>("theme");
    QTest::addColumn<int>("hours");
    const struct {
        const char *name;
        int hours;
    } spans[]{{"day", 24}, {"fortnight", 14 * 24}, {"season", 120 * 24}};
    for (const auto &[name, hours] : spans) {
        QTest::addRow("people-%s-light", name)
            << BoardGrouping::People << ThemeKind::Light << hours;
        QTest::addRow("people-%s-dark", name) << BoardGrouping::People << ThemeKind::Dark << hours;
        QTest::addRow("sites-%s-light", name) << BoardGrouping::Sites << ThemeKind::Light << hours;
        QTest::addRow("sites-%s-dark", name) << BoardGrouping::Sites << ThemeKind::Dark << hours;
    }
}

void TestBoardPictures::theBoardLooksAsAgreed()
{
    QFETCH(BoardGrouping, grouping);
    QFETCH(ThemeKind, theme);
    QFETCH(int, hours);
    const Instant morning = m_sample.at("2026-08-20 06:00");
    const Instant start = hours > 24 ? morning - std::chrono::hours{hours / 4} : morning;
    const QImage drawn = renderTimeline(boardOf(m_sample, grouping),
                                        {.window = {start, start + std::chrono::hours{hours}},
                                         .size = kSize,
                                         .theme = theme,
                                         .locale = QLocale(QStringLiteral("fr_FR")),
                                         .now = m_sample.at("2026-08-20 15:30")});
    const QString name = QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png");
    const QImage agreed(QStringLiteral(PLANNING_TEST_DATA "/timeline/") + name);
    const int differing = agreed.isNull() ? -1 : squaresThatDiffer(drawn, agreed);
    if (agreed.isNull() || differing > kForgiven)
        drawn.save(QStringLiteral("failed-")
                   + name); // to be looked at, and copied when it is right
    QVERIFY2(!agreed.isNull(), qPrintable(name));
    QVERIFY2(differing <= kForgiven, qPrintable(QString::number(differing)));
}

QTEST_MAIN(TestBoardPictures)
#include "tst_boardpictures.moc"
