#include "core/coverage/coverage.h"

#include <map>
#include <set>
#include <unordered_map>

namespace planning
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

namespace
{

// A shift of the days asked for.
struct Post {
    Id<Shift> shift;
    Id<Role> role;
    ShiftPosts posts;
};

// By how much need and have grow at a moment.
using Steps = std::map<Instant, PostCount>;

PostCount countAt(const ShiftPosts &posts, Instant moment)
{
    return posts.during({moment, moment + seconds{1}});
}

void addSteps(Steps &steps, const ShiftPosts &posts, const Interval &column)
{
    const Interval there = posts.duty().intersection(column);
    std::set<Instant> moments{there.start};
    for (const Interval &time : posts.presences()) {
        for (const Instant moment : {time.start, time.end}) {
            if (there.contains(moment))
                moments.insert(moment);
        }
    }
    PostCount before;
    for (const Instant moment : moments) {
        const PostCount count = countAt(posts, moment);
        steps[moment] += count - before;
        before = count;
    }
    steps[there.end] += PostCount{} - before;
}

PostCount worstMoment(const Steps &steps)
{
    PostCount worst;
    PostCount now;
    for (const auto &[moment, step] : steps) {
        now += step;
        if (std::pair(now.missing(), now.need) > std::pair(worst.missing(), worst.need))
            worst = now;
    }
    return worst;
}

void fill(CoverageRow &row, const std::vector<const Post *> &posts, const Coverage &coverage)
{
    std::vector<Steps> steps(coverage.columns.size());
    for (const Post *post : posts) {
        const Interval &duty = post->posts.duty();
        auto column = std::ranges::upper_bound(coverage.columns, duty.start, {}, &Interval::end);
        for (; column != coverage.columns.end() && column->start < duty.end; ++column) {
            const auto index = static_cast<std::size_t>(column - coverage.columns.begin());
            CoverageCell &cell = row.cells[index];
            cell.shifts.push_back(post->shift);
            if (coverage.step == CoverageStep::Day)
                cell += post->posts.during(*column);
            else
                addSteps(steps[index], post->posts, *column);
        }
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        row.cells[i] += worstMoment(steps[i]);
        std::ranges::sort(row.cells[i].shifts);
    }
}

std::vector<Post> postsIn(const Plan &plan, const Interval &days)
{
    std::vector<Post> posts;
    for (const Id<Shift> id : plan.shiftsNear(days)) {
        const Shift &shift = *plan.find(id);
        if (shift.status != ShiftStatus::Cancelled && shift.duty().overlaps(days))
            posts.push_back({id, shift.role, ShiftPosts(plan, shift)});
    }
    return posts;
}

} // namespace

Coverage coverageOf(const Plan &plan, const Interval &days, const Zone &zone,
                    std::optional<CoverageStep> step)
{
    Coverage coverage;
    if (days.isEmpty())
        return coverage;
    coverage.step = step.value_or(stepOf(days));
    coverage.columns = columnsOf(days, coverage.step, zone);
    std::vector<const Post *> all;
    std::unordered_map<Id<Role>, std::vector<const Post *>> byRole;
    const std::vector<Post> posts = postsIn(plan, days);
    for (const Post &post : posts) {
        all.push_back(&post);
        byRole[post.role].push_back(&post);
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

} // namespace planning
