#include "core/exchange/stagecalls.h"

#include <algorithm>
#include <tuple>

namespace planning
{

static bool continues(const StageCall &call, const StageCall &next, minutes maxGap)
{
    return call.room == next.room && call.day == next.day
           && next.interval.start - call.interval.end < maxGap;
}

std::vector<StageCall> stageCalls(const Programme &programme, const Zone &zone,
                                  const StageCallOptions &options)
{
    std::vector<StageCall> single;
    for (const ProgrammeItem &item : programme.items) {
        const LocalSeconds local = zone.toLocal(item.interval.start) - options.dayCutoff;
        single.push_back(
            {item.room, std::chrono::floor<std::chrono::days>(local), item.interval, {item}});
    }
    std::ranges::stable_sort(single, {}, [&programme](const StageCall &call) {
        return std::tuple(call.day, programme.rooms.indexOf(call.room), call.interval);
    });

    std::vector<StageCall> calls;
    for (StageCall &next : single) {
        if (calls.empty() || !continues(calls.back(), next, options.maxGap)) {
            calls.push_back(std::move(next));
            continue;
        }
        calls.back().interval = calls.back().interval.united(next.interval);
        calls.back().items.push_back(std::move(next.items.front()));
    }
    return calls;
}

} // namespace planning
