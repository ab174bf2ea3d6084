#pragma once

namespace planning
{

// The languages the program speaks.
enum class Language { French, English };

} // namespace planning
