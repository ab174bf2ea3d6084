#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <random>

namespace planning
{

// What a worker makes ids from: no clock of another thread, and never the ids of another source.
struct IdSeed {
    Instant now;
    std::uint64_t random = 0;
};

// Makes UUIDv7 ids (RFC 9562): 48 bits of Unix milliseconds, then random bits. Ids made by one
// source are strictly increasing. A fixed clock and seed give the same ids again (demo plans,
// tests).
class IdSource final
{
public:
    explicit IdSource(const Clock &clock); // seeded by the system's generator
    IdSource(const Clock &clock, std::uint64_t seed);

    template <typename T>
    Id<T> next()
    {
        return Id<T>{nextUuid()};
    }

    // For another source in another thread.
    IdSeed seed() { return {m_clock.now(), m_random()}; }

private:
    Uuid nextUuid();

    const Clock &m_clock;
    std::mt19937_64 m_random;
    Uuid m_last;
};

} // namespace planning
