#include "ui/timeline/boardentities.h"
#include "ui/timeline/rowlists.h"
#include "ui/tr.h"

namespace planning::ui
{

static BoardRow teamRow(const QString &label, const std::optional<Id<Team>> &team, int index)
{
    BoardRow row;
    row.key = {.kind = RowKind::Team, .team = team};
    row.label = label;
    row.team = index;
    return row;
}

std::vector<BoardRow> rowsByTeams(const Plan &plan)
{
    std::vector<BoardRow> rows;
    int index = 0;
    for (const Team *team : sortedTeams(plan))
        rows.push_back(teamRow(team->name, team->id, index++));
    const bool hasOthers = std::ranges::any_of(
        plan.all<Shift>(), [&plan](const Shift &shift) { return !teamOf(plan, shift); });
    if (hasOthers)
        rows.push_back(teamRow(Tr::tr("Without a team"), std::nullopt, -1));
    return rows;
}

} // namespace planning::ui
