#pragma once

#include <QHostAddress>

namespace planning::server
{

// Whether an address is one that anybody on the internet may be reached at. Not so: loopback,
// private (RFC 1918, ULA), link-local, shared (CGNAT), multicast, reserved, for documentation, and
// IPv6 addresses that stand for an IPv4 one (6to4, Teredo, NAT64), since behind them lies an
// address that was not looked at. An IPv4-mapped address counts as the IPv4 one.
bool isPublic(const QHostAddress &address);

} // namespace planning::server
