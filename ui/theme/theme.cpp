#include "ui/theme/theme.h"

#include <cmath>

namespace planning::ui
{

static TeamColor teamColor(const QColor &accent, const Theme &theme)
{
    if (theme.hasHighContrast())
        return {accent, mixed(theme.surface, accent, 0.22), mixed(theme.surface, accent, 0.4)};
    const bool dark = theme.isDark();
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
    theme.good = QColor(0x167643);
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

static Theme makeContrastLight()
{
    Theme theme;
    theme.kind = ThemeKind::ContrastLight;
    theme.window = QColor(0xffffff);
    theme.surface = QColor(0xffffff);
    theme.raised = QColor(0xffffff);
    theme.alternate = QColor(0xf4f4f4);
    theme.border = QColor(0x303030);
    theme.hairline = QColor(0x8a8a8a);
    theme.text = QColor(Qt::black);
    theme.textSecondary = QColor(0x222222);
    theme.textDisabled = QColor(0x5c5c5c);
    theme.accent = QColor(0x0032a8);
    theme.accentSoft = QColor(0xd9e6ff);
    theme.onAccent = QColor(0xffffff);
    theme.hover = QColor(0xe8e8e8);
    theme.hard = QColor(0x8f0000);
    theme.hardSoft = QColor(0xffe3e1);
    theme.onHard = QColor(0xffffff);
    theme.soft = QColor(0x5a3500);
    theme.softSoft = QColor(0xffefcf);
    theme.onSoft = QColor(0xffffff);
    theme.good = QColor(0x00471c);
    theme.goodSoft = QColor(0xdcf5e5);
    theme.weekend = QColor(0xececec);
    theme.night = QColor(0xf2f2f2);
    theme.now = QColor(0xb00000);
    setTeams(theme, {0x00507d, 0x8f3f00, 0x00634a, 0x8a2f75, 0x6b4a00, 0x1b6490, 0x3f2f9c, 0x6f1c40,
                     0x465210, 0x3f4a5a});
    return theme;
}

static Theme makeContrastDark()
{
    Theme theme;
    theme.kind = ThemeKind::ContrastDark;
    theme.window = QColor(Qt::black);
    theme.surface = QColor(Qt::black);
    theme.raised = QColor(Qt::black);
    theme.alternate = QColor(0x0f0f0f);
    theme.border = QColor(0xd0d0d0);
    theme.hairline = QColor(0x6e6e6e);
    theme.text = QColor(0xffffff);
    theme.textSecondary = QColor(0xe4e4e4);
    theme.textDisabled = QColor(0xa0a0a0);
    theme.accent = QColor(0xa9cbff);
    theme.accentSoft = QColor(0x002a66);
    theme.onAccent = QColor(Qt::black);
    theme.hover = QColor(0x242424);
    theme.hard = QColor(0xffb4ad);
    theme.hardSoft = QColor(0x4a0a08);
    theme.onHard = QColor(Qt::black);
    theme.soft = QColor(0xffcf66);
    theme.softSoft = QColor(0x3d2b00);
    theme.onSoft = QColor(Qt::black);
    theme.good = QColor(0x7fe3ab);
    theme.goodSoft = QColor(0x00331a);
    theme.weekend = QColor(0x161616);
    theme.night = QColor(0x0d0d0d);
    theme.now = QColor(0xff8078);
    setTeams(theme, {0x6ab8f0, 0xff9d52, 0x45d9ae, 0xf09ad9, 0xf0c04f, 0x9fdcff, 0xb0a4ff, 0xf08fb5,
                     0xc2d465, 0xb8c4d4});
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
    static const Theme contrastLight = makeContrastLight();
    static const Theme contrastDark = makeContrastDark();
    switch (kind) {
    case ThemeKind::Light:
        break;
    case ThemeKind::Dark:
        return dark();
    case ThemeKind::ContrastLight:
        return contrastLight;
    case ThemeKind::ContrastDark:
        return contrastDark;
    }
    return light();
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

} // namespace planning::ui
