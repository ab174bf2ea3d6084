#pragma once

#include "core/base/instant.h"
#include "core/base/language.h"
#include "ui/models/shortcuts.h"
#include "ui/theme/theme.h"

namespace planning::ui
{

enum class ThemeChoice { System, Light, Dark, ContrastLight, ContrastDark };

// What the user chose in the preferences.
struct Preferences {
    Language language = Language::French;
    ThemeChoice theme = ThemeChoice::System;
    minutes grid{15}; // what drags snap to
    ChosenShortcuts shortcuts = {};
    int textPercent = 100; // 100–200, of the size the system gives text
    Motion motion = Motion::Usual;

    bool operator==(const Preferences &) const = default;
};

} // namespace planning::ui
