#pragma once

#include "ui/models/shortcuts.h"

namespace planning::ui
{

// Every action, in the order of the menus.
std::vector<ShortcutAction> shortcutActions();
// What the board does with keys and the mouse without any action.
std::vector<FixedShortcut> boardShortcuts();

} // namespace planning::ui
