#include "ui/timeline/timeaxis.h"

#include <QDate>
#include <QTime>

#include <algorithm>
#include <array>

namespace planning::ui
{

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

namespace
{

struct StepChoice {
    TickStep step;
    double lengthInSeconds;
    double pixels; // that a label of this step needs at least
};

// From fine to coarse: the first whose labels have room is taken.
constexpr std::array kChoices{
    StepChoice{{TickUnit::Minute, 1}, 60, 48},
    StepChoice{{TickUnit::Minute, 5}, 300, 48},
    StepChoice{{TickUnit::Minute, 15}, 900, 48},
    StepChoice{{TickUnit::Minute, 30}, 1800, 48},
    StepChoice{{TickUnit::Hour, 1}, 3600, 48},
    StepChoice{{TickUnit::Hour, 2}, 7200, 48},
    StepChoice{{TickUnit::Hour, 3}, 3 * 3600, 48},
    StepChoice{{TickUnit::Hour, 6}, 6 * 3600, 48},
    StepChoice{{TickUnit::Hour, 12}, 12 * 3600, 72},
    StepChoice{{TickUnit::Day, 1}, 86400, 22},
    StepChoice{{TickUnit::Week, 1}, 7 * 86400, 44},
    StepChoice{{TickUnit::Month, 1}, 28 * 86400, 36},
    StepChoice{{TickUnit::Year, 1}, 365 * 86400, 0},
};

QDate toQDate(LocalDay day)
{
    const year_month_day date{day};
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))};
}

LocalDay firstOfMonth(LocalDay day)
{
    const year_month_day date{day};
    return LocalDay{date.year() / date.month() / 1};
}

// The last step boundary at or before `day`.
LocalDay floorDate(TickUnit unit, LocalDay day)
{
    switch (unit) {
    case TickUnit::Week:
        return mondayOf(day);
    case TickUnit::Month:
        return firstOfMonth(day);
    case TickUnit::Year:
        return LocalDay{year_month_day{day}.year() / 1 / 1};
    default:
        return day;
    }
}

LocalDay nextDate(TickUnit unit, LocalDay day)
{
    switch (unit) {
    case TickUnit::Week:
        return day + days{7};
    case TickUnit::Month:
        return LocalDay{year_month_day{day} + months{1}};
    case TickUnit::Year:
        return LocalDay{year_month_day{day} + months{12}};
    default:
        return day + days{1};
    }
}

} // namespace

LocalDay mondayOf(LocalDay day)
{
    return day - (std::chrono::weekday{day} - std::chrono::Monday);
}

TimeAxis::TimeAxis(const TimeScale &scale, Zone zone, QLocale locale)
    : m_scale(scale),
      m_zone(std::move(zone)),
      m_locale(std::move(locale))
{
    const auto fits = [&scale](const StepChoice &choice) {
        return choice.lengthInSeconds / scale.secondsPerPixel() >= choice.pixels;
    };
    m_minor = std::ranges::find_if(kChoices, fits)->step;
}

TickStep TimeAxis::majorStep() const
{
    switch (m_minor.unit) {
    case TickUnit::Minute:
    case TickUnit::Hour:
        return {TickUnit::Day, 1};
    case TickUnit::Day:
    case TickUnit::Week:
        return {TickUnit::Month, 1};
    case TickUnit::Month:
    case TickUnit::Year:
        break;
    }
    return {TickUnit::Year, 1};
}

std::vector<Tick> TimeAxis::minorTicks(const Interval &window) const
{
    return ticks(m_minor, window);
}

std::vector<Tick> TimeAxis::majorTicks(const Interval &window) const
{
    return ticks(majorStep(), window);
}

minutes TimeAxis::snapStep(minutes grid) const
{
    // A step of the grid is at least eight pixels wide: finer ones cannot be aimed at.
    for (const minutes step : {grid, minutes{15}, minutes{30}, minutes{60}}) {
        if (step % grid == minutes{0} && m_scale.widthOf(step) >= 8)
            return step;
    }
    return m_minor.unit == TickUnit::Hour ? minutes{60} : minutes{24 * 60};
}

std::vector<Tick> TimeAxis::ticks(TickStep step, const Interval &window) const
{
    const bool byClock = step.unit == TickUnit::Minute || step.unit == TickUnit::Hour;
    return byClock ? clockTicks(step, window) : dateTicks(step, window);
}

std::vector<Tick> TimeAxis::clockTicks(TickStep step, const Interval &window) const
{
    const minutes length{step.unit == TickUnit::Hour ? step.count * 60 : step.count};
    std::vector<Tick> result;
    for (LocalDay day = m_zone.dayOf(window.start); m_zone.toInstant(day) < window.end;
         day += days{1}) {
        for (minutes clock{0}; clock < days{1}; clock += length) {
            const LocalSeconds local = LocalSeconds{day} + clock;
            const auto resolved = m_zone.resolve(local);
            if (resolved.existence == Zone::Existence::Nonexistent)
                continue;
            result.push_back({resolved.first, label(step, local)});
            if (resolved.existence == Zone::Existence::Ambiguous && length <= minutes{60})
                result.push_back({resolved.second, label(step, local)});
        }
    }
    // Of a doubled hour the later half-hours come after the earlier ones.
    std::ranges::sort(result, {}, &Tick::at);
    const auto first = std::ranges::upper_bound(result, window.start, {}, &Tick::at);
    if (first != result.begin())
        result.erase(result.begin(), first - 1);
    while (!result.empty() && result.back().at >= window.end)
        result.pop_back();
    return result;
}

std::vector<Tick> TimeAxis::dateTicks(TickStep step, const Interval &window) const
{
    std::vector<Tick> result;
    for (LocalDay day = floorDate(step.unit, m_zone.dayOf(window.start));
         m_zone.toInstant(day) < window.end; day = nextDate(step.unit, day))
        result.push_back({m_zone.toInstant(day), dateLabel(step, day)});
    return result;
}

QString TimeAxis::label(TickStep step, LocalSeconds local) const
{
    const auto day = std::chrono::floor<days>(local);
    const QTime time = QTime(0, 0).addSecs(static_cast<int>((local - day).count()));
    if (step.unit == TickUnit::Hour && time.minute() == 0
        && m_locale.timeFormat(QLocale::ShortFormat)
               .contains(QLatin1Char('A'), Qt::CaseInsensitive))
        return m_locale.toString(time, QStringLiteral("h AP"));
    return m_locale.toString(time, QLocale::ShortFormat);
}

QString TimeAxis::dateLabel(TickStep step, LocalDay day) const
{
    const QDate date = toQDate(day);
    const auto pixels = [this](double dayCount) {
        return dayCount * 86400 / m_scale.secondsPerPixel();
    };
    switch (step.unit) {
    case TickUnit::Day:
        if (pixels(1) >= 260)
            return m_locale.toString(date, QLocale::LongFormat);
        if (pixels(1) >= 120)
            return m_locale.toString(date, QStringLiteral("dddd d"));
        return m_locale.toString(date,
                                 pixels(1) >= 52 ? QStringLiteral("ddd d") : QStringLiteral("d"));
    case TickUnit::Week:
        return m_locale.toString(date, QStringLiteral("d MMM"));
    case TickUnit::Month:
        if (step == m_minor)
            return m_locale.standaloneMonthName(
                date.month(), pixels(30) >= 80 ? QLocale::LongFormat : QLocale::ShortFormat);
        return m_locale.toString(date, QStringLiteral("MMMM yyyy"));
    default:
        return m_locale.toString(date, QStringLiteral("yyyy"));
    }
}

} // namespace planning::ui
