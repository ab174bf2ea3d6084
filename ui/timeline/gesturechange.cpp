#include "ui/timeline/gesturechange.h"

#include "core/model/zones.h"
#include "core/workspace/bookingchanges.h"
#include "core/workspace/shiftchanges.h"
#include "core/workspace/templatechanges.h"

#include <algorithm>
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
    change.edits.emplace_back(added);
}

// Adds what another change of the same plan does. The first name stays.
void add(Change &change, const Change &other)
{
    if (change.isEmpty())
        change.name = other.name;
    for (const AnyEdit &any : other.edits)
        std::visit([&change](const auto &edit) { addEdit(change, edit); }, any);
}

// Several bars may show one shift: it moves once.
std::vector<Id<Shift>> shiftsOf(const Gesture &gesture)
{
    std::vector<Id<Shift>> shifts;
    for (const BarKey &bar : gesture.bars) {
        if (std::ranges::find(shifts, bar.shift) == shifts.end())
            shifts.push_back(bar.shift);
    }
    return shifts;
}

void place(Shift &shift, const RowKey &row)
{
    if (row.kind != RowKind::Site)
        return;
    if (shift.site != *row.site)
        shift.mission.reset(); // a mission is at one site
    shift.site = *row.site;
    shift.team = row.team;
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
    const Shift &shift = *plan.find(bar.shift);
    Change change;
    if (from.kind == RowKind::Site && to.kind == RowKind::Site && shift.site == from.site) {
        change = moveToSite(plan, std::array{shift.id}, *to.site);
        Shift placed = shift;
        place(placed, to);
        if (placed != shift)
            addEdit(change, Edit<Shift>{shift, placed});
    }
    return change;
}

Change moved(const Gesture &gesture, const Plan &plan, IdSource &ids)
{
    Change change = moveShifts(plan, shiftsOf(gesture), gesture.delta);
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

// A copy stays with its crew, unless it goes to somebody else.
Change copied(const Gesture &gesture, const Plan &plan, IdSource &ids)
{
    const bool sameCrew = gesture.toRow == gesture.fromRow || gesture.toRow.kind == RowKind::Site;
    const CopyOptions options{gesture.delta,
                              sameCrew ? CopyOptions::Crew::With : CopyOptions::Crew::Without};
    Change change = copyShifts(plan, shiftsOf(gesture), options, ids);
    std::vector<Assignment> crew;
    for (AnyEdit &any : change.edits) {
        auto *edit = std::get_if<Edit<Shift>>(&any);
        if (!edit)
            continue;
        place(*edit->after, gesture.toRow);
        if (!sameCrew && gesture.toRow.person)
            crew.push_back(proposal(edit->id(), *gesture.toRow.person, ids));
    }
    for (const Assignment &assignment : crew)
        change.insert(assignment);
    return change;
}

Change resized(const Gesture &gesture, const Plan &plan)
{
    const BarKey &bar = gesture.bars.front();
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

Id<Site> siteFor(const RowKey &row, const Plan &plan)
{
    if (row.site)
        return *row.site;
    const Person *person = plan.find(row.person);
    if (person && person->homeSite)
        return *person->homeSite;
    const auto sites = plan.all<Site>();
    const auto first = std::ranges::min_element(sites, {}, &Site::id);
    return first == sites.end() ? Id<Site>{} : first->id;
}

Id<Role> roleFor(const std::optional<Id<Team>> &team, const Plan &plan)
{
    const auto roles = plan.all<Role>();
    const auto best = std::ranges::min_element(roles, {}, [&team](const Role &role) {
        return std::pair{role.team != team, role.id};
    });
    return best == roles.end() ? Id<Role>{} : best->id;
}

Change created(const Gesture &gesture, const Plan &plan, IdSource &ids)
{
    const RowKey &row = gesture.toRow;
    Shift draft;
    draft.planned = gesture.interval;
    draft.site = siteFor(row, plan);
    draft.team = row.team;
    const Person *person = plan.find(row.person);
    if (person && !person->teams.isEmpty())
        draft.team = person->teams.front();
    draft.role = roleFor(draft.team, plan);
    Change change = createShift(plan, draft, ids);
    if (person) {
        const Id<Shift> shift = std::get<Edit<Shift>>(change.edits.front()).id();
        change.insert(proposal(shift, person->id, ids));
    }
    return change;
}

// Dropped on a site's row a template goes there; on a person's row the person is proposed for it.
Change placed(const Gesture &gesture, const Plan &plan, IdSource &ids)
{
    const RowKey &row = gesture.toRow;
    const TemplateTarget target{row.site, row.site ? row.team : std::nullopt, std::nullopt};
    const Instant start = gesture.interval.start;
    if (gesture.templates.size() > 1) {
        const std::array days{organizationZone(plan).dayOf(start)};
        return placeTemplates(plan, gesture.templates, days, target, ids);
    }
    Change change = placeTemplateAt(plan, gesture.templates.front(), start, target, ids);
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
