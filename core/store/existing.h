#pragma once

namespace planning
{

// Whether a new file may take the place of one of the same name.
enum class Existing { Refuse, Replace };

} // namespace planning
