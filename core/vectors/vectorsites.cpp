#include "core/vectors/vectorsites.h"

#include "core/model/calendar.h"
#include "core/rules/localtime.h"

#include <QJsonArray>

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;
using std::chrono::days;

// "2026-03-01T10:00" on the clock of a zone; with "Z", in UTC.
static std::optional<Instant> localInstant(const QJsonValue &json, const QString &timezone)
{
    const auto read = vectorInstant(json);
    const auto zone = Zone::named(timezone);
    if (!read || !zone || json.toString().endsWith(u'Z'))
        return read;
    return zone->toInstant(LocalSeconds{read->time_since_epoch()});
}

Result<void> describeTravel(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    const QJsonObject matrix = parameters["matrix"_L1].toObject();
    const auto sitesNamed = [&builder](const QString &name) {
        QList<Id<Site>> ids;
        for (const Id<Site> id : builder.sites()) {
            if (builder.plan().find(id)->name == name)
                ids << id;
        }
        return ids;
    };
    for (auto it = matrix.begin(); it != matrix.end(); ++it) {
        for (const Id<Site> from : sitesNamed(it.key().section(u'|', 0, 0))) {
            for (const Id<Site> to : sitesNamed(it.key().section(u'|', 1))) {
                TravelTime time;
                time.fromSite = from;
                time.toSite = to;
                time.duration = minutes{it->toInt()};
                builder.add(time);
            }
        }
    }
    return ok();
}

// "AM", "971"… are zones of France, "BE" is one of its own.
Result<void> describeHolidays(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    QString zone = parameters["zone"_L1].toString(u"FR"_s);
    if (!HolidayCalendar::knownZones().contains(zone))
        zone = u"FR-"_s + zone;
    if (!HolidayCalendar::knownZones().contains(zone))
        return notUnderstood(u"zone"_s);
    for (const Id<Site> id : builder.sites())
        builder.change(id, [&zone](Site &site) { site.holidayZone = zone; });
    return ok();
}

Result<void> describeNotice(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    const QString timezone = parameters["tz"_L1].toString(builder.timezone());
    const auto now = localInstant(parameters["now"_L1], timezone);
    const auto start = localInstant(parameters["start"_L1], timezone);
    if (!now || !start)
        return notUnderstood(u"now and start"_s);
    const QJsonObject shift{{u"id"_s, u"A"_s},
                            {u"tz"_s, timezone},
                            {u"start"_s, toRfc3339(*start)},
                            {u"end"_s, toRfc3339(*start + std::chrono::hours{4})}};
    if (const auto added = builder.addShifts({shift}); !added)
        return added;
    builder.change(builder.firstShift(), [&now](Shift &each) { each.record.updatedAt = *now; });
    return ok();
}

// [start, end, quantity]
Result<void> describeBookings(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    Equipment equipment;
    for (const auto name : {"stock"_L1, "quantity"_L1, "qty"_L1})
        equipment.quantity = parameters[name].toInt(equipment.quantity);
    const Id<Equipment> id = builder.add(equipment);
    for (const QJsonValue &each : parameters["b"_L1].toArray()) {
        const auto start = vectorInstant(each.toArray()[0]);
        const auto end = vectorInstant(each.toArray()[1]);
        if (!start || !end)
            return notUnderstood(u"b"_s);
        Booking booking;
        booking.equipment = id;
        booking.interval = {*start, *end};
        booking.quantity = each.toArray()[2].toInt(1);
        if (each.toArray()[3].toString() == "cancelled"_L1)
            booking.status = BookingStatus::Cancelled;
        builder.add(booking);
    }
    return ok();
}

Result<void> describeMaintenance(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    const auto last = dayFromIsoDate(parameters["last"_L1].toString());
    const auto use = dayFromIsoDate(parameters["use"_L1].toString().left(10));
    if (!last || !use)
        return notUnderstood(u"last and use"_s);
    Equipment equipment;
    equipment.lastMaintenance = *last;
    Booking booking;
    booking.equipment = builder.add(equipment);
    const Instant noon = Zone::named(builder.timezone())->toInstant(*use + std::chrono::hours{12});
    booking.interval = {noon, noon + std::chrono::hours{1}};
    builder.add(booking);
    return ok();
}

Result<void> describeEvent(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    const QJsonArray dates = parameters["ev"_L1].toArray();
    const auto first = dayFromIsoDate(dates[0].toString());
    const auto last = dayFromIsoDate(dates[1].toString());
    if (!first || !last)
        return notUnderstood(u"ev"_s);
    Event event;
    event.startDate = *first;
    event.endDate = *last;
    const Id<Event> id = builder.add(event);
    std::vector<Id<Shift>> shifts;
    for (const Shift &shift : builder.plan().all<Shift>())
        shifts.push_back(shift.id);
    for (const Id<Shift> shift : shifts)
        builder.change(shift, [id](Shift &each) { each.event = id; });
    return ok();
}

static QJsonArray durationTuples(const QJsonArray &shifts)
{
    QJsonArray tuples;
    for (const QJsonValue &shift : shifts) {
        const auto start = vectorInstant(shift["start"_L1]);
        const auto end = vectorInstant(shift["end"_L1]);
        if (!start || !end)
            continue;
        const auto length = Interval{*start, *end}.durationInMinutes().count();
        tuples.append(QJsonArray{u"duration"_s, shift["id"_L1], static_cast<qint64>(length)});
    }
    return tuples;
}

// "01:30Z"
static QString utcTime(Instant instant)
{
    return toRfc3339(instant).mid(11, 5) + u'Z';
}

Result<QJsonArray> localTimeTuples(const QJsonObject &vector)
{
    const QJsonObject parameters = vector["params"_L1].toObject();
    if (!parameters.contains("at"_L1))
        return durationTuples(vector["shifts"_L1].toArray());
    const auto zone = Zone::named(parameters["tz"_L1].toString(u"Europe/Paris"_s));
    const QString text = parameters["date"_L1].toString() + u'T' + parameters["at"_L1].toString();
    const auto read = vectorInstant(text);
    if (!zone || !read)
        return notUnderstood(u"date, at and tz"_s);
    // With its offset a time is a moment, which always exists once.
    const LocalTime time = readLocalTime(LocalSeconds{read->time_since_epoch()}, *zone);
    if (time.existence == Zone::Existence::Unique || parameters.contains("offset"_L1))
        return QJsonArray{};
    // Compilers disagree whether braces around one array copy it or hold it.
    QJsonArray found;
    if (time.existence == Zone::Existence::Nonexistent)
        found.append(QJsonArray{u"soft"_s, u"nonexistent"_s, utcTime(time.taken)});
    else
        found.append(
            QJsonArray{u"soft"_s, u"ambiguous"_s, utcTime(time.taken), utcTime(time.second)});
    return found;
}

} // namespace planning
