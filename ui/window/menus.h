#pragma once

class QMenu;
class QMenuBar;

namespace planning::ui
{

class Actions;

// Puts every action into the menu bar. `docks` shows and hides the panels.
void fillMenus(QMenuBar &bar, const Actions &actions, QMenu &docks);

} // namespace planning::ui
