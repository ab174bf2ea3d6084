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

static bool isConcerned(const BoardRow &row, const BoardBar &bar, const Touched &touched)
{
    return row.key.kind == RowKind::Person
           || std::ranges::binary_search(touched.shifts, bar.key.shift);
}

// The bars of a row that the change may bear on.
static BarsByKey barsConcerned(const BoardRow &row, const Touched &touched)
{
    BarsByKey bars;
    for (const BoardBar &bar : row.bars) {
        if (isConcerned(row, bar, touched))
            bars.emplace(bar.key, &bar);
    }
    return bars;
}

static void compare(BoardPreview &preview, const TimelineBoard &board, std::size_t row,
                    const BoardRow &after, const Touched &touched)
{
    const BoardRow &now = board.rows[row];
    const BarsByKey before = barsConcerned(now, touched);
    const BarsByKey planned = barsConcerned(after, touched);
    for (const BoardBar &bar : after.bars) {
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
    const BoardRows rows(after, options, board.zone);
    BoardPreview preview;
    for (std::size_t i = 0; i < board.rows.size(); ++i) {
        const RowKey &key = board.rows[i].key;
        if (key.person && !std::ranges::binary_search(concerned.persons, *key.person))
            continue;
        BoardRow row;
        row.key = key;
        rows.update(row, concerned);
        compare(preview, board, i, row, concerned);
    }
    return preview;
}

} // namespace planning::ui
