#include "tests/support/sampleboard.h"
#include "ui/timeline/rendertimeline.h"
#include "ui/timeline/timelinepainter.h"

#include <QApplication>
#include <QPainter>

using namespace planning;
using namespace planning::test;
using namespace planning::ui;

// Looks at a few places of pictures: enough to see what is told by colour and shape.
class TestTimelinePainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatusLooksDifferent_data();
    void everyStatusLooksDifferent();
    void hardAndSoftConflictsDifferInShape();
    void aPictureIsSharpAtTwiceThePixels();
    void aReasonIsReadWholeOnANarrowBoard_data();
    void aReasonIsReadWholeOnANarrowBoard();
};

namespace
{

struct Picture {
    SampleBoard sample;
    TimelineBoard board = sample.board();

    BoardBar &focus()
    {
        return board.rows[*board.rowOf({RowKind::Person, sample.ana, {}, {}})].bars.front();
    }
    QImage draw(ThemeKind theme, double pixelRatio = 1) const
    {
        return renderTimeline(
            board, {.window = {sample.at("2026-08-20 06:00"), sample.at("2026-08-20 22:00")},
                    .size = {1000, 400},
                    .pixelRatio = pixelRatio,
                    .theme = theme,
                    .locale = QLocale(QStringLiteral("fr_FR")),
                    .now = sample.at("2026-08-20 07:00")});
    }
};

int count(const QImage &image, const QColor &color)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == color;
    }
    return found;
}

} // namespace

void TestTimelinePainter::everyStatusLooksDifferent_data()
{
    QTest::addColumn<ThemeKind>("theme");
    QTest::newRow("light") << ThemeKind::Light;
    QTest::newRow("dark") << ThemeKind::Dark;
}

void TestTimelinePainter::everyStatusLooksDifferent()
{
    QFETCH(ThemeKind, theme);
    Picture picture;
    std::vector<QImage> images;
    for (const auto status : {ShiftStatus::Draft, ShiftStatus::Published, ShiftStatus::Cancelled}) {
        picture.focus().status = status;
        images.push_back(picture.draw(theme));
    }
    picture.focus().status = ShiftStatus::Published;
    picture.focus().answer = AssignmentStatus::Proposed;
    images.push_back(picture.draw(theme));
    picture.focus().answer = AssignmentStatus::Confirmed;
    picture.focus().pinned = true;
    images.push_back(picture.draw(theme));
    for (std::size_t i = 0; i < images.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k)
            QVERIFY2(images[i] != images[k], qPrintable(QStringLiteral("%1, %2").arg(i).arg(k)));
    }
    const QColor fill = Theme::of(theme).team(0).fill;
    QVERIFY(count(images[1], fill) > count(images[0], fill) + 1000); // drafts are not solid
}

void TestTimelinePainter::hardAndSoftConflictsDifferInShape()
{
    const Theme &theme = Theme::light();
    Picture picture;
    for (BoardRow &row : picture.board.rows)
        row.coverage.clear(); // strips have these colours too
    QCOMPARE(count(picture.draw(ThemeKind::Light), theme.hard), 0);
    picture.focus().conflicts = {1, 0};
    const int hard = count(picture.draw(ThemeKind::Light), theme.hard);
    picture.focus().conflicts = {0, 1};
    const int soft = count(picture.draw(ThemeKind::Light), theme.soft);
    // An octagon fills four fifths of its square, a triangle half.
    QVERIFY(soft > 20);
    QVERIFY2(hard > soft * 5 / 4, qPrintable(QStringLiteral("%1 %2").arg(hard).arg(soft)));
}

void TestTimelinePainter::aPictureIsSharpAtTwiceThePixels()
{
    const Picture picture;
    const QImage once = picture.draw(ThemeKind::Light);
    const QImage twice = picture.draw(ThemeKind::Light, 2);
    QCOMPARE(twice.size(), once.size() * 2);
    const QColor fill = Theme::light().team(0).fill;
    const double ratio = double(count(twice, fill)) / count(once, fill);
    QVERIFY2(ratio > 3.6 && ratio < 4.4, qPrintable(QString::number(ratio)));
}

void TestTimelinePainter::aReasonIsReadWholeOnANarrowBoard_data()
{
    QTest::addColumn<bool>("lastRow");
    QTest::newRow("below the row") << false;
    QTest::newRow("above the last row") << true;
}

// How much of a sentence is there to read, by the pixels of its colour.
static int lettersOf(const Picture &picture, std::size_t row, int width)
{
    const QFont font = QApplication::font();
    const TimelineLayout layout(picture.board, TimelineMetrics::of(QFontMetrics(font)));
    const QSize size(width, layout.metrics().headerHeight() + layout.height());
    const TimelineScene scene{.board = picture.board,
                              .layout = layout,
                              .scale = TimeScale(picture.sample.at("2026-08-20 06:00"), 60),
                              .size = size,
                              .locale = QLocale()};
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    TimelineOverlay overlay;
    overlay.tints = {{row, TintKind::Hard,
                      QStringLiteral("Ana rests for 7 h 30 between “Focus” and “Show”: at least "
                                     "11 h are required (Code du travail, L3131-1).")}};
    TimelinePainter(Theme::light(), font).paintOverlay(painter, scene, overlay);
    int red = 0; // more than the tint of the row
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            red += qRed(pixel) - qGreen(pixel) > 60;
        }
    }
    return red;
}

void TestTimelinePainter::aReasonIsReadWholeOnANarrowBoard()
{
    QFETCH(const bool, lastRow);
    const Picture picture;
    const std::size_t row = lastRow ? picture.board.rows.size() - 1 : 0;
    const int wide = lettersOf(picture, 0, 1600);
    const int narrow = lettersOf(picture, row, 560);
    QVERIFY(wide > 100);
    QVERIFY2(narrow > wide * 9 / 10, qPrintable(QStringLiteral("%1 %2").arg(narrow).arg(wide)));
}

QTEST_MAIN(TestTimelinePainter)
#include "tst_timelinepainter.moc"
