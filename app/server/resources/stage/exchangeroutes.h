#pragma once

#include "app/server/api/router.h"

namespace planning::server
{

class DocumentFiles;
class TokenSigner;

// What goes out of the house and comes in (api.md, Stage): each function adds the routes of one
// resource; what they are given outlives them.
void addWebhookRoutes(Router &router, bool mayCallPrivateAddresses);
void addDocumentRoutes(Router &router, const DocumentFiles &files);
void addCalendarRoutes(Router &router, TokenSigner &signer);

} // namespace planning::server
