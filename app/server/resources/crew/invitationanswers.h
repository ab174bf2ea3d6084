#pragma once

#include "app/server/api/call.h"
#include "app/server/auth/signedtoken.h"

namespace planning::server
{

enum class InvitationAnswer { Accept, Decline };

// Answers the invitation of the path by the token in the query, without signing in. The token says
// whose organisation it is; that it is used once, its hash in the invitation and the answer there.
Outcome<Response> answerByToken(Call &call, const TokenSigner &signer, InvitationAnswer answer);

} // namespace planning::server
