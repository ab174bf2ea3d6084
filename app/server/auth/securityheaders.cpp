#include "app/server/auth/securityheaders.h"

#include "app/server/auth/digest.h"

namespace planning::server
{

static void setDefault(Headers &headers, const QByteArray &name, const QByteArray &value)
{
    if (!headers.contains(name))
        headers.set(name, value);
}

static bool isAboutSigningIn(const Request &request, const Response &response)
{
    return request.path.startsWith(QLatin1String("/api/v1/auth/"))
           || response.headers.contains("Set-Cookie");
}

bool isOverTls(const Request &request, Transport transport)
{
    return request.isEncrypted || transport == Transport::BehindTls;
}

void addSecurityHeaders(const Request &request, Response &response, Transport transport)
{
    Headers &headers = response.headers;
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    setDefault(headers, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    if (isAboutSigningIn(request, response))
        headers.set("Cache-Control", "no-store");
    setDefault(headers, "Cache-Control", "private, no-cache");
    if (isOverTls(request, transport))
        headers.set("Strict-Transport-Security", "max-age=31536000");
}

QByteArray pagePolicy(const QByteArrayList &inlineScripts)
{
    QByteArray scripts;
    for (const QByteArray &script : inlineScripts)
        scripts += " 'sha256-" + sha256(script).toBase64() + '\'';
    return "default-src 'none'; script-src" + (scripts.isEmpty() ? " 'none'" : scripts)
           + "; style-src 'unsafe-inline'; img-src data:; connect-src 'self'; base-uri 'none'; "
             "form-action 'none'; frame-ancestors 'none'";
}

} // namespace planning::server
