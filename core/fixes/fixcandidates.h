#pragma once

#include "core/base/idsource.h"
#include "core/fixes/fix.h"
#include "core/model/plan.h"

namespace planning
{

// Something that may repair a conflict; whether it does is tried. Lower effort is better: about the
// minutes by which people's day changes, more when more people must be asked.
struct FixCandidate {
    Fix fix;
    int effort = 0;
};

// What the candidates are made from.
struct FixQuestion {
    const Plan &plan;
    const Conflict &conflict;
    IdSource &ids;
};

// One function per way out; each adds what may help, nothing when it does not apply.
void addBreaks(std::vector<FixCandidate> &candidates, const FixQuestion &question);
void addMoves(std::vector<FixCandidate> &candidates, const FixQuestion &question);
void addOtherSites(std::vector<FixCandidate> &candidates, const FixQuestion &question);
void addDerogations(std::vector<FixCandidate> &candidates, const FixQuestion &question);
void addReplacements(std::vector<FixCandidate> &candidates, const FixQuestion &question);
void addSwaps(std::vector<FixCandidate> &candidates, const FixQuestion &question);
void addSplits(std::vector<FixCandidate> &candidates, const FixQuestion &question);
void addRemovals(std::vector<FixCandidate> &candidates, const FixQuestion &question);

// By how much the conflict misses its limit, as far as its details tell: 1 h 30 of 11 h rest.
std::optional<minutes> missingTime(const Conflict &conflict);

// The shifts of the conflict, by start.
std::vector<const Shift *> shiftsOf(const FixQuestion &question);

// Those that bring people to a site while it is too full, the first to give way first; none when
// the conflict is another.
std::vector<const Shift *> crowdOf(const FixQuestion &question);

// Null when nobody is confirmed.
const Assignment *firstFirm(const Plan &plan, Id<Shift> shift);

// What the conflict's person is on; null when it has none on that shift.
const Assignment *assignmentOn(const FixQuestion &question, Id<Shift> shift);

// "09:30", local at the site of the shift.
QString clockText(const Plan &plan, const Shift &shift, Instant instant);

} // namespace planning
