#include "ui/print/tablelayout.h"

#include "ui/print/textflow.h"

namespace planning::ui
{

namespace
{

constexpr double kColumnGap = 12; // points
constexpr double kWidestFitted = 0.25; // of the paper

double headingWidth(const Section &section, const TextMeasure &measure)
{
    double width = measure.width(section.heading, PrintRole::Strong);
    for (const Paragraph &detail : section.details)
        width = std::max(width, naturalWidth(detail, measure));
    return width;
}

double contentWidth(const Sheet &sheet, std::size_t column, const TextMeasure &measure)
{
    double width = measure.width(sheet.columns[column].header, PrintRole::ColumnHeader);
    const bool holdsHeadings = column == 0 && sheet.headings == HeadingPlacement::FirstColumn;
    for (const Section &section : sheet.sections) {
        if (holdsHeadings)
            width = std::max(width, headingWidth(section, measure));
        for (const SheetRow &row : section.rows) {
            for (const Entry &entry : row[column].entries)
                width = std::max(width, naturalWidth(entry, measure));
        }
    }
    return width;
}

std::vector<double> gridEntryWidths(const Sheet &sheet, std::size_t column,
                                    const TextMeasure &measure)
{
    std::vector<double> widths;
    for (const Section &section : sheet.sections) {
        for (const SheetRow &row : section.rows) {
            if (row[column].arrangement != Arrangement::Grid)
                continue;
            for (const Entry &entry : row[column].entries)
                widths.push_back(naturalWidth(entry, measure));
        }
    }
    return widths;
}

} // namespace

std::vector<TableColumn> layOutColumns(const Sheet &sheet, double width, const TextMeasure &measure)
{
    std::vector<TableColumn> columns(sheet.columns.size());
    double rest = width - kColumnGap * static_cast<double>(columns.size() - 1);
    int shares = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        shares += sheet.columns[i].share;
        if (sheet.columns[i].share > 0)
            continue;
        columns[i].width = std::min(contentWidth(sheet, i, measure), kWidestFitted * width);
        rest -= columns[i].width;
    }
    double left = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (sheet.columns[i].share > 0)
            columns[i].width = rest * sheet.columns[i].share / shares;
        columns[i].left = left;
        columns[i].gridColumns = gridColumns(gridEntryWidths(sheet, i, measure), columns[i].width);
        left += columns[i].width + kColumnGap;
    }
    return columns;
}

double RowBox::height() const
{
    double highest = 0;
    for (const Blocks &cell : cells)
        highest = std::max(highest, ui::height(cell));
    return highest;
}

bool RowBox::isEmpty() const
{
    return std::all_of(cells.begin(), cells.end(), [](const Blocks &cell) { return cell.empty(); });
}

RowBox layOutRow(const SheetRow &row, const std::vector<TableColumn> &columns,
                 const TextMeasure &measure)
{
    RowBox box;
    for (std::size_t i = 0; i < columns.size(); ++i)
        box.cells.push_back(layOut(row[i], columns[i].width, columns[i].gridColumns, measure));
    return box;
}

RowBox takeFitting(RowBox &row, double height)
{
    RowBox taken;
    for (Blocks &cell : row.cells) {
        auto end = cell.begin();
        for (double used = 0; end != cell.end() && used + end->height <= height; ++end)
            used += end->height;
        taken.cells.emplace_back(cell.begin(), end);
        cell.erase(cell.begin(), end);
    }
    return taken;
}

Ink drawn(const RowBox &row, const std::vector<TableColumn> &columns)
{
    Ink ink;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        double y = 0;
        for (const Block &block : row.cells[i]) {
            ink.add(block.ink, {columns[i].left, y});
            y += block.height;
        }
    }
    return ink;
}

} // namespace planning::ui
