#include "app/server/resources/stage/bookings.h"

#include "app/server/resources/entityroutes.h"
#include "app/server/resources/stage/consequences.h"
#include "app/server/resources/stage/stagebodies.h"
#include "app/server/resources/stage/stageroutes.h"
#include "core/model/zones.h"
#include "core/rules/qualification.h"

namespace planning::server
{

using namespace Qt::StringLiterals;

static Problem noSuch(const QString &pointer)
{
    return invalid(pointer, {QT_TRANSLATE_NOOP("Server", "There is nothing of that id here.")});
}

// Whether all that the body names is there.
static std::optional<Problem> lacking(const Plan &plan, const BookingBody &body)
{
    if (body.shift && !plan.find(body.shift))
        return noSuch(u"/shift_id"_s);
    if (body.event && !plan.find(body.event))
        return noSuch(u"/event_id"_s);
    if (body.technician && !plan.find(body.technician))
        return noSuch(u"/technician_id"_s);
    if (!plan.find(body.equipment))
        return noSuch(u"/equipment_id"_s);
    if (body.quantity < 1)
        return invalid(u"/quantity"_s,
                       {QT_TRANSLATE_NOOP("Server", "A number of at least 1 is expected.")});
    return std::nullopt;
}

static Outcome<Interval> timeOf(const Plan &plan, const BookingBody &body)
{
    const Shift *shift = plan.find(body.shift);
    if (!shift && !body.start)
        return missingFields({u"start_time"_s});
    if (!shift && !body.end)
        return missingFields({u"end_time"_s});
    const Interval time{body.start ? *body.start : shift->planned.start,
                        body.end ? *body.end : shift->planned.end};
    if (time.isEmpty())
        return invalid(u"/end_time"_s,
                       {QT_TRANSLATE_NOOP("Server", "The end must be after the start.")},
                       ProblemCode::InvalidTimeRange);
    return time;
}

static Outcome<Booking> bookingOf(Call &call, const BookingBody &body)
{
    const Plan &plan = call.organization->plan();
    if (const auto problem = lacking(plan, body))
        return *problem;
    const auto time = timeOf(plan, body);
    if (!time)
        return time.problem();
    const Shift *shift = plan.find(body.shift);
    Booking booking;
    booking.id = call.organization->ids().next<Booking>();
    booking.equipment = body.equipment;
    booking.shift = body.shift;
    booking.event = body.event ? body.event : shift ? shift->event : std::nullopt;
    booking.interval = *time;
    booking.quantity = body.quantity;
    booking.technician = body.technician;
    return booking;
}

std::optional<Problem> unavailable(const Plan &plan, const Booking &booking)
{
    const Equipment &equipment = *plan.find(booking.equipment);
    if (equipment.status == EquipmentStatus::Available)
        return std::nullopt;
    return Problem{ProblemCode::ResourceConflict,
                   {QT_TRANSLATE_NOOP("Server", "“%1” is being repaired or has been retired."),
                    {equipment.name}}};
}

std::optional<Problem> uncertified(const Plan &plan, const Booking &booking)
{
    const Equipment &equipment = *plan.find(booking.equipment);
    if (!booking.technician || equipment.requiredCertification.isEmpty())
        return std::nullopt;
    const Shift *shift = plan.find(booking.shift);
    const Zone zone = shift ? zoneOf(plan, *shift) : organizationZone(plan);
    const LocalDay lastDay = zone.dayOf(booking.interval.end - seconds{1});
    if (holdsCertification(plan, *booking.technician, equipment.requiredCertification, lastDay))
        return std::nullopt;
    return Problem{ProblemCode::SkillMismatch,
                   {QT_TRANSLATE_NOOP("Server", "%1 has no valid certificate “%2”, which “%3” "
                                                "asks for."),
                    {plan.find(booking.technician)->fullName(), equipment.requiredCertification,
                     equipment.name}}};
}

static Outcome<Response> book(Call &call)
{
    const auto body = bodyOf<BookingBody>(call.request);
    if (!body)
        return body.problem();
    if (body->equipment.isNull())
        return missingFields({u"equipment_id"_s});
    const auto booking = bookingOf(call, *body);
    if (!booking)
        return booking.problem();
    const Plan &plan = call.organization->plan();
    if (const auto problem = unavailable(plan, *booking))
        return *problem;
    if (const auto problem = uncertified(plan, *booking))
        return *problem;
    Change change;
    change.name = u"book_equipment"_s;
    change.insert(*booking);
    const auto consequences = consequencesOf(call, change);
    if (!consequences)
        return consequences.problem();
    if (consequences->blocked)
        return *consequences->blocked;
    if (auto done = call.organization->commit(std::move(change), call.principal.account); !done)
        return done.problem();
    return jsonAnswer(201, QJsonObject{{u"booking_id"_s, booking->id.toString()},
                                       {u"equipment_id"_s, booking->equipment.toString()},
                                       {u"status"_s, json::text(nameOf(booking->status))},
                                       {u"conflicts"_s, QJsonArray()},
                                       {u"warnings"_s, consequences->warnings}});
}

void addBookingRoutes(Router &router)
{
    router.add({Method::Post, u"/equipment/book"_s, u"bookEquipment"_s, only(Capability::WritePlan),
                Place::Organization, Bucket::Writes, true, book,
                saying(u"Books an equipment for a shift, an event or a time"_s)
                    .reads(bodyOfTable<BookingBody>(u"BookingBody"_s, {u"equipment_id"_s}))
                    .answers(named(u"Booked"_s), 201)
                    .mayFail({ProblemCode::ResourceConflict, ProblemCode::MaintenanceOverdue,
                              ProblemCode::SkillMismatch})});
}

} // namespace planning::server
