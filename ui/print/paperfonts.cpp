#include "ui/print/paperfonts.h"

#include <QFontMetricsF>

#include <array>

namespace planning::ui
{

namespace
{

struct Style {
    double size; // points
    QFont::Weight weight;
};

Style styleOf(PrintRole role)
{
    static constexpr std::array<Style, 8> styles{{
        {20, QFont::Bold}, // Title
        {11, QFont::Normal}, // Subtitle
        {13, QFont::Bold}, // Heading
        {7.5, QFont::Bold}, // ColumnHeader
        {9.5, QFont::Normal}, // Body
        {9.5, QFont::Bold}, // Strong
        {8, QFont::Normal}, // Small
        {6.5, QFont::Bold}, // Raised
    }};
    return styles[static_cast<std::size_t>(role)];
}

QFont family()
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Helvetica Neue"),
                      QStringLiteral("Arial"), QStringLiteral("Liberation Sans"),
                      QStringLiteral("Nimbus Sans"), QStringLiteral("DejaVu Sans")});
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

// Measured a hundred times larger than drawn: widths in points that no pixel grid has rounded.
constexpr double kMagnification = 100;
constexpr double kLeading = 1.08; // half of the extra space above the letters, half below

QFontMetricsF metrics(PrintRole role, double scale)
{
    QFont font = family();
    font.setPixelSize(qRound(styleOf(role).size * scale * kMagnification));
    font.setWeight(styleOf(role).weight);
    return QFontMetricsF(font);
}

} // namespace

QFont PaperFonts::font(PrintRole role) const
{
    QFont font = family();
    font.setPointSizeF(styleOf(role).size * m_scale);
    font.setWeight(styleOf(role).weight);
    return font;
}

double PaperFonts::width(const QString &text, PrintRole role) const
{
    return metrics(role, m_scale).horizontalAdvance(text) / kMagnification;
}

double PaperFonts::lineHeight(PrintRole role) const
{
    return metrics(role, m_scale).lineSpacing() * kLeading / kMagnification;
}

double PaperFonts::ascent(PrintRole role) const
{
    const QFontMetricsF font = metrics(role, m_scale);
    return (font.ascent() + font.lineSpacing() * (kLeading - 1) / 2) / kMagnification;
}

} // namespace planning::ui
