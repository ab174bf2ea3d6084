#pragma once

#include "core/model/zone.h"
#include "ui/timeline/timescale.h"

#include <QLocale>

#include <vector>

namespace planning::ui
{

// A mark on the axis: the wall-clock moment that a grid line stands for. It lasts until the next.
struct Tick {
    Instant at;
    QString label;

    bool operator==(const Tick &) const = default;
};

enum class TickUnit { Minute, Hour, Day, Week, Month, Year };

struct TickStep {
    TickUnit unit = TickUnit::Hour;
    int count = 1;

    bool operator==(const TickStep &) const = default;
};

// The two levels of the header: days over hours, months over days… Steps follow the wall clock of
// the zone: on days of 23 or 25 hours an hour is missing or comes twice.
class TimeAxis final
{
public:
    TimeAxis(const TimeScale &scale, Zone zone, QLocale locale);

    TickStep minorStep() const { return m_minor; }
    TickStep majorStep() const;
    // The ticks from the last one before the window to its end.
    std::vector<Tick> minorTicks(const Interval &window) const;
    std::vector<Tick> majorTicks(const Interval &window) const;

    // What dragging snaps to: `grid`, or the next multiple of it, of an hour or of a day that is
    // wide enough to be aimed at.
    minutes snapStep(minutes grid) const;

private:
    std::vector<Tick> ticks(TickStep step, const Interval &window) const;
    std::vector<Tick> clockTicks(TickStep step, const Interval &window) const;
    std::vector<Tick> dateTicks(TickStep step, const Interval &window) const;
    QString label(TickStep step, LocalSeconds local) const;
    QString dateLabel(TickStep step, LocalDay day) const;

    TimeScale m_scale;
    Zone m_zone;
    QLocale m_locale;
    TickStep m_minor;
};

// Monday of the week of `day`.
LocalDay mondayOf(LocalDay day);

} // namespace planning::ui
