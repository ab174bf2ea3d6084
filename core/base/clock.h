#pragma once

#include "core/base/instant.h"

#include <cstdint>

namespace planning
{

// The only source of "now": given to whoever needs it, so that a test can choose it.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual std::int64_t millisecondsSinceEpoch() const = 0;

    Instant now() const { return Instant{std::chrono::seconds{millisecondsSinceEpoch() / 1000}}; }
};

class SystemClock final : public Clock
{
public:
    std::int64_t millisecondsSinceEpoch() const override;
};

// Stands still until told otherwise.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(Instant now) : m_now(now) { }
    std::int64_t millisecondsSinceEpoch() const override
    {
        return m_now.time_since_epoch().count() * 1000;
    }
    void setNow(Instant now) { m_now = now; }

private:
    Instant m_now;
};

} // namespace planning
