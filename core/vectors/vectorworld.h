#pragma once

#include "core/vectors/vectorplan.h"

#include <QJsonObject>

namespace planning
{

// Where the shifts of a rule's vectors come from: a vector may also only say how much was worked.
enum class VectorShifts { FromVector, FromParameters };

// How the parameters of one rule's vectors describe the world around the shifts: availability,
// leave, skills, certificates, capacity, ceilings, travel times…
struct VectorWorld {
    Result<void> (*describe)(VectorPlanBuilder &, const QJsonObject &parameters);
    VectorShifts shifts = VectorShifts::FromVector;
};

VectorWorld worldOf(const QString &rule);

// Declares the first person available: {"2024-02-15": ["08:00-18:00", "20:00-02:00"]} in local
// time. A day without ranges is declared closed.
Result<void> declareAvailability(VectorPlanBuilder &builder, const QJsonObject &declared);

} // namespace planning
