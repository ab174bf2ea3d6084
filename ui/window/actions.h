#pragma once

#include "ui/models/shortcuts.h"

#include <QObject>

#include <array>

class QAction;

namespace planning::ui
{

struct Theme;

// Everything the user can order, each once: menus, tool bars and shortcuts show the same action.
enum class Command {
    NewPlan,
    OpenDemo,
    Open,
    ImportPeople,
    ImportProgramme,
    ExportPlan,
    Print,
    ClosePlan,
    Quit,
    Undo,
    Redo,
    Copy,
    Paste,
    SelectAll,
    Duplicate,
    Delete,
    Split,
    Merge,
    Swap,
    KeepAsTemplate,
    ConfirmCrew,
    WhyNot,
    RuleSets,
    RowsByPeople,
    RowsBySites,
    RowsByTeams,
    RowsByEvents,
    RowsByEquipment,
    RowsByRoles,
    SortByName,
    SortByLoad,
    SortByConflicts,
    SortByAvailability,
    SortAgain,
    CollapseGroups,
    ExpandGroups,
    ShowTimeline,
    ShowTable,
    ShowCoverage,
    ShowCosts,
    ShowToday,
    ZoomIn,
    ZoomOut,
    FitSelection,
    Earlier,
    Later,
    Today,
    GoToDate,
    NextConflict,
    PreviousConflict,
    SearchPeople,
    FindAnything,
    ResetLayout,
    NewWindow,
    CloseWindow,
    FullScreen,
    Preferences,
    KeyboardShortcuts,
    About,
    Count
};

// Stable: the settings remember keys by it.
QString idOf(Command command);
// In words, without the mark of its letter: "Zoom in".
QString plainText(Command command);
// Empty: none.
QKeySequence usualKeys(Command command);

class Actions final : public QObject
{
    Q_OBJECT

public:
    Actions(const Theme &theme, const ChosenShortcuts &shortcuts, QObject *parent = nullptr);

    QAction *operator[](Command command) const;

private:
    void makeSwitches();

    std::array<QAction *, static_cast<std::size_t>(Command::Count)> m_actions{};
};

// Text and shortcut of an action in one line: "Undo “Move…” (Ctrl+Z)".
void setToolTipWithShortcut(QAction &action);

} // namespace planning::ui
