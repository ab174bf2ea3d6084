#pragma once

#include "core/model/plan.h"
#include "ui/timeline/gesture.h"

namespace planning::ui
{

// Whether the bar of a shift lies in this row, which is neither a person's nor of equipment.
bool liesIn(const Plan &plan, const Shift &shift, const RowKey &row);

// Gives the shift what a row stands for: its site and team, its team, event, mission or role. A
// mission is at one site and of one event: a shift that goes elsewhere leaves it.
void place(Shift &shift, const RowKey &row);

// "Sound": who or what a row stands for.
QString nameOf(const Plan &plan, const RowKey &row);

// Why a row cannot take what a gesture puts there, as a sentence; empty when it can.
QString refusalOf(const Gesture &gesture, const Plan &plan);

// The role and site of a shift drawn in this row.
Id<Role> roleFor(const RowKey &row, const Plan &plan);
Id<Site> siteFor(const RowKey &row, const Plan &plan);

} // namespace planning::ui
