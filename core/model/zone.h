#pragma once

#include "core/base/interval.h"

#include <memory>
#include <optional>

namespace planning
{

// A time zone by its IANA name, with its clock changes from 1970 to 2100 in memory: conversions
// cost a binary search. Copies share the table.
class Zone final
{
public:
    Zone(); // UTC

    // Empty when the system knows no such zone.
    static std::optional<Zone> named(const QString &ianaName);

    const QString &name() const;
    seconds offsetAt(Instant instant) const; // local = UTC + offset
    LocalSeconds toLocal(Instant instant) const;
    LocalDay dayOf(Instant instant) const;

    enum class Existence { Unique, Nonexistent, Ambiguous };
    struct Resolution {
        Existence existence = Existence::Unique;
        Instant first; // what toInstant() takes
        Instant second; // the later one of an ambiguous time, else equal to `first`
    };
    // A time that a clock change skips is moved forward by the gap; of one that comes twice,
    // `first` is the earlier (rules.md R41).
    Resolution resolve(LocalSeconds local) const;
    Instant toInstant(LocalSeconds local) const { return resolve(local).first; }

    // Whether the local time of an instant comes twice. Costs one binary search.
    bool isAmbiguous(Instant instant) const;

    // Local midnight to local midnight: 23, 24 or 25 hours.
    Interval dayInterval(LocalDay day) const;

    bool operator==(const Zone &other) const;

private:
    struct Transitions;
    explicit Zone(std::shared_ptr<const Transitions> transitions);

    std::shared_ptr<const Transitions> m_transitions;
};

} // namespace planning
