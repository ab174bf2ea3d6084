#pragma once

#include "core/rules/conflict.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/edit/selection.h"
#include "ui/panels/conflictspanel.h"
#include "ui/panels/panelcontext.h"
#include "ui/window/settings.h"

#include <QMainWindow>

class QLabel;
class QTabWidget;

namespace planning
{
class Clock;
struct Touched;
} // namespace planning

namespace planning::ui
{

class Actions;
class Banner;
class BoardController;
class CentreViews;
class CostPanel;
class EquipmentPanel;
class Inspector;
class LoadChart;
class OpenPostsPanel;
class OverviewStrip;
class PeoplePanel;
class TemplatesPanel;
class Prompts;
class TimelineView;
class TopBar;
enum class Command;
enum class ImportSubject;

// The board with everything around it. Composes; what each part does is written in the part.
// Several may stand over one editor; none owns anything that another needs.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    struct Surroundings {
        PanelContext context;
        Settings &settings;
        Prompts &prompts;
        const Clock &clock;
        Preferences preferences;
        QString path; // of the open plan
        int number = 0; // of the window among those on the plan: each remembers its own layout
        std::optional<BoardView> firstView = {}; // shown by a window that remembers none
    };

    explicit MainWindow(const Surroundings &surroundings);
    ~MainWindow() override;

    const Selection &selection() const { return m_selection; }
    void setSelection(const Selection &selection);
    int number() const { return m_surroundings.number; }
    BoardView boardView() const;

Q_SIGNALS:
    void newPlanRequested();
    void openRequested();
    void demoRequested();
    void closePlanRequested();
    void preferencesChosen(const planning::ui::Preferences &preferences);
    void newWindowRequested();
    void quitRequested();
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // mainwindow.cpp: what is where
    void buildCentre();
    void buildDocks();
    void makeRoomForTheBoard();
    void buildStatusBar();
    void addDock(Qt::DockWidgetArea area, const QString &title, QWidget *content);
    void connectPanels();
    void connectBoard();
    void connectEditor();
    void restoreLayout();
    void restoreView();
    void resetLayout();
    void rememberLayout();

    // fullscreen.cpp: the view alone, for a wall
    void toggleFullScreen();
    void showViewAlone();
    void showEverything();

    // windowcommands.cpp: what the actions do
    void connectCommands();
    void connectViewCommands();
    void setRows(BoardGrouping rows);
    void setRowOrder(RowOrder order);
    void importFile(ImportSubject subject);
    void printDay();
    void exportPlan();
    void goToDate();
    void showDay(LocalDay day);
    void findAnything();
    void showPages(int pages);
    void selectAll();
    void stepToConflict(ConflictsPanel::Direction direction);
    void choosePreferences(PreferencesDialog::Page page);
    void showShortcuts();
    void showRuleSets();

    // editcommands.cpp: what the actions do with the selection
    void deleteSelection();
    void duplicateSelection();
    void copySelection();
    void paste();
    LocalDay dayToPasteOn() const;
    void splitSelection();
    void mergeSelection();
    void swapSelection();
    void keepAsTemplate();
    void useTemplates(const std::vector<Id<ShiftTemplate>> &templates);
    void confirmCrew();
    void enableEditCommands();
    void showBoardMenu(const QPoint &at);
    // The two people's places that are selected; empty when it is something else.
    std::optional<std::pair<Id<Assignment>, Id<Assignment>>> swappableBars() const;

    // windowstate.cpp: keeping everything in step
    void onChanged(const Touched &touched);
    void onBoardSelection();
    void onWindowMoved();
    void showConflict(const Conflict &conflict);
    void showShift(Id<Shift> shift);
    void choosePerson(Id<Person> person);
    void assignToSelection(Id<Person> person);
    void applySelection();
    void showSaveState();
    void showFailure(const QString &sentence);
    void showHistory();
    void showCurrentView(CentreView view);
    void showTitles();
    void showLoad();

    Surroundings m_surroundings;
    Editor &m_editor;
    Selection m_selection;
    Actions *m_actions;
    TopBar *m_topBar;
    Banner *m_banner;
    TimelineView *m_view;
    BoardController *m_board;
    PeoplePanel *m_people;
    EquipmentPanel *m_equipment;
    TemplatesPanel *m_templates;
    QTabWidget *m_resources; // what is dragged onto the board
    Inspector *m_inspector;
    ConflictsPanel *m_conflicts;
    OpenPostsPanel *m_openPosts;
    LoadChart *m_load;
    CostPanel *m_costs;
    CentreViews *m_centre;
    QTabWidget *m_tabs;
    QLabel *m_saved;
    QLabel *m_counts;
    std::optional<Conflict> m_blocking; // what the banner offers to show
    std::optional<Instant> m_menuTime; // where the board's menu is open
    std::optional<Id<Shift>> m_lastShift; // what Enter in the people list fills
    OverviewStrip *m_overview;
    QByteArray m_defaultDocks;
    std::optional<QByteArray> m_docksBefore; // while the view is alone
    std::optional<QByteArray> m_docksAfter; // until the window has its size again
    bool m_wasShown = false;
};

} // namespace planning::ui
