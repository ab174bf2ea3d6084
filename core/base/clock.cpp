#include "core/base/clock.h"

#include <QDateTime>

namespace planning
{

std::int64_t SystemClock::millisecondsSinceEpoch() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace planning
