#include "app/server/auth/crossorigin.h"

#include <QUrl>

namespace planning::server
{

static const QByteArray kMethods = "GET, HEAD, POST, PUT, PATCH, DELETE";
static const QByteArray kRequestHeaders =
    "Authorization, Content-Type, Accept-Language, If-Match, If-None-Match, Idempotency-Key, "
    "X-Request-ID, X-Organization-ID, X-Event-ID";
static const QByteArray kAnswerHeaders =
    "ETag, Location, X-Request-ID, X-Cache, RateLimit-Limit, RateLimit-Remaining, "
    "RateLimit-Reset, Retry-After";

// As browsers write it: no path, no default port, an international name in its ASCII form.
static std::optional<QByteArray> canonicalOrigin(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isWeb =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.path().isEmpty() || url.hasQuery()
        || url.hasFragment() || !url.userInfo().isEmpty() || url.host().contains(u'*'))
        return std::nullopt;
    const int defaultPort = url.scheme() == QLatin1String("https") ? 443 : 80;
    QUrl canonical = url;
    if (url.port() == defaultPort)
        canonical.setPort(-1);
    return canonical.toEncoded();
}

Result<CrossOrigin> CrossOrigin::fromOrigins(const QStringList &origins)
{
    CrossOrigin result;
    for (const QString &each : origins) {
        const auto origin = canonicalOrigin(each);
        if (!origin)
            return Error{
                ErrorCode::InvalidInput,
                QStringLiteral("'%1' is not an origin like https://board.example").arg(each),
                {}};
        result.m_origins.insert(*origin);
    }
    return result;
}

// The answer depends on it, whoever asks: a cache must not give it to another page.
static void addVary(Headers &headers, const QByteArray &names)
{
    const QByteArray known = headers.value("Vary");
    headers.set("Vary", known.isEmpty() ? names : known + ", " + names);
}

static void allow(Headers &headers, const QByteArray &origin)
{
    headers.set("Access-Control-Allow-Origin", origin);
    headers.set("Access-Control-Allow-Credentials", "true");
}

std::optional<Response> CrossOrigin::preflight(const Request &request) const
{
    const QByteArray origin = request.headers.value("Origin");
    if (request.method != Method::Options || origin.isEmpty()
        || !request.headers.contains("Access-Control-Request-Method"))
        return std::nullopt;
    Response response{204, {}, {}};
    if (isListed(origin)) {
        response.headers.set("Access-Control-Allow-Methods", kMethods);
        response.headers.set("Access-Control-Allow-Headers", kRequestHeaders);
        response.headers.set("Access-Control-Max-Age", "600");
    }
    return response;
}

void CrossOrigin::addTo(const Request &request, Response &response) const
{
    if (m_origins.empty())
        return;
    addVary(response.headers, "Origin");
    const QByteArray origin = request.headers.value("Origin");
    if (!isListed(origin))
        return;
    allow(response.headers, origin);
    response.headers.set("Access-Control-Expose-Headers", kAnswerHeaders);
    // The browser asked on behalf of that page: CORS has decided.
    response.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
}

bool CrossOrigin::mayUseCookies(const Request &request) const
{
    const QByteArray origin = request.headers.value("Origin");
    if (origin.isEmpty() || isListed(origin))
        return true;
    const qsizetype authority = origin.indexOf("://");
    return authority > 0
           && origin.sliced(authority + 3)
                      .compare(request.headers.value("Host"), Qt::CaseInsensitive)
                  == 0;
}

} // namespace planning::server
