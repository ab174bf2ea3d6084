#include "core/solver/balance.h"

#include "core/base/intervals.h"

namespace planning
{

static constexpr LocalWindow kNight{minutes{22 * 60}, minutes{6 * 60}};
static constexpr minutes kNightWork{3 * 60};
static constexpr std::int64_t kHardHours = 4;

Balance &Balance::operator+=(const Balance &other)
{
    work += other.work;
    nights += other.nights;
    weekendDays += other.weekendDays;
    sundays += other.sundays;
    return *this;
}

Balance balanceOf(const Duty &duty)
{
    Balance balance;
    if (!duty.isWork())
        return balance;
    balance.work = std::chrono::floor<minutes>(length(workOf(duty)));
    balance.nights = duty.calendar->minutesIn(kNight, duty.span) >= kNightWork;
    const std::chrono::weekday day{duty.calendar->serviceDay(duty.span.start)};
    balance.sundays = day == std::chrono::Sunday;
    balance.weekendDays = balance.sundays || day == std::chrono::Saturday;
    return balance;
}

std::int64_t unevenness(const Balance &balance)
{
    const std::int64_t work = balance.work.count();
    const std::int64_t nights = kHardHours * balance.nights;
    const std::int64_t weekends = kHardHours * balance.weekendDays;
    return work * work / 3600 + nights * nights + weekends * weekends;
}

} // namespace planning
