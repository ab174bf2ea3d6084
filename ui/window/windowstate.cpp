#include "core/workspace/crewchanges.h"
#include "ui/charts/loadchart.h"
#include "ui/edit/editor.h"
#include "ui/models/zones.h"
#include "ui/panels/conflictspanel.h"
#include "ui/panels/costpanel.h"
#include "ui/panels/equipmentpanel.h"
#include "ui/panels/inspector.h"
#include "ui/panels/openpostspanel.h"
#include "ui/panels/peoplepanel.h"
#include "ui/panels/templatespanel.h"
#include "ui/timeline/overviewstrip.h"
#include "ui/timeline/timelineview.h"
#include "ui/timeline/timetext.h"
#include "ui/tr.h"
#include "ui/views/centreviews.h"
#include "ui/window/actions.h"
#include "ui/window/banner.h"
#include "ui/window/boardcontroller.h"
#include "ui/window/mainwindow.h"
#include "ui/window/topbar.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QStyle>
#include <QTabWidget>

namespace planning::ui
{

// What the chart of hours can hold legibly.
static constexpr int kMostWeeks = 8;
static constexpr int kMostPeople = 5;

// The week around the middle of what is shown, from Monday.
static Interval weekAround(const Interval &shown, const Zone &zone)
{
    const LocalDay day = zone.dayOf(shown.start + shown.duration() / 2);
    const auto sinceMonday = std::chrono::weekday{day} - std::chrono::Monday;
    const LocalDay monday = day - sinceMonday;
    return {zone.dayInterval(monday).start, zone.dayInterval(monday + std::chrono::days{6}).end};
}

void MainWindow::setSelection(const Selection &selection)
{
    m_selection = selection;
    m_board->select(selection.shifts);
    applySelection();
}

void MainWindow::onChanged(const Touched &touched)
{
    m_board->update(touched);
    m_people->update(touched);
    m_equipment->update();
    m_templates->update();
    m_conflicts->update(touched);
    m_openPosts->update(touched);
    m_costs->update(touched);
    const auto &plan = m_editor.plan();
    std::erase_if(m_selection.shifts, [&plan](Id<Shift> id) { return !plan.find(id); });
    enableEditCommands();
    m_inspector->update(touched);
    m_centre->update(touched);
    showHistory();
    showTitles();
    showLoad();
}

void MainWindow::onBoardSelection()
{
    const Selection selection = m_board->selection();
    if (selection.isEmpty() && m_selection.person)
        return; // the person of the list is what is looked at
    m_selection = selection;
    applySelection();
}

void MainWindow::onWindowMoved()
{
    const Zone zone = organizationZone(m_editor.plan());
    const QLocale locale;
    const Interval shown = m_view->window();
    const QString first = dayText(shown.start, zone, locale);
    const QString last = dayText(shown.end - seconds{1}, zone, locale);
    m_topBar->setShownDays(first == last ? first : Tr::tr("%1 – %2").arg(first, last));
    const double width = std::max(1, m_view->viewport()->width());
    m_topBar->setZoom(double(shown.duration().count()) / width);
    const Interval week = weekAround(shown, zone);
    m_people->setWeek(week);
    m_inspector->setWeek(week);
    m_costs->setWindow(shown);
    m_centre->setWindow(shown);
    showLoad();
}

void MainWindow::showConflict(const Conflict &conflict)
{
    if (conflict.shift)
        showShift(*conflict.shift);
    else if (conflict.person)
        choosePerson(*conflict.person);
    else if (conflict.event) {
        m_centre->setCurrent(CentreView::Costs);
        m_costs->showEventCosts(*conflict.event);
    }
}

void MainWindow::showShift(Id<Shift> shift)
{
    if (!m_editor.plan().find(shift))
        return; // gone since it was named
    m_view->reveal(shift);
    m_selection = {{shift}, {}};
    applySelection();
}

void MainWindow::choosePerson(Id<Person> person)
{
    m_selection = {{}, person};
    m_view->select({});
    applySelection();
}

void MainWindow::assignToSelection(Id<Person> person)
{
    if (m_lastShift && m_editor.plan().find(*m_lastShift))
        m_editor.perform(assign(m_editor.plan(), *m_lastShift, person, m_surroundings.context.ids));
}

void MainWindow::applySelection()
{
    if (m_selection.shifts.size() == 1)
        m_lastShift = m_selection.shifts.front();
    m_inspector->setSelection(m_selection);
    m_people->setSelection(m_selection);
    m_costs->setSelection(m_selection);
    m_centre->setSelection(m_selection.shifts);
    enableEditCommands();
}

void MainWindow::showSaveState()
{
    const bool saved = m_editor.saveState() == Editor::SaveState::Saved;
    m_saved->setProperty("warning", !saved);
    m_saved->style()->polish(m_saved); // the colour follows the property
    switch (m_editor.saveState()) {
    case Editor::SaveState::Saved:
        m_saved->setText(Tr::tr("Saved"));
        m_banner->hide(); // another window may have tried again
        break;
    case Editor::SaveState::ReadOnly:
        m_saved->setText(Tr::tr("Read only"));
        m_banner->say(Banner::Kind::Remark,
                      Tr::tr("This plan is open in another window. You can look at it here; "
                             "to change it, use the other window or close it first."));
        break;
    case Editor::SaveState::Failed:
        m_saved->setText(Tr::tr("Not saved"));
        m_banner->offer(Banner::Kind::Failure, Tr::tr("The last change could not be saved."),
                        Tr::tr("Try again"));
        break;
    }
}

// The window in front stands between the user and the other ones.
static bool isBehindAnother(const QWidget &window)
{
    const QWidget *front = QApplication::activeWindow();
    while (front && front->parentWidget())
        front = front->parentWidget()->window();
    return front && front != &window && qobject_cast<const MainWindow *>(front);
}

// What was refused is said where it was tried; what is not on disk, everywhere.
void MainWindow::showFailure(const QString &sentence)
{
    const bool unwritten = m_editor.saveState() == Editor::SaveState::Failed;
    if (!unwritten && isBehindAnother(*this))
        return;
    m_blocking.reset();
    m_banner->offer(Banner::Kind::Failure, sentence, unwritten ? Tr::tr("Try again") : QString());
}

void MainWindow::showHistory()
{
    const auto show = [](QAction &action, bool possible, const QString &text) {
        action.setEnabled(possible);
        action.setText(text);
        setToolTipWithShortcut(action);
    };
    const Workspace &workspace = m_editor.workspace();
    show(*(*m_actions)[Command::Undo], m_editor.canUndo(),
         m_editor.canUndo() ? Tr::tr("&Undo: %1").arg(workspace.undoText()) : Tr::tr("&Undo"));
    show(*(*m_actions)[Command::Redo], m_editor.canRedo(),
         m_editor.canRedo() ? Tr::tr("&Redo: %1").arg(workspace.redoText()) : Tr::tr("&Redo"));
}

void MainWindow::showTitles()
{
    const Plan &plan = m_editor.plan();
    const Organization *organization = plan.organization();
    const QString name = organization ? organization->name : QString();
    m_topBar->setOrganization(name);
    setWindowTitle(number() == 0 ? Tr::tr("%1 — Planning PRO").arg(name)
                                 : Tr::tr("%1 — Planning PRO (%2)").arg(name).arg(number() + 1));
    m_tabs->setTabText(m_tabs->indexOf(m_conflicts), m_conflicts->title());
    m_tabs->setTabText(m_tabs->indexOf(m_openPosts), m_openPosts->title());
    const int people = static_cast<int>(plan.all<Person>().size());
    const int shifts = static_cast<int>(plan.all<Shift>().size());
    m_counts->setText(Tr::tr("%1, %2").arg(Tr::tr("%n people", nullptr, people),
                                           Tr::tr("%n shifts", nullptr, shifts)));
}

void MainWindow::showCurrentView(CentreView view)
{
    static constexpr std::array kCommands{Command::ShowTimeline, Command::ShowTable,
                                          Command::ShowCoverage, Command::ShowCosts,
                                          Command::ShowToday};
    (*m_actions)[kCommands.at(static_cast<std::size_t>(view))]->setChecked(true);
    m_overview->setVisible(view != CentreView::Today); // which is about one moment
}

// The busiest people of the weeks on the board; only while somebody looks.
void MainWindow::showLoad()
{
    if (m_tabs->currentWidget() != m_load)
        return;
    const Plan &plan = m_editor.plan();
    const Zone zone = organizationZone(plan);
    const Interval shown = m_view->window();
    const LocalDay monday = zone.dayOf(weekAround({shown.start, shown.start}, zone).start);
    const auto days = zone.dayOf(shown.end) - monday;
    const int weeks = std::clamp(static_cast<int>(days / std::chrono::weeks{1}) + 1, 1, kMostWeeks);
    const WeekRange range{monday, weeks};
    m_load->show(loadSeries(plan, busiestPersons(plan, range, kMostPeople), range),
                 m_surroundings.context.theme);
}

} // namespace planning::ui
