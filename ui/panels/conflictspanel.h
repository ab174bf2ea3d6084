#pragma once

#include "core/model/touched.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace planning
{
struct Conflict;
}

namespace planning::ui
{

class ConflictFilter;
class ConflictModel;

// All conflicts of the plan in one list to filter; a click or Enter goes to the shift.
class ConflictsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictsPanel(const PanelContext &context, QWidget *parent = nullptr);

    // After a change of the plan.
    void update(const Touched &touched);
    // "Conflicts: 3 hard, 12 soft"
    QString title() const;

Q_SIGNALS:
    void conflictChosen(const planning::Conflict &conflict);
    void titleChanged();

private:
    QWidget *buildFilters();
    void buildTable();
    void fillRules();
    void showEmptyState();

    PanelContext m_context;
    ConflictModel *m_conflicts;
    ConflictFilter *m_filter;
    QComboBox *m_rules;
    QTableView *m_table;
    QLabel *m_empty;
};

} // namespace planning::ui
