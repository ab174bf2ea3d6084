#pragma once

#include <QString>

namespace planning::ui
{

struct Theme;

// Style sheet of the start page, the main window and its panels, on top of the program's own.
QString windowStyleSheet(const Theme &theme);

} // namespace planning::ui
