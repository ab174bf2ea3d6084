#include "core/rulesets/travelmatrix.h"

namespace planning
{

TravelMatrix::TravelMatrix(std::span<const TravelTime> times)
{
    for (const TravelTime &time : times) {
        m_times.insert({time.fromSite, time.toSite}, time.duration);
        m_longest = std::max(m_longest, time.duration);
    }
}

std::optional<minutes> TravelMatrix::between(Id<Site> from, Id<Site> to) const
{
    if (const auto there = m_times.constFind({from, to}); there != m_times.cend())
        return *there;
    const auto back = m_times.constFind({to, from});
    return back == m_times.cend() ? std::nullopt : std::optional(*back);
}

} // namespace planning
