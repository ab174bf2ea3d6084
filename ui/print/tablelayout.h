#pragma once

#include "ui/print/celllayout.h"

namespace planning::ui
{

struct TableColumn {
    double left = 0; // from the left margin
    double width = 0;
    int gridColumns = 1;
};

// The columns of a sheet on paper of this width: the ones without a share as wide as their longest
// content (at most a quarter of the paper each), the others by their shares of the rest.
std::vector<TableColumn> layOutColumns(const Sheet &sheet, double width,
                                       const TextMeasure &measure);

// One row of the table, ready to be placed. Blocks are taken from the top of every cell.
struct RowBox {
    std::vector<Blocks> cells;

    double height() const;
    bool isEmpty() const;
};

RowBox layOutRow(const SheetRow &row, const std::vector<TableColumn> &columns,
                 const TextMeasure &measure);

// Takes from `row` what fits into `height` and leaves the rest.
RowBox takeFitting(RowBox &row, double height);

Ink drawn(const RowBox &row, const std::vector<TableColumn> &columns);

} // namespace planning::ui
