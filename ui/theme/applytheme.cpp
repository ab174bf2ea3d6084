#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QRegularExpression>
#include <QScreen>
#include <QSet>
#include <QStyleFactory>
#include <QStyleOption>

namespace planning::ui
{

namespace
{

// Fusion with check boxes that keep their outline on a dark window.
class CalmStyle final : public QProxyStyle
{
public:
    CalmStyle(const Theme &theme, Motion motion)
        : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))),
          m_theme(theme),
          m_motion(motion)
    {
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
            drawCheckBox(*option, *painter);
        else if (element == PE_IndicatorSpinUp || element == PE_IndicatorArrowUp)
            drawIcon(IconName::ChevronUp, *option, *painter);
        else if (element == PE_IndicatorSpinDown || element == PE_IndicatorArrowDown)
            drawIcon(IconName::ChevronDown, *option, *painter);
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        if (element == CE_FocusFrame)
            drawRing(*option, *painter);
        else
            QProxyStyle::drawControl(element, option, painter, widget);
    }

    QIcon standardIcon(StandardPixmap name, const QStyleOption *option,
                       const QWidget *widget) const override
    {
        if (name == SP_ToolBarHorizontalExtensionButton)
            return icon(IconName::ChevronRight, m_theme);
        return QProxyStyle::standardIcon(name, option, widget);
    }

    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override
    {
        if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin)
            return kRing + kRingGap;
        if (metric == PM_ToolBarExtensionExtent)
            return textPixels(kExtension);
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        static constexpr int kToolTipDelay = 400; // milliseconds
        if (hint == SH_ToolTip_WakeUpDelay)
            return kToolTipDelay;
        if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
            return 0;
        if (m_motion == Motion::Reduced
            && (hint == SH_Widget_Animation_Duration || hint == SH_Widget_Animate))
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }

private:
    static constexpr int kRing = 2; // pixels around the control
    static constexpr int kRingGap = 2; // between them, for controls of the same colour
    static constexpr int kExtension = 20; // the button for what a tool bar has no room for

    void drawRing(const QStyleOption &option, QPainter &painter) const
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.accent, kRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 4, 4);
        painter.restore();
    }

    void drawIcon(IconName name, const QStyleOption &option, QPainter &painter) const
    {
        const bool enabled = option.state & State_Enabled;
        const int side = std::min({option.rect.width(), option.rect.height(), 12});
        const QRect square(option.rect.center() - QPoint(side, side) / 2, QSize(side, side));
        icon(name, m_theme)
            .paint(&painter, square, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }

    void drawCheckBox(const QStyleOption &option, QPainter &painter) const
    {
        const bool enabled = option.state & State_Enabled;
        const bool set = option.state & (State_On | State_NoChange);
        const QColor fill = !set      ? m_theme.surface
                            : enabled ? m_theme.accent
                                      : m_theme.textDisabled;
        const bool framed = !set && enabled;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(framed ? m_theme.textSecondary : fill);
        painter.setBrush(fill);
        const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(QPen(m_theme.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box](double x, double y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        if (option.state & State_On)
            painter.drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)});
        else if (option.state & State_NoChange)
            painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
        painter.restore();
    }

    const Theme &m_theme;
    const Motion m_motion;
};

} // namespace

static QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.alternate);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.textSecondary);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.raised);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.hard);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Light, theme.surface);
    palette.setColor(QPalette::Midlight, theme.hairline);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, theme.border);
    palette.setColor(QPalette::Shadow, theme.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.textDisabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.hairline);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.textDisabled);
    return palette;
}

// Colours are named {role} and filled in below.
static const char *const kStyleSheet = R"(
QToolTip { background: {raised}; color: {text}; border: 1px solid {border}; padding: 6px 8px; }
QMainWindow::separator { background: {hairline}; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: {accent}; }
QDockWidget { font-weight: 600; titlebar-close-icon: none; titlebar-normal-icon: none; }
QDockWidget::title { background: {raised}; color: {text}; padding: 8px 12px;
    border-bottom: 1px solid {hairline}; }
QToolBar { background: {raised}; border: none; border-bottom: 1px solid {hairline};
    padding: 4px 8px; spacing: 4px; }
QToolBar::separator { background: {hairline}; width: 1px; margin: 4px 4px; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 4px; }
QToolButton:hover { background: {hover}; }
QToolButton:pressed, QToolButton:checked { background: {accentSoft}; }
QToolButton:focus { border-color: {accent}; }
QToolButton[popupMode="1"] { padding-right: 16px; }
QToolButton[popupMode="2"] { padding-right: 20px; }
QToolButton::menu-indicator { image: url(:/theme/down-{kind}.png); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: center right; right: 4px; }
QPushButton { background: {surface}; color: {text}; border: 1px solid {border};
    border-radius: 4px; padding: 5px 12px; min-height: 16px; }
QPushButton:hover { background: {hover}; }
QPushButton:pressed { background: {hairline}; }
QPushButton:focus { border-color: {accent}; }
QPushButton:default { background: {accent}; color: {onAccent}; border-color: {accent}; }
QPushButton:default:disabled, QPushButton:disabled { background: {window}; color: {disabled};
    border-color: {hairline}; }
QPushButton:flat { background: transparent; border-color: transparent; }
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox { background: {surface};
    color: {text}; border: 1px solid {border}; border-radius: 4px;
    selection-background-color: {accent}; selection-color: {onAccent}; }
QLineEdit, QComboBox { padding: 3px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus
    { border-color: {accent}; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: {disabled};
    background: {window}; }
QAbstractItemView { background: {surface}; alternate-background-color: {alternate};
    border: none; outline: none; selection-background-color: {accentSoft};
    selection-color: {text}; }
QAbstractItemView::item { padding: 4px 8px; border: 0px; min-height: 20px; }
QCalendarWidget QAbstractItemView::item { padding: 0px; min-height: 0px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 20px; }
QAbstractSpinBox::up-arrow { image: url(:/theme/up-{kind}.png); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url(:/theme/down-{kind}.png); width: 12px; height: 12px; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url(:/theme/down-{kind}.png); width: 12px; height: 12px; }
QAbstractItemView::item:hover { background: {hover}; }
QAbstractItemView::item:selected { background: {accentSoft}; color: {text}; }
QTableView { gridline-color: {hairline}; }
QTableView QComboBox, QTableView QSpinBox { margin: 2px 0; }
QHeaderView { background: {raised}; border: none; }
QHeaderView::section { background: {raised}; color: {secondary}; border: none;
    border-bottom: 1px solid {hairline}; padding: 6px 8px; font-weight: 600; }
QTabWidget::pane { border: none; border-top: 1px solid {hairline}; }
QTabBar::tab { background: transparent; color: {secondary}; border: none;
    border-bottom: 2px solid transparent; padding: 8px 12px; }
QTabBar::tab:hover { color: {text}; }
QTabBar::tab:selected { color: {text}; border-bottom-color: {accent}; }
QMenuBar { background: {raised}; }
QMenuBar::item { padding: 4px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: {hover}; }
QMenu { background: {surface}; color: {text}; border: 1px solid {border}; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 8px; border-radius: 4px; }
QMenu::item:selected { background: {accentSoft}; }
QMenu::item:disabled { color: {disabled}; }
QMenu::separator { height: 1px; background: {hairline}; margin: 4px 0; }
QMenu::icon { padding-left: 8px; }
QStatusBar { background: {raised}; color: {secondary}; border-top: 1px solid {hairline}; }
QStatusBar::item { border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: {border}; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: {disabled}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSlider::groove:horizontal { background: {border}; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: {accent}; border-radius: 2px; }
QSlider::handle:horizontal { background: {surface}; border: 2px solid {accent}; width: 10px;
    margin: -6px 0; border-radius: 7px; }
QProgressBar { background: {hairline}; border: none; border-radius: 4px; text-align: center;
    min-height: 8px; }
QProgressBar::chunk { background: {accent}; border-radius: 4px; }
QGroupBox { font-weight: 600; border: none; margin-top: 24px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
)";

// Sizes of text in style sheets are absolute: 22pt, where usual text has 9.
static QString withTextSizes(const QString &sheet)
{
    static const QRegularExpression kSize(QStringLiteral("font-size: (\\d+)pt"));
    static constexpr double kUsualPoints = 9;
    const double factor = std::max(1.0, QGuiApplication::font().pointSizeF() / kUsualPoints);
    QString scaled;
    qsizetype end = 0;
    for (const auto &size : kSize.globalMatch(sheet)) {
        scaled += QStringView(sheet).mid(end, size.capturedStart() - end);
        scaled += QStringLiteral("font-size: %1pt").arg(qRound(size.captured(1).toInt() * factor));
        end = size.capturedEnd();
    }
    scaled += QStringView(sheet).mid(end);
    return scaled;
}

QString themedStyleSheet(QString sheet, const Theme &theme)
{
    const std::pair<QLatin1StringView, QColor> roles[] = {
        {QLatin1StringView("{window}"), theme.window},
        {QLatin1StringView("{surface}"), theme.surface},
        {QLatin1StringView("{raised}"), theme.raised},
        {QLatin1StringView("{alternate}"), theme.alternate},
        {QLatin1StringView("{border}"), theme.border},
        {QLatin1StringView("{hairline}"), theme.hairline},
        {QLatin1StringView("{text}"), theme.text},
        {QLatin1StringView("{secondary}"), theme.textSecondary},
        {QLatin1StringView("{disabled}"), theme.textDisabled},
        {QLatin1StringView("{accent}"), theme.accent},
        {QLatin1StringView("{accentSoft}"), theme.accentSoft},
        {QLatin1StringView("{onAccent}"), theme.onAccent},
        {QLatin1StringView("{hover}"), theme.hover},
        {QLatin1StringView("{hard}"), theme.hard},
        {QLatin1StringView("{hardSoft}"), theme.hardSoft},
        {QLatin1StringView("{soft}"), theme.soft},
        {QLatin1StringView("{softSoft}"), theme.softSoft},
        {QLatin1StringView("{good}"), theme.good},
    };
    for (const auto &[name, color] : roles)
        sheet.replace(name, color.name());
    sheet.replace(QLatin1StringView("{kind}"),
                  QLatin1StringView(theme.isDark() ? "dark" : "light"));
    return withTextSizes(sheet);
}

static QFont scaledFont(int percent)
{
    static const QFont system = QGuiApplication::font(); // before it is ours
    QFont font = system;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(system.pointSizeF() * percent / 100);
    else
        font.setPixelSize(system.pixelSize() * percent / 100);
    return font;
}

// Menus, tips and lists that fade or roll, where the system has them.
static void setEffects(Motion motion)
{
    static constexpr std::array kEffects{Qt::UI_AnimateMenu,  Qt::UI_FadeMenu,
                                         Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip,
                                         Qt::UI_FadeTooltip,  Qt::UI_AnimateToolBox};
    static const QSet<Qt::UIEffect> usual = [] {
        QSet<Qt::UIEffect> enabled;
        for (const auto effect : kEffects) {
            if (QApplication::isEffectEnabled(effect))
                enabled.insert(effect);
        }
        return enabled;
    }();
    for (const auto effect : usual)
        QApplication::setEffectEnabled(effect, motion == Motion::Usual);
}

void applyLook(QApplication &app, const Look &look)
{
    const Theme &theme = Theme::of(look.theme);
    QApplication::setFont(scaledFont(look.textPercent));
    setEffects(look.motion);
    app.setStyle(new CalmStyle(theme, look.motion));
    app.setPalette(paletteOf(theme));
    app.setStyleSheet(themedStyleSheet(QString::fromLatin1(kStyleSheet), theme));
}

bool reducesMotion()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

QSize textSize(QSize usual, const QWidget &window)
{
    static constexpr QSize kFrame{16, 48}; // what the system may put around a window
    const QSize grown(textPixels(usual.width()), textPixels(usual.height()));
    return grown.boundedTo(window.screen()->availableSize() - kFrame);
}

int textPixels(int pixels)
{
    static constexpr double kUsualPixels = 12; // 9 points on most screens
    const double size = QFontInfo(QGuiApplication::font()).pixelSize();
    return qRound(pixels * std::max(1.0, size / kUsualPixels));
}

} // namespace planning::ui
