#include "core/model/dayindex.h"

#include <algorithm>

namespace planning
{

namespace
{

struct DayRange {
    int first;
    int last; // included

    qsizetype length() const { return qsizetype{last} - first + 1; }
    bool contains(int day) const { return first <= day && day <= last; }
    bool operator==(const DayRange &) const = default;
};

} // namespace

// What a duty can have at most, and some: one that is longer is refused, but only once it is in.
static constexpr int kMostDays = 400;

static DayRange daysOf(const Interval &interval)
{
    const auto dayNumber = [](Instant instant) {
        return static_cast<int>(
            std::chrono::floor<std::chrono::days>(instant).time_since_epoch().count());
    };
    const Instant last = interval.isEmpty() ? interval.start : interval.end - seconds{1};
    const int first = dayNumber(interval.start);
    return {first, std::min(dayNumber(last), first + kMostDays)};
}

template <typename Lists, typename Key>
static void removeFrom(Lists &lists, const Key &key, Id<Shift> id)
{
    const auto it = lists.find(key);
    *std::find(it->begin(), it->end(), id) = it->back();
    it->removeLast();
    if (it->isEmpty())
        lists.erase(it);
}

void DayIndex::insert(const Shift &shift)
{
    const DayRange days = daysOf(shift.duty());
    for (int day = days.first; day <= days.last; ++day) {
        m_ids[day].append(shift.id);
        m_idsOfSites[{shift.site, day}].append(shift.id);
    }
}

void DayIndex::remove(const Shift &shift)
{
    const DayRange days = daysOf(shift.duty());
    for (int day = days.first; day <= days.last; ++day) {
        removeFrom(m_ids, day, shift.id);
        removeFrom(m_idsOfSites, DayOfSite{shift.site, day}, shift.id);
    }
}

void DayIndex::replace(const Shift &before, const Shift &after)
{
    if (before.site == after.site && daysOf(before.duty()) == daysOf(after.duty()))
        return;
    remove(before);
    insert(after);
}

static std::vector<Id<Shift>> eachOnce(std::vector<Id<Shift>> ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

std::vector<Id<Shift>> DayIndex::near(const Interval &window) const
{
    const DayRange days = daysOf(window);
    std::vector<Id<Shift>> ids;
    if (days.length() > m_ids.size()) {
        for (auto it = m_ids.cbegin(); it != m_ids.cend(); ++it) {
            if (days.contains(it.key()))
                ids.insert(ids.end(), it->cbegin(), it->cend());
        }
    } else {
        for (int day = days.first; day <= days.last; ++day) {
            if (const auto it = m_ids.constFind(day); it != m_ids.cend())
                ids.insert(ids.end(), it->cbegin(), it->cend());
        }
    }
    return eachOnce(std::move(ids));
}

std::vector<Id<Shift>> DayIndex::near(Id<Site> site, const Interval &window) const
{
    const DayRange days = daysOf(window);
    std::vector<Id<Shift>> ids;
    for (int day = days.first; day <= days.last; ++day) {
        if (const auto it = m_idsOfSites.constFind({site, day}); it != m_idsOfSites.cend())
            ids.insert(ids.end(), it->cbegin(), it->cend());
    }
    return eachOnce(std::move(ids));
}

} // namespace planning
