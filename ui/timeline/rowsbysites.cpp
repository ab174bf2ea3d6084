#include "ui/timeline/boardentities.h"
#include "ui/timeline/rowlists.h"
#include "ui/tr.h"

#include <set>

namespace planning::ui
{

std::optional<BoardRow> groupOf(const Plan &plan, Id<Site> id)
{
    const Site *site = plan.find(id);
    if (!site)
        return std::nullopt;
    BoardRow row;
    row.key = {.site = id};
    row.label = site->name;
    row.sublabel = otherZoneText(plan, *site);
    return row;
}

static std::set<std::optional<Id<Team>>> teamsAt(const Plan &plan, Id<Site> site)
{
    std::set<std::optional<Id<Team>>> teams;
    for (const Id<Shift> id : plan.by<&Shift::site>(site))
        teams.insert(teamOf(plan, *plan.find(id)));
    return teams;
}

std::vector<BoardRow> rowsBySites(const Plan &plan)
{
    const std::vector<const Team *> teams = sortedTeams(plan);
    std::vector<BoardRow> rows;
    for (const Site *site : sortedBy<Site>(plan, [](const Site &each) { return each.name; })) {
        const auto used = teamsAt(plan, site->id);
        rows.push_back(*groupOf(plan, site->id));
        const auto addTeam = [&](const QString &label, const std::optional<Id<Team>> &team,
                                 int index) {
            BoardRow row;
            row.key = {.kind = RowKind::Site, .site = site->id, .team = team};
            row.label = label;
            row.team = index;
            rows.push_back(row);
        };
        for (std::size_t i = 0; i < teams.size(); ++i) {
            if (used.contains(teams[i]->id))
                addTeam(teams[i]->name, teams[i]->id, static_cast<int>(i));
        }
        if (used.empty() || used.contains(std::nullopt))
            addTeam(Tr::tr("Without a team"), std::nullopt, -1);
    }
    return rows;
}

} // namespace planning::ui
