#include "ui/window/actions.h"

#include "ui/theme/icons.h"
#include "ui/tr.h"

#include <QAction>
#include <QActionGroup>

#include <optional>

namespace planning::ui
{

namespace
{

struct Description {
    Command command;
    const char *id;
    const char *text;
    const char *shortcut; // portable text; empty: none
    std::optional<IconName> icon = {};
};

constexpr std::array kDescriptions{
    Description{Command::NewPlan, "newPlan", QT_TRANSLATE_NOOP("Ui", "&New organisation…"),
                "Ctrl+N"},
    Description{Command::OpenDemo, "openDemo", QT_TRANSLATE_NOOP("Ui", "Open the &demo festival"),
                "Ctrl+Shift+D"},
    Description{Command::Open, "open", QT_TRANSLATE_NOOP("Ui", "&Open…"), "Ctrl+O", IconName::Open},
    Description{Command::ImportPeople, "importPeople", QT_TRANSLATE_NOOP("Ui", "Import &people…"),
                "Ctrl+Shift+I", IconName::Import},
    Description{Command::ImportProgramme, "importProgramme",
                QT_TRANSLATE_NOOP("Ui", "Import a &programme…"), "Ctrl+I", IconName::Import},
    Description{Command::ExportPlan, "exportPlan", QT_TRANSLATE_NOOP("Ui", "&Export the plan…"),
                "Ctrl+Shift+S", IconName::Export},
    Description{Command::Print, "print", QT_TRANSLATE_NOOP("Ui", "&Print…"), "Ctrl+P",
                IconName::Print},
    Description{Command::ClosePlan, "closePlan", QT_TRANSLATE_NOOP("Ui", "&Close the plan"),
                "Ctrl+W"},
    Description{Command::Quit, "quit", QT_TRANSLATE_NOOP("Ui", "&Quit"), "Ctrl+Q"},
    Description{Command::Undo, "undo", QT_TRANSLATE_NOOP("Ui", "&Undo"), "Ctrl+Z", IconName::Undo},
    Description{Command::Redo, "redo", QT_TRANSLATE_NOOP("Ui", "&Redo"), "Ctrl+Shift+Z",
                IconName::Redo},
    Description{Command::Copy, "copy", QT_TRANSLATE_NOOP("Ui", "Cop&y the selected shifts"),
                "Ctrl+C"},
    Description{Command::Paste, "paste", QT_TRANSLATE_NOOP("Ui", "Pas&te shifts"), "Ctrl+V"},
    Description{Command::SelectAll, "selectAll", QT_TRANSLATE_NOOP("Ui", "Select &all shifts"),
                "Ctrl+A"},
    Description{Command::Duplicate, "duplicate",
                QT_TRANSLATE_NOOP("Ui", "D&uplicate the selected shifts"), "Ctrl+D",
                IconName::Copy},
    Description{Command::Delete, "delete", QT_TRANSLATE_NOOP("Ui", "&Delete the selected shifts"),
                "Del", IconName::Delete},
    Description{Command::Split, "split", QT_TRANSLATE_NOOP("Ui", "Sp&lit the shift in two"),
                "Ctrl+Shift+X"},
    Description{Command::Merge, "merge", QT_TRANSLATE_NOOP("Ui", "&Merge the selected shifts"),
                "Ctrl+Shift+M"},
    Description{Command::Swap, "swap", QT_TRANSLATE_NOOP("Ui", "S&wap the two people"),
                "Ctrl+Shift+W"},
    Description{Command::KeepAsTemplate, "keepAsTemplate",
                QT_TRANSLATE_NOOP("Ui", "&Keep as a template…"), "Ctrl+Shift+T"},
    Description{Command::ConfirmCrew, "confirmCrew", QT_TRANSLATE_NOOP("Ui", "&Confirm the crew"),
                "Ctrl+Return", IconName::Good},
    Description{Command::WhyNot, "whyNot", QT_TRANSLATE_NOOP("Ui", "&Why not somebody?"), "Ctrl+E",
                IconName::Person},
    Description{Command::RuleSets, "ruleSets", QT_TRANSLATE_NOOP("Ui", "Rule &sets…"), "Ctrl+R",
                IconName::Table},
    Description{Command::RowsByPeople, "rowsByPeople", QT_TRANSLATE_NOOP("Ui", "Rows by &people"),
                "Ctrl+1", IconName::People},
    Description{Command::RowsBySites, "rowsBySites", QT_TRANSLATE_NOOP("Ui", "Rows by &sites"),
                "Ctrl+2", IconName::Sites},
    Description{Command::RowsByTeams, "rowsByTeams", QT_TRANSLATE_NOOP("Ui", "Rows by &teams"),
                "Ctrl+3"},
    Description{Command::RowsByEvents, "rowsByEvents", QT_TRANSLATE_NOOP("Ui", "Rows by &events"),
                "Ctrl+4"},
    Description{Command::RowsByEquipment, "rowsByEquipment",
                QT_TRANSLATE_NOOP("Ui", "Rows by e&quipment"), "Ctrl+5"},
    Description{Command::RowsByRoles, "rowsByRoles", QT_TRANSLATE_NOOP("Ui", "Rows by &roles"),
                "Ctrl+6"},
    Description{Command::SortByName, "sortByName", QT_TRANSLATE_NOOP("Ui", "Sort by &name"),
                "Alt+Shift+N"},
    Description{Command::SortByLoad, "sortByLoad",
                QT_TRANSLATE_NOOP("Ui", "Sort by &load of the days shown"), "Alt+Shift+L"},
    Description{Command::SortByConflicts, "sortByConflicts",
                QT_TRANSLATE_NOOP("Ui", "Sort by &conflicts of the days shown"), "Alt+Shift+C"},
    Description{Command::SortByAvailability, "sortByAvailability",
                QT_TRANSLATE_NOOP("Ui", "Sort by who is &free at the selected shift"),
                "Alt+Shift+F"},
    Description{Command::SortAgain, "sortAgain", QT_TRANSLATE_NOOP("Ui", "Sort a&gain"), "F5"},
    Description{Command::CollapseGroups, "collapseGroups",
                QT_TRANSLATE_NOOP("Ui", "Collapse &all groups"), "Ctrl+Shift+C"},
    Description{Command::ExpandGroups, "expandGroups",
                QT_TRANSLATE_NOOP("Ui", "E&xpand all groups"), "Ctrl+Shift+E"},
    Description{Command::ShowTimeline, "showTimeline", QT_TRANSLATE_NOOP("Ui", "Ti&meline"),
                "Ctrl+Alt+1", IconName::Chart},
    Description{Command::ShowTable, "showTable", QT_TRANSLATE_NOOP("Ui", "T&able of shifts"),
                "Ctrl+Alt+2", IconName::Table},
    Description{Command::ShowCoverage, "showCoverage", QT_TRANSLATE_NOOP("Ui", "&Coverage"),
                "Ctrl+Alt+3", IconName::People},
    Description{Command::ShowCosts, "showCosts", QT_TRANSLATE_NOOP("Ui", "C&osts"), "Ctrl+Alt+4",
                IconName::Chart},
    Description{Command::ShowToday, "showToday", QT_TRANSLATE_NOOP("Ui", "&Who is on today"),
                "Ctrl+Alt+5", IconName::Person},
    Description{Command::ZoomIn, "zoomIn", QT_TRANSLATE_NOOP("Ui", "Zoom &in"), "Ctrl++",
                IconName::ZoomIn},
    Description{Command::ZoomOut, "zoomOut", QT_TRANSLATE_NOOP("Ui", "Zoom &out"), "Ctrl+-",
                IconName::ZoomOut},
    Description{Command::FitSelection, "fitSelection",
                QT_TRANSLATE_NOOP("Ui", "&Fit the selection"), "Ctrl+0", IconName::Fit},
    Description{Command::Earlier, "earlier", QT_TRANSLATE_NOOP("Ui", "&Earlier"), "Ctrl+PgUp",
                IconName::ChevronLeft},
    Description{Command::Later, "later", QT_TRANSLATE_NOOP("Ui", "&Later"), "Ctrl+PgDown",
                IconName::ChevronRight},
    Description{Command::Today, "today", QT_TRANSLATE_NOOP("Ui", "&Today"), "Ctrl+T",
                IconName::Today},
    Description{Command::GoToDate, "goToDate", QT_TRANSLATE_NOOP("Ui", "&Go to a date…"), "Ctrl+G",
                IconName::Calendar},
    Description{Command::NextConflict, "nextConflict", QT_TRANSLATE_NOOP("Ui", "&Next conflict"),
                "F8", IconName::Hard},
    Description{Command::PreviousConflict, "previousConflict",
                QT_TRANSLATE_NOOP("Ui", "P&revious conflict"), "Shift+F8"},
    Description{Command::SearchPeople, "searchPeople", QT_TRANSLATE_NOOP("Ui", "&Search people"),
                "Ctrl+F", IconName::Search},
    Description{Command::FindAnything, "findAnything", QT_TRANSLATE_NOOP("Ui", "Find an&ything…"),
                "Ctrl+K", IconName::Search},
    Description{Command::ResetLayout, "resetLayout", QT_TRANSLATE_NOOP("Ui", "&Reset the layout"),
                "Ctrl+Alt+0"},
    Description{Command::NewWindow, "newWindow", QT_TRANSLATE_NOOP("Ui", "New &window"),
                "Ctrl+Shift+N"},
    Description{Command::CloseWindow, "closeWindow", QT_TRANSLATE_NOOP("Ui", "Close the win&dow"),
                "Ctrl+F4"},
    Description{Command::FullScreen, "fullScreen", QT_TRANSLATE_NOOP("Ui", "F&ull screen"), "F11",
                IconName::Fit},
    Description{Command::Preferences, "preferences", QT_TRANSLATE_NOOP("Ui", "&Preferences…"),
                "Ctrl+,", IconName::Settings},
    Description{Command::KeyboardShortcuts, "keyboardShortcuts",
                QT_TRANSLATE_NOOP("Ui", "&Keyboard shortcuts"), "F1"},
    Description{Command::About, "about", QT_TRANSLATE_NOOP("Ui", "&About Planning PRO"),
                "Shift+F1"},
};
static_assert(kDescriptions.size() == static_cast<std::size_t>(Command::Count));

const Description &describe(Command command)
{
    return kDescriptions.at(static_cast<std::size_t>(command));
}

} // namespace

// Of a text with a marked letter: "&Open…".
static QString withoutMarks(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QChar(0x2026)); // the ellipsis
}

QString idOf(Command command)
{
    return QString::fromLatin1(describe(command).id);
}

QString plainText(Command command)
{
    return withoutMarks(Tr::tr(describe(command).text));
}

QKeySequence usualKeys(Command command)
{
    return QKeySequence(QLatin1String(describe(command).shortcut));
}

Actions::Actions(const Theme &theme, const ChosenShortcuts &shortcuts, QObject *parent)
    : QObject(parent)
{
    for (const Description &description : kDescriptions) {
        auto *action = new QAction(Tr::tr(description.text), this);
        const auto chosen = shortcuts.find(idOf(description.command));
        action->setObjectName(idOf(description.command));
        action->setShortcut(chosen == shortcuts.end() ? usualKeys(description.command)
                                                      : chosen->second);
        if (description.icon)
            action->setIcon(icon(*description.icon, theme));
        setToolTipWithShortcut(*action);
        m_actions.at(static_cast<std::size_t>(description.command)) = action;
    }
    makeSwitches();
    (*this)[Command::Quit]->setMenuRole(QAction::QuitRole);
    (*this)[Command::Preferences]->setMenuRole(QAction::PreferencesRole);
    (*this)[Command::About]->setMenuRole(QAction::AboutRole);
}

// Actions that say with a tick what is on.
void Actions::makeSwitches()
{
    auto *views = new QActionGroup(this);
    for (const Command command : {Command::ShowTimeline, Command::ShowTable, Command::ShowCoverage,
                                  Command::ShowCosts, Command::ShowToday}) {
        views->addAction((*this)[command]);
        (*this)[command]->setCheckable(true);
    }
    (*this)[Command::ShowTimeline]->setChecked(true);
    (*this)[Command::FullScreen]->setCheckable(true);
}

QAction *Actions::operator[](Command command) const
{
    return m_actions.at(static_cast<std::size_t>(command));
}

void setToolTipWithShortcut(QAction &action)
{
    QString text = withoutMarks(action.text());
    if (!action.shortcut().isEmpty())
        text = Tr::tr("%1 (%2)").arg(text, action.shortcut().toString(QKeySequence::NativeText));
    action.setToolTip(text);
}

} // namespace planning::ui
