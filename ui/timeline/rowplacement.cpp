#include "ui/timeline/rowplacement.h"

#include "core/workspace/shiftchanges.h"
#include "ui/timeline/boardentities.h"
#include "ui/tr.h"

namespace planning::ui
{

bool liesIn(const Plan &plan, const Shift &shift, const RowKey &row)
{
    switch (row.kind) {
    case RowKind::Site:
        return shift.site == row.site && teamOf(plan, shift) == row.team;
    case RowKind::Team:
    case RowKind::Unassigned:
        return teamOf(plan, shift) == row.team;
    case RowKind::Event:
        return row.event ? eventOf(plan, shift) == row.event
                         : !eventOf(plan, shift) && shift.mission == row.mission;
    case RowKind::Role:
        return shift.role == row.role;
    case RowKind::Group:
    case RowKind::Person:
    case RowKind::Equipment:
        break;
    }
    return false;
}

void place(Shift &shift, const RowKey &row)
{
    switch (row.kind) {
    case RowKind::Site:
        if (shift.site != *row.site)
            shift.mission.reset();
        shift.site = *row.site;
        shift.team = row.team;
        break;
    case RowKind::Team:
    case RowKind::Unassigned:
        shift.team = row.team;
        break;
    case RowKind::Event:
        shift.event = row.event;
        shift.mission = row.mission;
        break;
    case RowKind::Role:
        shift.role = *row.role;
        break;
    case RowKind::Group:
    case RowKind::Person:
    case RowKind::Equipment:
        break;
    }
}

template <typename T>
static QString nameOf(const T *entity)
{
    return entity ? entity->name : QString();
}

QString nameOf(const Plan &plan, const RowKey &row)
{
    switch (row.kind) {
    case RowKind::Site:
        return nameOf(plan.find(row.site));
    case RowKind::Team:
    case RowKind::Unassigned:
        return row.team ? nameOf(plan.find(row.team)) : Tr::tr("Without a team");
    case RowKind::Event:
        if (row.mission)
            return nameOf(plan.find(row.mission));
        return row.event ? nameOf(plan.find(row.event)) : Tr::tr("Without an event");
    case RowKind::Role:
        return roleName(*plan.find(*row.role), QLocale());
    case RowKind::Equipment:
        return nameOf(plan.find(row.equipment));
    case RowKind::Person:
        return plan.find(*row.person)->fullName();
    case RowKind::Group:
        break;
    }
    return {};
}

// Rows of no team, and people who give up a shift of another team.
static QString teamRefusal(const Plan &plan, const Gesture &gesture, const Shift *shift)
{
    const RowKey &to = gesture.toRow;
    const bool isGivenUp = gesture.kind == GestureKind::Move && gesture.fromRow.person
                           && to.kind == RowKind::Unassigned;
    if (isGivenUp && shift && teamOf(plan, *shift) != to.team) {
        const RowKey own{.kind = RowKind::Team, .team = teamOf(plan, *shift)};
        return Tr::tr("“%1” is given up in the row of its own team: %2.")
            .arg(displayTitle(plan, *shift), nameOf(plan, own));
    }
    const Role *role = plan.find(shift ? shift->role : roleFor(to, plan));
    if (to.team || !role || !role->team)
        return {};
    return Tr::tr("The role “%1” belongs to the team %2: a shift of it is never without a team.")
        .arg(roleName(*role, QLocale()), nameOf(plan.find(role->team)));
}

static QString missionRefusal(const Plan &plan, const RowKey &row, const Shift *shift)
{
    const Mission *mission = plan.find(row.mission);
    if (!mission || !shift || shift->site == mission->site)
        return {};
    return Tr::tr("The mission “%1” is at %2, the shift at %3.")
        .arg(mission->name, nameOf(plan.find(mission->site)), nameOf(plan.find(shift->site)));
}

// Dragged here from another program, or gone meanwhile.
static bool knows(const Plan &plan, const Gesture &gesture)
{
    const auto isKnown = [&plan](const auto &id) { return plan.find(id) != nullptr; };
    return (!gesture.person || isKnown(*gesture.person))
           && (!gesture.equipment || isKnown(*gesture.equipment))
           && std::ranges::all_of(gesture.templates, isKnown)
           && std::ranges::all_of(gesture.bars, [&](const BarKey &bar) {
                  return bar.booking ? isKnown(*bar.booking) : isKnown(bar.shift);
              });
}

QString refusalOf(const Gesture &gesture, const Plan &plan)
{
    if (!knows(plan, gesture))
        return Tr::tr("This is not in the plan, or not any more.");
    const bool isDrawn = gesture.kind == GestureKind::Create;
    const bool isMoved = gesture.kind == GestureKind::Move || gesture.kind == GestureKind::Copy;
    if (!isDrawn && (!isMoved || gesture.toRow == gesture.fromRow))
        return {};
    const Shift *shift = isDrawn ? nullptr : plan.find(gesture.bars.front().shift);
    const RowKey &to = gesture.toRow;
    const Equipment *equipment = plan.find(to.equipment);
    switch (to.kind) {
    case RowKind::Site:
    case RowKind::Team:
    case RowKind::Unassigned:
        return teamRefusal(plan, gesture, shift);
    case RowKind::Event:
        return missionRefusal(plan, to, shift);
    case RowKind::Equipment:
        if (equipment && equipment->status == EquipmentStatus::Retired)
            return Tr::tr("%1 is no longer in use.").arg(equipment->name);
        break;
    case RowKind::Role:
    case RowKind::Person:
    case RowKind::Group:
        break;
    }
    return {};
}

Id<Role> roleFor(const RowKey &row, const Plan &plan)
{
    if (row.role)
        return *row.role;
    const Person *person = plan.find(row.person);
    const auto team = person ? teamOf(*person) : row.team;
    const auto roles = plan.all<Role>();
    const auto best = std::ranges::min_element(roles, {}, [&team](const Role &role) {
        return std::pair{role.team != team, role.id};
    });
    return best == roles.end() ? Id<Role>{} : best->id;
}

Id<Site> siteFor(const RowKey &row, const Plan &plan)
{
    if (row.site)
        return *row.site;
    if (const Event *event = plan.find(row.event))
        return event->site;
    if (const Mission *mission = plan.find(row.mission))
        return mission->site;
    const Person *person = plan.find(row.person);
    if (person && person->homeSite)
        return *person->homeSite;
    const auto sites = plan.all<Site>();
    const auto first = std::ranges::min_element(sites, {}, &Site::id);
    return first == sites.end() ? Id<Site>{} : first->id;
}

} // namespace planning::ui
