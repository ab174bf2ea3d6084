#pragma once

#include "core/base/result.h"
#include "core/model/change.h"

namespace planning
{

// The edits of a change as they stand in a change log: a JSON array of {entity, id, before, after}.
QString editsToJson(const std::vector<AnyEdit> &edits);

// The inverse; Damaged when the text is not of that form.
Result<std::vector<AnyEdit>> editsFromJson(const QString &text);

} // namespace planning
