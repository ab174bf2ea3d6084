#pragma once

#include "core/base/idsource.h"
#include "core/base/language.h"

namespace planning::ui
{

class Editor;
struct Theme;

// What the panels of a window work with.
struct PanelContext {
    Editor &editor;
    IdSource &ids;
    const Theme &theme;
    Language language = Language::French;
};

} // namespace planning::ui
