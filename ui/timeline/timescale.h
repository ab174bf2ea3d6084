#pragma once

#include "core/base/interval.h"

namespace planning::ui
{

// Where instants lie on the horizontal axis. Computes in double precision, so that neither two
// years nor five minutes across the window lose a pixel. A value: zooming gives a new scale.
class TimeScale final
{
public:
    // Bounds of zooming: five minutes and two years across `kReferenceWidth` pixels.
    static constexpr double kReferenceWidth = 1000;
    static constexpr double kFinest = 300 / kReferenceWidth; // seconds per pixel
    static constexpr double kCoarsest = 2 * 366 * 86400.0 / kReferenceWidth;

    TimeScale() = default;
    // `origin` lies at x = 0. The resolution is brought within the bounds.
    TimeScale(Instant origin, double secondsPerPixel);
    // The scale on which `interval` fills `width` pixels, or the nearest possible one.
    static TimeScale fitting(const Interval &interval, double width);

    double secondsPerPixel() const { return m_secondsPerPixel; }
    double x(Instant instant) const
    {
        return (static_cast<double>(instant.time_since_epoch().count()) - m_origin)
               / m_secondsPerPixel;
    }
    Instant instantAt(double x) const; // to the nearest second
    double widthOf(seconds duration) const
    {
        return static_cast<double>(duration.count()) / m_secondsPerPixel;
    }
    seconds durationOf(double width) const;
    // What is visible between x = 0 and x = width.
    Interval window(double width) const;

    // Content moves left by `pixels`.
    TimeScale scrolled(double pixels) const;
    // The instant at `x` stays at `x`; a factor above 1 shows more detail.
    TimeScale zoomed(double factor, double x) const;

    bool operator==(const TimeScale &) const = default;

private:
    double m_origin = 0; // seconds since the epoch; fractions keep slow panning smooth
    double m_secondsPerPixel = 60;
};

} // namespace planning::ui
