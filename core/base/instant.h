#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace planning
{

using std::chrono::minutes;
using std::chrono::seconds;

// A moment in UTC, whole seconds. Never a wall-clock time: those are LocalSeconds and need a Zone.
using Instant = std::chrono::sys_seconds;

// A wall-clock moment and a calendar day in some time zone (which one, the context says).
using LocalSeconds = std::chrono::local_seconds;
using LocalDay = std::chrono::local_days;

// RFC 3339 in UTC: "2026-02-15T19:00:00Z".
QString toRfc3339(Instant instant);
// RFC 3339 with any offset ("Z", "+01:00"; seconds optional). A text without an offset is refused.
std::optional<Instant> instantFromRfc3339(QStringView text);

// "2026-02-15"
QString toIsoDate(LocalDay day);
std::optional<LocalDay> dayFromIsoDate(QStringView text);

} // namespace planning
