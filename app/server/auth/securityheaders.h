#pragma once

#include "app/server/api/response.h"

namespace planning::server
{

// How clients reach the server.
enum class Transport {
    AsConnected, // TLS where the connection itself is encrypted
    BehindTls, // a proxy before it speaks TLS
};

// To every answer: no guessing of types, no framing, nothing loaded, no referrer, kept by no shared
// cache; answers about signing in, and those that set a cookie, are kept nowhere; over TLS, only
// TLS from then on. What the answer says itself stays (Cache-Control, Content-Security-Policy).
void addSecurityHeaders(const Request &request, Response &response, Transport transport);

// The Content-Security-Policy of a page that loads nothing from elsewhere and runs only these
// scripts, given as they stand between <script> and </script>.
QByteArray pagePolicy(const QByteArrayList &inlineScripts);

// Whether the connection of the client, if not of the last proxy, is encrypted.
bool isOverTls(const Request &request, Transport transport);

} // namespace planning::server
