#pragma once

#include "app/server/auth/recent.h"
#include "core/base/clock.h"

#include <QString>

#include <mutex>
#include <optional>

namespace planning::server
{

// Slows down who guesses passwords: after a few failures in a row each further one doubles the
// time until the next attempt is looked at. By login name, up to a minute, so that nobody can be
// locked out for long by others; by address, up to a quarter of an hour, so that nobody can try
// many names. Failures are forgotten after an hour. Whether an account of that name exists plays no
// part. Safe to use from any thread.
class LoginThrottle final
{
public:
    // The clock must outlive the throttle.
    explicit LoginThrottle(const Clock &clock);

    // Before the password is looked at: how long to wait, empty when it may be looked at now. It
    // then counts as failed until succeeded() says otherwise, so that attempts made at once do not
    // all slip through.
    std::optional<std::chrono::seconds> attempt(const QString &email, const QByteArray &address);
    void succeeded(const QString &email, const QByteArray &address);

private:
    struct Failures {
        int count = 0;
        std::int64_t last = 0; // ms since 1970
        std::int64_t waitUntil = 0;
    };
    struct Rule {
        int free; // failures without a wait
        std::chrono::seconds longest;
    };

    static void addFailure(Failures &failures, const Rule &rule, std::int64_t now);

    static constexpr Rule kByName{5, std::chrono::seconds{60}};
    static constexpr Rule kByAddress{20, std::chrono::seconds{900}};

    const Clock &m_clock;
    std::mutex m_mutex;
    Recent<Failures> m_names{10'000};
    Recent<Failures> m_addresses{10'000};
};

} // namespace planning::server
