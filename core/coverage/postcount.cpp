#include "core/coverage/postcount.h"

namespace planning
{

using std::chrono::days;
using std::chrono::hours;

PostCount &PostCount::operator+=(const PostCount &other)
{
    need += other.need;
    have += other.have;
    return *this;
}

ShiftPosts::ShiftPosts(const Plan &plan, const Shift &shift) : m_duty(shift.duty())
{
    if (shift.status == ShiftStatus::Cancelled)
        return;
    m_headcount = shift.headcount;
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift.id)) {
        const Assignment &assignment = *plan.find(id);
        if (commitment(assignment.status, shift.status) != Commitment::None)
            m_presences.push_back(assignment.part.value_or(m_duty));
    }
}

int ShiftPosts::open() const
{
    return std::max(0, m_headcount - static_cast<int>(m_presences.size()));
}

PostCount ShiftPosts::during(const Interval &stretch) const
{
    if (!m_duty.overlaps(stretch))
        return {};
    const auto present = std::ranges::count_if(
        m_presences, [&stretch](const Interval &time) { return time.overlaps(stretch); });
    return {m_headcount, std::min(m_headcount, static_cast<int>(present))};
}

CoverageDays::CoverageDays(const Zone &zone, LocalDay first, LocalDay last)
    : m_zone(zone),
      m_first(first),
      m_last(last)
{
}

template <typename Count>
void CoverageDays::addDays(const Interval &interval, Count count)
{
    if (interval.isEmpty())
        return;
    const LocalDay last = std::min(m_zone.dayOf(interval.end - seconds{1}), m_last);
    for (LocalDay day = std::max(m_zone.dayOf(interval.start), m_first); day <= last;
         day += days{1}) {
        const Interval whole = m_zone.dayInterval(day);
        CoverageDay &cells = m_days.try_emplace(day, CoverageDay{day, {}}).first->second;
        cells.whole += count(whole);
        const Interval part = interval.intersection(whole);
        for (Instant hour = whole.start + std::chrono::floor<hours>(part.start - whole.start);
             hour < part.end; hour += hours{1}) {
            const auto index = static_cast<std::size_t>((hour - whole.start) / hours{1});
            cells.hours.at(index) += count(Interval{hour, hour + hours{1}});
        }
    }
}

void CoverageDays::add(const ShiftPosts &posts)
{
    if (posts.during(posts.duty()) != PostCount{})
        addDays(posts.duty(), [&posts](const Interval &stretch) { return posts.during(stretch); });
}

void CoverageDays::addUse(const Interval &interval, int quantity)
{
    addDays(interval, [quantity](const Interval &) { return PostCount{quantity, quantity}; });
}

std::vector<CoverageDay> CoverageDays::take() const
{
    std::vector<CoverageDay> result;
    result.reserve(m_days.size());
    for (const auto &[day, cells] : m_days)
        result.push_back(cells);
    return result;
}

} // namespace planning
