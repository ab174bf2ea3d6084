#include "app/server/api/answers.h"
#include "app/server/api/entityjson.h"
#include "app/server/organizations/liveorganization.h"
#include "app/server/resources/stage/stageroutes.h"
#include "app/server/resources/stage/timeranges.h"
#include "app/server/resources/visibility.h"
#include "core/model/dutytime.h"
#include "core/model/zones.h"
#include "core/workspace/crewchanges.h"
#include "core/workspace/shiftchanges.h"

namespace planning::server
{

using namespace Qt::StringLiterals;

static constexpr int kMostDays = 366;
static constexpr int kMostRanges = 24; // of one day

namespace
{

struct DeclaredDay {
    LocalDay day{};
    Interval whole; // midnight to midnight
    std::vector<Interval> ranges; // none: cannot work at all
};

} // namespace

static Problem noRange(const QString &pointer)
{
    return invalid(pointer,
                   {QT_TRANSLATE_NOOP("Server", "Times of the clock are expected: 20:00-02:00.")},
                   ProblemCode::InvalidTimeRange);
}

static Outcome<DeclaredDay> dayOf(const QString &key, const QJsonValue &value, const Zone &zone)
{
    const QString pointer = u'/' + key;
    const auto day = dayFromIsoDate(key);
    if (!day) {
        const Expectation expected = detail::expectedDay();
        return invalid(pointer, expected.message, expected.code);
    }
    if (!value.isNull() && !value.isArray())
        return noRange(pointer);
    DeclaredDay declared{*day, zone.dayInterval(*day), {}};
    const QJsonArray texts = value.toArray();
    if (texts.size() > kMostRanges)
        return noRange(pointer);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto range = intervalFromTimeRange(texts[i].toString(), *day, zone);
        if (!range)
            return noRange(pointer + u'/' + QString::number(i));
        declared.ranges.push_back(*range);
    }
    return declared;
}

static Outcome<std::vector<DeclaredDay>> declaredDaysOf(const Call &call, const Zone &zone)
{
    const auto body = objectOf(call.request);
    if (!body)
        return body.problem();
    if (body->size() > kMostDays)
        return invalid({}, {QT_TRANSLATE_NOOP("Server", "At most %1 days at once."),
                            {QString::number(kMostDays)}});
    std::vector<DeclaredDay> days;
    for (auto it = body->begin(); it != body->end(); ++it) {
        auto day = dayOf(it.key(), *it, zone);
        if (!day)
            return day.problem();
        days.push_back(*std::move(day));
    }
    return days;
}

// What was declared for that day alone: times that begin on it, or absence within it.
static bool isOfDay(const Availability &availability, const Interval &day)
{
    if (!availability.recurrence.isEmpty() || availability.kind == AvailabilityKind::Engaged)
        return false;
    if (isAway(availability.kind))
        return day.contains(availability.interval);
    return day.contains(availability.interval.start)
           && availability.interval.duration() <= std::chrono::days{1};
}

// The day's declarations become the ranges, or one absence of the whole day.
static void declare(Change &change, Call &call, Id<Person> person, const DeclaredDay &day)
{
    const Plan &plan = call.organization->plan();
    const AvailabilityKind kind =
        day.ranges.empty() ? AvailabilityKind::Unavailable : AvailabilityKind::Available;
    std::vector<Interval> wanted = day.ranges;
    if (wanted.empty())
        wanted.push_back(day.whole);
    for (const Id<Availability> id : plan.by<&Availability::person>(person)) {
        const Availability &each = *plan.find(id);
        if (!isOfDay(each, day.whole))
            continue;
        if (each.kind != kind || std::erase(wanted, each.interval) == 0)
            change.remove(each);
    }
    for (const Interval &interval : wanted) {
        Availability availability;
        availability.id = call.organization->ids().next<Availability>();
        availability.person = person;
        availability.interval = interval;
        availability.kind = kind;
        change.insert(availability);
    }
}

static bool collides(const DeclaredDay &day, const Interval &duty)
{
    if (day.ranges.empty())
        return day.whole.overlaps(duty);
    return std::ranges::any_of(day.ranges,
                               [&](const Interval &range) { return range.overlaps(duty); });
}

static void appendWarnings(QJsonArray &warnings, const Call &call, Id<Person> person,
                           const DeclaredDay &day)
{
    const Plan &plan = call.organization->plan();
    const Zone zone = organizationZone(plan);
    for (const Id<Assignment> id : plan.by<&Assignment::person>(person)) {
        const Assignment &assignment = *plan.find(id);
        const Shift &shift = *plan.find(assignment.shift);
        const Interval duty = dutyTime(assignment, shift);
        const bool counts = isLive(assignment) && shift.status != ShiftStatus::Cancelled;
        if (!counts || !isShown(call, shift) || !collides(day, duty))
            continue;
        const Text text{
            QT_TRANSLATE_NOOP("Server", "You are planned from %1 to %2: %3."),
            {clockTime(duty.start, zone), clockTime(duty.end, zone), displayTitle(plan, shift)}};
        warnings.append(QJsonObject{{u"date"_s, toIsoDate(day.day)},
                                    {u"message"_s, text.in(call.language)},
                                    {u"severity"_s, day.ranges.empty() ? u"high"_s : u"medium"_s},
                                    {u"shift_id"_s, shift.id.toString()}});
    }
}

Outcome<Response> declareAvailability(Call &call)
{
    const auto person = callingPerson(call);
    if (!person)
        return person.problem();
    const Zone zone = organizationZone(call.organization->plan());
    const auto days = declaredDaysOf(call, zone);
    if (!days)
        return days.problem();
    Change change;
    change.name = u"update_availability"_s;
    for (const DeclaredDay &day : *days)
        declare(change, call, *person, day);
    if (auto done = call.organization->commit(std::move(change), call.principal.account); !done)
        return done.problem();
    const Plan &plan = call.organization->plan();
    QJsonObject availability;
    QJsonArray warnings;
    for (const DeclaredDay &day : *days) {
        const QString date = toIsoDate(day.day);
        const auto told = declaredDays(plan, *person, zone, {day.whole, true});
        availability[date] = QJsonArray::fromStringList(told.value(date));
        appendWarnings(warnings, call, *person, day);
    }
    return jsonAnswer(200, QJsonObject{{u"status"_s, u"success"_s},
                                       {u"availability"_s, availability},
                                       {u"warnings"_s, warnings}});
}

} // namespace planning::server
