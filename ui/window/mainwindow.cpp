#include "ui/window/mainwindow.h"

#include "core/model/plan.h"
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
#include "ui/theme/theme.h"
#include "ui/timeline/overviewstrip.h"
#include "ui/timeline/timelineview.h"
#include "ui/tr.h"
#include "ui/views/centreviews.h"
#include "ui/window/actions.h"
#include "ui/window/banner.h"
#include "ui/window/boardcontroller.h"
#include "ui/window/menus.h"
#include "ui/window/topbar.h"
#include "ui/window/windowstyle.h"

#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShowEvent>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace planning::ui
{

static constexpr QSize kUsualSize{1440, 860};
static constexpr int kCascade = 32;
static constexpr QSize kFrame{16, 48}; // what the system may put around a window
static constexpr int kPeopleWidth = 248;
static constexpr int kInspectorWidth = 328;
static constexpr int kChecksHeight = 184;
static constexpr int kRoomForThree = 1080; // across: people, board, details
static constexpr int kRoomForChecks = 640; // down: board, checks
static constexpr std::chrono::days kFirstView{3};

// Big letters make filters wider than a small screen.
static QScrollArea *scrolling(QWidget *content, const QString &name)
{
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(name);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

MainWindow::MainWindow(const Surroundings &surroundings)
    : m_surroundings(surroundings),
      m_editor(surroundings.context.editor),
      m_actions(new Actions(surroundings.context.theme, surroundings.preferences.shortcuts, this)),
      m_topBar(new TopBar(*m_actions)),
      m_banner(new Banner(surroundings.context.theme)),
      m_view(new TimelineView(surroundings.clock)),
      m_board(new BoardController(*m_view, surroundings.context, this)),
      m_people(new PeoplePanel(surroundings.context)),
      m_equipment(new EquipmentPanel(surroundings.context)),
      m_templates(new TemplatesPanel(surroundings.context)),
      m_resources(new QTabWidget),
      m_inspector(new Inspector(surroundings.context)),
      m_conflicts(new ConflictsPanel(surroundings.context)),
      m_openPosts(new OpenPostsPanel(surroundings.context)),
      m_load(new LoadChart),
      m_costs(new CostPanel(surroundings.context, surroundings.prompts)),
      m_centre(new CentreViews(surroundings.context, surroundings.clock,
                               {m_view, scrolling(m_costs, Tr::tr("Costs"))})),
      m_tabs(new QTabWidget),
      m_saved(new QLabel),
      m_counts(new QLabel),
      m_overview(new OverviewStrip(*m_view, surroundings.context.theme))
{
    setStyleSheet(windowStyleSheet(surroundings.context.theme));
    setAnimated(!reducesMotion());
    addToolBar(m_topBar);
    buildCentre();
    buildDocks();
    buildStatusBar();
    connectCommands();
    connectViewCommands();
    connectPanels();
    connectBoard();
    connectEditor();
    setRows(m_board->rows());
    m_topBar->setRowOrder(m_board->order());
    restoreLayout();
    showTitles();
    showHistory();
    showSaveState();
}

MainWindow::~MainWindow()
{
    rememberLayout();
}

// Once: a window that was closed knows no longer where it was.
void MainWindow::rememberLayout()
{
    if (!std::exchange(m_wasShown, false))
        return;
    const QByteArray docks = m_docksBefore.value_or(saveState());
    m_surroundings.settings.setWindowLayout(number(), {saveGeometry(), docks, m_centre->columns(),
                                                       m_surroundings.preferences.textPercent});
    m_surroundings.settings.setBoardView(m_surroundings.path, number(), boardView());
}

BoardView MainWindow::boardView() const
{
    return {m_board->rows(),     m_view->window(), m_view->verticalScrollBar()->value(),
            m_centre->current(), m_board->order(), m_board->collapsedGroups()};
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    rememberLayout();
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

// What the board shows depends on its width, which is known now.
void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (std::exchange(m_wasShown, true))
        return;
    restoreView();
    if (isFullScreen())
        showViewAlone();
}

void MainWindow::buildCentre()
{
    m_view->setTheme(m_surroundings.context.theme);
    m_view->setGridStep(m_surroundings.preferences.grid);
    m_view->setObjectName(QStringLiteral("board"));
    m_view->setAccessibleName(Tr::tr("Board"));
    m_centre->addCornerAction(*(*m_actions)[Command::FullScreen]);
    connect(m_centre, &CentreViews::currentChanged, this, &MainWindow::showCurrentView);
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_centre, 1);
    layout->addWidget(m_overview);
    setCentralWidget(centre);
}

void MainWindow::buildDocks()
{
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(Tr::tr("Checks"));
    m_tabs->addTab(m_conflicts, {});
    m_tabs->addTab(m_openPosts, {});
    m_tabs->addTab(m_load, Tr::tr("Load"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::showLoad);
    m_resources->setDocumentMode(true);
    m_resources->setAccessibleName(Tr::tr("People, equipment, templates"));
    m_resources->addTab(m_people, Tr::tr("People"));
    m_resources->addTab(m_equipment, Tr::tr("Equipment"));
    m_resources->addTab(m_templates, Tr::tr("Templates"));
    addDock(Qt::LeftDockWidgetArea, Tr::tr("People, equipment, templates"), m_resources);
    addDock(Qt::RightDockWidgetArea, Tr::tr("Details"), m_inspector);
    QScrollArea *scroll = scrolling(m_tabs, Tr::tr("Checks"));
    scroll->setMinimumHeight(m_tabs->minimumSizeHint().height());
    addDock(Qt::BottomDockWidgetArea, Tr::tr("Checks"), scroll);
    const auto docks = findChildren<QDockWidget *>();
    for (QDockWidget *dock : {docks.front(), docks.back()})
        dock->setTitleBarWidget(new QWidget); // its tabs are title enough
    resizeDocks(docks.mid(0, 2), {textPixels(kPeopleWidth), textPixels(kInspectorWidth)},
                Qt::Horizontal);
    resizeDocks(docks.mid(2, 1), {textPixels(kChecksHeight)}, Qt::Vertical);
    makeRoomForTheBoard();
    m_defaultDocks = saveState();

    auto *menu = new QMenu(Tr::tr("Pa&nels"), this);
    for (QDockWidget *dock : docks)
        menu->addAction(dock->toggleViewAction());
    fillMenus(*menuBar(), *m_actions, *menu);
    addActions(m_actions->findChildren<QAction *>()); // keys work while the menus are hidden
}

// On a small screen, or with big letters, the panels would leave nothing to the board: the details
// share the place of the people, and the checks wait until they are asked for (F8, the menu).
void MainWindow::makeRoomForTheBoard()
{
    const QSize room = screen()->availableSize();
    const auto docks = findChildren<QDockWidget *>();
    if (room.width() < textPixels(kRoomForThree)) {
        tabifyDockWidget(docks[0], docks[1]);
        docks[0]->raise();
    }
    docks[2]->setVisible(room.height() >= textPixels(kRoomForChecks));
}

void MainWindow::addDock(Qt::DockWidgetArea area, const QString &title, QWidget *content)
{
    auto *dock = new QDockWidget(title);
    dock->setObjectName(QStringLiteral("dock%1").arg(static_cast<int>(area)));
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    dock->setWidget(content);
    addDockWidget(area, dock);
}

void MainWindow::buildStatusBar()
{
    m_saved->setObjectName(QStringLiteral("saved"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_counts);
    statusBar()->addPermanentWidget(m_saved);
}

void MainWindow::connectPanels()
{
    connect(m_people, &PeoplePanel::personChosen, this, &MainWindow::choosePerson);
    connect(m_people, &PeoplePanel::personActivated, this, &MainWindow::assignToSelection);
    connect(m_people, &PeoplePanel::whyNotAsked, m_inspector, &Inspector::askWhyNot);
    connect(m_templates, &TemplatesPanel::useRequested, this, &MainWindow::useTemplates);
    connect(m_inspector, &Inspector::personChosen, this, &MainWindow::choosePerson);
    connect(m_inspector, &Inspector::shiftChosen, this, &MainWindow::showShift);
    connect(m_conflicts, &ConflictsPanel::conflictChosen, this, &MainWindow::showConflict);
    connect(m_conflicts, &ConflictsPanel::boardRequested, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_conflicts, &ConflictsPanel::personChosen, this, &MainWindow::choosePerson);
    connect(m_conflicts, &ConflictsPanel::shiftChosen, this, &MainWindow::showShift);
    connect(m_conflicts, &ConflictsPanel::previewed, m_board, &BoardController::showPreview);
    connect(m_inspector, &Inspector::previewed, m_board, &BoardController::showPreview);
    connect(m_openPosts, &OpenPostsPanel::shiftChosen, this, &MainWindow::showShift);
    connect(m_centre, &CentreViews::shiftsChosen, this,
            [this](const std::vector<Id<Shift>> &shifts) {
                setSelection({shifts, {}});
            });
    connect(m_costs, &CostPanel::shiftChosen, this, &MainWindow::showShift);
    connect(m_costs, &CostPanel::failed, this,
            [this](const QString &sentence) { m_banner->say(Banner::Kind::Failure, sentence); });
    connect(m_conflicts, &ConflictsPanel::titleChanged, this, &MainWindow::showTitles);
    connect(m_openPosts, &OpenPostsPanel::titleChanged, this, &MainWindow::showTitles);
}

void MainWindow::connectBoard()
{
    connect(m_view, &TimelineView::selectionChanged, this, &MainWindow::onBoardSelection);
    connect(m_view, &TimelineView::windowChanged, this, &MainWindow::onWindowMoved);
    connect(m_view, &TimelineView::openRequested, m_inspector, &Inspector::focusTitle);
    connect(m_board, &BoardController::shiftDrawn, m_inspector, &Inspector::focusTitle);
    connect(m_board, &BoardController::refused, this,
            [this](const QString &reason) { m_banner->say(Banner::Kind::Remark, reason); });
    connect(m_view, &TimelineView::menuRequested, this, &MainWindow::showBoardMenu);
}

void MainWindow::connectEditor()
{
    connect(&m_editor, &Editor::changed, this, &MainWindow::onChanged);
    connect(&m_editor, &Editor::saveStateChanged, this, &MainWindow::showSaveState);
    connect(&m_editor, &Editor::failed, this, &MainWindow::showFailure);
    connect(m_banner, &Banner::actionRequested, this, [this] {
        if (m_blocking)
            showConflict(*std::exchange(m_blocking, {}));
        else if (!m_editor.retry())
            return;
        m_banner->hide();
    });
}

void MainWindow::restoreLayout()
{
    resize(kUsualSize.boundedTo(screen()->availableSize() - kFrame));
    if (number() > 0)
        move(pos() + QPoint(kCascade, kCascade) * number());
    const WindowLayout layout = m_surroundings.settings.windowLayout(number());
    restoreGeometry(layout.geometry);
    if (layout.textPercent == m_surroundings.preferences.textPercent)
        restoreState(layout.docks);
    if (!layout.tableColumns.isEmpty())
        m_centre->setColumns(layout.tableColumns);
}

void MainWindow::resetLayout()
{
    showNormal(); // docks hide on a full screen
    restoreState(m_defaultDocks);
}

void MainWindow::restoreView()
{
    auto view = m_surroundings.settings.boardView(m_surroundings.path, number());
    if (!view)
        view = m_surroundings.firstView;
    if (view) {
        m_board->setCollapsedGroups(view->collapsed);
        setRows(view->rows);
        m_view->showWindow(view->window);
        setRowOrder(view->order);
        m_view->verticalScrollBar()->setValue(view->firstPixel);
        m_centre->setCurrent(view->view);
    } else {
        // Today, or the first day of what is planned when today lies outside.
        const Interval planned = m_view->board().extent();
        const Instant now = m_surroundings.clock.now();
        const Instant first = planned.isEmpty() || planned.contains(now) ? now : planned.start;
        const Zone zone = organizationZone(m_editor.plan());
        const Instant morning = zone.dayInterval(zone.dayOf(first)).start;
        m_view->showWindow({morning, morning + kFirstView});
    }
    onWindowMoved();
}

} // namespace planning::ui
