#include "ui/window/menus.h"

#include "ui/tr.h"

#include <QMenuBar>

namespace planning::ui
{

const std::vector<MenuSection> &menuSections()
{
    using enum Command;
    static const std::vector<MenuSection> sections{
        {QT_TRANSLATE_NOOP("Ui", "&File"),
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
          Quit}},
        {QT_TRANSLATE_NOOP("Ui", "&Edit"),
         {Undo,           Redo,         {},          SelectAll,  Copy,     Paste,
          Duplicate,      Delete,       {},          Split,      Merge,    Swap,
          KeepAsTemplate, {},           ConfirmCrew, WhyNot,     RuleSets, {},
          SearchPeople,   FindAnything, {},          Preferences}},
        {QT_TRANSLATE_NOOP("Ui", "&View"),
         {ShowTimeline, ShowTable, ShowCoverage, ShowCosts,    ShowToday,        {},
          ZoomIn,       ZoomOut,   FitSelection, {},           Earlier,          Today,
          Later,        GoToDate,  {},           NextConflict, PreviousConflict, {},
          ResetLayout,  {},        NewWindow,    CloseWindow,  FullScreen}},
        {QT_TRANSLATE_NOOP("Ui", "R&ows"),
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
          ExpandGroups}},
        {QT_TRANSLATE_NOOP("Ui", "&Help"), {KeyboardShortcuts, About}},
    };
    return sections;
}

void fillMenus(QMenuBar &bar, const Actions &actions, QMenu &docks)
{
    for (const MenuSection &section : menuSections()) {
        QMenu *menu = bar.addMenu(Tr::tr(section.title));
        for (const auto &entry : section.entries) {
            if (entry == Command::ResetLayout)
                menu->addMenu(&docks);
            if (entry)
                menu->addAction(actions[*entry]);
            else
                menu->addSeparator();
        }
    }
}

} // namespace planning::ui
