#include "core/exchange/missionmatching.h"

#include "core/exchange/derivedid.h"

#include <QSet>

namespace planning
{

using namespace Qt::StringLiterals;

namespace
{

class MissionMatcher final
{
public:
    MissionMatcher(const Plan &plan, const ImportedEvent &imported);

    MissionMatches match(const std::vector<StageCall> &calls);

private:
    Id<Mission> idOf(const ProgrammeItem &item);
    const Mission *byItems(const QList<Id<Mission>> &ids);
    const Mission *byTime(const StageCall &call);

    const Plan &m_plan;
    const ImportedEvent &m_imported;
    QSet<Id<Mission>> m_given; // ids of items
    std::vector<const Mission *> m_free; // imported missions without a call
};

MissionMatcher::MissionMatcher(const Plan &plan, const ImportedEvent &imported)
    : m_plan(plan),
      m_imported(imported)
{
    for (const Id<Mission> id : plan.by<&Mission::event>(imported.event)) {
        if (isDerived(id.uuid))
            m_free.push_back(plan.find(id));
    }
    std::ranges::sort(m_free, {}, [](const Mission *mission) {
        return std::tuple(mission->interval, mission->id);
    });
}

// A show given twice may carry the same guid twice; its place and time tell them apart.
Id<Mission> MissionMatcher::idOf(const ProgrammeItem &item)
{
    const QString key = m_imported.key + u'/' + item.guid;
    auto id = derivedId<Mission>(m_imported.organization, key);
    if (item.guid.isEmpty() || m_given.contains(id)) {
        id = derivedId<Mission>(m_imported.organization,
                                u"%1/%2/%3"_s.arg(key, item.room, toRfc3339(item.interval.start)));
    }
    m_given.insert(id);
    return id;
}

const Mission *MissionMatcher::byItems(const QList<Id<Mission>> &ids)
{
    for (const Id<Mission> id : ids) {
        const auto free = std::ranges::find(m_free, m_plan.find(id));
        if (free == m_free.end())
            continue;
        const Mission *mission = *free;
        m_free.erase(free);
        return mission;
    }
    return nullptr;
}

const Mission *MissionMatcher::byTime(const StageCall &call)
{
    const auto site = m_imported.sites.value(call.room);
    const auto free = std::ranges::find_if(m_free, [&](const Mission *mission) {
        return mission->site == site && mission->interval.overlaps(call.interval);
    });
    if (free == m_free.end())
        return nullptr;
    const Mission *mission = *free;
    m_free.erase(free);
    return mission;
}

MissionMatches MissionMatcher::match(const std::vector<StageCall> &calls)
{
    MissionMatches result;
    for (const StageCall &call : calls) {
        QList<Id<Mission>> ids;
        for (const ProgrammeItem &item : call.items)
            ids << idOf(item);
        result.matched.push_back({&call, ids.front(), byItems(ids)});
    }
    for (MatchedCall &matched : result.matched) {
        if (!matched.before)
            matched.before = byTime(*matched.call);
        if (matched.before)
            matched.id = matched.before->id;
    }
    result.vanished = m_free;
    return result;
}

} // namespace

MissionMatches matchMissions(const Plan &plan, const ImportedEvent &imported,
                             const std::vector<StageCall> &calls)
{
    return MissionMatcher(plan, imported).match(calls);
}

} // namespace planning
