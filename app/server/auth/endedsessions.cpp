#include "app/server/auth/endedsessions.h"

namespace planning::server
{

static constexpr seconds kInterval{5};

void EndedSessions::learn(const std::vector<Uuid> &ended)
{
    const Instant now = m_clock.now();
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_forgottenAt, [now](const auto &each) { return each.second < now; });
    for (const Uuid &session : ended)
        m_forgottenAt.try_emplace(session, now + m_lifetime);
    m_lookedAt = now;
}

bool EndedSessions::hasEnded(const Uuid &session) const
{
    const std::scoped_lock lock(m_mutex);
    return m_forgottenAt.contains(session);
}

bool EndedSessions::takeTurnToLook()
{
    const Instant now = m_clock.now();
    const std::scoped_lock lock(m_mutex);
    if (now < m_lookedAt + kInterval)
        return false;
    m_lookedAt = now;
    return true;
}

} // namespace planning::server
