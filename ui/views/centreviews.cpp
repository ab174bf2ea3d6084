#include "ui/views/centreviews.h"

#include "ui/edit/editor.h"
#include "ui/models/zones.h"
#include "ui/tr.h"
#include "ui/views/coverageview.h"
#include "ui/views/shifttable.h"
#include "ui/views/todayview.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace planning::ui
{

CentreViews::CentreViews(const PanelContext &context, const Clock &clock, const Given &given)
    : m_editor(context.editor),
      m_tabs(new QTabBar),
      m_top(new QHBoxLayout),
      m_stack(new QStackedWidget),
      m_table(new ShiftTable(context)),
      m_coverage(new CoverageView(context)),
      m_today(new TodayView(context, clock))
{
    m_tabs->setObjectName(QStringLiteral("centreTabs"));
    m_tabs->setAccessibleName(Tr::tr("Views"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_top->addWidget(m_tabs, 1);
    layout->addLayout(m_top);
    layout->addWidget(m_stack, 1);
    addView(Tr::tr("Timeline"), given.timeline);
    addView(Tr::tr("Table"), m_table);
    addView(Tr::tr("Coverage"), m_coverage);
    addView(Tr::tr("Costs"), given.costs);
    addView(Tr::tr("Today"), m_today);
    connect(m_tabs, &QTabBar::currentChanged, this, &CentreViews::onCurrentChanged);
    connect(m_table, &ShiftTable::shiftsChosen, this, &CentreViews::shiftsChosen);
    connect(m_coverage, &CoverageView::shiftsChosen, this, &CentreViews::shiftsChosen);
    connect(m_today, &TodayView::shiftsChosen, this, &CentreViews::shiftsChosen);
    connect(&m_editor, &Editor::conflictsFound, this, [this] {
        if (current() == CentreView::Table)
            m_table->updateConflicts();
    });
}

void CentreViews::addView(const QString &title, QWidget *view)
{
    m_stack->addWidget(view);
    m_tabs->addTab(title);
}

void CentreViews::addCornerAction(QAction &action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(&action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_top->addWidget(button);
}

CentreView CentreViews::current() const
{
    return static_cast<CentreView>(m_stack->currentIndex());
}

void CentreViews::setCurrent(CentreView view)
{
    m_tabs->setCurrentIndex(static_cast<int>(view));
    m_stack->currentWidget()->setFocus();
}

void CentreViews::onCurrentChanged()
{
    m_stack->setCurrentIndex(m_tabs->currentIndex());
    refresh();
    Q_EMIT currentChanged(current());
}

void CentreViews::setWindow(const Interval &window)
{
    m_window = window;
    refresh();
}

void CentreViews::setSelection(const std::vector<Id<Shift>> &shifts)
{
    m_selection = shifts;
    if (current() == CentreView::Table)
        m_table->setSelection(m_selection);
    if (current() == CentreView::Coverage)
        m_coverage->setSelection(m_selection);
}

void CentreViews::update(const Touched &touched)
{
    m_tableIsStale = m_tableIsStale || current() != CentreView::Table;
    if (current() == CentreView::Table)
        m_table->update(touched);
    else
        refresh();
}

bool CentreViews::selectAll()
{
    if (current() == CentreView::Table)
        m_table->selectAll();
    return current() == CentreView::Table;
}

QByteArray CentreViews::columns() const
{
    return m_table->columns();
}

void CentreViews::setColumns(const QByteArray &columns)
{
    m_table->setColumns(columns);
}

// From midnight to midnight.
Interval CentreViews::wholeDays() const
{
    const Zone zone = organizationZone(m_editor.plan());
    const Instant last = std::max(m_window.start, m_window.end - seconds{1});
    return {zone.dayInterval(zone.dayOf(m_window.start)).start,
            zone.dayInterval(zone.dayOf(last)).end};
}

// Brings the view that is seen up to date.
void CentreViews::refresh()
{
    if (current() == CentreView::Table) {
        if (std::exchange(m_tableIsStale, false))
            m_table->update(everythingTouched());
        m_table->setDays(wholeDays());
        m_table->setSelection(m_selection);
    }
    if (current() == CentreView::Coverage) {
        m_coverage->setDays(wholeDays());
        m_coverage->setSelection(m_selection);
    }
    if (current() == CentreView::Today)
        m_today->setWindow(m_window);
}

} // namespace planning::ui
