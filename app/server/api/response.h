#pragma once

#include "app/server/api/request.h"

namespace planning::server
{

// What the server answers. The adapter adds Content-Length, Date and Connection; to HEAD it sends
// no body, but the length the body would have.
struct Response {
    int status = 200;
    Headers headers; // Content-Type among them when there is a body
    QByteArray body;
    // Of a failure of the server: why, in English. For its log alone, without anything that the
    // client has sent.
    QString reason = {};
};

// Sends the answer: called exactly once, from any thread. To a client that has gone it does
// nothing.
using Respond = std::function<void(Response)>;

// What is done with a request that is complete and within the limits. Called in a thread of the
// adapter, which it must not hold up.
using RequestHandler = std::function<void(Request, Respond)>;

} // namespace planning::server
