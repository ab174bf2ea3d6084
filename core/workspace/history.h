#pragma once

#include "core/model/change.h"

namespace planning
{

// What was done, newest last, and what was taken back and can be done again. It only remembers; the
// Workspace carries out.
class History final
{
public:
    // A new change: what was taken back before can no longer be done again.
    void record(Change change);

    // The change to take back next and the one to do again next; null when there is none.
    const Change *lastDone() const { return m_done.empty() ? nullptr : &m_done.back(); }
    const Change *lastUndone() const { return m_undone.empty() ? nullptr : &m_undone.back(); }

    // lastDone() was taken back, lastUndone() was done again.
    void stepBack();
    void stepForward();

private:
    std::vector<Change> m_done;
    std::vector<Change> m_undone;
};

} // namespace planning
