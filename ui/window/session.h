#pragma once

#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/base/result.h"
#include "ui/theme/focusring.h"
#include "ui/window/settings.h"

#include <QObject>
#include <QTranslator>

#include <memory>
#include <optional>

namespace planning
{
class Plan;
struct Environment;
class Opening;
class Workspace;
} // namespace planning

namespace planning::ui
{

class Editor;
class MainWindow;
class OpeningDialog;
class Prompts;
class StartPage;
struct Theme;

// The running desktop: at most one open plan, and the windows that show it or the start page. Owns
// what the windows share; closing the last of them closes the plan. Other preferences build the
// windows anew around the same plan, selections and views, so no widget needs to know how to change
// its texts, colours or keys.
class Session final : public QObject
{
    Q_OBJECT

public:
    struct Surroundings {
        Settings &settings;
        Prompts &prompts;
        const Clock &clock;
        IdSource &ids;
        QString dataFolder; // where the demo lives
    };
    // What the command line asked for.
    struct Start {
        QString file; // empty: what was open last, else the start page
        bool demo = false;
        std::optional<Language> language = {};
        std::optional<ThemeChoice> theme = {};
    };

    explicit Session(const Surroundings &surroundings, QObject *parent = nullptr);
    ~Session() override;

    void start(const Start &start);

    // Begins to open a plan; what was open stays until openingEnded(), and after it if the plan
    // could not be opened, which the user was told, or if the user gave up. A plan that is open
    // already comes to the front; a second opening while one is under way is not begun.
    void openFile(const QString &path);
    void openDemo();
    bool isOpening() const { return m_opening != nullptr; }

    // The first of those on the plan; null without a plan.
    MainWindow *mainWindow() const { return m_windows.empty() ? nullptr : m_windows[0].get(); }
    std::vector<MainWindow *> mainWindows() const;
    StartPage *startPage() const { return m_startPage.get(); }

Q_SIGNALS:
    void openingEnded();

private:
    void chooseFile();
    void createOrganization();
    void closePlan();
    void usePreferences(const Preferences &preferences);
    void applyAppearance();
    LocalDay today() const;
    Environment workspaceEnvironment() const;
    void openDatabase(const QString &path);
    void onOpened();
    void createDatabase(const QString &path, const Plan &plan);
    void importPlanFile(const QString &path);
    bool hasOpen(const QString &path) const;
    void warn(const QString &title, const Error &error);
    void use(std::unique_ptr<Workspace> workspace, const QString &path);
    void letGo();
    void showStartPage();

    // sessionwindows.cpp: the windows on the plan
    void showWindows();
    void rebuildWindows();
    MainWindow &addWindow(int number, const std::optional<BoardView> &firstView);
    void connectWindow(MainWindow &window);
    void openAnother(const MainWindow &beside);
    void onClosed(const MainWindow *window);
    void rememberWindows();
    void quit();

    Surroundings m_surroundings;
    Preferences m_preferences;
    const Theme *m_theme = nullptr;
    FocusRing m_focusRing;
    QTranslator m_translator;
    QTranslator m_qtTranslator;
    QString m_path;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Editor> m_editor;
    std::vector<std::unique_ptr<MainWindow>> m_windows;
    std::unique_ptr<StartPage> m_startPage;
    std::unique_ptr<Opening> m_opening; // null when none is under way
    std::unique_ptr<OpeningDialog> m_openingDialog; // null as well
    bool m_isQuitting = false;
};

} // namespace planning::ui
