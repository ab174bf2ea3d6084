#pragma once

#include "core/model/plan.h"

namespace planning
{

// The plan file (`*.planning`): UTF-8 JSON, one object with `format`, `format_version`,
// `organization` and one array per entity, one entity a line, keys in field-table order, arrays by
// id. Reading what was written gives the same bytes again; keys nobody knows are kept.

inline constexpr int kPlanFileVersion = 1;

QByteArray planToJson(const Plan &plan);

// Refuses with a JSON pointer: another format, a newer version, a value that does not fit its
// field, an id that comes twice, a reference that leads nowhere.
Result<Plan> planFromJson(const QByteArray &text);

// Written beside the file and swapped in at the end: an error leaves what was there.
Result<void> writePlanFile(const Plan &plan, const QString &path);
Result<Plan> readPlanFile(const QString &path);

} // namespace planning
