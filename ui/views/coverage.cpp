#include "ui/views/coverage.h"

#include <map>
#include <set>
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

// When each of the crew is there.
static std::vector<Interval> presences(const Plan &plan, const Shift &shift)
{
    std::vector<Interval> times;
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift.id)) {
        const Assignment &assignment = *plan.find(id);
        if (commitment(assignment.status, shift.status) != Commitment::None)
            times.push_back(assignment.part.value_or(shift.duty()));
    }
    return times;
}

// A shift with those who are there.
struct Post {
    const Shift &shift;
    Interval duty;
    std::vector<Interval> crew;

    int filled(std::ptrdiff_t present) const
    {
        return static_cast<int>(std::min<std::ptrdiff_t>(shift.headcount, present));
    }
};

// By how much need and have grow at a moment.
struct Step {
    int need = 0;
    int have = 0;
};

static void addSteps(std::map<Instant, Step> &steps, const Post &post, const Interval &column)
{
    const Interval there{std::max(post.duty.start, column.start),
                         std::min(post.duty.end, column.end)};
    std::set<Instant> moments{there.start};
    for (const Interval &time : post.crew) {
        for (const Instant moment : {time.start, time.end}) {
            if (there.contains(moment))
                moments.insert(moment);
        }
    }
    int before = 0;
    for (const Instant moment : moments) {
        const int have = post.filled(std::ranges::count_if(
            post.crew, [moment](const Interval &time) { return time.contains(moment); }));
        steps[moment].have += have - before;
        before = have;
    }
    steps[there.start].need += post.shift.headcount;
    steps[there.end].need -= post.shift.headcount;
    steps[there.end].have -= before;
}

static void countWorstMoment(CoverageCell &cell, const std::map<Instant, Step> &steps)
{
    CoverageCell now;
    for (const auto &[moment, step] : steps) {
        now.need += step.need;
        now.have += step.have;
        if (std::pair(now.missing(), now.need) > std::pair(cell.missing(), cell.need)) {
            cell.need = now.need;
            cell.have = now.have;
        }
    }
}

static void countAll(CoverageCell &cell, const Post &post, const Interval &column)
{
    cell.need += post.shift.headcount;
    cell.have += post.filled(std::ranges::count_if(
        post.crew, [&column](const Interval &time) { return time.overlaps(column); }));
}

static void fill(CoverageRow &row, const std::vector<const Post *> &posts, const Coverage &coverage)
{
    std::vector<std::map<Instant, Step>> steps(coverage.columns.size());
    for (const Post *post : posts) {
        auto column =
            std::ranges::upper_bound(coverage.columns, post->duty.start, {}, &Interval::end);
        for (; column != coverage.columns.end() && column->start < post->duty.end; ++column) {
            const auto index = static_cast<std::size_t>(column - coverage.columns.begin());
            row.cells[index].shifts.push_back(post->shift.id);
            if (coverage.step == CoverageStep::Day)
                countAll(row.cells[index], *post, *column);
            else
                addSteps(steps[index], *post, *column);
        }
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        countWorstMoment(row.cells[i], steps[i]);
        std::ranges::sort(row.cells[i].shifts);
    }
}

static std::vector<Post> postsIn(const Plan &plan, const Interval &days)
{
    std::vector<Post> posts;
    for (const Id<Shift> id : plan.shiftsNear(days)) {
        const Shift &shift = *plan.find(id);
        if (shift.status != ShiftStatus::Cancelled && shift.duty().overlaps(days))
            posts.push_back({shift, shift.duty(), presences(plan, shift)});
    }
    return posts;
}

Coverage coverageOf(const Plan &plan, const Interval &days, const Zone &zone)
{
    Coverage coverage;
    if (days.isEmpty())
        return coverage;
    coverage.step = stepOf(days);
    coverage.columns = columnsOf(days, coverage.step, zone);
    std::vector<const Post *> all;
    std::unordered_map<Id<Role>, std::vector<const Post *>> byRole;
    const std::vector<Post> posts = postsIn(plan, days);
    for (const Post &post : posts) {
        all.push_back(&post);
        byRole[post.shift.role].push_back(&post);
    }
    const auto addRow = [&](std::optional<Id<Role>> role, const std::vector<const Post *> &of) {
        coverage.rows.push_back({role, std::vector<CoverageCell>(coverage.columns.size())});
        fill(coverage.rows.back(), of, coverage);
    };
    if (!all.empty())
        addRow({}, all);
    for (const auto &[role, of] : byRole)
        addRow(role, of);
    return coverage;
}

} // namespace planning::ui
