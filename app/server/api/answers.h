#pragma once

#include "app/server/api/call.h"

namespace planning::server
{

Response jsonAnswer(int status, QByteArray body);
Response jsonAnswer(int status, const QJsonObject &body);
inline Response noContent()
{
    return {204, {}, {}};
}

// The ETag of one version of an entity: "3" in quotation marks.
QByteArray entityTag(std::int64_t version);

// An answer about an entity that tells more than the entity. Its ETag, "3-…", is good for If-Match
// of the version and different whenever the answer is.
Response taggedAnswer(std::int64_t version, QByteArray body);

// The ETag of an answer that has no version: different whenever the answer is.
QByteArray contentTag(const QByteArray &body);

// STALE when the caller names another version by If-Match than the one there is.
std::optional<Problem> staleProblem(const Request &request, std::int64_t version);
// The same for what has no version: the answer to a read as it would be now, if there is one.
std::optional<Problem> staleProblem(const Request &request, const std::optional<Response> &now);

} // namespace planning::server
