#include "ui/timeline/boardentities.h"
#include "ui/timeline/rowlists.h"
#include "ui/tr.h"

namespace planning::ui
{

static BoardRow personRow(const Person &person, int team)
{
    BoardRow row;
    row.key = RowKey::ofPerson(person.id);
    row.label = person.fullName();
    row.team = team;
    return row;
}

static BoardRow teamGroup(const Plan &plan, const std::optional<Id<Team>> &team)
{
    BoardRow row;
    row.key = {.team = team};
    row.label = team ? plan.find(*team)->name : Tr::tr("Without a team");
    return row;
}

static std::vector<const Person *> sortedPeople(const Plan &plan)
{
    auto people = sortedBy<Person>(
        plan, [](const Person &person) { return person.lastName + person.firstName; });
    std::erase_if(people, [&plan](const Person *person) { return !isShown(plan, *person); });
    return people;
}

// Whether there is an open post of no team.
static bool hasStrayPosts(const Plan &plan)
{
    return std::ranges::any_of(plan.all<Shift>(), [&plan](const Shift &shift) {
        return !teamOf(plan, shift) && ShiftPosts(plan, shift).open() > 0;
    });
}

std::vector<BoardRow> rowsByPeople(const Plan &plan)
{
    const std::vector<const Person *> people = sortedPeople(plan);
    std::vector<BoardRow> rows;
    const auto addGroup = [&](const std::optional<Id<Team>> &team, int index) {
        const std::size_t header = rows.size();
        rows.push_back(teamGroup(plan, team));
        BoardRow open;
        open.key = {.kind = RowKind::Unassigned, .team = team};
        open.label = Tr::tr("To fill");
        open.team = index;
        rows.push_back(open);
        for (const Person *person : people) {
            if (teamOf(*person) == team)
                rows.push_back(personRow(*person, index));
        }
        rows[header].team = index;
        rows[header].sublabel = QString::number(rows.size() - header - 2);
    };
    int index = 0;
    for (const Team *team : sortedTeams(plan))
        addGroup(team->id, index++);
    const bool hasOthers =
        std::ranges::any_of(people, [](const Person *person) { return !teamOf(*person); });
    if (hasOthers || hasStrayPosts(plan))
        addGroup(std::nullopt, -1);
    return rows;
}

std::optional<PlacedRow> rowOf(const Plan &plan, Id<Person> id)
{
    const Person *person = plan.find(id);
    if (!person || !isShown(plan, *person))
        return std::nullopt;
    const auto team = teamOf(*person);
    return PlacedRow{personRow(*person, teamIndexOf(plan, team)), teamGroup(plan, team)};
}

} // namespace planning::ui
