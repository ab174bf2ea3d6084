#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QPalette>

#include <cmath>

namespace planning::ui
{

static TeamColor teamColor(const QColor &accent, const Theme &theme)
{
    const bool dark = theme.kind == ThemeKind::Dark;
    return {accent, mixed(theme.surface, accent, dark ? 0.34 : 0.24),
            mixed(theme.surface, accent, dark ? 0.30 : 0.24)};
}

static void setTeams(Theme &theme, const std::array<QRgb, 10> &accents)
{
    for (std::size_t i = 0; i < accents.size(); ++i)
        theme.teams[i] = teamColor(QColor(accents[i]), theme);
}

static Theme makeLight()
{
    Theme theme;
    theme.kind = ThemeKind::Light;
    theme.window = QColor(0xf4f5f7);
    theme.surface = QColor(0xffffff);
    theme.raised = QColor(0xfafbfc);
    theme.alternate = QColor(0xfafbfc);
    theme.border = QColor(0xd5dae1);
    theme.hairline = QColor(0xe7eaef);
    theme.text = QColor(0x1b2130);
    theme.textSecondary = QColor(0x566072);
    theme.textDisabled = QColor(0xa0a8b5);
    theme.accent = QColor(0x2f5bd7);
    theme.accentSoft = QColor(0xe4ebfc);
    theme.onAccent = QColor(0xffffff);
    theme.hover = QColor(0xeef1f5);
    theme.hard = QColor(0xc5221f);
    theme.hardSoft = QColor(0xfde7e6);
    theme.onHard = QColor(0xffffff);
    theme.soft = QColor(0xa65300);
    theme.softSoft = QColor(0xfff1d6);
    theme.onSoft = QColor(0xffffff);
    theme.good = QColor(0x187a46);
    theme.goodSoft = QColor(0xdff3e7);
    theme.weekend = QColor(0xf1f3f7);
    theme.night = QColor(0xf6f7fa);
    theme.now = QColor(0xe0352b);
    setTeams(theme, {0x0072b2, 0xd55e00, 0x00936b, 0xb5479c, 0xa87400, 0x2f97d0, 0x5a49b8, 0x8e2c54,
                     0x66761a, 0x5b6778});
    return theme;
}

static Theme makeDark()
{
    Theme theme;
    theme.kind = ThemeKind::Dark;
    theme.window = QColor(0x12151b);
    theme.surface = QColor(0x191d25);
    theme.raised = QColor(0x20252f);
    theme.alternate = QColor(0x1c2029);
    theme.border = QColor(0x363d4b);
    theme.hairline = QColor(0x262c37);
    theme.text = QColor(0xe8ebf1);
    theme.textSecondary = QColor(0xa6afbe);
    theme.textDisabled = QColor(0x636d7e);
    theme.accent = QColor(0x82a8ff);
    theme.accentSoft = QColor(0x263763);
    theme.onAccent = QColor(0x0d1424);
    theme.hover = QColor(0x262c38);
    theme.hard = QColor(0xff7a70);
    theme.hardSoft = QColor(0x46211f);
    theme.onHard = QColor(0x2a0705);
    theme.soft = QColor(0xf5b83d);
    theme.softSoft = QColor(0x43330f);
    theme.onSoft = QColor(0x2b1d00);
    theme.good = QColor(0x5fce92);
    theme.goodSoft = QColor(0x173a28);
    theme.weekend = QColor(0x14171e);
    theme.night = QColor(0x161a21);
    theme.now = QColor(0xff6259);
    setTeams(theme, {0x4ea3e0, 0xf08a3c, 0x2fc49a, 0xdf83c7, 0xd9a83a, 0x86cdf5, 0x9a8bf0, 0xd9739b,
                     0xa9bb52, 0x9aa7b8});
    return theme;
}

const Theme &Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::of(ThemeKind kind)
{
    return kind == ThemeKind::Dark ? dark() : light();
}

const TeamColor &Theme::team(int index) const
{
    const auto count = static_cast<int>(teams.size());
    return teams[static_cast<std::size_t>((index % count + count) % count)];
}

TeamColor Theme::teamFrom(const QColor &chosen) const
{
    return teamColor(chosen, *this);
}

QFont font(TextRole role, const QFont &base)
{
    QFont result = base;
    const auto scale = [&result](double factor) {
        if (result.pixelSize() > 0)
            result.setPixelSize(qRound(result.pixelSize() * factor));
        else
            result.setPointSizeF(result.pointSizeF() * factor);
    };
    switch (role) {
    case TextRole::Caption:
        scale(0.86);
        break;
    case TextRole::Body:
        break;
    case TextRole::Strong:
        result.setWeight(QFont::DemiBold);
        break;
    case TextRole::Heading:
        scale(1.15);
        result.setWeight(QFont::DemiBold);
        break;
    case TextRole::Title:
        scale(1.6);
        result.setWeight(QFont::DemiBold);
        break;
    }
    return result;
}

QColor mixed(const QColor &under, const QColor &over, double amount)
{
    const auto channel = [amount](int from, int to) {
        return from + static_cast<int>(std::lround((to - from) * amount));
    };
    return QColor(channel(under.red(), over.red()), channel(under.green(), over.green()),
                  channel(under.blue(), over.blue()));
}

static double relativeLuminance(const QColor &color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = relativeLuminance(one);
    const double second = relativeLuminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

ThemeKind systemThemeKind()
{
    const QColor background = QGuiApplication::palette().color(QPalette::Window);
    return background.lightness() < 128 ? ThemeKind::Dark : ThemeKind::Light;
}

} // namespace planning::ui
