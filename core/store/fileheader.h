#pragma once

#include "core/base/result.h"

namespace planning
{

// Looks at the first bytes of a file without opening it as a database, so that a file that is not
// ours, damaged or too new stays byte for byte as it is. Succeeds for a file of this program whose
// schema number is at most `newest`.
Result<void> checkFile(const QString &path, int newest);

} // namespace planning
