#pragma once

#include "core/exchange/programme.h"
#include "core/model/zone.h"

namespace planning
{

// How a programme is cut into calls for crew.
struct StageCallOptions {
    // A service day lasts from this time to the same time of the next day: what begins at 01:00
    // belongs to the evening before.
    minutes dayCutoff{5 * 60};
    // Items of one stage with less than this between them share a call.
    minutes maxGap{45};
};

// Items of one stage that one crew runs without leaving: the demand of one mission.
struct StageCall {
    QString room;
    LocalDay day; // service day
    Interval interval; // from the first item's start to the last one's end
    std::vector<ProgrammeItem> items; // by start
};

// By service day, then in the programme's order of rooms, then by start.
std::vector<StageCall> stageCalls(const Programme &programme, const Zone &zone,
                                  const StageCallOptions &options);

} // namespace planning
