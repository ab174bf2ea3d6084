#pragma once

#include "core/model/change.h"

#include <deque>

namespace planning
{

// One change that can be taken back or done again. The file holds its edits: kept here, the edits
// of a day of big gestures would take gigabytes.
struct HistoryStep {
    Id<Change> change;
    QString name;
};

// What was done, newest last, and what was taken back and can be done again. It only remembers; the
// Workspace carries out.
class History final
{
public:
    // When more than `limit` steps were done, the oldest are forgotten; 0 keeps none.
    explicit History(std::size_t limit) : m_limit(limit) { }

    // A new change: what was taken back before can no longer be done again.
    void record(HistoryStep step);

    // The change to take back next and the one to do again next; null when there is none.
    const HistoryStep *lastDone() const { return m_done.empty() ? nullptr : &m_done.back(); }
    const HistoryStep *lastUndone() const { return m_undone.empty() ? nullptr : &m_undone.back(); }

    // lastDone() was taken back, lastUndone() was done again.
    void stepBack();
    void stepForward();

private:
    std::size_t m_limit;
    std::deque<HistoryStep> m_done;
    std::vector<HistoryStep> m_undone; // from m_done, so no more than its limit
};

} // namespace planning
