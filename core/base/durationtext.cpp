#include "core/base/durationtext.h"

namespace planning
{

using namespace Qt::StringLiterals;

QString durationText(minutes duration)
{
    const auto hours = duration.count() / 60;
    const auto rest = duration.count() % 60;
    if (hours == 0)
        return u"%1 min"_s.arg(rest);
    if (rest == 0)
        return u"%1 h"_s.arg(hours);
    return u"%1 h %2"_s.arg(hours).arg(rest, 2, 10, QLatin1Char('0'));
}

} // namespace planning
