#include "ui/theme/focusring.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPushButton>
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
    void whatHasTheFocusIsSeen_data() { textIsReadableOnEverySurface_data(); }
    void whatHasTheFocusIsSeen();
    void controlsStandOutInHighContrast();
    void lettersGrowAsTheUserLikes();
    void reducedMotionLeavesNothingToGlide();
    void theRingFollowsTheKeyboard();
    void everyIconDrawsSomething();
};

void TestTheme::textIsReadableOnEverySurface_data()
{
    QTest::addColumn<ThemeKind>("kind");
    QTest::addColumn<double>("least"); // contrast of text
    QTest::newRow("light") << ThemeKind::Light << 4.5;
    QTest::newRow("dark") << ThemeKind::Dark << 4.5;
    QTest::newRow("light, high contrast") << ThemeKind::ContrastLight << 7.0;
    QTest::newRow("dark, high contrast") << ThemeKind::ContrastDark << 7.0;
}

void TestTheme::textIsReadableOnEverySurface()
{
    QFETCH(const ThemeKind, kind);
    QFETCH(const double, least);
    const Theme &theme = Theme::of(kind);
    QCOMPARE(theme.kind, kind);
    const std::pair<const char *, QColor> surfaces[] = {
        {"window", theme.window},     {"surface", theme.surface},
        {"raised", theme.raised},     {"alternate", theme.alternate},
        {"hover", theme.hover},       {"accentSoft", theme.accentSoft},
        {"weekend", theme.weekend},   {"night", theme.night},
        {"hardSoft", theme.hardSoft}, {"softSoft", theme.softSoft},
        {"goodSoft", theme.goodSoft}};
    const std::pair<const char *, QColor> texts[] = {
        {"text", theme.text},     {"secondary", theme.textSecondary},
        {"accent", theme.accent}, {"hard", theme.hard},
        {"soft", theme.soft},     {"good", theme.good}};
    for (const auto &[surfaceName, surface] : surfaces) {
        for (const auto &[textName, text] : texts)
            QVERIFY2(contrast(text, surface) >= least,
                     qPrintable(QStringLiteral("%1 on %2: %3")
                                    .arg(QLatin1String(textName), QLatin1String(surfaceName))
                                    .arg(contrast(text, surface))));
    }
    QCOMPARE_GE(contrast(theme.onAccent, theme.accent), least);
    QCOMPARE_GE(contrast(theme.onHard, theme.hard), least);
    QCOMPARE_GE(contrast(theme.onSoft, theme.soft), least);
}

void TestTheme::whatHasTheFocusIsSeen()
{
    QFETCH(const ThemeKind, kind);
    const Theme &theme = Theme::of(kind);
    for (const QColor &behind : {theme.window, theme.surface, theme.raised, theme.alternate})
        QCOMPARE_GE(contrast(theme.accent, behind), 3.0);
}

void TestTheme::controlsStandOutInHighContrast()
{
    for (const ThemeKind kind : {ThemeKind::ContrastLight, ThemeKind::ContrastDark}) {
        const Theme &theme = Theme::of(kind);
        for (const QColor &line : {theme.border, theme.hairline})
            QCOMPARE_GE(contrast(line, theme.surface), 3.0);
        QCOMPARE_GE(contrast(theme.textDisabled, theme.surface), 4.5);
    }
}

void TestTheme::teamsStandOutFromTheBoard()
{
    QFETCH(const ThemeKind, kind);
    QFETCH(const double, least);
    const Theme &theme = Theme::of(kind);
    for (const TeamColor &team : theme.teams) {
        QCOMPARE_GE(contrast(team.accent, theme.surface), theme.hasHighContrast() ? 4.5 : 3.0);
        QCOMPARE_GE(contrast(theme.text, team.fill), least);
        QCOMPARE_GE(contrast(theme.textSecondary, team.fill), 3.0);
    }
}

void TestTheme::lettersGrowAsTheUserLikes()
{
    QApplication &app = *qobject_cast<QApplication *>(QCoreApplication::instance());
    applyLook(app, {});
    const double usual = QApplication::font().pointSizeF();
    const int width = textPixels(100);
    applyLook(app, {.textPercent = 200});
    QCOMPARE(QApplication::font().pointSizeF(), 2 * usual);
    QVERIFY(textPixels(100) > 1.6 * width);
    applyLook(app, {});
    QCOMPARE(QApplication::font().pointSizeF(), usual);
    QCOMPARE(textPixels(100), width);
}

void TestTheme::reducedMotionLeavesNothingToGlide()
{
    QApplication &app = *qobject_cast<QApplication *>(QCoreApplication::instance());
    applyLook(app, {.motion = Motion::Reduced});
    QVERIFY(reducesMotion());
    QVERIFY(!QApplication::isEffectEnabled(Qt::UI_AnimateMenu));
    applyLook(app, {});
    QVERIFY(!reducesMotion());
}

void TestTheme::theRingFollowsTheKeyboard()
{
    applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), {});
    const FocusRing ring;
    QWidget window;
    auto *first = new QPushButton(QStringLiteral("First"), &window);
    auto *second = new QPushButton(QStringLiteral("Second"), &window);
    second->move(0, 60);
    window.resize(200, 120);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    QVERIFY(!ring.control()); // nobody used the keyboard
    QTest::keyClick(first, Qt::Key_Tab);
    QCOMPARE(ring.control(), second);
    const QImage picture = window.grab().toImage();
    const QPoint above = second->geometry().topLeft() + QPoint(second->width() / 2, -3);
    QCOMPARE_GE(contrast(picture.pixelColor(above), Theme::light().window), 3.0);
    QTest::mouseClick(first, Qt::LeftButton);
    QVERIFY(!ring.control());
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
