#pragma once

#include "core/base/interval.h"
#include "core/model/shift.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QLabel;
class QModelIndex;
class QTableView;

namespace planning::ui
{

class CoverageModel;

// Need and have of each role over the days shown. A click or Enter selects the shifts of a cell.
class CoverageView final : public QWidget
{
    Q_OBJECT

public:
    explicit CoverageView(const PanelContext &context, QWidget *parent = nullptr);

    // From midnight to midnight; also after a change of the plan.
    void setDays(const Interval &days);
    void setSelection(const std::vector<Id<Shift>> &shifts);

Q_SIGNALS:
    void shiftsChosen(const std::vector<planning::Id<planning::Shift>> &shifts);

private:
    void buildTable(const Theme &theme);
    void choose(const QModelIndex &index);
    void scrollToFirstPosts();

    Editor &m_editor;
    CoverageModel *m_model;
    QLabel *m_legend;
    QTableView *m_table;
    QLabel *m_empty;
    Interval m_days;
};

} // namespace planning::ui
