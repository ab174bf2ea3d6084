#pragma once

#include "app/server/api/response.h"
#include "core/base/result.h"

#include <optional>
#include <set>

namespace planning::server
{

// Which web pages of other origins may use the interface, with cookies: those of a list and nobody
// else (Fetch standard, "CORS protocol"). Immutable: safe to use from any thread.
class CrossOrigin final
{
public:
    CrossOrigin() = default; // nobody

    // CORS_ORIGINS: "https://board.example". InvalidInput for anything that is not one origin: a
    // path, "*" (anybody's page could act for whoever is signed in), "null" (any sandboxed page).
    static Result<CrossOrigin> fromOrigins(const QStringList &origins);

    // The answer to a question of a browser, whether it may ask; empty when it is none.
    std::optional<Response> preflight(const Request &request) const;
    // What lets the browser hand an answer to the page, if the page may see it. After
    // addSecurityHeaders(), which keeps it from everybody.
    void addTo(const Request &request, Response &response) const;

    // Whether a request that is believed because of a cookie comes from no page, a page of this
    // server or one of the list: what a stranger's page sends in the name of a user is refused.
    bool mayUseCookies(const Request &request) const;

private:
    bool isListed(const QByteArray &origin) const { return m_origins.contains(origin); }

    std::set<QByteArray> m_origins;
};

} // namespace planning::server
