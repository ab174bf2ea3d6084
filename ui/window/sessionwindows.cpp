#include "core/workspace/opening.h"
#include "core/workspace/workspace.h"
#include "ui/edit/editor.h"
#include "ui/window/mainwindow.h"
#include "ui/window/openingdialog.h"
#include "ui/window/session.h"
#include "ui/window/startpage.h"

#include <QApplication>

#include <algorithm>

namespace planning::ui
{

std::vector<MainWindow *> Session::mainWindows() const
{
    std::vector<MainWindow *> windows;
    for (const auto &window : m_windows)
        windows.push_back(window.get());
    return windows;
}

// As many as were open last time, each where it was.
void Session::showWindows()
{
    for (const int number : m_surroundings.settings.openWindows())
        addWindow(number, {}).show();
    m_startPage.reset();
}

void Session::rebuildWindows()
{
    const QWidget *front = QApplication::activeWindow();
    struct Rest {
        int number;
        Selection selection;
        bool inFront;
    };
    std::vector<Rest> windows;
    for (const auto &window : m_windows)
        windows.push_back({window->number(), window->selection(), window.get() == front});
    m_windows.clear(); // they remember their layouts and views, which the new ones take up
    for (const Rest &rest : windows) {
        MainWindow &window = addWindow(rest.number, {});
        window.setSelection(rest.selection);
        window.show();
        if (rest.inFront)
            window.activateWindow();
    }
}

MainWindow &Session::addWindow(int number, const std::optional<BoardView> &firstView)
{
    m_windows.push_back(std::make_unique<MainWindow>(
        MainWindow::Surroundings{{*m_editor, m_surroundings.ids, *m_theme, m_preferences.language},
                                 m_surroundings.settings,
                                 m_surroundings.prompts,
                                 m_surroundings.clock,
                                 m_preferences,
                                 m_path,
                                 number,
                                 firstView}));
    connectWindow(*m_windows.back());
    return *m_windows.back();
}

void Session::connectWindow(MainWindow &window)
{
    const auto queued = Qt::QueuedConnection; // most of these destroy the window that sends them
    connect(&window, &MainWindow::newPlanRequested, this, &Session::createOrganization, queued);
    connect(&window, &MainWindow::openRequested, this, &Session::chooseFile, queued);
    connect(&window, &MainWindow::demoRequested, this, &Session::openDemo, queued);
    connect(&window, &MainWindow::closePlanRequested, this, &Session::closePlan, queued);
    connect(&window, &MainWindow::preferencesChosen, this, &Session::usePreferences, queued);
    connect(&window, &MainWindow::newWindowRequested, this,
            [this, &window] { openAnother(window); });
    connect(
        &window, &MainWindow::closed, this, [this, &window] { onClosed(&window); }, queued);
    connect(&window, &MainWindow::quitRequested, this, &Session::quit);
}

// With the smallest number that is free, so that it comes back where its like was before.
void Session::openAnother(const MainWindow &beside)
{
    const auto isTaken = [this](int number) {
        return std::ranges::any_of(
            m_windows, [number](const auto &window) { return window->number() == number; });
    };
    int number = 0;
    while (isTaken(number))
        ++number;
    addWindow(number, beside.boardView()).show();
    rememberWindows();
}

// By an event that may come late: the window may be gone, or shown again.
void Session::onClosed(const MainWindow *window)
{
    const auto found = std::ranges::find(m_windows, window, &std::unique_ptr<MainWindow>::get);
    if (m_isQuitting || found == m_windows.end() || (*found)->isVisible())
        return;
    if (m_windows.size() == 1)
        return letGo(); // the plan comes back at the next start
    m_windows.erase(found);
    rememberWindows();
}

void Session::rememberWindows()
{
    QList<int> numbers;
    for (const auto &window : m_windows)
        numbers.append(window->number());
    m_surroundings.settings.setOpenWindows(numbers);
}

// Closes all windows at once, which are to come back together.
void Session::quit()
{
    m_isQuitting = true;
    QApplication::quit();
}

} // namespace planning::ui
