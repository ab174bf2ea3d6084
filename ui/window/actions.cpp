#include "ui/window/actions.h"

#include "ui/theme/icons.h"
#include "ui/tr.h"

#include <QAction>

#include <optional>

namespace planning::ui
{

namespace
{

struct Description {
    Command command;
    const char *text;
    const char *shortcut; // portable text; empty: none
    std::optional<IconName> icon = {};
};

constexpr std::array kDescriptions{
    Description{Command::NewPlan, QT_TRANSLATE_NOOP("Ui", "&New organisation…"), "Ctrl+N"},
    Description{Command::OpenDemo, QT_TRANSLATE_NOOP("Ui", "Open the &demo festival"), ""},
    Description{Command::Open, QT_TRANSLATE_NOOP("Ui", "&Open…"), "Ctrl+O", IconName::Open},
    Description{Command::ImportPeople, QT_TRANSLATE_NOOP("Ui", "Import &people…"), "Ctrl+Shift+I",
                IconName::Import},
    Description{Command::ImportProgramme, QT_TRANSLATE_NOOP("Ui", "Import a &programme…"), "Ctrl+I",
                IconName::Import},
    Description{Command::ExportPlan, QT_TRANSLATE_NOOP("Ui", "&Export the plan…"), "Ctrl+Shift+S",
                IconName::Export},
    Description{Command::Print, QT_TRANSLATE_NOOP("Ui", "&Print…"), "Ctrl+P", IconName::Print},
    Description{Command::ClosePlan, QT_TRANSLATE_NOOP("Ui", "&Close the plan"), "Ctrl+W"},
    Description{Command::Quit, QT_TRANSLATE_NOOP("Ui", "&Quit"), "Ctrl+Q"},
    Description{Command::Undo, QT_TRANSLATE_NOOP("Ui", "&Undo"), "Ctrl+Z", IconName::Undo},
    Description{Command::Redo, QT_TRANSLATE_NOOP("Ui", "&Redo"), "Ctrl+Shift+Z", IconName::Redo},
    Description{Command::Copy, QT_TRANSLATE_NOOP("Ui", "Cop&y the selected shifts"), "Ctrl+C"},
    Description{Command::Paste, QT_TRANSLATE_NOOP("Ui", "Pas&te shifts"), "Ctrl+V"},
    Description{Command::SelectAll, QT_TRANSLATE_NOOP("Ui", "Select &all shifts"), "Ctrl+A"},
    Description{Command::Duplicate, QT_TRANSLATE_NOOP("Ui", "D&uplicate the selected shifts"),
                "Ctrl+D", IconName::Copy},
    Description{Command::Delete, QT_TRANSLATE_NOOP("Ui", "&Delete the selected shifts"), "Del",
                IconName::Delete},
    Description{Command::Split, QT_TRANSLATE_NOOP("Ui", "Sp&lit the shift in two"), "Ctrl+Shift+X"},
    Description{Command::Merge, QT_TRANSLATE_NOOP("Ui", "&Merge the selected shifts"),
                "Ctrl+Shift+M"},
    Description{Command::Swap, QT_TRANSLATE_NOOP("Ui", "S&wap the two people"), "Ctrl+Shift+W"},
    Description{Command::KeepAsTemplate, QT_TRANSLATE_NOOP("Ui", "&Keep as a template…"),
                "Ctrl+Shift+T"},
    Description{Command::ConfirmCrew, QT_TRANSLATE_NOOP("Ui", "&Confirm the crew"), "Ctrl+Return",
                IconName::Good},
    Description{Command::WhyNot, QT_TRANSLATE_NOOP("Ui", "&Why not somebody?"), "Ctrl+E",
                IconName::Person},
    Description{Command::RuleSets, QT_TRANSLATE_NOOP("Ui", "Rule &sets…"), "Ctrl+R",
                IconName::Table},
    Description{Command::RowsByPeople, QT_TRANSLATE_NOOP("Ui", "Rows by &people"), "Ctrl+1",
                IconName::People},
    Description{Command::RowsBySites, QT_TRANSLATE_NOOP("Ui", "Rows by &sites"), "Ctrl+2",
                IconName::Sites},
    Description{Command::RowsByTeams, QT_TRANSLATE_NOOP("Ui", "Rows by &teams"), "Ctrl+3"},
    Description{Command::RowsByEvents, QT_TRANSLATE_NOOP("Ui", "Rows by &events"), "Ctrl+4"},
    Description{Command::RowsByEquipment, QT_TRANSLATE_NOOP("Ui", "Rows by e&quipment"), "Ctrl+5"},
    Description{Command::RowsByRoles, QT_TRANSLATE_NOOP("Ui", "Rows by &roles"), "Ctrl+6"},
    Description{Command::SortByName, QT_TRANSLATE_NOOP("Ui", "Sort by &name"), ""},
    Description{Command::SortByLoad, QT_TRANSLATE_NOOP("Ui", "Sort by &load of the days shown"),
                ""},
    Description{Command::SortByConflicts,
                QT_TRANSLATE_NOOP("Ui", "Sort by &conflicts of the days shown"), ""},
    Description{Command::SortByAvailability,
                QT_TRANSLATE_NOOP("Ui", "Sort by who is &free at the selected shift"), ""},
    Description{Command::SortAgain, QT_TRANSLATE_NOOP("Ui", "Sort a&gain"), "F5"},
    Description{Command::CollapseGroups, QT_TRANSLATE_NOOP("Ui", "Collapse &all groups"),
                "Ctrl+Shift+C"},
    Description{Command::ExpandGroups, QT_TRANSLATE_NOOP("Ui", "E&xpand all groups"),
                "Ctrl+Shift+E"},
    Description{Command::ShowTimeline, QT_TRANSLATE_NOOP("Ui", "Ti&meline"), "Ctrl+Alt+1",
                IconName::Chart},
    Description{Command::ShowTable, QT_TRANSLATE_NOOP("Ui", "T&able of shifts"), "Ctrl+Alt+2",
                IconName::Table},
    Description{Command::ShowCoverage, QT_TRANSLATE_NOOP("Ui", "&Coverage"), "Ctrl+Alt+3",
                IconName::People},
    Description{Command::ShowToday, QT_TRANSLATE_NOOP("Ui", "&Who is on today"), "Ctrl+Alt+4",
                IconName::Person},
    Description{Command::ZoomIn, QT_TRANSLATE_NOOP("Ui", "Zoom &in"), "Ctrl++", IconName::ZoomIn},
    Description{Command::ZoomOut, QT_TRANSLATE_NOOP("Ui", "Zoom &out"), "Ctrl+-",
                IconName::ZoomOut},
    Description{Command::FitSelection, QT_TRANSLATE_NOOP("Ui", "&Fit the selection"), "Ctrl+0",
                IconName::Fit},
    Description{Command::Earlier, QT_TRANSLATE_NOOP("Ui", "&Earlier"), "Ctrl+PgUp",
                IconName::ChevronLeft},
    Description{Command::Later, QT_TRANSLATE_NOOP("Ui", "&Later"), "Ctrl+PgDown",
                IconName::ChevronRight},
    Description{Command::Today, QT_TRANSLATE_NOOP("Ui", "&Today"), "Ctrl+T", IconName::Today},
    Description{Command::GoToDate, QT_TRANSLATE_NOOP("Ui", "&Go to a date…"), "Ctrl+G",
                IconName::Calendar},
    Description{Command::NextConflict, QT_TRANSLATE_NOOP("Ui", "&Next conflict"), "F8",
                IconName::Hard},
    Description{Command::PreviousConflict, QT_TRANSLATE_NOOP("Ui", "P&revious conflict"),
                "Shift+F8"},
    Description{Command::SearchPeople, QT_TRANSLATE_NOOP("Ui", "&Search people"), "Ctrl+F",
                IconName::Search},
    Description{Command::FindAnything, QT_TRANSLATE_NOOP("Ui", "Find an&ything…"), "Ctrl+K",
                IconName::Search},
    Description{Command::ResetLayout, QT_TRANSLATE_NOOP("Ui", "&Reset the layout"), ""},
    Description{Command::Preferences, QT_TRANSLATE_NOOP("Ui", "&Preferences…"), "Ctrl+,",
                IconName::Settings},
    Description{Command::About, QT_TRANSLATE_NOOP("Ui", "&About Planning PRO"), ""},
};
static_assert(kDescriptions.size() == static_cast<std::size_t>(Command::Count));

} // namespace

Actions::Actions(const Theme &theme, QObject *parent) : QObject(parent)
{
    for (const Description &description : kDescriptions) {
        auto *action = new QAction(Tr::tr(description.text), this);
        if (*description.shortcut)
            action->setShortcut(QKeySequence(QLatin1String(description.shortcut)));
        if (description.icon)
            action->setIcon(icon(*description.icon, theme));
        setToolTipWithShortcut(*action);
        m_actions.at(static_cast<std::size_t>(description.command)) = action;
    }
    (*this)[Command::Quit]->setMenuRole(QAction::QuitRole);
    (*this)[Command::Preferences]->setMenuRole(QAction::PreferencesRole);
    (*this)[Command::About]->setMenuRole(QAction::AboutRole);
}

QAction *Actions::operator[](Command command) const
{
    return m_actions.at(static_cast<std::size_t>(command));
}

void setToolTipWithShortcut(QAction &action)
{
    QString text = action.text();
    text.remove(QLatin1Char('&'));
    text.remove(QChar(0x2026)); // the ellipsis of "Open…"
    if (!action.shortcut().isEmpty())
        text = Tr::tr("%1 (%2)").arg(text, action.shortcut().toString(QKeySequence::NativeText));
    action.setToolTip(text);
}

} // namespace planning::ui
