#pragma once

#include "tests/support/desk.h"
#include "ui/theme/theme.h"
#include "ui/views/centreviews.h"
#include "ui/window/mainwindow.h"
#include "ui/window/settings.h"

#include <QTabBar>

namespace planning::test
{

// The main window over a desk, in English and light.
class DeskWindow
{
public:
    DeskWindow()
        : settings(desk.settingsPath()),
          window({{desk.editor(), desk.sample.ids(), ui::Theme::light(), Language::English},
                  settings,
                  prompts,
                  desk.clock,
                  {Language::English, ui::ThemeChoice::Light, minutes{15}},
                  desk.path()})
    {
    }

    // Opens the window with a view in its centre.
    void show(ui::CentreView view)
    {
        window.resize(1280, 720);
        window.show();
        window.findChild<QTabBar *>(QStringLiteral("centreTabs"))
            ->setCurrentIndex(static_cast<int>(view));
    }

    Desk desk;
    ui::Settings settings;
    SilentPrompts prompts;
    ui::MainWindow window;
};

} // namespace planning::test
