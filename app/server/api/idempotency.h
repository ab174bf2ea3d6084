#pragma once

#include "app/server/api/call.h"

namespace planning::server
{

// Notes which request it is if it is a POST under an Idempotency-Key of somebody: before its
// handler, which may take the body away.
void rememberRequest(Call &call);

// Carries out a write or a part of it, under an Idempotency-Key once. A repeated request gets the
// answer of the first, or DUPLICATE where that held a secret; another request under the same key
// IDEMPOTENCY_MISMATCH. Keys are kept for a day, from the last part of the work on.
Response once(Call &call, const std::function<Response()> &carryOut);

} // namespace planning::server
