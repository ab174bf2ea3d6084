#include "core/model/zone.h"

#include <QDateTime>
#include <QHash>
#include <QMutex>
#include <QTimeZone>

#include <vector>

namespace planning
{

struct Zone::Transitions {
    QString name;
    std::vector<Instant>
        starts; // offsets[i] holds from starts[i]; starts[0] is the beginning of time
    std::vector<seconds> offsets;
};

static const QDateTime kFirst(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC);
static const QDateTime kLast(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC);

Zone::Zone(std::shared_ptr<const Transitions> transitions) : m_transitions(std::move(transitions))
{
}

Zone::Zone()
{
    static const auto utc = std::make_shared<const Transitions>(
        Transitions{QStringLiteral("UTC"), {Instant::min()}, {seconds{0}}});
    m_transitions = utc;
}

std::optional<Zone> Zone::named(const QString &ianaName)
{
    // The system's zone data does not change while we run, so every zone is read once.
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<const Transitions>> known;
    const QMutexLocker lock(&mutex);
    if (const auto it = known.constFind(ianaName); it != known.cend())
        return Zone(*it);

    const QTimeZone zone(ianaName.toUtf8());
    if (ianaName.isEmpty() || !zone.isValid())
        return std::nullopt;
    Transitions table{ianaName, {Instant::min()}, {seconds{zone.offsetFromUtc(kFirst)}}};
    for (const QTimeZone::OffsetData &change : zone.transitions(kFirst, kLast)) {
        const seconds offset{change.offsetFromUtc};
        if (offset == table.offsets.back())
            continue;
        table.starts.push_back(Instant{seconds{change.atUtc.toSecsSinceEpoch()}});
        table.offsets.push_back(offset);
    }
    const auto shared = std::make_shared<const Transitions>(std::move(table));
    known.insert(ianaName, shared);
    return Zone(shared);
}

const QString &Zone::name() const
{
    return m_transitions->name;
}

seconds Zone::offsetAt(Instant instant) const
{
    const auto &starts = m_transitions->starts;
    const auto next = std::upper_bound(starts.begin(), starts.end(), instant);
    return m_transitions->offsets[static_cast<std::size_t>(next - starts.begin() - 1)];
}

LocalSeconds Zone::toLocal(Instant instant) const
{
    return LocalSeconds{instant.time_since_epoch() + offsetAt(instant)};
}

LocalDay Zone::dayOf(Instant instant) const
{
    return std::chrono::floor<std::chrono::days>(toLocal(instant));
}

Zone::Resolution Zone::resolve(LocalSeconds local) const
{
    // Clock changes are further apart than a day: the offsets a day before and after are the two
    // that can matter.
    const Instant nominal{local.time_since_epoch()};
    const auto &starts = m_transitions->starts;
    const auto next =
        std::upper_bound(starts.begin(), starts.end(), nominal - std::chrono::days{1});
    const seconds before =
        m_transitions->offsets[static_cast<std::size_t>(next - starts.begin() - 1)];
    const Instant early = nominal - before;
    const bool noneNear = next == starts.end() || *next > nominal + std::chrono::days{1};
    if (noneNear)
        return {Existence::Unique, early, early};
    const seconds after = offsetAt(nominal + std::chrono::days{1});
    const Instant late = nominal - after;
    const bool earlyHolds = offsetAt(early) == before;
    const bool lateHolds = offsetAt(late) == after;
    if (before == after || (earlyHolds && !lateHolds))
        return {Existence::Unique, early, early};
    if (earlyHolds && lateHolds)
        return {Existence::Ambiguous, early, late};
    if (lateHolds)
        return {Existence::Unique, late, late};
    return {Existence::Nonexistent, early, early};
}

// The clock going back by some time repeats as much before it and after it.
bool Zone::isAmbiguous(Instant instant) const
{
    const auto &[name, starts, offsets] = *m_transitions;
    const auto next = static_cast<std::size_t>(
        std::upper_bound(starts.begin(), starts.end(), instant) - starts.begin());
    if (next < starts.size() && instant >= starts[next] - (offsets[next - 1] - offsets[next]))
        return true;
    return next >= 2 && instant < starts[next - 1] + (offsets[next - 2] - offsets[next - 1]);
}

Interval Zone::dayInterval(LocalDay day) const
{
    return {toInstant(day), toInstant(day + std::chrono::days{1})};
}

bool Zone::operator==(const Zone &other) const
{
    return name() == other.name();
}

} // namespace planning
