#include "core/base/idsource.h"

#include <QRandomGenerator>

namespace planning
{

static constexpr std::uint64_t kVersion7 = 0x7000;
static constexpr std::uint64_t kVariant = 0x8000000000000000ULL;
static constexpr std::uint64_t kVariantMask = 0xC000000000000000ULL;

IdSource::IdSource(const Clock &clock) : IdSource(clock, QRandomGenerator::system()->generate64())
{
}

IdSource::IdSource(const Clock &clock, std::uint64_t seed) : m_clock(clock), m_random(seed) { }

Uuid IdSource::nextUuid()
{
    const auto milliseconds = static_cast<std::uint64_t>(m_clock.millisecondsSinceEpoch());
    Uuid uuid;
    uuid.high = (milliseconds << 16) | kVersion7 | (m_random() & 0x0FFF);
    uuid.low = (m_random() & ~kVariantMask) | kVariant;
    if (uuid <= m_last) {
        // Same millisecond (or a clock that went back): count up from the last id.
        uuid = m_last;
        uuid.low = ((uuid.low + 1 + (m_random() & 0xFFFFFFFF)) & ~kVariantMask) | kVariant;
        if (uuid <= m_last)
            uuid.high = ((m_last.high + 0x10000) & ~0xFFFFULL) | kVersion7;
    }
    m_last = uuid;
    return uuid;
}

} // namespace planning
