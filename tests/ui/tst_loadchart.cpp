#include "ui/charts/loadchart.h"
#include "ui/theme/theme.h"

#include <QTest>

using namespace planning;
using namespace planning::ui;

class TestLoadChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsAboveTheCeilingIsMarked_data();
    void onlyWhatIsAboveTheCeilingIsMarked();
};

static bool shows(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

void TestLoadChart::onlyWhatIsAboveTheCeilingIsMarked_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("marked");
    QTest::newRow("no work") << 0 << false;
    QTest::newRow("below") << 30 << false;
    QTest::newRow("at the ceiling") << 35 << false;
    QTest::newRow("above") << 45 << true;
}

void TestLoadChart::onlyWhatIsAboveTheCeilingIsMarked()
{
    QFETCH(const int, hours);
    QFETCH(const bool, marked);
    LoadChart chart;
    chart.resize(480, 300);
    const LoadPoint point{minutes{hours * 60}, minutes{35 * 60}};
    chart.show({{LocalDay{}}, {{{}, QStringLiteral("Ana"), {point}}}}, Theme::light());
    chart.QWidget::show();
    QCOMPARE(shows(chart.grab().toImage(), Theme::light().soft), marked);
}

QTEST_MAIN(TestLoadChart)
#include "tst_loadchart.moc"
