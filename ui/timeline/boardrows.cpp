#include "ui/timeline/boardrows.h"

#include "core/workspace/crewchanges.h"
#include "ui/timeline/boardcoverage.h"
#include "ui/timeline/boardentities.h"
#include "ui/timeline/rowlists.h"

namespace planning::ui
{

std::vector<Id<Shift>> shiftsConcerned(const Plan &plan, const Touched &touched)
{
    std::vector<Id<Shift>> shifts = touched.shifts;
    for (const Id<Person> person : touched.persons) {
        for (const Id<Assignment> id : plan.by<&Assignment::person>(person))
            shifts.push_back(plan.find(id)->shift);
    }
    std::ranges::sort(shifts);
    shifts.erase(std::unique(shifts.begin(), shifts.end()), shifts.end());
    return shifts;
}

std::vector<BoardRow> emptyRows(const Plan &plan, const BoardOptions &options)
{
    switch (options.grouping) {
    case BoardGrouping::People:
        return rowsByPeople(plan);
    case BoardGrouping::Sites:
        return rowsBySites(plan);
    case BoardGrouping::Teams:
        return rowsByTeams(plan);
    case BoardGrouping::Events:
        return rowsByEvents(plan);
    case BoardGrouping::Equipment:
        return rowsByEquipment(plan);
    case BoardGrouping::Roles:
        break;
    }
    return rowsByRoles(plan, options.locale);
}

RowIndex indexOf(const std::vector<BoardRow> &rows)
{
    RowIndex index;
    index.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        index.emplace(rows[i].key, i);
    return index;
}

BoardRows::BoardRows(const Plan &plan, const BoardOptions &options, const Zone &zone)
    : m_plan(plan),
      m_options(options),
      m_zone(zone),
      m_bars(plan, options, zone)
{
}

void BoardRows::fill(std::vector<BoardRow> &rows) const
{
    const RowIndex index = indexOf(rows);
    for (BoardRow &row : rows)
        fillAlone(row);
    BoardCoverage coverage(m_plan, m_options.grouping, m_zone);
    if (m_options.grouping != BoardGrouping::Equipment) {
        for (const Shift &shift : m_plan.all<Shift>()) {
            const ShiftPosts posts(m_plan, shift);
            coverage.add(shift, posts);
            auto bar = barOf(shift, posts);
            const auto row =
                bar ? index.find(*rowKeyOf(m_plan, shift, m_options.grouping)) : index.end();
            if (row != index.end())
                rows[row->second].bars.push_back(*std::move(bar));
        }
    }
    for (BoardRow &row : rows) {
        row.coverage = coverage.of(row.key);
        sortBars(row);
    }
}

bool BoardRows::fillAlone(BoardRow &row) const
{
    if (row.key.kind == RowKind::Person)
        fillPerson(row);
    else if (row.key.kind == RowKind::Equipment)
        fillEquipment(row);
    else
        return false;
    sortBars(row);
    return true;
}

void BoardRows::fillPerson(BoardRow &row) const
{
    const auto ids = m_plan.by<&Assignment::person>(*row.key.person);
    row.bars.clear();
    row.bars.reserve(ids.size());
    for (const Id<Assignment> id : ids) {
        const Assignment &assignment = *m_plan.find(id);
        const Shift *shift = m_plan.find(assignment.shift);
        if (shift && isLive(assignment))
            row.bars.push_back(m_bars.ofAssignment(assignment, *shift));
    }
    row.loads = weeklyLoads(m_plan, *row.key.person, m_zone);
    row.weeklyCeiling = weeklyCeiling(m_plan, *row.key.person);
}

void BoardRows::fillEquipment(BoardRow &row) const
{
    row.bars.clear();
    for (const Id<Booking> id : m_plan.by<&Booking::equipment>(*row.key.equipment)) {
        const Booking &booking = *m_plan.find(id);
        if (booking.status != BookingStatus::Cancelled)
            row.bars.push_back(m_bars.ofBooking(booking));
    }
}

// Beside people's rows lies what is open.
std::optional<BoardBar> BoardRows::barOf(const Shift &shift, const ShiftPosts &posts) const
{
    const bool isOpen = posts.open() > 0;
    if (m_options.grouping == BoardGrouping::People && !isOpen)
        return std::nullopt;
    return m_bars.ofShift(shift, posts.open());
}

std::unordered_map<RowKey, std::vector<BoardBar>> BoardRows::barsOf(const Touched &touched) const
{
    auto bars = barsByRow(touched.shifts);
    const auto addRow = [&](const RowKey &key) {
        BoardRow row;
        row.key = key;
        fillAlone(row);
        bars.emplace(key, std::move(row.bars));
    };
    for (const Id<Person> person : touched.persons)
        addRow(RowKey::ofPerson(person));
    for (const Id<Equipment> equipment : touched.equipment)
        addRow(RowKey::ofEquipment(equipment));
    return bars;
}

// Within which the touched shifts lie, and lay before.
Interval BoardRows::timeOf(const TimelineBoard &board, const Touched &touched) const
{
    std::optional<Interval> all;
    const auto unite = [&all](const Interval &interval) {
        all = all ? all->united(interval) : interval;
    };
    for (const SiteWindow &window : touched.windows)
        unite(window.interval);
    // A site that is edited bears on all time: no more than the board has is meant.
    if (all)
        all = all->intersection(board.extent());
    for (const Id<Shift> id : touched.shifts) {
        if (const Shift *shift = m_plan.find(id))
            unite(shift->duty());
    }
    return all.value_or(Interval{});
}

static bool isTouched(const RowKey &row, const Touched &touched)
{
    return (row.person && std::ranges::binary_search(touched.persons, *row.person))
           || (row.equipment && std::ranges::binary_search(touched.equipment, *row.equipment));
}

// Puts bars of the touched shifts into the place of those there were. Bars that lie outside of
// `when` are not touched.
static bool replaceShifts(BoardRow &row, const Interval &when, const std::vector<Id<Shift>> &shifts,
                          const std::vector<BoardBar> &bars)
{
    const auto isTouched = [&shifts](const BoardBar &bar) {
        return std::ranges::binary_search(shifts, bar.key.shift);
    };
    std::vector<BoardBar> before;
    std::ranges::copy_if(row.barsNear(when), std::back_inserter(before), isTouched);
    if (std::ranges::is_permutation(before, bars))
        return false;
    std::erase_if(row.bars, isTouched);
    row.bars.insert(row.bars.end(), bars.begin(), bars.end());
    sortBars(row);
    return true;
}

std::unordered_map<RowKey, std::vector<BoardBar>> BoardRows::barsByRow(
    const std::vector<Id<Shift>> &shifts) const
{
    std::unordered_map<RowKey, std::vector<BoardBar>> bars;
    for (const Id<Shift> id : shifts) {
        const Shift *shift = m_plan.find(id);
        const auto key = shift ? rowKeyOf(m_plan, *shift, m_options.grouping) : std::nullopt;
        if (!key)
            continue;
        if (auto bar = barOf(*shift, ShiftPosts(m_plan, *shift)))
            bars[*key].push_back(*std::move(bar));
    }
    return bars;
}

std::vector<std::size_t> BoardRows::update(TimelineBoard &board, const Touched &touched) const
{
    const Interval when = timeOf(board, touched);
    const auto bars = barsByRow(touched.shifts);
    const BoardCoverage coverage(m_plan, m_options.grouping, m_zone, when);
    const auto update = [&](BoardRow &row) {
        if (row.key.kind == RowKind::Group)
            return coverage.update(row, touched);
        if (isTouched(row.key, touched))
            return fillAlone(row);
        if (row.key.person || row.key.equipment)
            return false;
        const auto there = bars.find(row.key);
        return replaceShifts(row, when, touched.shifts,
                             there == bars.end() ? std::vector<BoardBar>{} : there->second);
    };
    std::vector<std::size_t> changed;
    for (std::size_t row = 0; row < board.rows.size(); ++row) {
        if (update(board.rows[row]))
            changed.push_back(row);
    }
    return changed;
}

} // namespace planning::ui
