#pragma once

#include <QLocale>
#include <QTime>

#include <optional>

namespace planning::ui
{

// The time of day somebody means by what they typed: "20:15", "20h15", "20h", "2015", "8", or as
// the locale writes it ("8:15 PM"). Empty when it is no time.
std::optional<QTime> typedTime(const QString &typed, const QLocale &locale);

} // namespace planning::ui
