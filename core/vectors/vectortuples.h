#pragma once

#include "core/rules/conflict.h"
#include "core/vectors/vectorplan.h"

#include <QJsonArray>

namespace planning
{

// A conflict as the tuple that the vectors of `rule` expect: ["hard", "A", "B", 60]. Empty when the
// vectors of this rule don't list such a conflict.
std::optional<QJsonArray> tupleOf(const QString &rule, const Conflict &conflict,
                                  const VectorPlan &vector);

} // namespace planning
