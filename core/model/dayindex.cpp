#include "core/model/dayindex.h"

#include <algorithm>

namespace planning
{

struct DayRange {
    int first;
    int last; // included
};

static DayRange daysOf(const Interval &interval)
{
    const auto dayNumber = [](Instant instant) {
        return static_cast<int>(
            std::chrono::floor<std::chrono::days>(instant).time_since_epoch().count());
    };
    const Instant last = interval.isEmpty() ? interval.start : interval.end - seconds{1};
    return {dayNumber(interval.start), dayNumber(last)};
}

void DayIndex::insert(const Shift &shift)
{
    const DayRange days = daysOf(shift.duty());
    for (int day = days.first; day <= days.last; ++day)
        m_ids[day].append(shift.id);
}

void DayIndex::remove(const Shift &shift)
{
    const DayRange days = daysOf(shift.duty());
    for (int day = days.first; day <= days.last; ++day) {
        const auto it = m_ids.find(day);
        *std::find(it->begin(), it->end(), shift.id) = it->back();
        it->removeLast();
        if (it->isEmpty())
            m_ids.erase(it);
    }
}

std::vector<Id<Shift>> DayIndex::near(const Interval &window) const
{
    const DayRange days = daysOf(window);
    std::vector<Id<Shift>> ids;
    if (days.last - days.first > m_ids.size()) {
        for (auto it = m_ids.cbegin(); it != m_ids.cend(); ++it) {
            if (it.key() >= days.first && it.key() <= days.last)
                ids.insert(ids.end(), it->cbegin(), it->cend());
        }
    } else {
        for (int day = days.first; day <= days.last; ++day) {
            if (const auto it = m_ids.constFind(day); it != m_ids.cend())
                ids.insert(ids.end(), it->cbegin(), it->cend());
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace planning
