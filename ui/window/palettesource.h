#pragma once

#include "core/model/plan.h"
#include "ui/models/palettemodel.h"

namespace planning::ui
{

class Actions;

// What the palette finds, in the order in which it stands while nothing is typed.

// Actions that can be done now, with their shortcuts.
std::vector<PaletteEntry> actionEntries(const Actions &actions);
// Active people, by name.
std::vector<PaletteEntry> personEntries(const Plan &plan,
                                        const std::function<void(Id<Person>)> &show);
// Events with their days, by start.
std::vector<PaletteEntry> eventEntries(const Plan &plan, const std::function<void(LocalDay)> &show);

} // namespace planning::ui
