#include "ui/window/topbar.h"
#include "ui/theme/theme.h"

#include "ui/panels/choiceswitch.h"
#include "ui/tr.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
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
      m_rows(new ChoiceSwitch(Tr::tr("Rows"), {Tr::tr("People"), Tr::tr("Sites")})),
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
    m_rows->setObjectName(QStringLiteral("rowsSwitch"));
    connect(m_rows, &ChoiceSwitch::chosen, this,
            [this](int index) { Q_EMIT rowsChosen(static_cast<BoardGrouping>(index)); });
    addWidget(m_rows);
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
    m_rows->setCurrent(static_cast<int>(rows));
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
