#pragma once

#include "app/server/resources/crew/assignmentview.h"

namespace planning::server
{

// What a body asks for on top of `base`. Times, version and source are as they were read.
Outcome<AssignmentView> wishesOf(const AssignmentView &base, const QJsonObject &body);

// The assignment with what is asked for: of a mission, on the shift that has a free post.
Outcome<Assignment> withWishes(const Plan &plan, Assignment assignment,
                               const AssignmentView &wanted);

} // namespace planning::server
