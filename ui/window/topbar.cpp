#include "ui/window/topbar.h"
#include "ui/theme/theme.h"

#include "ui/tr.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace planning::ui
{

// The slider moves evenly through magnitudes: from 5 seconds (an hour is 720 px) to half a day a
// pixel (two years in 1,460 px).
static constexpr double kNearest = 5.0;
static constexpr double kFarthest = 43'200.0;
static constexpr int kZoomSteps = 200;
static constexpr int kZoomWidth = 120;
static constexpr int kSearchWidth = 220;

static double scaleAt(int step)
{
    return kFarthest * std::pow(kNearest / kFarthest, double(step) / kZoomSteps);
}

static int stepOf(double secondsPerPixel)
{
    const double within = std::clamp(secondsPerPixel, kNearest, kFarthest);
    return int(
        std::lround(std::log(within / kFarthest) / std::log(kNearest / kFarthest) * kZoomSteps));
}

TopBar::TopBar(const Actions &actions, QWidget *parent)
    : QToolBar(parent),
      m_organization(new QLabel),
      m_shownDays(new QToolButton),
      m_zoom(new QSlider(Qt::Horizontal)),
      m_actions(actions),
      m_rows(new QToolButton),
      m_search(new QLineEdit)
{
    setObjectName(QStringLiteral("topBar"));
    setWindowTitle(Tr::tr("Tool bar"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize(QSize(20, 20));
    m_organization->setObjectName(QStringLiteral("organization"));
    addWidget(m_organization);
    addSeparator();
    addDateNavigation(actions);
    addSeparator();
    addRows();
    addSeparator();
    addZoom(actions);
    addSeparator();
    addAction(actions[Command::Undo]);
    addAction(actions[Command::Redo]);
    addSeparator();
    addAction(actions[Command::ImportPeople]);
    addAction(actions[Command::Print]);
    addSearch(actions);
}

void TopBar::setOrganization(const QString &name)
{
    m_organization->setText(name);
}

void TopBar::setShownDays(const QString &text)
{
    m_shownDays->setText(text);
}

void TopBar::setZoom(double secondsPerPixel)
{
    const QSignalBlocker blocker(m_zoom);
    m_zoom->setValue(stepOf(secondsPerPixel));
}

void TopBar::setRows(BoardGrouping rows)
{
    m_actions[rowsCommand(rows)]->setChecked(true);
    m_rows->setText(groupingText(rows));
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::addDateNavigation(const Actions &actions)
{
    addAction(actions[Command::Earlier]);
    addAction(actions[Command::Today]);
    addAction(actions[Command::Later]);
    m_shownDays->setObjectName(QStringLiteral("shownDays"));
    m_shownDays->setToolTip(actions[Command::GoToDate]->toolTip());
    connect(m_shownDays, &QToolButton::clicked, actions[Command::GoToDate], &QAction::trigger);
    addWidget(m_shownDays);
}

Command rowsCommand(BoardGrouping rows)
{
    static constexpr std::array kCommands{Command::RowsByPeople,    Command::RowsBySites,
                                          Command::RowsByTeams,     Command::RowsByEvents,
                                          Command::RowsByEquipment, Command::RowsByRoles};
    return kCommands.at(static_cast<std::size_t>(rows));
}

Command orderCommand(RowOrder order)
{
    static constexpr std::array kCommands{Command::SortByName, Command::SortByLoad,
                                          Command::SortByConflicts, Command::SortByAvailability};
    return kCommands.at(static_cast<std::size_t>(order));
}

// Actions of which one is chosen.
void TopBar::addChoice(QMenu &menu, const std::vector<Command> &commands)
{
    auto *group = new QActionGroup(&menu);
    for (const Command command : commands) {
        QAction *action = m_actions[command];
        action->setCheckable(true);
        action->setIconVisibleInMenu(false); // the mark of what is chosen takes its place
        group->addAction(action);
        menu.addAction(action);
    }
    menu.addSeparator();
}

// Six choices behind one button: side by side they would take half of the bar.
void TopBar::addRows()
{
    auto *menu = new QMenu(m_rows);
    std::vector<Command> rows;
    std::ranges::transform(kBoardGroupings, std::back_inserter(rows), rowsCommand);
    addChoice(*menu, rows);
    std::vector<Command> orders;
    std::ranges::transform(kRowOrders, std::back_inserter(orders), orderCommand);
    addChoice(*menu, orders);
    menu->addAction(m_actions[Command::SortAgain]);
    menu->addSeparator();
    menu->addAction(m_actions[Command::CollapseGroups]);
    menu->addAction(m_actions[Command::ExpandGroups]);
    m_rows->setObjectName(QStringLiteral("rowsButton"));
    m_rows->setAccessibleName(Tr::tr("Rows"));
    m_rows->setToolTip(Tr::tr("What a row stands for, and the order of rows. An edit moves no row: "
                              "“Sort again” does."));
    m_rows->setMenu(menu);
    m_rows->setPopupMode(QToolButton::InstantPopup);
    // As wide as its longest text: what is beside it stays where it is.
    int width = 0;
    for (const BoardGrouping each : kBoardGroupings) {
        m_rows->setText(groupingText(each));
        width = std::max(width, m_rows->sizeHint().width());
    }
    m_rows->setMinimumWidth(width);
    addWidget(m_rows);
}

void TopBar::setRowOrder(RowOrder order)
{
    m_actions[orderCommand(order)]->setChecked(true);
}

void TopBar::addZoom(const Actions &actions)
{
    m_zoom->setObjectName(QStringLiteral("zoom"));
    m_zoom->setRange(0, kZoomSteps);
    m_zoom->setFixedWidth(kZoomWidth);
    m_zoom->setAccessibleName(Tr::tr("Zoom"));
    m_zoom->setToolTip(Tr::tr("Zoom"));
    connect(m_zoom, &QSlider::valueChanged, this,
            [this](int step) { Q_EMIT zoomChosen(scaleAt(step)); });
    addAction(actions[Command::ZoomOut]);
    addWidget(m_zoom);
    addAction(actions[Command::ZoomIn]);
}

void TopBar::addSearch(const Actions &actions)
{
    auto *spacer = new QWidget;
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(spacer);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(Tr::tr("Name"));
    m_search->setAccessibleName(Tr::tr("Search people"));
    m_search->setToolTip(actions[Command::SearchPeople]->toolTip());
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(textPixels(kSearchWidth));
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_search->addAction(actions[Command::SearchPeople]->icon(), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &TopBar::searchTyped);
    connect(m_search, &QLineEdit::returnPressed, this, &TopBar::searchAccepted);
    addWidget(m_search);
}

} // namespace planning::ui
