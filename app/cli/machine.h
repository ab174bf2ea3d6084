#pragma once

#include <QString>

namespace planning::cli
{

// What figures were measured on: "Intel Xeon …, 2 cores, Debian GNU/Linux 12, Qt 6.4.2, release".
QString machineDescription();

// The most memory this process has had in use so far; 0 where the system does not tell.
int peakMemoryInMegabytes();

} // namespace planning::cli
