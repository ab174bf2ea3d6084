#include "app/server/resources/crew/interventionwriting.h"

#include "app/server/resources/crew/missionwriting.h"
#include "app/server/resources/crew/people.h"
#include "core/exchange/json.h"
#include "core/workspace/bookingchanges.h"
#include "core/workspace/crewchanges.h"

namespace planning::server
{

static const Shift *shiftOf(const Plan &plan, Id<Mission> mission)
{
    const std::vector<Id<Shift>> shifts = shiftsOf(plan, mission);
    return shifts.empty() ? nullptr : plan.find(shifts.front());
}

static void addCrewAndEquipment(Intervention &view, const Plan &plan, Id<Shift> shift)
{
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift)) {
        if (isLive(*plan.find(id)))
            view.technicians.append(plan.find(id)->person);
    }
    std::ranges::sort(view.technicians);
    for (const Booking *booking : bookingsOf(plan, shift))
        view.equipment.append({booking->equipment, booking->quantity});
}

Intervention viewOf(const Plan &plan, const Mission &mission)
{
    Intervention view;
    view.id = mission.id;
    view.client = mission.client;
    view.name = mission.name;
    view.site = mission.site;
    view.interval = mission.interval;
    view.version = mission.record.version;
    if (!mission.slotList.isEmpty())
        view.role = mission.slotList.first().role;
    const Shift *shift = shiftOf(plan, mission.id);
    if (!shift)
        return view;
    view.role = shift->role;
    view.documents = shift->documents;
    view.notes = shift->notes;
    view.shift = shift->id;
    view.status = json::text(nameOf(shift->status));
    view.version += shift->record.version;
    addCrewAndEquipment(view, plan, shift->id);
    return view;
}

static Mission missionOf(Mission mission, const Intervention &wanted)
{
    mission.id = wanted.id;
    mission.client = wanted.client;
    mission.name = wanted.name;
    mission.phase = kMaintenance;
    mission.interval = wanted.interval;
    mission.site = wanted.site.value_or(Id<Site>());
    const int people = std::max(1, static_cast<int>(wanted.technicians.size()));
    if (wanted.role)
        mission.slotList = {Slot{*wanted.role, people}};
    return mission;
}

static std::optional<Problem> flawOf(const Plan &plan, const QList<UsedEquipment> &equipment)
{
    QList<Id<Equipment>> named;
    for (qsizetype i = 0; i < equipment.size(); ++i) {
        const UsedEquipment &each = equipment.at(i);
        const QString pointer = QStringLiteral("/equipment/%1").arg(i);
        if (!plan.find(each.equipment) || named.contains(each.equipment))
            return invalid(pointer + QStringLiteral("/equipment_id"),
                           {QT_TRANSLATE_NOOP("Server", "Equipment of the organisation is "
                                                        "expected, each piece named once.")});
        if (each.quantity < 1 || each.quantity > 10'000)
            return invalid(pointer + QStringLiteral("/quantity"),
                           {QT_TRANSLATE_NOOP("Server", "A number from 1 to %1 is expected."),
                            {QStringLiteral("10000")}});
        named.append(each.equipment);
    }
    return std::nullopt;
}

Outcome<Intervention> checkedIntervention(const Plan &plan, Intervention wanted)
{
    if (!wanted.role || !plan.find(*wanted.role))
        return invalid(QStringLiteral("/role_id"),
                       {QT_TRANSLATE_NOOP("Server", "There is no such role.")});
    const auto mission = checkedMission(plan, missionOf({}, wanted));
    if (!mission)
        return mission.problem();
    if (auto flaw = flawOf(plan, wanted.equipment))
        return *flaw;
    QList<Id<Person>> people;
    for (qsizetype i = 0; i < wanted.technicians.size(); ++i) {
        const auto person = personOfUser(plan, wanted.technicians.at(i).uuid);
        if (!person)
            return invalid(QStringLiteral("/technicians/%1").arg(i),
                           {QT_TRANSLATE_NOOP("Server", "There is no such person.")});
        if (!people.contains(*person))
            people.append(*person);
    }
    wanted.technicians = people;
    return wanted;
}

// What the change makes of an entity, for more to be changed about it.
template <typename T>
static T &edited(Change &change, const Plan &plan, Id<T> id)
{
    for (AnyEdit &any : change.edits) {
        auto *edit = std::get_if<Edit<T>>(&any);
        if (edit && edit->id() == id)
            return *edit->after;
    }
    const T before = *plan.find(id);
    change.update(before, before);
    return *std::get<Edit<T>>(change.edits.back()).after;
}

static void removeEmptyEdits(Change &change)
{
    std::erase_if(change.edits, [](const AnyEdit &any) {
        return std::visit([](const auto &edit) { return edit.before == edit.after; }, any);
    });
}

static void addTechnicians(Change &change, const Plan &plan, Id<Shift> shift,
                           const Intervention &wanted, IdSource &ids)
{
    QList<Id<Person>> there;
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift)) {
        const Assignment &assignment = *plan.find(id);
        if (!isLive(assignment))
            continue;
        there.append(assignment.person);
        if (!wanted.technicians.contains(assignment.person))
            edited(change, plan, id).status = AssignmentStatus::Cancelled;
    }
    for (const Id<Person> person : wanted.technicians) {
        if (there.contains(person))
            continue;
        Assignment assignment;
        assignment.id = ids.next<Assignment>();
        assignment.shift = shift;
        assignment.person = person;
        assignment.source = AssignmentSource::Api;
        change.insert(assignment);
    }
}

static void addEquipment(Change &change, const Plan &plan, Id<Shift> shift,
                         const Intervention &wanted, IdSource &ids)
{
    QList<Id<Equipment>> there;
    for (const Booking *booking : bookingsOf(plan, shift)) {
        const auto use =
            std::ranges::find(wanted.equipment, booking->equipment, &UsedEquipment::equipment);
        Booking &after = edited(change, plan, booking->id);
        if (use == wanted.equipment.end() || there.contains(booking->equipment)) {
            after.status = BookingStatus::Cancelled;
            continue;
        }
        there.append(booking->equipment);
        after.quantity = use->quantity;
        after.interval = wanted.interval;
    }
    for (const UsedEquipment &use : wanted.equipment) {
        if (there.contains(use.equipment))
            continue;
        Booking booking;
        booking.id = ids.next<Booking>();
        booking.equipment = use.equipment;
        booking.shift = shift;
        booking.interval = wanted.interval;
        booking.quantity = use.quantity;
        change.insert(booking);
    }
}

static void addDetails(Shift &shift, const Intervention &wanted)
{
    shift.title = wanted.name;
    shift.role = *wanted.role;
    shift.headcount = std::max(1, static_cast<int>(wanted.technicians.size()));
    shift.documents = wanted.documents;
    shift.notes = wanted.notes;
}

Change interventionCreation(const Plan &plan, const Intervention &wanted, IdSource &ids)
{
    Change change;
    change.name = QStringLiteral("create_intervention");
    addMission(change, plan, missionOf({}, wanted), ids);
    Shift &shift = *std::get<Edit<Shift>>(change.edits.back()).after;
    addDetails(shift, wanted);
    const Id<Shift> id = shift.id;
    addTechnicians(change, plan, id, wanted, ids);
    addEquipment(change, plan, id, wanted, ids);
    return change;
}

Change interventionChange(const Plan &plan, const Mission &before, const Intervention &wanted,
                          IdSource &ids)
{
    const Mission after = missionOf(before, wanted);
    Change change = missionChange(plan, before, after);
    change.name = QStringLiteral("update_intervention");
    if (const Shift *shift = shiftOf(plan, before.id)) {
        addDetails(edited(change, plan, shift->id), wanted);
        addTechnicians(change, plan, shift->id, wanted, ids);
        addEquipment(change, plan, shift->id, wanted, ids);
    }
    removeEmptyEdits(change);
    return change;
}

} // namespace planning::server
