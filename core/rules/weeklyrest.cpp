#include "core/rules/weeklyrest.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;
using std::chrono::days;

namespace
{

// A time without any work; open before the first and after the last one.
struct FreeTime {
    Interval span;
    bool isOpen = false;
};

// The free times around weeks that are asked about in order.
class FreeTimes
{
public:
    explicit FreeTimes(const std::vector<Presence> &presences)
    {
        m_all.reserve(presences.size() + 1);
        // Long enough to be a rest for any week next to it.
        Instant free = presences.front().span.start - kOpen;
        for (const Presence &each : presences) {
            if (each.span.start > free)
                m_all.push_back({{free, each.span.start}, &each == presences.data()});
            free = std::max(free, each.span.end);
        }
        m_all.push_back({{free, free + kOpen}, true});
    }

    std::span<const FreeTime> during(const Interval &week)
    {
        while (m_next < m_all.size() && m_all[m_next].span.end <= week.start)
            ++m_next;
        std::size_t end = m_next;
        while (end < m_all.size() && m_all[end].span.start < week.end)
            ++end;
        return std::span(m_all).subspan(m_next, end - m_next);
    }
    std::span<const FreeTime> all() const { return m_all; }

private:
    static constexpr days kOpen{60};

    std::vector<FreeTime> m_all;
    std::size_t m_next = 0;
};

} // namespace

static bool isWeeklyRest(const FreeTime &free, const Interval &week,
                         const WeeklyRestParameters &rest)
{
    return free.span.duration() >= *rest.min
           && free.span.intersection(week).duration() >= rest.insideWeek;
}

// The longest rest: its length, or its part in the week where that is what falls short.
static minutes bestOf(std::span<const FreeTime> free, const Interval &week,
                      const WeeklyRestParameters &rest)
{
    minutes best{0};
    for (const FreeTime &each : free) {
        const bool isLong = each.isOpen || each.span.duration() >= *rest.min;
        const Interval counted = isLong ? each.span.intersection(week) : each.span;
        best = std::max(best, counted.durationInMinutes());
    }
    return best;
}

static std::optional<Conflict> restConflict(const PersonDuties &person, const Duty &last,
                                            LocalDay week, minutes best)
{
    auto conflict = conflictOf(
        Rule::WeeklyRest, *last.rules, {.person = person.person, .discriminator = toIsoDate(week)},
        {{"week"_L1, week}, {"best"_L1, best}, {"min"_L1, *last.rules->parameters.weeklyRest.min}});
    if (conflict)
        conflict->shift = last.shift->id;
    return conflict;
}

static Interval weekInterval(const WorkSum &week, days length)
{
    const Zone &zone = week.duty->calendar->zone();
    return {zone.toInstant(week.day), zone.toInstant(week.day + length)};
}

// Two rests, or one twice as long, in the fortnight that begins or ends with the week.
static bool hasFortnightRest(std::span<const FreeTime> all, const Interval &week,
                             const WeeklyRestParameters &rest)
{
    const auto restsIn = [&](const Interval &fortnight) {
        int count = 0;
        for (const FreeTime &each : all) {
            const seconds inside = each.span.intersection(fortnight).duration();
            count += static_cast<int>(inside / *rest.min);
        }
        return count;
    };
    return restsIn({week.start - days{7}, week.end}) >= 2
           || restsIn({week.start, week.end + days{7}}) >= 2;
}

static std::optional<Conflict> civilWeekConflict(const PersonDuties &person, const WorkSum &week,
                                                 FreeTimes &free)
{
    const WeeklyRestParameters &rest = week.duty->rules->parameters.weeklyRest;
    const Interval interval = weekInterval(week, days{7});
    const auto during = free.during(interval);
    const auto fits = [&](const FreeTime &each) { return isWeeklyRest(each, interval, rest); };
    if (std::ranges::any_of(during, fits))
        return std::nullopt;
    if (rest.mode == WeeklyRestMode::Fortnight && hasFortnightRest(free.all(), interval, rest))
        return std::nullopt;
    return restConflict(person, *week.duty, week.day, bestOf(during, interval, rest));
}

static const Duty *lastBefore(const PersonDuties &person, Instant end)
{
    const Duty *last = nullptr;
    for (const Duty *duty : person.firmWork) {
        if (duty->span.start < end)
            last = duty;
    }
    return last;
}

// Seven days after the end of a rest the next one must be over.
static void addRollingConflicts(std::vector<Conflict> &conflicts, const PersonDuties &person,
                                std::span<const FreeTime> all, const WeeklyRestParameters &rest)
{
    Instant rested = all.front().span.end;
    minutes best{0};
    for (const FreeTime &each : all.subspan(1)) {
        if (each.span.duration() < *rest.min) {
            best = std::max(best, each.span.durationInMinutes());
            continue;
        }
        if (each.span.start - rested > days{7} - *rest.min) {
            const Duty *last = lastBefore(person, each.span.start);
            auto conflict = restConflict(person, *last, last->calendar->civilDay(rested), best);
            if (conflict)
                conflicts.push_back(*std::move(conflict));
        }
        rested = each.span.end;
        best = minutes{0};
    }
}

std::vector<Conflict> weeklyRestConflicts(const PersonDuties &person, const WorkLedger &ledger)
{
    std::vector<Conflict> conflicts;
    if (person.firmWork.empty())
        return conflicts;
    FreeTimes free(ledger.presences);
    const WeeklyRestParameters &first = person.firmWork.front()->rules->parameters.weeklyRest;
    if (first.min && first.mode == WeeklyRestMode::Rolling7)
        addRollingConflicts(conflicts, person, free.all(), first);
    for (const WorkSum &week : ledger.weeks) {
        if (!week.duty)
            continue;
        const WeeklyRestParameters &rest = week.duty->rules->parameters.weeklyRest;
        if (!rest.min || rest.mode == WeeklyRestMode::Rolling7)
            continue;
        if (auto conflict = civilWeekConflict(person, week, free))
            conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

namespace
{

struct WorkedDay {
    LocalDay day;
    const Duty *duty; // null: other employers only
};

} // namespace

static std::vector<WorkedDay> workedDays(const PersonDuties &person, const WorkLedger &ledger,
                                         WorkingDay by)
{
    std::vector<WorkedDay> worked;
    worked.reserve(person.firmWork.size() + 8);
    if (by == WorkingDay::CivilDay) {
        for (const WorkSum &day : ledger.days)
            worked.push_back({day.day, day.duty});
        return worked;
    }
    for (const Duty *duty : person.firmWork)
        worked.push_back({duty->calendar->serviceDay(duty->span.start), duty});
    for (const Presence &each : ledger.presences) {
        if (!each.block)
            worked.push_back({each.serviceDay, nullptr});
    }
    if (!std::ranges::is_sorted(worked, {}, &WorkedDay::day))
        std::ranges::stable_sort(worked, {}, &WorkedDay::day);
    return worked;
}

// The run-th working day in a row; `day` with the last own duty of the run.
static std::optional<Conflict> runConflict(const PersonDuties &person, const WorkedDay &day,
                                           int run)
{
    const auto max = day.duty ? day.duty->rules->parameters.consecutiveDays.max : std::nullopt;
    if (!max || run <= *max)
        return std::nullopt;
    auto conflict = conflictOf(Rule::ConsecutiveDaysMax, *day.duty->rules,
                               {.person = person.person, .discriminator = toIsoDate(day.day)},
                               {{"date"_L1, day.day}, {"n"_L1, run}, {"max"_L1, *max}});
    if (conflict)
        conflict->shift = day.duty->shift->id;
    return conflict;
}

std::vector<Conflict> consecutiveDaysConflicts(const PersonDuties &person, const WorkLedger &ledger)
{
    std::vector<Conflict> conflicts;
    if (person.firmWork.empty())
        return conflicts;
    const WorkingDay by = person.firmWork.front()->rules->parameters.consecutiveDays.by;
    int run = 0;
    WorkedDay last{LocalDay::min(), nullptr};
    for (const WorkedDay &each : workedDays(person, ledger, by)) {
        const bool isSame = each.day == last.day;
        const bool follows = each.day == last.day + days{1};
        const Duty *before = isSame || follows ? last.duty : nullptr;
        last = {each.day, each.duty ? each.duty : before};
        if (isSame)
            continue;
        run = follows ? run + 1 : 1;
        if (auto conflict = runConflict(person, last, run))
            conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace planning
