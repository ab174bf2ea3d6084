#include "core/workspace/history.h"

namespace planning
{

void History::record(HistoryStep step)
{
    m_undone.clear();
    m_done.push_back(std::move(step));
    if (m_done.size() > m_limit)
        m_done.pop_front();
}

void History::stepBack()
{
    Q_ASSERT(lastDone());
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
}

void History::stepForward()
{
    Q_ASSERT(lastUndone());
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
}

} // namespace planning
