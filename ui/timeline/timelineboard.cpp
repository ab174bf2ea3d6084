#include "ui/timeline/timelineboard.h"

#include <algorithm>

namespace planning::ui
{

static Instant startOf(const BoardBar &bar)
{
    return bar.extent().start;
}

std::span<const BoardBar> BoardRow::barsNear(const Interval &window) const
{
    const auto first = std::ranges::upper_bound(bars, window.start - longest, {}, startOf);
    const auto last = std::ranges::lower_bound(first, bars.end(), window.end, {}, startOf);
    return {first, last};
}

minutes BoardRow::workedInWeek(LocalDay monday) const
{
    const auto week = std::ranges::lower_bound(loads, monday, {}, &WeekLoad::monday);
    return week != loads.end() && week->monday == monday ? week->worked : minutes{0};
}

void sortBars(BoardRow &row)
{
    std::ranges::sort(row.bars, [](const BoardBar &one, const BoardBar &other) {
        return std::pair{startOf(one), one.key} < std::pair{startOf(other), other.key};
    });
    row.longest = seconds{0};
    for (const BoardBar &bar : row.bars)
        row.longest = std::max(row.longest, bar.extent().duration());
}

Interval TimelineBoard::extent() const
{
    std::optional<Interval> all;
    for (const BoardRow &row : rows) {
        if (row.bars.empty())
            continue;
        // Ends are not sorted; none lies further than the longest bar after the last start.
        const Interval span{startOf(row.bars.front()), startOf(row.bars.back()) + row.longest};
        all = all ? all->united(span) : span;
    }
    return all.value_or(Interval{});
}

std::optional<std::size_t> TimelineBoard::rowOf(const RowKey &key) const
{
    const auto row = std::ranges::find(rows, key, &BoardRow::key);
    if (row == rows.end())
        return std::nullopt;
    return static_cast<std::size_t>(row - rows.begin());
}

bool TimelineBoard::isHoliday(LocalDay day) const
{
    return std::ranges::binary_search(holidays, day);
}

std::optional<BarPlace> placeOf(const TimelineBoard &board, const BarKey &key)
{
    for (std::size_t row = 0; row < board.rows.size(); ++row) {
        if (board.rows[row].hidden)
            continue;
        const auto &bars = board.rows[row].bars;
        const auto bar = std::ranges::find(bars, key, &BoardBar::key);
        if (bar != bars.end())
            return BarPlace{row, static_cast<std::size_t>(bar - bars.begin())};
    }
    return std::nullopt;
}

std::vector<BarPlace> placesOf(const TimelineBoard &board, std::vector<BarKey> keys)
{
    std::vector<BarPlace> places;
    if (keys.empty())
        return places;
    std::ranges::sort(keys);
    for (std::size_t row = 0; row < board.rows.size(); ++row) {
        const auto &bars = board.rows[row].bars;
        for (std::size_t bar = 0; bar < bars.size() && !board.rows[row].hidden; ++bar) {
            if (std::ranges::binary_search(keys, bars[bar].key))
                places.push_back({row, bar});
        }
    }
    return places;
}

QStringList groupKeys(const TimelineBoard &board)
{
    QStringList groups;
    for (const BoardRow &row : board.rows) {
        if (row.key.kind == RowKind::Group)
            groups.append(keyText(row.key));
    }
    return groups;
}

// Rows above the first group belong to none.
void foldRows(TimelineBoard &board, const QStringList &collapsed)
{
    bool isHidden = false;
    for (BoardRow &row : board.rows) {
        if (row.key.kind == RowKind::Group) {
            row.collapsed = collapsed.contains(keyText(row.key));
            isHidden = row.collapsed;
        } else {
            row.hidden = isHidden;
        }
    }
}

} // namespace planning::ui
