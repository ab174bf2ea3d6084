#include "ui/timeline/groupstrip.h"

#include <algorithm>
#include <cmath>

namespace planning::ui
{

using std::chrono::hours;

static constexpr double kNarrowestHour = 3; // pixels
static constexpr double kNarrowest = 2;

bool showsHours(const TimeScale &scale)
{
    return scale.widthOf(hours{1}) >= kNarrowestHour;
}

static bool isWorse(const PostCount &one, const PostCount &other)
{
    return std::pair{one.missing(), one.need} > std::pair{other.missing(), other.need};
}

namespace
{

// Joins stretches that look alike, and those too narrow to be told apart.
class Runs final
{
public:
    explicit Runs(double width) : m_width(width) { }

    void add(double from, double to, const PostCount &posts)
    {
        const double left = std::max(0.0, std::round(from));
        const double right = std::min(m_width, std::max(left + 1, std::round(to)));
        if (posts.need == 0 || to <= 0 || right <= left)
            return;
        StripRun *last = m_runs.empty() || m_runs.back().right < left ? nullptr : &m_runs.back();
        const bool isAlike = last && last->posts.missing() == posts.missing();
        const bool isNarrow = last && (left < last->right || last->right - last->left < kNarrowest);
        if (!isAlike && !isNarrow) {
            m_runs.push_back({left, right, posts});
            return;
        }
        last->right = right;
        if (isWorse(posts, last->posts))
            last->posts = posts;
    }
    std::vector<StripRun> take() { return std::move(m_runs); }

private:
    double m_width;
    std::vector<StripRun> m_runs;
};

} // namespace

std::vector<StripRun> stripOf(const BoardRow &group, const Zone &zone, const TimeScale &scale,
                              double width)
{
    const Interval window = scale.window(width);
    const bool byHours = showsHours(scale);
    Runs runs(width);
    auto day =
        std::ranges::lower_bound(group.coverage, zone.dayOf(window.start), {}, &CoverageDay::day);
    for (; day != group.coverage.end(); ++day) {
        const Interval whole = zone.dayInterval(day->day);
        if (whole.start >= window.end)
            break;
        if (!byHours) {
            runs.add(scale.x(whole.start), scale.x(whole.end), day->whole);
            continue;
        }
        Instant hour = whole.start;
        for (std::size_t i = 0; hour < whole.end; ++i, hour += hours{1})
            runs.add(scale.x(hour), scale.x(hour + hours{1}), day->hours.at(i));
    }
    return runs.take();
}

PostCount postsAt(const BoardRow &group, const Zone &zone, const TimeScale &scale, Instant at)
{
    const LocalDay date = zone.dayOf(at);
    const auto day = std::ranges::lower_bound(group.coverage, date, {}, &CoverageDay::day);
    if (day == group.coverage.end() || day->day != date)
        return {};
    if (!showsHours(scale))
        return day->whole;
    const auto hour = (at - zone.dayInterval(date).start) / hours{1};
    return day->hours.at(static_cast<std::size_t>(hour));
}

} // namespace planning::ui
