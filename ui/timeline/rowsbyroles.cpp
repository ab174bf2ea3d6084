#include "ui/timeline/boardentities.h"
#include "ui/timeline/rowlists.h"
#include "ui/tr.h"

namespace planning::ui
{

static BoardRow roleRow(const Role &role, int team, const QLocale &locale)
{
    BoardRow row;
    row.key = {.kind = RowKind::Role, .role = role.id};
    row.label = roleName(role, locale);
    row.team = team;
    return row;
}

static BoardRow teamGroup(const Plan &plan, const std::optional<Id<Team>> &team, int index)
{
    BoardRow row;
    row.key = {.team = team};
    row.label = team ? plan.find(*team)->name : Tr::tr("Without a team");
    row.team = index;
    return row;
}

std::vector<BoardRow> rowsByRoles(const Plan &plan, const QLocale &locale)
{
    const auto roles =
        sortedBy<Role>(plan, [&locale](const Role &role) { return roleName(role, locale); });
    std::vector<BoardRow> rows;
    const auto addGroup = [&](const std::optional<Id<Team>> &team, int index) {
        const std::size_t header = rows.size();
        rows.push_back(teamGroup(plan, team, index));
        for (const Role *role : roles) {
            if (role->team == team && !plan.by<&Shift::role>(role->id).empty())
                rows.push_back(roleRow(*role, index, locale));
        }
        if (rows.size() == header + 1)
            rows.pop_back();
    };
    int index = 0;
    for (const Team *team : sortedTeams(plan))
        addGroup(team->id, index++);
    addGroup(std::nullopt, -1);
    return rows;
}

std::optional<PlacedRow> rowOf(const Plan &plan, Id<Role> id, const QLocale &locale)
{
    const Role *role = plan.find(id);
    if (!role || plan.by<&Shift::role>(id).empty())
        return std::nullopt;
    const int team = teamIndexOf(plan, role->team);
    return PlacedRow{roleRow(*role, team, locale), teamGroup(plan, role->team, team)};
}

} // namespace planning::ui
