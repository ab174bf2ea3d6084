#include "ui/timeline/boardorder.h"

#include "core/model/recurrence.h"

namespace planning::ui
{

// What sorts a row: the smallest comes first.
using Score = std::pair<std::int64_t, std::int64_t>;

// Post times time: what a shift of three weighs three times.
static std::int64_t loadOf(const BoardRow &row, const Interval &shown)
{
    seconds load{0};
    for (const BoardBar &bar : row.bars) {
        if (bar.status == ShiftStatus::Cancelled || !bar.work.overlaps(shown))
            continue;
        seconds work = bar.work.intersection(shown).duration();
        for (const Interval &pause : bar.breaks)
            work -= pause.intersection(shown).duration();
        load += bar.key.assignment || bar.key.booking ? work : work * bar.headcount;
    }
    return load.count();
}

static Score conflictsOf(const BoardRow &row, const Interval &shown)
{
    Score counts;
    for (const BoardBar &bar : row.bars) {
        if (!bar.extent().overlaps(shown))
            continue;
        counts.first += bar.conflicts.hard;
        counts.second += bar.conflicts.soft;
    }
    return counts;
}

// On leave, or declared to be away.
static bool isAwayAt(const Plan &plan, Id<Person> person, const Interval &when, const Zone &zone)
{
    for (const Id<Leave> id : plan.by<&Leave::person>(person)) {
        const Leave &leave = *plan.find(id);
        if (leave.status == LeaveStatus::Approved && leave.interval.overlaps(when))
            return true;
    }
    for (const Id<Availability> id : plan.by<&Availability::person>(person)) {
        const Availability &availability = *plan.find(id);
        const auto away = occurrences(availability, zone, when);
        if (isAway(availability.kind) && away && !away->empty())
            return true;
    }
    return false;
}

static bool isTaken(const BoardRow &row, const Plan &plan, const Interval &when, const Zone &zone)
{
    const bool isBusy = std::ranges::any_of(row.bars, [&when](const BoardBar &bar) {
        return bar.status != ShiftStatus::Cancelled && bar.extent().overlaps(when);
    });
    return isBusy || (row.key.person && isAwayAt(plan, *row.key.person, when, zone));
}

static Score scoreOf(const BoardRow &row, const TimelineBoard &board, const Plan &plan,
                     const RowSorting &sorting)
{
    switch (sorting.order) {
    case RowOrder::Load:
        return {-loadOf(row, sorting.shown), 0};
    case RowOrder::Conflicts: {
        const auto [hard, soft] = conflictsOf(row, sorting.shown);
        return {-hard, -soft};
    }
    case RowOrder::Availability:
        return {sorting.wanted && isTaken(row, plan, *sorting.wanted, board.zone), 0};
    case RowOrder::Name:
        break;
    }
    return {};
}

// Sorts the rows of each group by their scores, open posts first.
template <typename ScoreOf>
static void sortGroups(TimelineBoard &board, ScoreOf scoreOf)
{
    std::vector<std::pair<Score, BoardRow>> scored;
    scored.reserve(board.rows.size());
    for (BoardRow &row : board.rows) {
        const bool isOpen = row.key.kind == RowKind::Unassigned;
        const Score score =
            isOpen ? Score{std::numeric_limits<std::int64_t>::min(), 0} : scoreOf(row);
        scored.emplace_back(score, std::move(row));
    }
    const auto isGroup = [](const auto &each) { return each.second.key.kind == RowKind::Group; };
    for (auto first = scored.begin(); first != scored.end();) {
        const auto last = std::find_if(first, scored.end(), isGroup);
        std::stable_sort(first, last, [](const auto &one, const auto &other) {
            return one.first < other.first;
        });
        first = last == scored.end() ? last : last + 1;
    }
    for (std::size_t i = 0; i < scored.size(); ++i)
        board.rows[i] = std::move(scored[i].second);
}

void sortRows(TimelineBoard &board, const Plan &plan, const RowSorting &sorting)
{
    if (sorting.order != RowOrder::Name)
        sortGroups(board, [&](const BoardRow &row) { return scoreOf(row, board, plan, sorting); });
}

RowRanks ranksOf(const TimelineBoard &board)
{
    RowRanks ranks;
    for (std::size_t row = 0; row < board.rows.size(); ++row)
        ranks.emplace(board.rows[row].key, row);
    return ranks;
}

void keepOrder(TimelineBoard &board, const RowRanks &ranks)
{
    sortGroups(board, [&ranks](const BoardRow &row) {
        const auto rank = ranks.find(row.key);
        const bool isNew = rank == ranks.end();
        return Score{isNew, isNew ? 0 : static_cast<std::int64_t>(rank->second)};
    });
}

} // namespace planning::ui
