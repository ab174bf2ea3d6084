#include "ui/window/menus.h"

#include "ui/tr.h"
#include "ui/window/actions.h"

#include <QMenuBar>

#include <optional>

namespace planning::ui
{

// An empty entry is a separator.
using Entries = std::initializer_list<std::optional<Command>>;

static void addEntries(QMenu &menu, const Actions &actions, Entries entries)
{
    for (const auto &entry : entries) {
        if (entry)
            menu.addAction(actions[*entry]);
        else
            menu.addSeparator();
    }
}

static QMenu *addMenu(QMenuBar &bar, const QString &title, const Actions &actions, Entries entries)
{
    QMenu *menu = bar.addMenu(title);
    addEntries(*menu, actions, entries);
    return menu;
}

void fillMenus(QMenuBar &bar, const Actions &actions, QMenu &docks)
{
    using enum Command;
    addMenu(bar, Tr::tr("&File"), actions,
            {NewPlan,
             Open,
             OpenDemo,
             {},
             ImportProgramme,
             ImportPeople,
             ExportPlan,
             {},
             Print,
             {},
             ClosePlan,
             Quit});
    addMenu(bar, Tr::tr("&Edit"), actions,
            {Undo,           Redo,         {},          SelectAll,  Copy,     Paste,
             Duplicate,      Delete,       {},          Split,      Merge,    Swap,
             KeepAsTemplate, {},           ConfirmCrew, WhyNot,     RuleSets, {},
             SearchPeople,   FindAnything, {},          Preferences});
    QMenu *view = addMenu(bar, Tr::tr("&View"), actions,
                          {ShowTimeline, ShowTable, ShowCoverage, ShowToday, {}});
    addEntries(*view->addMenu(Tr::tr("R&ows")), actions,
               {RowsByPeople,
                RowsBySites,
                RowsByTeams,
                RowsByEvents,
                RowsByEquipment,
                RowsByRoles,
                {},
                SortByName,
                SortByLoad,
                SortByConflicts,
                SortByAvailability,
                SortAgain,
                {},
                CollapseGroups,
                ExpandGroups});
    addEntries(*view, actions,
               {{},
                ZoomIn,
                ZoomOut,
                FitSelection,
                {},
                Earlier,
                Today,
                Later,
                GoToDate,
                {},
                NextConflict,
                PreviousConflict,
                {}});
    view->addMenu(&docks);
    view->addAction(actions[ResetLayout]);
    addMenu(bar, Tr::tr("&Help"), actions, {About});
}

} // namespace planning::ui
