#include "core/exchange/planfile.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dialogs/gotodatedialog.h"
#include "ui/dialogs/importassistant.h"
#include "ui/dialogs/rulesetsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/edit/editor.h"
#include "ui/edit/prompts.h"
#include "ui/models/zones.h"
#include "ui/panels/conflictspanel.h"
#include "ui/panels/inspector.h"
#include "ui/panels/peoplepanel.h"
#include "ui/print/printpreview.h"
#include "ui/timeline/timelineview.h"
#include "ui/tr.h"
#include "ui/views/centreviews.h"
#include "ui/window/actions.h"
#include "ui/window/banner.h"
#include "ui/window/boardcontroller.h"
#include "ui/window/mainwindow.h"
#include "ui/window/palettesource.h"
#include "ui/window/shortcutcatalogue.h"
#include "ui/window/topbar.h"

#include <QAction>
#include <QFileInfo>
#include <QTabWidget>

namespace planning::ui
{

static constexpr double kZoomStep = 1.25;

void MainWindow::connectCommands()
{
    const auto on = [this](Command command, auto slot) {
        connect((*m_actions)[command], &QAction::triggered, this, slot);
    };
    on(Command::NewPlan, &MainWindow::newPlanRequested);
    on(Command::OpenDemo, &MainWindow::demoRequested);
    on(Command::Open, &MainWindow::openRequested);
    on(Command::ImportPeople, [this] { importFile(ImportSubject::People); });
    on(Command::ImportProgramme, [this] { importFile(ImportSubject::Programme); });
    on(Command::ExportPlan, &MainWindow::exportPlan);
    on(Command::Print, &MainWindow::printDay);
    on(Command::ClosePlan, &MainWindow::closePlanRequested);
    on(Command::Quit, &MainWindow::quitRequested);
    on(Command::Undo, [this] { m_editor.undo(); });
    on(Command::Redo, [this] { m_editor.redo(); });
    on(Command::SelectAll, &MainWindow::selectAll);
    on(Command::Copy, &MainWindow::copySelection);
    on(Command::Paste, &MainWindow::paste);
    on(Command::Duplicate, &MainWindow::duplicateSelection);
    on(Command::Delete, &MainWindow::deleteSelection);
    on(Command::Split, &MainWindow::splitSelection);
    on(Command::Merge, &MainWindow::mergeSelection);
    on(Command::Swap, &MainWindow::swapSelection);
    on(Command::KeepAsTemplate, &MainWindow::keepAsTemplate);
    on(Command::ConfirmCrew, &MainWindow::confirmCrew);
    on(Command::WhyNot, [this] { m_inspector->askWhyNot({}); });
    on(Command::RuleSets, &MainWindow::showRuleSets);
    on(Command::SearchPeople, [this] { m_topBar->focusSearch(); });
    on(Command::FindAnything, &MainWindow::findAnything);
    on(Command::Preferences, [this] { choosePreferences(PreferencesDialog::Page::General); });
    on(Command::KeyboardShortcuts, &MainWindow::showShortcuts);
    on(Command::About, [this] { AboutDialog(this).exec(); });
}

void MainWindow::connectViewCommands()
{
    const auto on = [this](Command command, auto slot) {
        connect((*m_actions)[command], &QAction::triggered, this, slot);
    };
    for (const BoardGrouping rows : kBoardGroupings)
        on(rowsCommand(rows), [this, rows] { setRows(rows); });
    for (const RowOrder order : kRowOrders)
        on(orderCommand(order), [this, order] { setRowOrder(order); });
    on(Command::SortAgain, [this] { setRowOrder(m_board->order()); });
    on(Command::CollapseGroups, [this] { m_view->setCollapsedGroups(groupKeys(m_view->board())); });
    on(Command::ExpandGroups, [this] { m_view->setCollapsedGroups({}); });
    on(Command::ShowTimeline, [this] { m_centre->setCurrent(CentreView::Timeline); });
    on(Command::ShowTable, [this] { m_centre->setCurrent(CentreView::Table); });
    on(Command::ShowCoverage, [this] { m_centre->setCurrent(CentreView::Coverage); });
    on(Command::ShowCosts, [this] { m_centre->setCurrent(CentreView::Costs); });
    on(Command::ShowToday, [this] { m_centre->setCurrent(CentreView::Today); });
    on(Command::ZoomIn, [this] { m_view->zoom(kZoomStep); });
    on(Command::ZoomOut, [this] { m_view->zoom(1 / kZoomStep); });
    on(Command::FitSelection, [this] { m_view->fitSelection(); });
    on(Command::Earlier, [this] { showPages(-1); });
    on(Command::Later, [this] { showPages(1); });
    on(Command::Today, [this] { m_view->goTo(m_surroundings.clock.now()); });
    on(Command::GoToDate, &MainWindow::goToDate);
    on(Command::NextConflict, [this] { stepToConflict(ConflictsPanel::Direction::Next); });
    on(Command::PreviousConflict, [this] { stepToConflict(ConflictsPanel::Direction::Previous); });
    on(Command::ResetLayout, &MainWindow::resetLayout);
    on(Command::NewWindow, &MainWindow::newWindowRequested);
    on(Command::CloseWindow, [this] { close(); });
    on(Command::FullScreen, &MainWindow::toggleFullScreen);
    connect(m_topBar, &TopBar::searchTyped, this, [this](const QString &typed) {
        m_resources->setCurrentWidget(m_people);
        m_people->setTyped(typed);
    });
    connect(m_topBar, &TopBar::searchAccepted, m_people, &PeoplePanel::focusList);
    connect(m_topBar, &TopBar::zoomChosen, this, [this](double secondsPerPixel) {
        const double shown = double(m_view->window().duration().count());
        m_view->zoom(shown / std::max(1, m_view->viewport()->width()) / secondsPerPixel);
    });
}

void MainWindow::setRows(BoardGrouping rows)
{
    m_board->setRows(rows);
    m_topBar->setRows(rows);
}

void MainWindow::setRowOrder(RowOrder order)
{
    m_board->setOrder(order);
    m_topBar->setRowOrder(order);
}

// What is seen: the whole board, or the rows of the table.
void MainWindow::selectAll()
{
    if (!m_centre->selectAll())
        m_board->selectAll();
}

void MainWindow::importFile(ImportSubject subject)
{
    const QFileInfo plan(m_surroundings.path);
    const auto path = m_surroundings.prompts.openFile(
        {Tr::tr("Import a file"), ImportAssistant::fileFilter(subject), plan.absolutePath(), {}});
    if (!path)
        return;
    const Instant now = m_surroundings.clock.now();
    if (auto change = ImportAssistant::ask(m_editor.plan(), subject, *path, now, this))
        m_editor.perform(*std::move(change));
}

// The first day on the board.
void MainWindow::printDay()
{
    const Zone zone = organizationZone(m_editor.plan());
    const PanelContext &context = m_surroundings.context;
    PrintPreview({m_editor.plan(), m_surroundings.clock, context.theme, m_surroundings.prompts,
                  context.language},
                 zone.dayOf(m_view->window().start), this)
        .exec();
}

void MainWindow::exportPlan()
{
    const QFileInfo source(m_surroundings.path);
    const auto path = m_surroundings.prompts.saveFile(
        {Tr::tr("Export the plan"), Tr::tr("Plan files (*.planning)"), source.absolutePath(),
         source.completeBaseName() + QStringLiteral(".planning")});
    if (!path)
        return;
    const auto written = writePlanFile(m_editor.plan(), *path);
    if (!written)
        m_banner->say(Banner::Kind::Failure,
                      Tr::tr("The plan could not be exported. %1").arg(describe(written.error())));
}

void MainWindow::goToDate()
{
    const Zone zone = organizationZone(m_editor.plan());
    const Interval shown = m_view->window();
    if (const auto day = askForDate(zone.dayOf(shown.start + shown.duration() / 2), this))
        showDay(*day);
}

// First on the board; the zoom stays.
void MainWindow::showDay(LocalDay day)
{
    const Instant morning = organizationZone(m_editor.plan()).dayInterval(day).start;
    m_view->showWindow({morning, morning + m_view->window().duration()});
}

void MainWindow::findAnything()
{
    const Plan &plan = m_editor.plan();
    const auto showPerson = [this](Id<Person> person) { choosePerson(person); };
    const auto showDay = [this](LocalDay day) { this->showDay(day); };
    std::vector<PaletteEntry> entries = actionEntries(*m_actions);
    for (auto &more : {eventEntries(plan, showDay), personEntries(plan, showPerson)})
        entries.insert(entries.end(), more.begin(), more.end());
    const LocalDay today = organizationZone(plan).dayOf(m_surroundings.clock.now());
    auto *palette =
        new CommandPalette(std::move(entries), today, showDay, m_surroundings.context.theme, this);
    palette->show();
}

// Whole days, so that midnight stays where it is.
void MainWindow::showPages(int pages)
{
    const Interval shown = m_view->window();
    const auto page =
        std::max(std::chrono::floor<std::chrono::days>(shown.duration()), std::chrono::days{1});
    m_view->showWindow(shown.shifted(page * pages));
}

void MainWindow::stepToConflict(ConflictsPanel::Direction direction)
{
    for (QWidget *each = m_tabs; each != this; each = each->parentWidget())
        each->show(); // the dock may be hidden
    m_tabs->setCurrentWidget(m_conflicts);
    m_conflicts->step(direction);
}

void MainWindow::showRuleSets()
{
    const LocalDay today = organizationZone(m_editor.plan()).dayOf(m_surroundings.clock.now());
    RuleSetsDialog(m_surroundings.context, today, this).exec();
}

void MainWindow::choosePreferences(PreferencesDialog::Page page)
{
    const PreferencesDialog::Content content{m_surroundings.preferences, shortcutActions(),
                                             boardShortcuts()};
    if (const auto chosen = PreferencesDialog::ask(content, page, this))
        Q_EMIT preferencesChosen(*chosen);
}

void MainWindow::showShortcuts()
{
    const ChosenShortcuts &chosen = m_surroundings.preferences.shortcuts;
    ShortcutsDialog dialog(Shortcuts(shortcutActions(), chosen), boardShortcuts(), this);
    connect(
        &dialog, &ShortcutsDialog::changeRequested, this,
        [this] { choosePreferences(PreferencesDialog::Page::Shortcuts); }, Qt::QueuedConnection);
    dialog.exec();
}

} // namespace planning::ui
