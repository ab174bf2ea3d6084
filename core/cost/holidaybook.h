#pragma once

#include "core/model/holidays.h"

#include <QHash>

#include <span>

namespace planning
{

// The holidays of zones by day, each zone and year worked out once. Depends on no plan; to be used
// by one thread.
class HolidayBook final
{
public:
    // Usually none; none for a zone that is not known.
    std::span<const Holiday> on(const QString &zone, LocalDay day);

private:
    struct Zone {
        HolidayCalendar calendar;
        QHash<int, std::vector<Holiday>> years; // sorted by day
    };
    QHash<QString, Zone> m_zones;
};

} // namespace planning
