#pragma once

#include "app/server/api/request.h"
#include "app/server/auth/recent.h"
#include "core/base/clock.h"

#include <deque>
#include <mutex>

namespace planning::server
{

struct RateLimit {
    int requests = 100; // at least 1
    std::chrono::seconds window{60};
};

// The least for anybody, and for what is costly (api.md, 429).
inline constexpr RateLimit kGeneralLimit{100};
inline constexpr RateLimit kWritesLimit{20};

struct RateVerdict {
    bool isAllowed = true;
    int limit = 0;
    int remaining = 0; // requests that would be allowed now
    std::chrono::seconds reset{}; // until one more is allowed, rounded up; at least 1 when refused
};

// Counts the requests of each caller in the last seconds, exactly: in no window of that length are
// there more than the limit. A refused request does not count. One for each kind of request that
// has a limit of its own. Safe to use from any thread.
class RateLimiter final
{
public:
    // Remembers the most recent callers; one that is forgotten begins anew. The clock must outlive
    // the limiter.
    RateLimiter(RateLimit limit, const Clock &clock, std::size_t mostCallers = 10'000);

    // `caller`: "account/<id>", or addressKey() of one who has not signed in.
    RateVerdict take(const QByteArray &caller);

    std::size_t knownCallers() const;

private:
    using Times = std::deque<std::int64_t>; // ms since 1970 of what counts, in order

    RateVerdict verdict(const Times &times, std::int64_t now, bool isAllowed) const;

    const RateLimit m_limit;
    const Clock &m_clock;
    mutable std::mutex m_mutex;
    Recent<Times> m_callers;
};

// One key for all addresses that one subscriber can choose among: IPv6 by its first 64 bits, an
// IPv4 address written as IPv6 as itself.
QByteArray addressKey(const QByteArray &peer);

// RateLimit-Limit, -Remaining and -Reset, and Retry-After when it is refused.
void addRateLimit(Headers &headers, const RateVerdict &verdict);

} // namespace planning::server
