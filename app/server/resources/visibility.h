#pragma once

#include "app/server/api/call.h"
#include "app/server/api/entityjson.h"
#include "core/model/plan.h"

namespace planning::server
{

// What of the plan a caller may see (domain.md, Who may do what): managers all of it, the crew what
// is published and what is about themselves.

bool isShown(const Call &call, const Shift &shift);
bool isShown(const Call &call, const Assignment &assignment);
bool isShown(const Call &call, const Mission &mission); // once something of it is published
bool isShown(const Call &call, const Event &event); // likewise
bool isShown(const Call &call, const Project &project);
bool isShown(const Call &call, const Client &client); // whose project or mission is shown

// Whether the caller is that person.
bool isOneself(const Call &call, Id<Person> person);
// The reader of something that is about a person.
Reader readerOfPerson(const Call &call, Id<Person> person);

// The event that X-Event-ID narrows lists to.
std::optional<Id<Event>> eventOfRequest(const Call &call);

} // namespace planning::server
