#include "tests/support/sampleboard.h"
#include "ui/timeline/rendertimeline.h"

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

QTEST_MAIN(TestTimelinePainter)
#include "tst_timelinepainter.moc"
