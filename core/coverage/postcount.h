#pragma once

#include "core/model/plan.h"
#include "core/model/zone.h"

#include <map>

namespace planning
{

// Posts in a stretch of time.
struct PostCount {
    int need = 0;
    int have = 0; // with somebody there; a crew too many fills no other shift's post

    int missing() const { return need - have; }
    PostCount &operator+=(const PostCount &other);
    PostCount operator-(const PostCount &other) const
    {
        return {need - other.need, have - other.have};
    }
    bool operator==(const PostCount &) const = default;
};

// The posts of one shift and when each of its crew is there: the one place that counts them.
class ShiftPosts final
{
public:
    ShiftPosts(const Plan &plan, const Shift &shift);

    const Interval &duty() const { return m_duty; }
    // When each of the crew is there.
    const std::vector<Interval> &presences() const { return m_presences; }
    // Posts nobody fills, whatever part of the shift the crew stays; none of a cancelled shift.
    int open() const;
    // None outside of the duty, and none of a cancelled shift.
    PostCount during(const Interval &stretch) const;

private:
    Interval m_duty;
    int m_headcount = 0;
    std::vector<Interval> m_presences;
};

// The posts of one day, as a whole and by hours counted from midnight. A day on which the clock
// changes has 23 or 25.
struct CoverageDay {
    LocalDay day;
    PostCount whole;
    std::array<PostCount, 25> hours{};

    bool operator==(const CoverageDay &) const = default;
};

// Gathers days of coverage by what the posts belong to.
class CoverageDays final
{
public:
    explicit CoverageDays(const Zone &zone) : m_zone(zone) { }
    // Leaves out what lies outside of the days from `first` to `last`.
    CoverageDays(const Zone &zone, LocalDay first, LocalDay last);

    void add(const ShiftPosts &posts);
    // What is taken from a stock: never short.
    void addUse(const Interval &interval, int quantity);

    std::vector<CoverageDay> take() const; // in order

private:
    template <typename Count>
    void addDays(const Interval &interval, Count count);

    Zone m_zone;
    LocalDay m_first = LocalDay::min();
    LocalDay m_last = LocalDay::max();
    std::map<LocalDay, CoverageDay> m_days;
};

} // namespace planning
