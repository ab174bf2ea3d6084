#pragma once

#include "ui/print/textmeasure.h"

namespace planning::ui
{

// The lines that a paragraph takes in a column, each with its runs from left to right. A line feed
// in the text ends a line. An empty paragraph takes no line.
std::vector<Paragraph> flow(const Paragraph &paragraph, double width, const TextMeasure &measure);

// On one line, in points.
double naturalWidth(const Paragraph &paragraph, const TextMeasure &measure);

} // namespace planning::ui
