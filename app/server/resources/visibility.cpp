#include "app/server/resources/visibility.h"

#include "app/server/organizations/liveorganization.h"

namespace planning::server
{

bool isShown(const Call &call, const Shift &shift)
{
    return shift.status == ShiftStatus::Published || call.may(Capability::ReadDrafts);
}

bool isShown(const Call &call, const Assignment &assignment)
{
    if (call.may(Capability::ReadDrafts))
        return true;
    const Shift *shift = call.organization->plan().find(assignment.shift);
    if (!shift || shift->status != ShiftStatus::Published)
        return false;
    return isOneself(call, assignment.person) || assignment.status == AssignmentStatus::Confirmed;
}

bool isShown(const Call &call, const Mission &mission)
{
    if (call.may(Capability::ReadDrafts))
        return true;
    const Plan &plan = call.organization->plan();
    const auto shifts = plan.by<&Shift::mission>(mission.id);
    return std::any_of(shifts.begin(), shifts.end(),
                       [&](Id<Shift> id) { return isShown(call, *plan.find(id)); });
}

bool isShown(const Call &call, const Project &project)
{
    return project.status != ProjectStatus::Draft || call.may(Capability::ReadDrafts);
}

bool isShown(const Call &call, const Event &event)
{
    if (call.may(Capability::ReadDrafts))
        return true;
    const Plan &plan = call.organization->plan();
    const auto isIdShown = [&](auto id) { return isShown(call, *plan.find(id)); };
    const auto shifts = plan.by<&Shift::event>(event.id);
    const auto missions = plan.by<&Mission::event>(event.id);
    return std::any_of(shifts.begin(), shifts.end(), isIdShown)
           || std::any_of(missions.begin(), missions.end(), isIdShown);
}

bool isShown(const Call &call, const Client &client)
{
    if (call.may(Capability::ReadDrafts))
        return true;
    const Plan &plan = call.organization->plan();
    const auto isShownWork = [&](const auto &work) {
        return work.client == client.id && isShown(call, work);
    };
    return std::ranges::any_of(plan.all<Project>(), isShownWork)
           || std::ranges::any_of(plan.all<Mission>(), isShownWork);
}

bool isOneself(const Call &call, Id<Person> person)
{
    return call.principal.person == person;
}

Reader readerOfPerson(const Call &call, Id<Person> person)
{
    if (call.may(Capability::ReadDrafts))
        return Reader::Manager;
    return isOneself(call, person) ? Reader::Oneself : Reader::Crew;
}

std::optional<Id<Event>> eventOfRequest(const Call &call)
{
    return Id<Event>::fromString(QString::fromLatin1(call.request.headers.value("X-Event-ID")));
}

} // namespace planning::server
