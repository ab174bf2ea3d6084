#pragma once

#include "core/model/plan.h"

namespace planning::server
{

// The published shifts of a person in iCalendar (RFC 5545): confirmed ones, and those that wait for
// an answer as tentative; no rates and nobody else's name. Times are those of the site with its
// VTIMEZONE; an event keeps its UID and counts its changes in SEQUENCE.
QByteArray personalCalendar(const Plan &plan, const Person &person);

} // namespace planning::server
