#pragma once

#include "ui/print/sheet.h"

namespace planning::ui
{

// How large texts are, in points (1/72 inch).
class TextMeasure
{
public:
    virtual ~TextMeasure() = default;
    virtual double width(const QString &text, PrintRole role) const = 0;
    virtual double lineHeight(PrintRole role) const = 0;
    virtual double ascent(PrintRole role) const = 0; // from the top of the line to the baseline
};

} // namespace planning::ui
