#include "core/vectors/vectorfaults.h"

#include "core/rules/validity.h"
#include "core/vectors/vectorplan.h"

#include <QJsonArray>

namespace planning
{

using namespace Qt::StringLiterals;

static QString vectorName(ShiftFault fault)
{
    using enum ShiftFault;
    switch (fault) {
    case EndNotAfterStart:
        return u"end<=start"_s;
    case CallAfterStart:
        return u"call>start"_s;
    case BreakOutside:
    case BreakNotPositive:
    case BreaksOverlap:
        return u"break"_s;
    case TooLong:
        return u"too_long"_s;
    case UnknownTeam:
        return u"team_mismatch"_s;
    case SiteMismatch:
        return u"site_mismatch"_s;
    default:
        return u"reference_mismatch"_s;
    }
}

// A shift described by the parameters alone.
static Result<Shift> shiftOfParameters(const QJsonObject &parameters)
{
    const auto start = vectorInstant(parameters["start"_L1]);
    const auto end = vectorInstant(parameters["end"_L1]);
    if (!start || !end)
        return Error{ErrorCode::InvalidInput, u"start and end must be given"_s, u"params"_s};
    Shift shift;
    shift.planned = {*start, *end};
    shift.callTime = vectorInstant(parameters["call"_L1]);
    for (const QJsonValue &each : parameters["br"_L1].toArray()) {
        const auto from = vectorInstant(each.toArray()[0]);
        const auto to = vectorInstant(each.toArray()[1]);
        if (!from || !to)
            return Error{ErrorCode::InvalidInput, u"br must be pairs of times"_s, u"params"_s};
        shift.breaks.append({{*from, *to}, false, true});
    }
    return shift;
}

Result<QJsonArray> timeFaultTuples(const QJsonObject &parameters)
{
    const auto shift = shiftOfParameters(parameters);
    if (!shift)
        return shift.error();
    QJsonArray tuples;
    for (const ShiftFault fault : faultsOf(Plan(), *shift)) {
        if (isTimeFault(fault))
            tuples.append(QJsonArray{u"error"_s, u"INVALID_TIME_RANGE"_s, vectorName(fault)});
    }
    return tuples;
}

QJsonArray referenceFaultTuples(const QJsonObject &parameters)
{
    Plan plan;
    QHash<QString, Id<Site>> sites;
    QHash<QString, Id<Team>> teams;
    std::uint64_t lastId = 0;
    for (const auto key : {"shift_site"_L1, "mission_site"_L1}) {
        Site site;
        site.id = sites.value(parameters[key].toString(), Id<Site>{Uuid{1, ++lastId}});
        sites.insert(parameters[key].toString(), site.id);
        plan.load(site);
    }
    for (const QJsonValue &name : parameters["site_teams"_L1].toArray()) {
        Team team;
        team.id = Id<Team>{Uuid{1, ++lastId}};
        teams.insert(name.toString(), team.id);
        plan.load(team);
    }
    Mission mission;
    mission.id = Id<Mission>{Uuid{1, ++lastId}};
    mission.site = sites.value(parameters["mission_site"_L1].toString());
    plan.load(mission);
    Role role;
    role.id = Id<Role>{Uuid{1, ++lastId}};
    plan.load(role);
    Shift shift;
    shift.planned = {Instant{}, Instant{} + minutes{60}};
    shift.mission = mission.id;
    shift.role = role.id;
    shift.site = sites.value(parameters["shift_site"_L1].toString());
    shift.team = teams.value(parameters["shift_team"_L1].toString());
    QJsonArray tuples;
    for (const ShiftFault fault : faultsOf(plan, shift))
        tuples.append(QJsonArray{u"error"_s, vectorName(fault)});
    return tuples;
}

} // namespace planning
