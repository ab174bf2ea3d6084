#pragma once

#include "core/base/interval.h"
#include "core/model/shift.h"
#include "core/model/touched.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QStackedWidget;
class QTabBar;

namespace planning
{
class Clock;
}

namespace planning::ui
{

class CoverageView;
class ShiftTable;
class TodayView;

// How the middle of the window shows the plan.
enum class CentreView { Timeline, Table, Coverage, Costs, Today };

// The timeline and the other views of the same plan, the same days and the same selection, as tabs.
// Only the one that is seen is kept up to date; the others follow when they are.
class CentreViews final : public QWidget
{
    Q_OBJECT

public:
    // Views that others make and keep up to date; taken over.
    struct Given {
        QWidget *timeline;
        QWidget *costs;
    };
    CentreViews(const PanelContext &context, const Clock &clock, const Given &given);

    CentreView current() const;
    void setCurrent(CentreView view);

    // Puts a button at the far end of the tabs.
    void addCornerAction(QAction &action);

    // What the timeline shows; the others show whole days.
    void setWindow(const Interval &window);
    void setSelection(const std::vector<Id<Shift>> &shifts);
    // After a change of the plan.
    void update(const Touched &touched);

    // Selects everything the view shows; false when it is the timeline that is seen.
    bool selectAll();

    // How the columns of the table are arranged; opaque bytes of Qt.
    QByteArray columns() const;
    void setColumns(const QByteArray &columns);

Q_SIGNALS:
    void shiftsChosen(const std::vector<planning::Id<planning::Shift>> &shifts);
    void currentChanged(planning::ui::CentreView view);

private:
    void addView(const QString &title, QWidget *view);
    void onCurrentChanged();
    void refresh();
    Interval wholeDays() const;

    Editor &m_editor;
    QTabBar *m_tabs;
    QHBoxLayout *m_top;
    QStackedWidget *m_stack;
    ShiftTable *m_table;
    CoverageView *m_coverage;
    TodayView *m_today;
    Interval m_window;
    std::vector<Id<Shift>> m_selection;
    bool m_tableIsStale = true; // it was not seen when the plan changed
};

} // namespace planning::ui
