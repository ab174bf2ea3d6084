#pragma once

#include "core/base/instant.h"
#include "core/base/language.h"
#include "ui/models/shortcuts.h"

namespace planning::ui
{

enum class ThemeChoice { System, Light, Dark };

// What the user chose in the preferences.
struct Preferences {
    Language language = Language::French;
    ThemeChoice theme = ThemeChoice::System;
    minutes grid{15}; // what drags snap to
    ChosenShortcuts shortcuts = {};

    bool operator==(const Preferences &) const = default;
};

} // namespace planning::ui
