#include "ui/timeline/timescale.h"

#include <cmath>

namespace planning::ui
{

TimeScale::TimeScale(Instant origin, double secondsPerPixel)
    : m_origin(static_cast<double>(origin.time_since_epoch().count())),
      m_secondsPerPixel(std::clamp(secondsPerPixel, kFinest, kCoarsest))
{
}

TimeScale TimeScale::fitting(const Interval &interval, double width)
{
    const double wanted = static_cast<double>(interval.duration().count()) / std::max(width, 1.0);
    const TimeScale scale(interval.start, wanted);
    const double surplus = width - scale.widthOf(interval.duration());
    return scale.scrolled(-surplus / 2);
}

Instant TimeScale::instantAt(double x) const
{
    return Instant{seconds{std::llround(m_origin + x * m_secondsPerPixel)}};
}

seconds TimeScale::durationOf(double width) const
{
    return seconds{std::llround(width * m_secondsPerPixel)};
}

Interval TimeScale::window(double width) const
{
    return {instantAt(0), instantAt(width)};
}

TimeScale TimeScale::scrolled(double pixels) const
{
    TimeScale result = *this;
    result.m_origin += pixels * m_secondsPerPixel;
    return result;
}

TimeScale TimeScale::zoomed(double factor, double x) const
{
    TimeScale result = *this;
    result.m_secondsPerPixel = std::clamp(m_secondsPerPixel / factor, kFinest, kCoarsest);
    result.m_origin = m_origin + x * (m_secondsPerPixel - result.m_secondsPerPixel);
    return result;
}

} // namespace planning::ui
