#pragma once

#include "app/server/api/response.h"

#include <chrono>

namespace planning::server
{

// How tokens travel.

// Of "Authorization: Bearer …"; empty when there is none, or more than one.
QByteArray bearerToken(const Headers &headers);

// Of the cookie "refresh_token"; empty when there is none.
QByteArray refreshCookie(const Headers &headers);

enum class CookieScope { AnyConnection, OnlyTls };

// No script can read the cookie, no other site's page can have it sent by a form, and it is sent to
// /api/v1/auth only.
void setRefreshCookie(Headers &headers, const QByteArray &token, std::chrono::seconds lifetime,
                      CookieScope scope);
void clearRefreshCookie(Headers &headers, CookieScope scope);

} // namespace planning::server
