#include "app/server/auth/ratelimit.h"

#include <QHostAddress>

namespace planning::server
{

using std::chrono::milliseconds;

RateLimiter::RateLimiter(RateLimit limit, const Clock &clock, std::size_t mostCallers)
    : m_limit(limit),
      m_clock(clock),
      m_callers(mostCallers)
{
}

RateVerdict RateLimiter::take(const QByteArray &caller)
{
    const std::int64_t now = m_clock.millisecondsSinceEpoch();
    const std::int64_t begin = now - milliseconds(m_limit.window).count();
    // What lies in the future was counted before the clock was set back.
    const auto counts = [begin, now](std::int64_t time) { return time > begin && time <= now; };

    const std::lock_guard lock(m_mutex);
    m_callers.removeIdle(
        [&counts](const Times &times) { return times.empty() || !counts(times.back()); });
    Times &times = m_callers.of(caller);
    std::erase_if(times, [&counts](std::int64_t time) { return !counts(time); });
    const bool isAllowed = std::ssize(times) < m_limit.requests;
    if (isAllowed)
        times.push_back(now);
    return verdict(times, now, isAllowed);
}

RateVerdict RateLimiter::verdict(const Times &times, std::int64_t now, bool isAllowed) const
{
    const milliseconds next = milliseconds{times.front() - now} + m_limit.window;
    return {isAllowed, m_limit.requests, m_limit.requests - static_cast<int>(times.size()),
            std::chrono::ceil<std::chrono::seconds>(next)};
}

std::size_t RateLimiter::knownCallers() const
{
    const std::lock_guard lock(m_mutex);
    return m_callers.size();
}

QByteArray addressKey(const QByteArray &peer)
{
    const QHostAddress address(QString::fromLatin1(peer));
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4).toString().toLatin1();
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(ipv6.c), 8).toHex() + "/64";
}

void addRateLimit(Headers &headers, const RateVerdict &verdict)
{
    const QByteArray reset = QByteArray::number(static_cast<qlonglong>(verdict.reset.count()));
    headers.set("RateLimit-Limit", QByteArray::number(verdict.limit));
    headers.set("RateLimit-Remaining", QByteArray::number(verdict.remaining));
    headers.set("RateLimit-Reset", reset);
    if (!verdict.isAllowed)
        headers.set("Retry-After", reset);
}

} // namespace planning::server
