#include "core/rules/weeklyhours.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;
using std::chrono::days;

static std::optional<Conflict> weekConflict(Rule rule, const PersonDuties &person,
                                            const WorkSum &week, std::vector<Detail> details)
{
    auto conflict = conflictOf(rule, *week.duty->rules,
                               {.person = person.person, .discriminator = toIsoDate(week.day)},
                               std::move(details));
    if (!conflict)
        return conflict;
    conflict->shift = week.duty->shift->id;
    if (week.external > seconds{0})
        addSource(*conflict);
    return conflict;
}

static std::optional<Conflict> ownWeekConflict(const PersonDuties &person, const WorkSum &week)
{
    const auto max = week.duty->rules->parameters.weeklyHours.max;
    if (!max || week.work <= *max)
        return std::nullopt;
    return weekConflict(Rule::WeeklyHoursMax, person, week,
                        {{"week"_L1, week.day},
                         {"hours"_L1, std::chrono::floor<minutes>(week.total())},
                         {"max"_L1, *max}});
}

static std::optional<Conflict> cumulatedConflict(const PersonDuties &person, const WorkSum &week)
{
    const auto max = week.duty->rules->parameters.cumulated.max;
    if (!max || week.external <= seconds{0} || week.total() <= *max)
        return std::nullopt;
    return weekConflict(Rule::CumulatedEmployers, person, week,
                        {{"week"_L1, week.day},
                         {"hours"_L1, std::chrono::floor<minutes>(week.total())},
                         {"excess"_L1, std::chrono::floor<minutes>(week.total() - *max)},
                         {"cap"_L1, *max}});
}

std::vector<Conflict> weeklyHoursConflicts(const PersonDuties &person, const WorkLedger &ledger)
{
    std::vector<Conflict> conflicts;
    for (const WorkSum &week : ledger.weeks) {
        if (!week.duty)
            continue;
        if (auto conflict = ownWeekConflict(person, week))
            conflicts.push_back(*std::move(conflict));
        if (auto conflict = cumulatedConflict(person, week))
            conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

namespace
{

// The known weeks, those without work too.
struct WeekSeries {
    LocalDay first;
    std::vector<seconds> until; // work of all weeks before the i-th
    std::vector<const Duty *> last; // the last duty until the end of the i-th week

    seconds work(std::size_t begin, std::size_t end) const { return until[end] - until[begin]; }
};

} // namespace

static WeekSeries seriesOf(const PersonDuties &person, const WorkLedger &ledger,
                           std::chrono::weekday weekFirst)
{
    const auto weekOf = [weekFirst](const Duty &duty) {
        return weekStart(duty.calendar->civilDay(duty.span.start), weekFirst);
    };
    const LocalDay first = std::min(weekOf(person.duties.front()), ledger.weeks.front().day);
    const LocalDay last = std::max(weekOf(person.duties.back()), ledger.weeks.back().day);
    const auto count = static_cast<std::size_t>((last - first) / days{7}) + 1;
    WeekSeries series{first, std::vector<seconds>(count + 1), std::vector<const Duty *>(count)};
    auto week = ledger.weeks.begin();
    for (std::size_t i = 0; i < count; ++i) {
        const bool isWorked =
            week != ledger.weeks.end() && week->day == first + days{7} * static_cast<int>(i);
        const Duty *before = i > 0 ? series.last[i - 1] : nullptr;
        series.until[i + 1] = series.until[i] + (isWorked ? week->total() : seconds{0});
        series.last[i] = isWorked && week->duty ? week->duty : before;
        week += isWorked ? 1 : 0;
    }
    return series;
}

// Without a week above the limit, no average can be.
static bool canExceed(const WorkLedger &ledger, AverageLimit (*limitOf)(const Duty &))
{
    return std::ranges::any_of(ledger.weeks, [limitOf](const WorkSum &week) {
        if (!week.duty)
            return false;
        const AverageLimit limit = limitOf(*week.duty);
        return limit.limit && week.total() > *limit.limit;
    });
}

static std::optional<WeekWindow> windowUntil(const WeekSeries &series, std::size_t end,
                                             AverageLimit (*limitOf)(const Duty &))
{
    const Duty *duty = series.last[end - 1];
    const AverageLimit limit = duty ? limitOf(*duty) : AverageLimit();
    if (!limit.limit || limit.weeks < 1)
        return std::nullopt;
    const auto weeks = static_cast<std::size_t>(limit.weeks);
    const bool isKnown = weeks <= end;
    // The one window that all known weeks fit in stands for every partial one.
    if (!isKnown && end + 1 < series.until.size())
        return std::nullopt;
    const std::size_t begin = isKnown ? end - weeks : 0;
    const seconds work = series.work(begin, end);
    if (work <= *limit.limit * limit.weeks)
        return std::nullopt;
    const LocalDay first = series.first + days{7} * static_cast<int>(begin);
    return WeekWindow{first, work, limit.weeks, isKnown, duty, limit};
}

std::vector<WeekWindow> weeksOverAverage(const PersonDuties &person, const WorkLedger &ledger,
                                         std::chrono::weekday weekFirst,
                                         AverageLimit (*limitOf)(const Duty &))
{
    std::vector<WeekWindow> windows;
    if (!canExceed(ledger, limitOf))
        return windows;
    const WeekSeries series = seriesOf(person, ledger, weekFirst);
    for (std::size_t end = 1; end < series.until.size(); ++end) {
        if (const auto window = windowUntil(series, end, limitOf))
            windows.push_back(*window);
    }
    return windows;
}

std::vector<Conflict> weeklyAverageConflicts(const PersonDuties &person, const WorkLedger &ledger,
                                             std::chrono::weekday weekFirst)
{
    const auto limitOf = [](const Duty &duty) {
        const WeeklyAverageParameters &parameters = duty.rules->parameters.weeklyAverage;
        return AverageLimit{parameters.limit, parameters.weeks};
    };
    std::vector<Conflict> conflicts;
    for (const WeekWindow &window : weeksOverAverage(person, ledger, weekFirst, limitOf)) {
        auto conflict =
            conflictOf(Rule::WeeklyAverageMax, *window.duty->rules,
                       {.person = person.person, .discriminator = toIsoDate(window.first)},
                       {{"week"_L1, window.first},
                        {"last_day"_L1, window.first + days{7} * window.weeks - days{1}},
                        {"avg"_L1, std::chrono::floor<minutes>(window.work / window.weeks)},
                        {"n"_L1, window.weeks},
                        {"limit"_L1, *window.limit.limit}});
        if (!conflict)
            continue;
        conflict->shift = window.duty->shift->id;
        if (!window.isKnown) {
            conflict->variant = u"forecast"_s;
            conflict->type = std::max(conflict->type, ConflictType::Soft);
        }
        conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace planning
