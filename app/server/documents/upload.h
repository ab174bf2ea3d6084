#pragma once

#include "app/server/api/outcome.h"

namespace planning::server
{

// What a client sends to be kept.
struct Upload {
    QByteArray content;
    QString name;
    QString ownerEntity; // "shift"
    QString ownerId;
};

// The body as it is, with "?name=…&owner_entity=…&owner_id=…", or a form (multipart/form-data) with
// the fields "file", "name", "owner_entity" and "owner_id".
Outcome<Upload> uploadOf(const Request &request);

} // namespace planning::server
