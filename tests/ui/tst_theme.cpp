#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QTest>

using namespace planning::ui;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnEverySurface_data();
    void textIsReadableOnEverySurface();
    void teamsStandOutFromTheBoard_data() { textIsReadableOnEverySurface_data(); }
    void teamsStandOutFromTheBoard();
    void everyIconDrawsSomething();
};

void TestTheme::textIsReadableOnEverySurface_data()
{
    QTest::addColumn<ThemeKind>("kind");
    QTest::newRow("light") << ThemeKind::Light;
    QTest::newRow("dark") << ThemeKind::Dark;
}

void TestTheme::textIsReadableOnEverySurface()
{
    QFETCH(ThemeKind, kind);
    const Theme &theme = Theme::of(kind);
    for (const QColor &surface : {theme.window, theme.surface, theme.raised, theme.alternate,
                                  theme.hover, theme.accentSoft, theme.weekend, theme.night}) {
        QCOMPARE_GE(contrast(theme.text, surface), 4.5);
        QCOMPARE_GE(contrast(theme.textSecondary, surface), 4.5);
        QCOMPARE_GE(contrast(theme.hard, surface), 4.5);
        QCOMPARE_GE(contrast(theme.soft, surface), 4.5);
    }
    QCOMPARE_GE(contrast(theme.onAccent, theme.accent), 4.5);
    QCOMPARE_GE(contrast(theme.onHard, theme.hard), 4.5);
    QCOMPARE_GE(contrast(theme.onSoft, theme.soft), 4.5);
    QCOMPARE_GE(contrast(theme.text, theme.hardSoft), 4.5);
    QCOMPARE_GE(contrast(theme.text, theme.softSoft), 4.5);
    QCOMPARE_GE(contrast(theme.hard, theme.surface), 4.5);
    QCOMPARE_GE(contrast(theme.good, theme.surface), 4.5);
}

void TestTheme::teamsStandOutFromTheBoard()
{
    QFETCH(ThemeKind, kind);
    const Theme &theme = Theme::of(kind);
    for (const TeamColor &team : theme.teams) {
        QCOMPARE_GE(contrast(team.accent, theme.surface), 3.0);
        QCOMPARE_GE(contrast(theme.text, team.fill), 4.5);
        QCOMPARE_GE(contrast(theme.textSecondary, team.fill), 3.0);
    }
}

void TestTheme::everyIconDrawsSomething()
{
    for (int i = 0; i <= int(IconName::Close); ++i) {
        const QImage image = icon(IconName(i), Theme::light()).pixmap(QSize(24, 24)).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y) {
            for (int x = 0; x < image.width() && !drawn; ++x)
                drawn = qAlpha(image.pixel(x, y)) > 0;
        }
        QVERIFY2(drawn, qPrintable(QStringLiteral("icon %1 is empty").arg(i)));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
