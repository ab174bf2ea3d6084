#include "core/demo/missions.h"

#include <array>

namespace planning::demo
{

using std::chrono::hours;

static constexpr minutes kMidnight = hours{24};
static constexpr minutes kBreakNeededFrom = hours{6};

// When people eat, and when their hour of break is if they are at work all through it.
struct Meal {
    minutes from;
    minutes to;
    minutes breakStart;
};

static constexpr std::array kMeals{
    Meal{hours{11} + minutes{30}, hours{14} + minutes{30}, hours{12} + minutes{30}},
    Meal{hours{18}, hours{21}, hours{18}},
};

// Minutes after midnight of the mission's day; the end may lie beyond the next midnight.
struct Times {
    minutes call;
    minutes start;
    minutes end;
};

static Times timesOf(const QJsonObject &file)
{
    const minutes start = clockTime(file.value(QStringLiteral("start")));
    const minutes end = clockTime(file.value(QStringLiteral("end")));
    return {.call = start - minutes{file.value(QStringLiteral("call")).toInt()},
            .start = start,
            .end = end > start ? end : end + kMidnight};
}

static Break unpaidBreak(const PlanBuilder &builder, int day, minutes start, minutes length)
{
    return {.interval = {builder.at(day, start), builder.at(day, start + length)}};
}

static QList<Break> breaksDuring(const PlanBuilder &builder, int day, const Times &times)
{
    QList<Break> breaks;
    for (const Meal &meal : kMeals) {
        if (times.call <= meal.from && times.end >= meal.to)
            breaks.append(unpaidBreak(builder, day, meal.breakStart, minutes{60}));
    }
    if (breaks.isEmpty() && times.end - times.call >= kBreakNeededFrom) {
        const minutes middle = times.call + (times.end - times.call) / 2;
        breaks.append(unpaidBreak(builder, day, middle - middle % minutes{15}, minutes{30}));
    }
    return breaks;
}

static Priority priorityOf(const QString &phase)
{
    if (phase == QLatin1String("show"))
        return Priority::Critical;
    static const QStringList builds{QStringLiteral("load_in"), QStringLiteral("rigging"),
                                    QStringLiteral("fit_up"), QStringLiteral("strike"),
                                    QStringLiteral("load_out")};
    return builds.contains(phase) ? Priority::High : Priority::Medium;
}

static QStringList tagsOf(const QString &phase, const QStringList &tags)
{
    if (phase == QLatin1String("fit_up") || phase == QLatin1String("rigging"))
        return tags + QStringList{QStringLiteral("build")};
    if (phase == QLatin1String("strike") || phase == QLatin1String("load_out"))
        return tags + QStringList{QStringLiteral("strike")};
    return tags;
}

static Mission missionOf(PlanBuilder &builder, const QJsonObject &file,
                         const MissionSetting &setting)
{
    Mission mission;
    mission.event = setting.event;
    mission.name = file.value(QStringLiteral("title")).toString();
    mission.phase = file.value(QStringLiteral("phase")).toString();
    mission.site = setting.site;
    const QJsonObject posts = file.value(QStringLiteral("posts")).toObject();
    for (auto post = posts.begin(); post != posts.end(); ++post)
        mission.slotList.append({builder.role(post.key()), post.value().toInt()});
    return mission;
}

// The shift of a mission, all but its role.
static Shift shiftOf(const PlanBuilder &builder, const Mission &mission, int day,
                     const Times &times)
{
    Shift shift;
    shift.event = mission.event;
    shift.title = mission.name;
    shift.site = mission.site;
    shift.planned = mission.interval;
    if (times.call < times.start)
        shift.callTime = builder.at(day, times.call);
    shift.breaks = breaksDuring(builder, day, times);
    shift.phase = mission.phase;
    shift.priority = priorityOf(mission.phase);
    return shift;
}

std::vector<Id<Shift>> addMission(PlanBuilder &builder, const QJsonObject &file, int day,
                                  const MissionSetting &setting)
{
    const Times times = timesOf(file);
    Mission mission = missionOf(builder, file, setting);
    mission.interval = {builder.at(day, times.start), builder.at(day, times.end)};
    Shift shift = shiftOf(builder, mission, day, times);
    shift.tags = tagsOf(mission.phase, setting.tags);
    shift.status = setting.status;
    shift.budgetLine = setting.budgetLines.value(mission.phase);
    const QList<Slot> posts = mission.slotList;
    shift.mission = builder.add(std::move(mission));

    std::vector<Id<Shift>> shifts;
    for (const Slot &post : posts) {
        shift.role = post.role;
        shift.team = builder.plan().find(post.role)->team;
        shift.headcount = post.headcount;
        shifts.push_back(builder.add(shift));
    }
    return shifts;
}

} // namespace planning::demo
