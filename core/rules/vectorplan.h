#pragma once

#include "core/model/plan.h"

#include <QHash>

namespace planning
{

// A plan made from one test vector: its shifts, people and sites under the names of the vector, its
// parameters as a rule set of the plan, and the world that the parameters describe (availability,
// leave, skills, certificates, capacity, ceilings).
struct VectorPlan {
    Plan plan;
    QHash<Id<Shift>, QString> shiftNames;
    QHash<Id<Person>, QString> personNames;
    std::vector<Assignment> assignments; // in the order of the vector

    const Shift &firstShift() const { return *plan.find(assignments.front().shift); }
};

// Errors name what of the vector is not understood.
Result<VectorPlan> planOfVector(const QJsonObject &vector);

} // namespace planning
