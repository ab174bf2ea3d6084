#pragma once

#include "ui/window/actions.h"

#include <optional>
#include <vector>

class QMenu;
class QMenuBar;

namespace planning::ui
{

// One menu of the bar, from top to bottom. An empty entry is a separator.
struct MenuSection {
    const char *title; // to be translated
    std::vector<std::optional<Command>> entries;
};
const std::vector<MenuSection> &menuSections();

// Puts every action into the menu bar. `docks` shows and hides the panels.
void fillMenus(QMenuBar &bar, const Actions &actions, QMenu &docks);

} // namespace planning::ui
