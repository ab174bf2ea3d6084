#include "app/server/auth/loginthrottle.h"

#include "app/server/auth/digest.h"
#include "app/server/auth/ratelimit.h"
#include "core/store/accountstore.h"

#include <algorithm>

namespace planning::server
{

using std::chrono::milliseconds;
using std::chrono::seconds;

static constexpr std::int64_t kRemembered = milliseconds(std::chrono::hours{1}).count();

// However long the name is.
static QByteArray nameKey(const QString &email)
{
    return sha256(normalizedEmail(email).toUtf8());
}

LoginThrottle::LoginThrottle(const Clock &clock) : m_clock(clock) { }

void LoginThrottle::addFailure(Failures &failures, const Rule &rule, std::int64_t now)
{
    if (now - failures.last > kRemembered)
        failures.count = 0;
    failures.last = now;
    ++failures.count;
    const int doublings = std::min(failures.count - rule.free, 20);
    const auto wait = doublings < 0 ? seconds{0} : std::min(seconds{1 << doublings}, rule.longest);
    failures.waitUntil = now + milliseconds(wait).count();
}

std::optional<seconds> LoginThrottle::attempt(const QString &email, const QByteArray &address)
{
    const std::int64_t now = m_clock.millisecondsSinceEpoch();
    const std::lock_guard lock(m_mutex);
    Failures &byName = m_names.of(nameKey(email));
    Failures &byAddress = m_addresses.of(addressKey(address));
    const milliseconds wait{std::max(byName.waitUntil, byAddress.waitUntil) - now};
    if (wait.count() > 0)
        return std::chrono::ceil<seconds>(wait);
    addFailure(byName, kByName, now);
    addFailure(byAddress, kByAddress, now);
    return std::nullopt;
}

void LoginThrottle::succeeded(const QString &email, const QByteArray &address)
{
    const std::lock_guard lock(m_mutex);
    m_names.of(nameKey(email)) = {};
    // Only this attempt: one who has an account of his own may not wash away what he tried on
    // those of others.
    Failures &byAddress = m_addresses.of(addressKey(address));
    byAddress.count = std::max(0, byAddress.count - 1);
    byAddress.waitUntil = 0;
}

} // namespace planning::server
