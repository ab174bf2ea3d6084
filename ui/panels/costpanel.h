#pragma once

#include "core/model/touched.h"
#include "ui/charts/costseries.h"
#include "ui/edit/selection.h"
#include "ui/models/costreport.h"
#include "ui/panels/panelcontext.h"

#include <QFutureWatcher>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTimer;
class QToolButton;
class QTreeView;

namespace planning::ui
{

class ChoiceSwitch;
class CostChart;
class CostTreeModel;
class LoadChart;
class Prompts;

// What the plan costs: totals that open to the lines that made them, beside a chart. Worked out
// away from the window, and only while somebody looks.
class CostPanel final : public QWidget
{
    Q_OBJECT

public:
    CostPanel(const PanelContext &context, Prompts &prompts, QWidget *parent = nullptr);

    // After a change of the plan.
    void update(const Touched &touched);
    // The days on the board.
    void setWindow(const Interval &window);
    void setSelection(const Selection &selection);
    // All that the event costs, whenever it is.
    void showEventCosts(Id<Event> event);

    const CostReport *report() const;

Q_SIGNALS:
    void shiftChosen(planning::Id<planning::Shift> shift);
    void shown(); // a new report
    void failed(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Period { Board, Month, Everything };

    QWidget *buildControls();
    QWidget *buildTree();
    QWidget *buildCharts();
    void connectControls();
    CostQuestion question() const;
    void refresh(); // soon, once for many calls
    void ask();
    void onAnswered();
    void showReport(std::shared_ptr<const CostReport> report);
    void openGroup(const QString &name);
    void showSum();
    void showChart();
    void showLoad();
    void exportTable();
    std::vector<Id<Person>> peopleOfReport() const;

    PanelContext m_context;
    Prompts &m_prompts;
    Interval m_window;
    Selection m_selection;
    CostTreeModel *m_lines;
    QComboBox *m_period;
    QComboBox *m_grouping;
    QComboBox *m_chartKind;
    ChoiceSwitch *m_basis;
    QCheckBox *m_followsSelection;
    QToolButton *m_export;
    QLabel *m_sum;
    QLabel *m_empty;
    QSplitter *m_halves; // lines and chart
    QTreeView *m_tree;
    QStackedWidget *m_charts;
    CostChart *m_chart;
    LoadChart *m_load;
    QTimer *m_soon;
    QString m_wantedGroup; // to be opened in the next report; empty: none
    // Not QFuture::then(): the worker would look at a panel that is closed meanwhile.
    QFutureWatcher<std::shared_ptr<const CostReport>> m_answer;
    bool m_isAsking = false;
    bool m_isStale = true;
};

} // namespace planning::ui
