#pragma once

#include "ui/print/page.h"
#include "ui/print/textmeasure.h"

namespace planning::test
{

// A typewriter: every letter as wide as every other, so that pages can be compared as text.
class TypewriterMeasure final : public ui::TextMeasure
{
public:
    static constexpr double kLetter = 6; // points
    static constexpr double kLine = 12;

    double width(const QString &text, ui::PrintRole) const override
    {
        return kLetter * static_cast<double>(text.size());
    }
    double lineHeight(ui::PrintRole) const override { return kLine; }
    double ascent(ui::PrintRole) const override { return 9; }
};

// What a page that was laid out with the typewriter looks like: texts in place, marks as ● ◐ ○,
// a tilde before struck texts, lines as rows of dashes.
QString asText(const ui::Page &page);
QString asText(const ui::Pages &pages);

} // namespace planning::test
