#include "core/vectors/vectordsl.h"

#include "core/model/zone.h"
#include "core/vectors/vectorplan.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace planning
{

using namespace Qt::StringLiterals;
using std::chrono::days;

namespace
{

// Reads times of one shift: each at or after the one it is counted from.
class DslTimes
{
public:
    DslTimes(LocalDay day, Zone zone) : m_day(day), m_zone(std::move(zone)) { }

    std::optional<Instant> at(const QString &text, days later = days{0}) const
    {
        static const QRegularExpression pattern(u"^(\\d{1,2}):(\\d{2})(#2)?$"_s);
        const auto match = pattern.match(text);
        if (!match.hasMatch())
            return std::nullopt;
        const minutes time{match.captured(1).toInt() * 60 + match.captured(2).toInt()};
        const auto resolved = m_zone.resolve(m_day + later + time);
        return match.captured(3).isEmpty() ? resolved.first : resolved.second;
    }
    std::optional<Instant> notBefore(const QString &text, Instant from) const
    {
        const auto same = at(text);
        return same && *same < from ? at(text, days{1}) : same;
    }
    std::optional<Instant> notAfter(const QString &text, Instant until) const
    {
        const auto same = at(text);
        return same && *same > until ? at(text, days{-1}) : same;
    }
    // "20:00-02:00"
    std::optional<Interval> range(const QString &text, Instant from) const
    {
        const auto start = notBefore(text.section(u'-', 0, 0), from);
        if (!start)
            return std::nullopt;
        auto end = notBefore(text.section(u'-', 1), *start);
        if (end && *end == *start)
            end = at(text.section(u'-', 1), days{1});
        return end ? std::optional(Interval{*start, *end}) : std::nullopt;
    }

private:
    LocalDay m_day;
    Zone m_zone;
};

} // namespace

static Error unreadable(const QString &text)
{
    return {ErrorCode::InvalidInput, u"cannot read shift \"%1\""_s.arg(text), u"dsl"_s};
}

// The value after a word; empty when the word is not there.
static QString valueAfter(const QStringList &words, const QString &word)
{
    const auto at = words.indexOf(word);
    return at < 0 ? QString() : words.value(at + 1);
}

static bool addBreaks(QJsonObject &shift, const QStringList &words, const DslTimes &times,
                      Instant from)
{
    QJsonArray breaks;
    for (qsizetype i = 3; i + 1 < words.size(); i += 2) {
        const bool isPaid = words[i] == "pbr"_L1;
        if (!isPaid && words[i] != "br"_L1)
            continue;
        const auto range = times.range(words[i + 1], from);
        if (!range)
            return false;
        breaks.append(QJsonObject{{u"start"_s, toRfc3339(range->start)},
                                  {u"end"_s, toRfc3339(range->end)},
                                  {u"paid"_s, isPaid}});
    }
    shift.insert("breaks"_L1, breaks);
    return true;
}

static void addWords(QJsonObject &shift, const QStringList &words)
{
    static constexpr std::pair<QLatin1String, QLatin1String> names[] = {
        {"tz"_L1, "tz"_L1},    {"st"_L1, "shift_status"_L1}, {"as"_L1, "assignment_status"_L1},
        {"p"_L1, "person"_L1}, {"site"_L1, "site"_L1},       {"kind"_L1, "kind"_L1},
        {"role"_L1, "role"_L1}};
    for (const auto &[word, name] : names) {
        if (const QString value = valueAfter(words, word); !value.isEmpty())
            shift.insert(name, value);
    }
}

Result<QJsonObject> shiftOfDsl(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const auto day = dayFromIsoDate(words.value(1));
    const QString zoneName = valueAfter(words, u"tz"_s);
    const auto zone = Zone::named(zoneName.isEmpty() ? u"Europe/Paris"_s : zoneName);
    if (!day || !zone || words.size() % 2 == 0)
        return unreadable(text);
    const DslTimes times(*day, *zone);
    const auto midnight = zone->toInstant(*day);
    const auto planned = times.range(words[2], midnight);
    if (!planned)
        return unreadable(text);
    QJsonObject shift{{u"id"_s, words.first()},
                      {u"start"_s, toRfc3339(planned->start)},
                      {u"end"_s, toRfc3339(planned->end)}};
    addWords(shift, words);
    Instant from = planned->start;
    if (const QString call = valueAfter(words, u"call"_s); !call.isEmpty()) {
        const auto called = times.notAfter(call, planned->start);
        if (!called)
            return unreadable(text);
        from = *called;
        shift.insert("call"_L1, toRfc3339(from));
    }
    const minutes wrap{valueAfter(words, u"wrap"_s).toInt()};
    shift.insert("duty_end"_L1, toRfc3339(planned->end + wrap));
    if (!addBreaks(shift, words, times, from))
        return unreadable(text);
    return shift;
}

} // namespace planning
