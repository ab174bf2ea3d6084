#include "app/server/webhooks/publicaddress.h"

#include <algorithm>
#include <array>

namespace planning::server
{

// IANA's registry of special-purpose addresses, RFC 6890.
static constexpr std::array kNotPublic4{
    "0.0.0.0/8",     "10.0.0.0/8",      "100.64.0.0/10",  "127.0.0.0/8",    "169.254.0.0/16",
    "172.16.0.0/12", "192.0.0.0/24",    "192.0.2.0/24",   "192.88.99.0/24", "192.168.0.0/16",
    "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4",    "240.0.0.0/4",
};
// Within 2000::/3; nothing outside of it is given to anybody.
static constexpr std::array kNotPublic6{"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"};

template <std::size_t N>
static bool isIn(const QHostAddress &address, const std::array<const char *, N> &subnets)
{
    return std::ranges::any_of(subnets, [&](const char *subnet) {
        return address.isInSubnet(QHostAddress::parseSubnet(QLatin1String(subnet)));
    });
}

bool isPublic(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // of a mapped one too
    if (isIpv4)
        return !isIn(QHostAddress(ipv4), kNotPublic4);
    return address.protocol() == QAbstractSocket::IPv6Protocol
           && address.isInSubnet(QHostAddress::parseSubnet(QStringLiteral("2000::/3")))
           && !isIn(address, kNotPublic6);
}

} // namespace planning::server
