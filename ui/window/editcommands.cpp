#include "core/fixes/confirmation.h"
#include "core/rules/describe.h"
#include "core/workspace/shiftchanges.h"
#include "core/workspace/templatechanges.h"
#include "ui/dialogs/templatedaysdialog.h"
#include "ui/edit/editor.h"
#include "ui/edit/prompts.h"
#include "ui/edit/shiftclipboard.h"
#include "ui/models/labels.h"
#include "ui/models/zones.h"
#include "ui/panels/templatespanel.h"
#include "ui/timeline/timelinedrag.h"
#include "ui/timeline/timelineview.h"
#include "ui/tr.h"
#include "ui/window/actions.h"
#include "ui/window/banner.h"
#include "ui/window/boardcontroller.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QCursor>
#include <QMenu>
#include <QTabWidget>

namespace planning::ui
{

static constexpr std::chrono::days kDuplicateOffset{1};

void MainWindow::deleteSelection()
{
    m_editor.perform(deleteShifts(m_editor.plan(), m_selection.shifts));
}

// The next day, where the copies can be seen and moved on from.
void MainWindow::duplicateSelection()
{
    m_editor.perform(copyShifts(m_editor.plan(), m_selection.shifts, {kDuplicateOffset},
                                m_surroundings.context.ids));
}

void MainWindow::copySelection()
{
    const Plan &plan = m_editor.plan();
    QStringList lines;
    for (const Id<Shift> id : m_selection.shifts) {
        const Shift &shift = *plan.find(id);
        lines += displayTitle(plan, shift) + u'\t' + spanText(shift.planned, zoneOf(plan, shift));
    }
    copyToClipboard(m_selection.shifts, lines.join(u'\n'));
}

// Where the board's menu was opened, or the one under the pointer, else the first one in view.
LocalDay MainWindow::dayToPasteOn() const
{
    const bool isOver = QApplication::widgetAt(QCursor::pos()) == m_view->viewport();
    const Interval shown = m_view->window();
    const Instant at = isOver ? m_view->timeAt(QCursor::pos()) : shown.start;
    const Instant wanted = m_menuTime.value_or(at);
    return organizationZone(m_editor.plan()).dayOf(std::max(wanted, shown.start));
}

void MainWindow::paste()
{
    const Plan &plan = m_editor.plan();
    const std::vector<Id<Shift>> copied = shiftsOnClipboard(plan);
    if (copied.empty()) {
        m_banner->say(Banner::Kind::Failure,
                      Tr::tr("There is nothing to paste: copy shifts of this plan first."));
        return;
    }
    Change change = copyToDay(plan, copied, dayToPasteOn(), m_surroundings.context.ids);
    std::vector<Id<Shift>> made;
    for (const AnyEdit &edit : change.edits)
        made.push_back(std::get<Edit<Shift>>(edit).id());
    if (m_editor.perform(std::move(change)))
        m_board->select(made);
}

// Where the board's menu was opened, else in the middle.
void MainWindow::splitSelection()
{
    const Plan &plan = m_editor.plan();
    if (m_selection.shifts.size() != 1)
        return;
    const Shift &shift = *plan.find(m_selection.shifts.front());
    const Instant wanted = m_menuTime.value_or(shift.planned.start + shift.planned.duration() / 2);
    const Instant at = roundedToGrid(wanted, m_surroundings.preferences.grid, zoneOf(plan, shift));
    Change change = splitShift(plan, shift.id, at, m_surroundings.context.ids);
    if (change.isEmpty())
        m_banner->say(Banner::Kind::Failure,
                      Tr::tr("The shift is too short here to be split: each part must last at "
                             "least %1 minutes.")
                          .arg(kShortestShift.count()));
    m_editor.perform(std::move(change));
}

void MainWindow::mergeSelection()
{
    Change change = mergeShifts(m_editor.plan(), m_selection.shifts);
    if (change.isEmpty())
        m_banner->say(Banner::Kind::Failure,
                      Tr::tr("Only shifts of one site, role, team, event, phase, budget line and "
                             "status that follow one another without a pause can be merged."));
    m_editor.perform(std::move(change));
}

void MainWindow::swapSelection()
{
    const Plan &plan = m_editor.plan();
    const auto bars = swappableBars();
    if (!bars)
        return;
    Change change = swapPeople(plan, *plan.find(bars->first), *plan.find(bars->second));
    if (change.isEmpty())
        m_banner->say(Banner::Kind::Failure,
                      Tr::tr("One of the two people is on both shifts already."));
    m_editor.perform(std::move(change));
}

void MainWindow::keepAsTemplate()
{
    const Plan &plan = m_editor.plan();
    const auto &shifts = m_selection.shifts;
    const bool isDay = shifts.size() > 1;
    const auto name = m_surroundings.prompts.text(
        {isDay ? Tr::tr("Keep as a day template") : Tr::tr("Keep as a template"),
         isDay ? Tr::tr("Name of the day. One that has this name already is replaced.")
               : Tr::tr("Name of the template"),
         isDay ? QString() : displayTitle(plan, *plan.find(shifts.front()))});
    if (!name)
        return;
    if (m_editor.perform(saveTemplates(plan, shifts, *name, m_surroundings.context.ids)))
        m_resources->setCurrentWidget(m_templates);
}

void MainWindow::useTemplates(const std::vector<Id<ShiftTemplate>> &templates)
{
    const Plan &plan = m_editor.plan();
    const LocalDay shown = organizationZone(plan).dayOf(m_view->window().start);
    TemplateDaysDialog dialog(plan, templates, shown, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto [days, target] = dialog.answer();
    Change change = placeTemplates(plan, templates, days, target, m_surroundings.context.ids);
    const auto first = std::get<Edit<Shift>>(change.edits.front()).id();
    if (m_editor.perform(std::move(change)))
        m_view->reveal(first);
}

std::optional<std::pair<Id<Assignment>, Id<Assignment>>> MainWindow::swappableBars() const
{
    const auto &bars = m_view->selection();
    if (bars.size() != 2 || !bars[0].assignment || !bars[1].assignment)
        return std::nullopt;
    const Plan &plan = m_editor.plan();
    if (!plan.find(*bars[0].assignment) || !plan.find(*bars[1].assignment))
        return std::nullopt;
    return std::pair{*bars[0].assignment, *bars[1].assignment};
}

void MainWindow::confirmCrew()
{
    const Plan &plan = m_editor.plan();
    Confirmation confirmation = planning::confirmCrew(plan, m_selection.shifts);
    if (confirmation.isPossible()) {
        m_editor.perform(std::move(confirmation.change));
        return;
    }
    m_blocking = confirmation.blocking.front();
    const int count = static_cast<int>(confirmation.blocking.size());
    m_banner->offer(
        Banner::Kind::Failure,
        Tr::tr("The crew cannot be confirmed: %n hard conflicts forbid it. %1", nullptr, count)
            .arg(message(*m_blocking, plan, m_surroundings.context.language)),
        Tr::tr("Show"));
}

void MainWindow::enableEditCommands()
{
    const auto enable = [this](Command command, bool isPossible) {
        (*m_actions)[command]->setEnabled(isPossible);
    };
    const std::size_t count = m_selection.shifts.size();
    for (const Command command : {Command::Delete, Command::Copy, Command::Duplicate,
                                  Command::ConfirmCrew, Command::KeepAsTemplate})
        enable(command, count > 0);
    enable(Command::Split, count == 1);
    enable(Command::Merge, count > 1);
    enable(Command::Swap, swappableBars().has_value());
    enable(Command::WhyNot, count == 1);
}

void MainWindow::showBoardMenu(const QPoint &at)
{
    m_menuTime = m_view->timeAt(at);
    QList<QAction *> entries;
    for (const Command command :
         {Command::ConfirmCrew, Command::Copy, Command::Paste, Command::Duplicate, Command::Split,
          Command::Merge, Command::Swap, Command::KeepAsTemplate, Command::Delete})
        entries.append((*m_actions)[command]);
    QMenu::exec(entries, at, nullptr, this);
    m_menuTime.reset();
}

} // namespace planning::ui
