#include "ui/timeline/gesturechange.h"

#include "core/model/zones.h"
#include "core/workspace/bookingchanges.h"
#include "core/workspace/shiftchanges.h"
#include "core/workspace/templatechanges.h"
#include "ui/timeline/boardentities.h"
#include "ui/timeline/rowplacement.h"
#include "ui/tr.h"

#include <array>

namespace planning::ui
{

namespace
{

// The fields that `other` changes, on top of `one`.
template <typename T>
T merged(const T &before, T one, const T &other)
{
    forEachField<T>([&](const auto &field) {
        if (field.of(other) != field.of(before))
            field.of(one) = field.of(other);
    });
    return one;
}

template <typename T>
void addEdit(Change &change, const Edit<T> &added)
{
    for (AnyEdit &any : change.edits) {
        auto *edit = std::get_if<Edit<T>>(&any);
        if (!edit || edit->id() != added.id())
            continue;
        if (edit->before && edit->after && added.after)
            edit->after = merged(*edit->before, *edit->after, *added.after);
        else
            *edit = added; // a removal wins
        return;
    }
    change.add(added);
}

// Adds what another change of the same plan does. The first name stays.
void add(Change &change, const Change &other)
{
    if (change.isEmpty())
        change.name = other.name;
    for (const AnyEdit &any : other.edits)
        std::visit([&change](const auto &edit) { addEdit(change, edit); }, any);
}

// Several bars may show one shift: it moves once. What is booked for an event has none.
std::vector<Id<Shift>> shiftsOf(const Gesture &gesture)
{
    std::vector<Id<Shift>> shifts;
    for (const BarKey &bar : gesture.bars) {
        const bool isNew = std::ranges::find(shifts, bar.shift) == shifts.end();
        if (isNew && bar.shift != Id<Shift>{})
            shifts.push_back(bar.shift);
    }
    return shifts;
}

QString titleOf(const Plan &plan, const Booking &booking)
{
    if (const Shift *shift = plan.find(booking.shift))
        return displayTitle(plan, *shift);
    const Event *event = plan.find(booking.event);
    return event ? event->name : Tr::tr("Booked");
}

Change bookingChange(const Plan &plan, const Booking &before, const Booking &after)
{
    Change change;
    change.name = Tr::tr("Change the booking of “%1”").arg(titleOf(plan, before));
    if (after != before)
        change.update(before, after);
    return change;
}

// What is booked for the event of a shift is booked for the one it goes to.
void letBookingsFollow(Change &change, const Plan &plan, const Shift &before, const Shift &after)
{
    for (const Id<Booking> id : plan.by<&Booking::shift>(before.id)) {
        const Booking &booking = *plan.find(id);
        Booking following = booking;
        following.event = after.event;
        if (booking.event == before.event && following != booking)
            change.update(booking, following);
    }
}

Change changeOfRow(const BarKey &bar, const Gesture &gesture, const Plan &plan, IdSource &ids)
{
    const RowKey &from = gesture.fromRow;
    const RowKey &to = gesture.toRow;
    const Assignment *assignment = plan.find(bar.assignment);
    if (from.kind == RowKind::Person && assignment && assignment->person == from.person)
        return to.person ? reassign(plan, *assignment, *to.person) : unassign(plan, *assignment);
    if (from.kind == RowKind::Unassigned && !assignment && to.person)
        return assign(plan, bar.shift, *to.person, ids);
    const Booking *booking = plan.find(bar.booking);
    if (booking && booking->equipment == from.equipment) {
        Booking given = *booking;
        given.equipment = *to.equipment;
        return bookingChange(plan, *booking, given);
    }
    const Shift *shift = plan.find(bar.shift);
    if (!shift || from.kind != to.kind || !liesIn(plan, *shift, from))
        return {};
    Shift placed = *shift;
    place(placed, to);
    Change change;
    change.name = Tr::tr("Move “%1” to %2").arg(displayTitle(plan, *shift), nameOf(plan, to));
    if (placed != *shift)
        change.update(*shift, placed);
    letBookingsFollow(change, plan, *shift, placed);
    return change;
}

// A booking of an event stands alone; that of a shift moves with it.
Change movedAlone(const BarKey &bar, seconds by, const Plan &plan)
{
    const Booking *booking = plan.find(bar.booking);
    if (!booking || booking->shift)
        return {};
    Booking after = *booking;
    after.interval = booking->interval.shifted(by);
    return bookingChange(plan, *booking, after);
}

Change moved(const Gesture &gesture, const Plan &plan, IdSource &ids)
{
    Change change = moveShifts(plan, shiftsOf(gesture), gesture.delta);
    for (const BarKey &bar : gesture.bars)
        add(change, movedAlone(bar, gesture.delta, plan));
    if (gesture.toRow == gesture.fromRow)
        return change;
    for (const BarKey &bar : gesture.bars)
        add(change, changeOfRow(bar, gesture, plan, ids));
    return change;
}

Assignment proposal(Id<Shift> shift, Id<Person> person, IdSource &ids)
{
    Assignment assignment;
    assignment.id = ids.next<Assignment>();
    assignment.shift = shift;
    assignment.person = person;
    return assignment;
}

// A copy stays with its crew, unless it goes to somebody else or to another trade.
bool keepsCrew(const Gesture &gesture)
{
    if (gesture.toRow == gesture.fromRow)
        return true;
    const RowKind kind = gesture.toRow.kind;
    return kind == RowKind::Site || kind == RowKind::Event || kind == RowKind::Equipment;
}

Booking copyOf(const Booking &booking, const Gesture &gesture, IdSource &ids)
{
    Booking copy = booking;
    copy.id = ids.next<Booking>();
    copy.record = {};
    copy.interval = booking.interval.shifted(gesture.delta);
    copy.equipment = gesture.toRow.equipment.value_or(booking.equipment);
    return copy;
}

// The bookings whose bars are copied, of the copied shifts: both come in the order of the bars.
void copyBookings(Change &change, const Gesture &gesture, const Plan &plan, IdSource &ids)
{
    const std::vector<Id<Shift>> originals = shiftsOf(gesture);
    std::vector<Shift> copies;
    for (const AnyEdit &any : change.edits) {
        if (const auto *edit = std::get_if<Edit<Shift>>(&any))
            copies.push_back(*edit->after);
    }
    for (const BarKey &bar : gesture.bars) {
        const Booking *booking = plan.find(bar.booking);
        if (!booking)
            continue;
        Booking copy = copyOf(*booking, gesture, ids);
        if (booking->shift) {
            const auto original = std::ranges::find(originals, *booking->shift);
            const Shift &shift = copies[static_cast<std::size_t>(original - originals.begin())];
            copy.shift = shift.id;
            if (booking->event == plan.find(*original)->event)
                copy.event = shift.event;
        }
        change.insert(copy);
    }
}

Change copied(const Gesture &gesture, const Plan &plan, IdSource &ids)
{
    const bool sameCrew = keepsCrew(gesture);
    const CopyOptions options{gesture.delta,
                              sameCrew ? CopyOptions::Crew::With : CopyOptions::Crew::Without};
    Change change = copyShifts(plan, shiftsOf(gesture), options, ids);
    std::vector<Assignment> crew;
    for (AnyEdit &any : change.edits) {
        auto *edit = std::get_if<Edit<Shift>>(&any);
        if (!edit)
            continue;
        if (gesture.toRow != gesture.fromRow)
            place(*edit->after, gesture.toRow);
        if (!sameCrew && gesture.toRow.person)
            crew.push_back(proposal(edit->id(), *gesture.toRow.person, ids));
    }
    for (const Assignment &assignment : crew)
        change.insert(assignment);
    copyBookings(change, gesture, plan, ids);
    return change;
}

Change resized(const Gesture &gesture, const Plan &plan)
{
    const BarKey &bar = gesture.bars.front();
    if (const Booking *booking = plan.find(bar.booking)) {
        Booking after = *booking;
        after.interval = gesture.interval;
        return bookingChange(plan, *booking, after);
    }
    const Assignment *assignment = plan.find(bar.assignment);
    const bool atStart = gesture.kind == GestureKind::ResizeStart;
    if (!assignment || !assignment->part) {
        return atStart ? resizeStart(plan, bar.shift, gesture.interval.start)
                       : resizeEnd(plan, bar.shift, gesture.interval.end);
    }
    // Somebody who comes for a part: only that part changes, within the shift.
    const Shift &shift = *plan.find(bar.shift);
    Assignment after = *assignment;
    after.part = gesture.interval.intersection(shift.duty());
    Change change = resizeEnd(plan, bar.shift, shift.planned.end); // for its name
    if (after != *assignment && !after.part->isEmpty())
        change.update(*assignment, after);
    return change;
}

Booking bookingOf(const Shift &shift, Id<Equipment> equipment, IdSource &ids)
{
    Booking booking;
    booking.id = ids.next<Booking>();
    booking.equipment = equipment;
    booking.shift = shift.id;
    booking.event = shift.event;
    booking.interval = shift.planned;
    return booking;
}

Change created(const Gesture &gesture, const Plan &plan, IdSource &ids)
{
    const RowKey &row = gesture.toRow;
    const Person *person = plan.find(row.person);
    Shift draft;
    draft.planned = gesture.interval;
    draft.site = siteFor(row, plan);
    draft.team = person ? teamOf(*person) : row.team;
    draft.role = roleFor(row, plan);
    draft.event = row.event;
    draft.mission = row.mission;
    Change change = createShift(plan, draft, ids);
    const Id<Shift> shift = std::get<Edit<Shift>>(change.edits.front()).id();
    if (person)
        change.insert(proposal(shift, person->id, ids));
    if (row.equipment)
        change.insert(bookingOf(std::get<Edit<Shift>>(change.edits.front()).after.value(),
                                *row.equipment, ids));
    return change;
}

// What is made in this row gets what the row stands for; a row of equipment books it.
void placeMade(Change &change, const RowKey &row, const Plan &plan, IdSource &ids)
{
    std::vector<Booking> bookings;
    for (AnyEdit &any : change.edits) {
        auto *edit = std::get_if<Edit<Shift>>(&any);
        if (!edit)
            continue;
        if (row.kind != RowKind::Site)
            place(*edit->after, row);
        if (row.equipment)
            bookings.push_back(bookingOf(*edit->after, *row.equipment, ids));
        if (const Mission *mission = plan.find(row.mission))
            edit->after->site = mission->site;
    }
    for (const Booking &booking : bookings)
        change.insert(booking);
}

// Dropped on a row a template becomes what the row stands for; on a person's row the person is
// proposed for it.
Change placed(const Gesture &gesture, const Plan &plan, IdSource &ids)
{
    const RowKey &row = gesture.toRow;
    const TemplateTarget target{row.site, row.site ? row.team : std::nullopt, row.event};
    const Instant start = gesture.interval.start;
    if (gesture.templates.size() > 1) {
        const std::array days{organizationZone(plan).dayOf(start)};
        Change change = placeTemplates(plan, gesture.templates, days, target, ids);
        placeMade(change, row, plan, ids);
        return change;
    }
    Change change = placeTemplateAt(plan, gesture.templates.front(), start, target, ids);
    placeMade(change, row, plan, ids);
    if (row.person) {
        const Id<Shift> shift = std::get<Edit<Shift>>(change.edits.front()).id();
        change.insert(proposal(shift, *row.person, ids));
    }
    return change;
}

// Dropped on somebody's part of a fully staffed shift a person takes the place.
Change assigned(const Gesture &gesture, const Plan &plan, IdSource &ids)
{
    const BarKey &bar = gesture.bars.front();
    const Assignment *assignment = plan.find(bar.assignment);
    const auto crew = plan.by<&Assignment::shift>(bar.shift);
    const auto live =
        std::ranges::count_if(crew, [&plan](Id<Assignment> id) { return isLive(*plan.find(id)); });
    if (assignment && live >= plan.find(bar.shift)->headcount)
        return reassign(plan, *assignment, *gesture.person);
    return assign(plan, bar.shift, *gesture.person, ids);
}

} // namespace

Change changeOf(const Gesture &gesture, const Plan &plan, IdSource &ids)
{
    if (!refusalOf(gesture, plan).isEmpty())
        return {};
    switch (gesture.kind) {
    case GestureKind::Move:
        return moved(gesture, plan, ids);
    case GestureKind::Copy:
        return copied(gesture, plan, ids);
    case GestureKind::ResizeStart:
    case GestureKind::ResizeEnd:
        return resized(gesture, plan);
    case GestureKind::Create:
        return created(gesture, plan, ids);
    case GestureKind::BookEquipment:
        return bookEquipment(plan, *gesture.equipment, gesture.bars.front().shift, ids);
    case GestureKind::PlaceTemplates:
        return placed(gesture, plan, ids);
    case GestureKind::AssignPerson:
        break;
    }
    return assigned(gesture, plan, ids);
}

} // namespace planning::ui
