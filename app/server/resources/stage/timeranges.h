#pragma once

#include "core/model/plan.h"
#include "core/model/zone.h"

#include <QMap>

namespace planning::server
{

// "HH:MM-HH:MM" on a local day; an end at or before the start means the next day. Empty for any
// other text.
std::optional<Interval> intervalFromTimeRange(const QString &text, LocalDay day, const Zone &zone);

// "20:00-02:00": the times of the clock. The interval lasts at most a day.
QString toTimeRange(const Interval &interval, const Zone &zone);

// "20:00"
QString clockTime(Instant at, const Zone &zone);

// What a person has declared, by local days: ranges by their start, none on a day that the person
// cannot work at all. Recurring declarations are told within the window, others wherever they are
// unless `onlyWindow`.
struct DeclarationWindow {
    Interval interval;
    bool onlyWindow = false;
};
QMap<QString, QStringList> declaredDays(const Plan &plan, Id<Person> person, const Zone &zone,
                                        const DeclarationWindow &window);

} // namespace planning::server
