#include "ui/timeline/boardentities.h"

#include "ui/timeline/timetext.h"

namespace planning::ui
{

std::vector<const Team *> sortedTeams(const Plan &plan)
{
    return sortedBy<Team>(plan, [](const Team &team) { return team.name; });
}

int teamIndexOf(const Plan &plan, const std::optional<Id<Team>> &team)
{
    if (!team)
        return -1;
    const std::vector<const Team *> teams = sortedTeams(plan);
    const auto found = std::ranges::find(teams, *team, &Team::id);
    return found == teams.end() ? -1 : static_cast<int>(found - teams.begin());
}

std::optional<Id<Team>> teamOf(const Person &person)
{
    return person.teams.isEmpty() ? std::nullopt : std::optional{person.teams.front()};
}

std::optional<Id<Team>> teamOf(const Plan &plan, const Shift &shift)
{
    if (shift.team)
        return shift.team;
    const Role *role = plan.find(shift.role);
    return role ? role->team : std::nullopt;
}

std::optional<Id<Event>> eventOf(const Plan &plan, const Shift &shift)
{
    if (shift.event)
        return shift.event;
    const Mission *mission = plan.find(shift.mission);
    return mission ? mission->event : std::nullopt;
}

QString roleName(const Role &role, const QLocale &locale)
{
    return locale.language() == QLocale::French ? role.nameFr : role.nameEn;
}

// Paris and Brussels have two names and one time.
static bool haveSameTime(const Zone &one, const Zone &other)
{
    using namespace std::chrono;
    const auto isSameIn = [&](month month) {
        const Instant noon = one.toInstant(local_days{2026y / month / 1});
        return one.offsetAt(noon) == other.offsetAt(noon);
    };
    return isSameIn(January) && isSameIn(July);
}

QString otherZoneText(const Plan &plan, const Site &site)
{
    const Organization *organization = plan.organization();
    const auto home = Zone::named(organization ? organization->defaultTimezone : QString());
    const auto zone = Zone::named(site.timezone);
    if (!home || !zone || haveSameTime(*home, *zone))
        return {};
    return cityText(*zone);
}

bool isShown(const Plan &plan, const Person &person)
{
    return person.active || !plan.by<&Assignment::person>(person.id).empty();
}

} // namespace planning::ui
