#pragma once

#include "app/server/api/call.h"

namespace planning::server
{

// Carries out a write. With an Idempotency-Key: once; a repeated request gets the answer of the
// first, another request under the same key IDEMPOTENCY_MISMATCH. Keys are kept for a day.
Response once(Call &call, const std::function<Response()> &carryOut);

} // namespace planning::server
