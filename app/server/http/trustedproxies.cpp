#include "app/server/http/trustedproxies.h"

#include <algorithm>

namespace planning::server
{

Result<TrustedProxies> TrustedProxies::parse(const QStringList &texts)
{
    TrustedProxies proxies;
    for (const QString &text : texts) {
        const auto subnet = text.contains(u'/') ? QHostAddress::parseSubnet(text)
                                                : std::pair(QHostAddress(text), -1);
        if (subnet.first.isNull())
            return Error{ErrorCode::InvalidInput,
                         QStringLiteral("'%1' is not an address or a subnet").arg(text),
                         {}};
        const int wholeAddress = subnet.first.protocol() == QHostAddress::IPv4Protocol ? 32 : 128;
        proxies.m_subnets.append({subnet.first, subnet.second < 0 ? wholeAddress : subnet.second});
    }
    return proxies;
}

bool TrustedProxies::contains(const QHostAddress &address) const
{
    return std::any_of(m_subnets.begin(), m_subnets.end(),
                       [&](const auto &subnet) { return address.isInSubnet(subnet); });
}

static QList<QByteArray> listed(const Request &request, const QByteArray &name)
{
    QList<QByteArray> result;
    for (const QByteArray &field : request.headers.values(name))
        result += field.split(',');
    return result;
}

void TrustedProxies::apply(Request &request) const
{
    QHostAddress client(QString::fromLatin1(request.peer));
    if (m_subnets.isEmpty() || !contains(client))
        return;
    QList<QByteArray> hops = listed(request, "X-Forwarded-For");
    while (!hops.isEmpty() && contains(client)) {
        const QHostAddress hop(QString::fromLatin1(hops.takeLast().trimmed()));
        if (hop.isNull())
            break;
        client = hop;
    }
    request.peer = client.toString().toLatin1();
    const QList<QByteArray> protocols = listed(request, "X-Forwarded-Proto");
    if (!protocols.isEmpty())
        request.isEncrypted = protocols.last().trimmed().toLower() == "https";
}

} // namespace planning::server
