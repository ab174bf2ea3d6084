#pragma once

#include "core/model/change.h"
#include "core/model/touched.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QLabel;
class QModelIndex;
class QTreeView;

namespace planning
{
struct Conflict;
}

namespace planning::ui
{

class ConflictDetails;
class ConflictFilter;
class ConflictFilterBar;
class ConflictGroups;
class ConflictModel;
enum class ConflictGrouping;

// All conflicts of the plan to filter and group; beside them the current one with its ways out. A
// click or Enter goes to the shift.
class ConflictsPanel final : public QWidget
{
    Q_OBJECT

public:
    enum class Direction { Next, Previous };

    explicit ConflictsPanel(const PanelContext &context, QWidget *parent = nullptr);

    // After a change of the plan.
    void update(const Touched &touched);
    // "Conflicts: 3 hard, 12 soft", without those that are allowed.
    QString title() const;
    // Goes from conflict to conflict, on the board too.
    void step(Direction direction);

Q_SIGNALS:
    void conflictChosen(const planning::Conflict &conflict);
    void boardRequested(); // Enter: go on with the bar
    void personChosen(planning::Id<planning::Person> person);
    void shiftChosen(planning::Id<planning::Shift> shift);
    void previewed(const std::optional<planning::Change> &change);
    void titleChanged();

private:
    void buildTree();
    void connectTree();
    void connectDetails();
    void setGrouping(ConflictGrouping grouping);
    void showCurrent(const QModelIndex &index);
    void choose(const QModelIndex &index);
    void showEmptyState();

    PanelContext m_context;
    ConflictModel *m_conflicts;
    ConflictGroups *m_groups;
    ConflictFilter *m_filter;
    ConflictFilterBar *m_filters;
    QTreeView *m_tree;
    ConflictDetails *m_details;
    QWidget *m_both; // the tree and the details
    QLabel *m_empty;
    bool m_isUpdating = false; // the current row moves by itself
};

} // namespace planning::ui
