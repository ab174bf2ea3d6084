#pragma once

#include "core/base/instant.h"

namespace planning
{

// "7 h 30", "11 h", "45 min"
QString durationText(minutes duration);

} // namespace planning
