#pragma once

#include "core/model/change.h"
#include "core/model/touched.h"
#include "ui/edit/selection.h"
#include "ui/panels/panelcontext.h"
#include "ui/timeline/boardbuilder.h"
#include "ui/timeline/boardorder.h"
#include "ui/timeline/boardpreview.h"
#include "ui/timeline/gesture.h"

#include <QObject>

namespace planning::ui
{

class TimelineView;

// Stands between the board and the plan: draws the plan up for the view, and makes changes of what
// is done on the view.
class BoardController final : public QObject
{
    Q_OBJECT

public:
    BoardController(TimelineView &view, const PanelContext &context, QObject *parent = nullptr);

    void setRows(BoardGrouping rows);
    BoardGrouping rows() const { return m_rows; }
    // Sorts by what is shown and selected now. Rows stay in that order, whatever is edited, until
    // this is called again or other rows are chosen.
    void setOrder(RowOrder order);
    RowOrder order() const { return m_order; }
    // The collapsed groups of each kind of rows, as TimelineView names them.
    using CollapsedGroups = std::array<QStringList, kBoardGroupings.size()>;
    const CollapsedGroups &collapsedGroups() const { return m_collapsed; }
    void setCollapsedGroups(const CollapsedGroups &groups);
    // After a change of the plan.
    void update(const Touched &touched);

    Selection selection() const;
    void select(const std::vector<Id<Shift>> &shifts);
    void selectAll();

    // Shows as ghosts what the change would do; empty: nothing more.
    void showPreview(const std::optional<Change> &change);

Q_SIGNALS:
    // A new shift was drawn and is selected: the next thing to do is to name it.
    void shiftDrawn();
    // A row did not take what was put there: why, as a sentence.
    void refused(const QString &reason);

private:
    void rebuild();
    void finish(const Gesture &gesture);
    RowVerdict judge(const Gesture &gesture) const;
    BoardPreview previewOf(const Change &change);
    BoardPreview foresee(const Gesture &gesture);
    CountConflicts conflictCounter() const;
    BoardBuilder builder() const;
    std::optional<Interval> selectedTime() const;

    TimelineView &m_view;
    PanelContext m_context;
    BoardGrouping m_rows = BoardGrouping::People;
    RowOrder m_order = RowOrder::Name;
    RowRanks m_ranks; // of the rows sorted last; empty: by name
    CollapsedGroups m_collapsed;
};

} // namespace planning::ui
