#pragma once

#include "core/base/instant.h"

#include <optional>

class QWidget;

namespace planning::ui
{

// Asks for a day with a calendar that begins at `shown`. Empty when the user gave up.
std::optional<LocalDay> askForDate(LocalDay shown, QWidget *parent);

} // namespace planning::ui
