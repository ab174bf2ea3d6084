#include "core/fixes/replacements.h"

#include <algorithm>

namespace planning
{

namespace
{

// What a shift asks of whoever works on it.
struct Demand {
    QList<SkillRequirement> skills;
    QStringList certifications;
};

} // namespace

static Demand demandOf(const Plan &plan, const Shift &shift)
{
    Demand demand{shift.requiredSkills, {}};
    if (const Role *role = plan.find(shift.role)) {
        demand.skills += role->requiredSkills;
        demand.certifications = role->requiredCertifications;
    }
    return demand;
}

// The level of the least mastered skill asked for; empty when one is missing or too low.
static std::optional<int> levelOf(const Plan &plan, Id<Person> person, const Demand &demand)
{
    int lowest = demand.skills.isEmpty() ? 0 : 5;
    const auto ids = plan.by<&PersonSkill::person>(person);
    for (const SkillRequirement &required : demand.skills) {
        const auto has = std::find_if(ids.begin(), ids.end(), [&](Id<PersonSkill> id) {
            const PersonSkill &skill = *plan.find(id);
            return skill.skill == required.skill && skill.level >= required.minLevel;
        });
        if (has == ids.end())
            return std::nullopt;
        lowest = std::min(lowest, plan.find(*has)->level);
    }
    return lowest;
}

static bool holdsAll(const Plan &plan, Id<Person> person, const QStringList &codes)
{
    const auto ids = plan.by<&Certification::person>(person);
    return std::ranges::all_of(codes, [&](const QString &code) {
        return std::any_of(ids.begin(), ids.end(),
                           [&](Id<Certification> id) { return plan.find(id)->code == code; });
    });
}

static bool isAway(const Plan &plan, Id<Person> person, const Interval &duty)
{
    const auto ids = plan.by<&Leave::person>(person);
    return std::any_of(ids.begin(), ids.end(), [&](Id<Leave> id) {
        const Leave &leave = *plan.find(id);
        return leave.status != LeaveStatus::Refused && leave.interval.overlaps(duty);
    });
}

// Adds what the person's other shifts say; false when they exclude the shift.
static bool isFreeFor(const Plan &plan, const Shift &shift, Replacement &candidate)
{
    const Interval duty = shift.duty();
    const Interval around{duty.start - std::chrono::hours{84}, duty.end + std::chrono::hours{84}};
    candidate.nearestGap = kFarAway;
    for (const Id<Assignment> id : plan.by<&Assignment::person>(candidate.person)) {
        const Assignment &assignment = *plan.find(id);
        const Shift *other = plan.find(assignment.shift);
        if (!other || commitment(assignment.status, other->status) == Commitment::None)
            continue;
        const Interval taken = other->duty();
        if (other->id == shift.id || taken.overlaps(duty))
            return false;
        const seconds gap =
            taken.end <= duty.start ? duty.start - taken.end : taken.start - duty.end;
        candidate.nearestGap = std::min(candidate.nearestGap, std::chrono::floor<minutes>(gap));
        if (assignment.status == AssignmentStatus::Confirmed)
            candidate.week += taken.intersection(around).durationInMinutes();
    }
    return true;
}

// A short gap is either a pause or too short a rest; from twelve hours on, longer is no better.
static bool isRested(const Replacement &candidate)
{
    return candidate.nearestGap >= std::chrono::hours{12};
}

std::vector<Replacement> replacementsFor(const Plan &plan, const Shift &shift)
{
    const Demand demand = demandOf(plan, shift);
    std::vector<Replacement> found;
    for (const Person &person : plan.all<Person>()) {
        if (!person.active || !holdsAll(plan, person.id, demand.certifications))
            continue;
        const auto level = levelOf(plan, person.id, demand);
        if (!level || isAway(plan, person.id, shift.duty()))
            continue;
        Replacement candidate{
            .person = person.id, .level = *level, .isAtHome = person.homeSite == shift.site};
        if (isFreeFor(plan, shift, candidate))
            found.push_back(candidate);
    }
    std::ranges::sort(found, {}, [](const Replacement &each) {
        return std::tuple(!isRested(each), !each.isAtHome, each.week, -each.level, each.person);
    });
    return found;
}

} // namespace planning
