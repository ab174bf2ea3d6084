#pragma once

#include "ui/print/textmeasure.h"

#include <QFont>

namespace planning::ui
{

// The type scale of printed pages.
class PaperFonts final : public TextMeasure
{
public:
    // 1 is for A4 in the hand; larger paper hangs further away.
    explicit PaperFonts(double scale = 1) : m_scale(scale) { }

    QFont font(PrintRole role) const; // its size is in points

    double width(const QString &text, PrintRole role) const override;
    double lineHeight(PrintRole role) const override;
    double ascent(PrintRole role) const override;

private:
    double m_scale;
};

} // namespace planning::ui
