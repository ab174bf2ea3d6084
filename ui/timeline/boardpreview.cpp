#include "ui/timeline/boardpreview.h"

#include "ui/timeline/boardrows.h"

#include <algorithm>
#include <map>

namespace planning::ui
{

using BarsByKey = std::map<BarKey, const BoardBar *>;

static const BoardBar *find(const BarsByKey &bars, const BarKey &key)
{
    const auto it = bars.find(key);
    return it == bars.end() ? nullptr : it->second;
}

static bool looksLike(BoardBar before, const BoardBar &after)
{
    before.conflicts = after.conflicts;
    return before == after;
}

static bool isConcerned(const RowKey &row, const BoardBar &bar, const Touched &touched)
{
    return row.person || row.equipment || std::ranges::binary_search(touched.shifts, bar.key.shift);
}

// The bars of a row that the change may bear on.
static BarsByKey barsConcerned(const RowKey &row, const std::vector<BoardBar> &all,
                               const Touched &touched)
{
    BarsByKey bars;
    for (const BoardBar &bar : all) {
        if (isConcerned(row, bar, touched))
            bars.emplace(bar.key, &bar);
    }
    return bars;
}

static void compare(BoardPreview &preview, const TimelineBoard &board, std::size_t row,
                    const std::vector<BoardBar> &after, const Touched &touched)
{
    const BoardRow &now = board.rows[row];
    const BarsByKey before = barsConcerned(now.key, now.bars, touched);
    const BarsByKey planned = barsConcerned(now.key, after, touched);
    for (const BoardBar &bar : after) {
        const BoardBar *old = find(before, bar.key);
        if (!old || !looksLike(*old, bar))
            preview.bars.push_back({row, bar});
    }
    for (const auto &[key, old] : before) {
        const BoardBar *bar = find(planned, key);
        if (!bar || bar->work != old->work)
            preview.leaving.push_back({row, static_cast<std::size_t>(old - now.bars.data())});
    }
}

BoardPreview previewOf(const TimelineBoard &board, const Plan &after, const Touched &touched)
{
    Touched concerned = touched;
    concerned.shifts = shiftsConcerned(after, touched);
    const BoardOptions options{board.grouping, QLocale(), {}};
    const auto bars = BoardRows(after, options, board.zone).barsOf(concerned);
    BoardPreview preview;
    for (std::size_t i = 0; i < board.rows.size(); ++i) {
        const RowKey &key = board.rows[i].key;
        const auto there = bars.find(key);
        if (there != bars.end())
            compare(preview, board, i, there->second, concerned);
        else if (!key.person && !key.equipment)
            compare(preview, board, i, {}, concerned);
    }
    return preview;
}

} // namespace planning::ui
