#include "ui/print/celllayout.h"

#include "ui/print/textflow.h"

namespace planning::ui
{

namespace
{

constexpr double kMarkIndent = 0.9; // of the ascent of the body text, as the following ones
constexpr double kMarkSize = 0.55;
constexpr double kFramePadding = 0.45;
constexpr double kFrameMargin = 0.07; // above and below the frame
constexpr double kGridGap = 1.2;
constexpr int kMostGridColumns = 4;

double unit(const TextMeasure &measure)
{
    return measure.ascent(PrintRole::Body);
}

double indent(const Entry &entry, const TextMeasure &measure)
{
    double width = 0;
    if (entry.mark != Mark::None)
        width += kMarkIndent * unit(measure);
    if (entry.frame == Frame::Box)
        width += kFramePadding * unit(measure);
    return width;
}

double rightPadding(const Entry &entry, const TextMeasure &measure)
{
    return entry.frame == Frame::Box ? kFramePadding * unit(measure) : 0;
}

Block lineBlock(const Paragraph &line, const TextMeasure &measure)
{
    Block block;
    double ascent = 0;
    for (const Run &run : line) {
        ascent = std::max(ascent, measure.ascent(run.role));
        block.height = std::max(block.height, measure.lineHeight(run.role));
    }
    double x = 0;
    for (const Run &run : line) {
        const double baseline =
            run.role == PrintRole::Raised ? ascent - 0.35 * unit(measure) : ascent;
        block.ink.texts.push_back({{x, baseline}, run});
        x += measure.width(run.text, run.role);
    }
    return block;
}

Block stacked(const Blocks &blocks, double left)
{
    Block all;
    for (const Block &block : blocks) {
        all.ink.add(block.ink, {left, all.height});
        all.height += block.height;
    }
    return all;
}

// The text stays on the baseline of unframed neighbours.
Block framed(const Blocks &lines, const Entry &entry, double width, const TextMeasure &measure)
{
    const double margin = kFrameMargin * unit(measure);
    Block block = stacked(lines, indent(entry, measure));
    block.ink.boxes.push_back(
        {0, margin, std::min(width, naturalWidth(entry, measure)), block.height});
    block.height += 2 * margin;
    return block;
}

void addMark(Block &firstLine, Mark mark, const TextMeasure &measure)
{
    const double size = kMarkSize * unit(measure);
    const double baseline = firstLine.ink.texts.front().baseline.y();
    // Centred on the height of small letters, which is about half of the ascent.
    const double top = baseline - 0.36 * unit(measure) - size / 2;
    firstLine.ink.marks.push_back({{0, top, size, size}, mark});
}

Blocks layOut(const Entry &entry, double width, const TextMeasure &measure)
{
    const double left = indent(entry, measure);
    Blocks lines = layOut(entry.text, width - left - rightPadding(entry, measure), measure);
    if (lines.empty())
        return lines;
    if (entry.frame == Frame::Box)
        return {framed(lines, entry, width, measure)};
    for (Block &line : lines)
        line = stacked({line}, left);
    if (entry.mark != Mark::None)
        addMark(lines.front(), entry.mark, measure);
    return lines;
}

Blocks layOutGrid(const Cell &cell, double width, int columns, const TextMeasure &measure)
{
    const double gap = kGridGap * unit(measure);
    const double step = (width + gap) / columns;
    Blocks rows;
    for (std::size_t i = 0; i < cell.entries.size(); ++i) {
        const int column = static_cast<int>(i) % columns;
        if (column == 0)
            rows.emplace_back();
        const Block entry = stacked(layOut(cell.entries[i], step - gap, measure), 0);
        rows.back().ink.add(entry.ink, {column * step, 0});
        rows.back().height = std::max(rows.back().height, entry.height);
    }
    return rows;
}

} // namespace

double height(const Blocks &blocks)
{
    double sum = 0;
    for (const Block &block : blocks)
        sum += block.height;
    return sum;
}

double naturalWidth(const Entry &entry, const TextMeasure &measure)
{
    return indent(entry, measure) + naturalWidth(entry.text, measure)
           + rightPadding(entry, measure);
}

Blocks layOut(const Paragraph &paragraph, double width, const TextMeasure &measure)
{
    Blocks lines;
    for (const Paragraph &line : flow(paragraph, width, measure))
        lines.push_back(lineBlock(line, measure));
    return lines;
}

Blocks layOut(const Cell &cell, double width, int gridColumns, const TextMeasure &measure)
{
    if (cell.arrangement == Arrangement::Grid)
        return layOutGrid(cell, width, gridColumns, measure);
    Blocks blocks;
    for (const Entry &entry : cell.entries) {
        for (Block &block : layOut(entry, width, measure))
            blocks.push_back(std::move(block));
    }
    return blocks;
}

int gridColumns(std::vector<double> entryWidths, double width)
{
    if (entryWidths.empty())
        return 1;
    std::sort(entryWidths.begin(), entryWidths.end());
    const double usual = entryWidths[(entryWidths.size() - 1) * 3 / 4];
    const int fitting = static_cast<int>(width / std::max(usual * 1.1, 1.0));
    return std::clamp(fitting, 1, kMostGridColumns);
}

} // namespace planning::ui
