#pragma once

#include "core/model/plan.h"

namespace planning
{

// Names of the entities a plan can be written as a table of: "people", "shifts", "assignments"…
QStringList csvTableNames();

// One table of the plan as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets take
// it for what it is): a column for each field of the field table, a row for each entity by id.
// Values are written as on the wire; lists and objects as JSON. InvalidInput when there is no table
// of that name.
Result<QByteArray> csvTable(const Plan &plan, const QString &name, QChar separator);

} // namespace planning
