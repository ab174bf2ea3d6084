#pragma once

#include "core/base/instant.h"

#include <QLocale>

#include <optional>

namespace planning::ui
{

// The day somebody means by what they typed, in the words and the order of the locale: "17/7",
// "17 juil. 2026", "2026-07-17", "vendredi" (the next one), "+3" (days from today). Without a year
// the day that is nearest to `today`. Empty when it is no date.
std::optional<LocalDay> typedDate(const QString &typed, LocalDay today, const QLocale &locale);

} // namespace planning::ui
