#pragma once

#include "core/base/idsource.h"
#include "core/model/plan.h"
#include "core/workspace/crewchanges.h"

#include <span>

namespace planning
{

// The gestures of a planner as changes: pure functions of the plan, each one undoable step with its
// name. Ids must be of shifts, people and assignments in the plan. A gesture that changes nothing
// gives a change without edits.

// No shift becomes shorter than this by a gesture.
inline constexpr minutes kShortestShift{5};

// The title, or what its role is called in the language of the organisation.
QString displayTitle(const Plan &plan, const Shift &shift);

// Moves the shifts with everything timed in them: call, breaks, parts of assignments, bookings of
// equipment. Hours really worked stay.
Change moveShifts(const Plan &plan, std::span<const Id<Shift>> shifts, seconds by);
// A mission is at one site: a shift that moves elsewhere leaves its mission.
Change moveToSite(const Plan &plan, std::span<const Id<Shift>> shifts, Id<Site> site);

// The call keeps its distance to the start. Breaks and parts of assignments are cut to the new
// times; a part that ended with the shift still does, one that would vanish becomes the whole.
Change resizeStart(const Plan &plan, Id<Shift> shift, Instant start);
Change resizeEnd(const Plan &plan, Id<Shift> shift, Instant end);

// A draft as the planner drew it; its id is made here.
Change createShift(const Plan &plan, Shift draft, IdSource &ids);
// With its assignments, their invitations and worked times, and its bookings.
Change deleteShifts(const Plan &plan, std::span<const Id<Shift>> shifts);
// Two shifts that touch at `at`; who works on both sides is on both. Nothing when a half would be
// shorter than kShortestShift.
Change splitShift(const Plan &plan, Id<Shift> shift, Instant at, IdSource &ids);
// The earliest takes the others over, with their crews and bookings; who works on some of them only
// keeps those hours. Flat costs are added up, hours really worked stay. Nothing unless they are
// alike (site, role, team, event, mission, phase, budget line, status, kind) and follow one another
// without a pause.
Change mergeShifts(const Plan &plan, std::span<const Id<Shift>> shifts);
Change setStatus(const Plan &plan, std::span<const Id<Shift>> shifts, ShiftStatus status);

// Copies are drafts; a copied crew is proposed.
struct CopyOptions {
    enum class Crew { Without, With };
    seconds by{0};
    Crew crew = Crew::Without;
};
Change copyShifts(const Plan &plan, std::span<const Id<Shift>> shifts, const CopyOptions &options,
                  IdSource &ids);
// Without crews; the earliest starts on that day. Each keeps its time of the clock at its site and
// its distance in days, whatever the clocks do in between.
Change copyToDay(const Plan &plan, std::span<const Id<Shift>> shifts, LocalDay day, IdSource &ids);

} // namespace planning
