#include "app/server/auth/credentials.h"

#include <algorithm>

namespace planning::server
{

static const QByteArray kCookie = "refresh_token";

QByteArray bearerToken(const Headers &headers)
{
    static const QByteArray scheme = "bearer ";
    const QByteArray value = headers.value("Authorization");
    const auto isAuthorization = [](const HeaderField &field) {
        return field.name.compare("Authorization", Qt::CaseInsensitive) == 0;
    };
    if (std::count_if(headers.fields().begin(), headers.fields().end(), isAuthorization) != 1
        || value.left(scheme.size()).toLower() != scheme)
        return {};
    return value.sliced(scheme.size()).trimmed();
}

QByteArray refreshCookie(const Headers &headers)
{
    for (const QByteArray &pair : headers.value("Cookie").split(';')) {
        const QByteArray trimmed = pair.trimmed();
        if (trimmed.startsWith(kCookie + '='))
            return trimmed.sliced(kCookie.size() + 1);
    }
    return {};
}

void setRefreshCookie(Headers &headers, const QByteArray &token, std::chrono::seconds lifetime,
                      CookieScope scope)
{
    headers.add("Set-Cookie", kCookie + '=' + token + "; Path=/api/v1/auth; Max-Age="
                                  + QByteArray::number(static_cast<qlonglong>(lifetime.count()))
                                  + "; HttpOnly; SameSite=Lax"
                                  + (scope == CookieScope::OnlyTls ? "; Secure" : ""));
}

void clearRefreshCookie(Headers &headers, CookieScope scope)
{
    setRefreshCookie(headers, {}, std::chrono::seconds{0}, scope);
}

} // namespace planning::server
