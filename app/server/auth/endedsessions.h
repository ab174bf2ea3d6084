#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <mutex>
#include <unordered_map>
#include <vector>

namespace planning::server
{

// The sessions that have ended while access tokens of theirs were still good: those are refused.
// May be used from any thread.
class EndedSessions final
{
public:
    // `lifetime`: of an access token; who ended longer ago need not be known any more.
    EndedSessions(const Clock &clock, seconds lifetime) : m_clock(clock), m_lifetime(lifetime) { }

    // Those that ended at that moment or later are to be learnt.
    Instant since() const { return m_clock.now() - m_lifetime; }
    void learn(const std::vector<Uuid> &ended);
    bool hasEnded(const Uuid &session) const;

    // Whether it is some seconds since anybody looked at what other processes have ended; who is
    // told so looks.
    bool takeTurnToLook();

private:
    const Clock &m_clock;
    const seconds m_lifetime;
    mutable std::mutex m_mutex;
    std::unordered_map<Uuid, Instant> m_forgottenAt;
    Instant m_lookedAt{};
};

} // namespace planning::server
