#pragma once

#include "app/server/api/call.h"
#include "app/server/resources/stage/stagebodies.h"
#include "core/model/change.h"

namespace planning::server
{

// An event with the site that was made for its venue, if there was none of that name.
struct WrittenEvent {
    Event event;
    std::optional<Site> newSite;

    Change change(const Event *before) const;
};

// The event that the body says, on top of `base`. Its venue is a site of the organisation by id or
// name, else a new one. Errors: VALIDATION_ERROR or INVALID_TIME_RANGE with the pointer.
Outcome<WrittenEvent> writtenEvent(Call &call, const EventBody &body, const Event &base);

} // namespace planning::server
