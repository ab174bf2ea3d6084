#include "core/rules/dutylimits.h"

namespace planning
{

using namespace Qt::StringLiterals;

static void addDutyConflict(std::vector<Conflict> &conflicts, Rule rule, const ServiceDuty &duty,
                            std::vector<Detail> details)
{
    auto conflict = conflictOf(
        rule, *duty.first().rules,
        {.person = duty.first().assignment->person, .discriminator = toIsoDate(duty.day)},
        std::move(details));
    if (!conflict)
        return;
    conflict->shift = duty.blocks.back().last().shift->id;
    conflicts.push_back(*std::move(conflict));
}

std::vector<Conflict> amplitudeConflicts(const WorkLedger &ledger)
{
    std::vector<Conflict> conflicts;
    for (const ServiceDuty &duty : ledger.duties) {
        const auto max = duty.first().rules->parameters.amplitude.max;
        if (!max || duty.presence().duration() <= *max)
            continue;
        addDutyConflict(conflicts, Rule::AmplitudeMax, duty,
                        {{"date"_L1, duty.day},
                         {"amplitude"_L1, duty.presence().durationInMinutes()},
                         {"max"_L1, *max}});
    }
    return conflicts;
}

std::vector<Conflict> dutyHoursConflicts(const WorkLedger &ledger)
{
    std::vector<Conflict> conflicts;
    for (const ServiceDuty &duty : ledger.duties) {
        const auto max = duty.first().rules->parameters.dutyHours.max;
        if (!max || duty.work <= *max)
            continue;
        addDutyConflict(conflicts, Rule::DutyHoursMax, duty,
                        {{"date"_L1, duty.day},
                         {"hours"_L1, std::chrono::floor<minutes>(duty.work)},
                         {"max"_L1, *max}});
    }
    return conflicts;
}

} // namespace planning
