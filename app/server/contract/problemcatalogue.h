#pragma once

#include "app/server/api/route.h"

namespace planning::server
{

// The problems that a route may answer: those that follow from what it is, and those it names.
QList<ProblemCode> problemsOf(const Route &route, bool hasMoments);

// Every problem with its status, title and when it is told; "anchor" is where Problem.type leads.
QJsonArray problemCatalogue();

} // namespace planning::server
