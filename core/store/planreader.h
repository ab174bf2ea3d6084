#pragma once

#include "core/model/plan.h"
#include "core/store/database.h"

#include <functional>

namespace planning
{

// Told by whichever thread reads how much has been read, in percent; false stops the reading.
using ReadingProgress = std::function<bool(int percent)>;

// Everything in the file of an up-to-date store. Several connections read a big plan side by side
// when nobody else can write meanwhile (ReadWrite: we hold the lock); else one reads it as of one
// moment. Errors: Damaged, naming the row, when a value cannot be read; Cancelled; as
// Database::open().
Result<Plan> readPlan(const QString &path, OpenMode mode, const ReadingProgress &goOn = {});

// The same by a connection that has begun a transaction, so that the caller can read more as of the
// same moment.
Result<Plan> readPlan(Database &database);

// The row of the table "meta" that keeps the keys of a plan file which this program does not know.
extern const QString kUnknownKeys;

} // namespace planning
