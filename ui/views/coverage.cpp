#include "ui/views/coverage.h"

#include <unordered_map>

namespace planning::ui
{

static constexpr std::chrono::days kMostDaysByHour{4};
static constexpr std::chrono::hours kHour{1};

// Four days last an hour more when the clock goes back.
static CoverageStep stepOf(const Interval &days)
{
    return days.duration() <= kMostDaysByHour + kHour ? CoverageStep::Hour : CoverageStep::Day;
}

static std::vector<Interval> columnsOf(const Interval &days, CoverageStep step, const Zone &zone)
{
    std::vector<Interval> columns;
    Instant start = days.start;
    while (start < days.end) {
        const Instant midnight = zone.dayInterval(zone.dayOf(start)).end;
        const Instant end =
            step == CoverageStep::Day ? midnight : std::min(start + kHour, midnight);
        columns.push_back({start, end});
        start = end;
    }
    return columns;
}

static void addShift(const Plan &plan, const Shift &shift, const std::vector<Interval> &columns,
                     std::array<CoverageRow *, 2> rows)
{
    const ShiftPosts posts(plan, shift);
    const Interval &duty = posts.duty();
    auto column = std::ranges::upper_bound(columns, duty.start, {}, &Interval::end);
    for (; column != columns.end() && column->start < duty.end; ++column) {
        const PostCount count = posts.during(*column);
        for (CoverageRow *row : rows) {
            CoverageCell &cell = row->cells[static_cast<std::size_t>(column - columns.begin())];
            cell += count;
            cell.shifts.push_back(shift.id);
        }
    }
}

Coverage coverageOf(const Plan &plan, const Interval &days, const Zone &zone)
{
    Coverage coverage;
    if (days.isEmpty())
        return coverage;
    coverage.step = stepOf(days);
    coverage.columns = columnsOf(days, coverage.step, zone);
    const std::vector<CoverageCell> noCells(coverage.columns.size());
    CoverageRow total{{}, noCells};
    std::unordered_map<Id<Role>, CoverageRow> roles;
    for (const Id<Shift> id : plan.shiftsNear(days)) {
        const Shift &shift = *plan.find(id);
        if (shift.status == ShiftStatus::Cancelled || !shift.duty().overlaps(days))
            continue;
        CoverageRow &row = roles.try_emplace(shift.role, shift.role, noCells).first->second;
        addShift(plan, shift, coverage.columns, {&total, &row});
    }
    if (roles.empty())
        return coverage;
    coverage.rows.push_back(std::move(total));
    for (auto &[role, row] : roles)
        coverage.rows.push_back(std::move(row));
    for (CoverageRow &row : coverage.rows) {
        for (CoverageCell &cell : row.cells)
            std::ranges::sort(cell.shifts);
    }
    return coverage;
}

} // namespace planning::ui
