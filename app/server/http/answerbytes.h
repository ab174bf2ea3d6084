#pragma once

#include "app/server/api/response.h"
#include "app/server/http/requesthead.h"

namespace planning::server
{

struct AnswerFraming {
    Method method = Method::Get;
    int minorVersion = 1; // of the request
    bool keepsAlive = false;
};

// Status line and fields with the empty line after them. Content-Length, Date, Connection and
// Transfer-Encoding of the answer itself are left out: they are the adapter's.
QByteArray answerHead(const Response &response, const AnswerFraming &framing);

// HEAD and the statuses 204 and 304 have none.
bool hasBody(const Response &response, Method method);

// False when a field or the status could not be sent as it is: it would split the answer.
bool isSendable(const Response &response);

// An error of the adapter itself as application/problem+json (RFC 9457).
Response problemAnswer(const Refusal &refusal);

} // namespace planning::server
