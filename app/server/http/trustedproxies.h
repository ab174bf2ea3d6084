#pragma once

#include "app/server/api/request.h"
#include "core/base/result.h"

#include <QHostAddress>
#include <QStringList>

namespace planning::server
{

// The proxies in front of the server, whose word about the client is taken.
class TrustedProxies final
{
public:
    // Addresses and subnets: "127.0.0.1", "10.0.0.0/8", "::1". Error: InvalidInput.
    static Result<TrustedProxies> parse(const QStringList &texts);

    // When the request comes from a trusted proxy, its peer becomes the last address of
    // X-Forwarded-For that is not itself a trusted proxy, and X-Forwarded-Proto says whether the
    // client's connection is encrypted.
    void apply(Request &request) const;

private:
    bool contains(const QHostAddress &address) const;

    QList<std::pair<QHostAddress, int>> m_subnets;
};

} // namespace planning::server
