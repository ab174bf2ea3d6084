#pragma once

#include "ui/print/page.h"
#include "ui/print/textmeasure.h"

namespace planning::ui
{

// A part of a cell that is never split between two pages.
struct Block {
    Ink ink; // from the top left corner of the block
    double height = 0;
};

using Blocks = std::vector<Block>; // from top to bottom

double height(const Blocks &blocks);

// The width an entry takes on one line, with its mark or frame.
double naturalWidth(const Entry &entry, const TextMeasure &measure);

Blocks layOut(const Paragraph &paragraph, double width, const TextMeasure &measure);
// `gridColumns` is how many entries stand side by side when the cell is a grid.
Blocks layOut(const Cell &cell, double width, int gridColumns, const TextMeasure &measure);

// How many entries fit side by side in a column of this width, given their natural widths: three in
// four keep to one line for certain, so that a few long names do not spoil the grid.
int gridColumns(std::vector<double> entryWidths, double width);

} // namespace planning::ui
