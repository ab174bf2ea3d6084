#include "ui/timeline/boardentities.h"
#include "ui/timeline/rowlists.h"
#include "ui/tr.h"

#include <set>

namespace planning::ui
{

static BoardRow projectGroup(const Plan &plan, const std::optional<Id<Project>> &id)
{
    const Project *project = plan.find(id);
    BoardRow row;
    row.key = {.project = id};
    row.label = project ? project->name : Tr::tr("Without a project");
    return row;
}

static BoardRow eventRow(const QString &label, const RowKey &key)
{
    BoardRow row;
    row.key = key;
    row.label = label;
    return row;
}

static BoardRow eventRow(const Event &event)
{
    return eventRow(event.name, {.kind = RowKind::Event, .event = event.id});
}

std::optional<PlacedRow> rowOf(const Plan &plan, Id<Event> id)
{
    const Event *event = plan.find(id);
    if (!event)
        return std::nullopt;
    return PlacedRow{eventRow(*event), projectGroup(plan, event->project)};
}

// Missions of no event that have shifts, and a row for what has neither.
static std::vector<BoardRow> rowsWithoutEvent(const Plan &plan)
{
    std::set<std::optional<Id<Mission>>> used;
    for (const Shift &shift : plan.all<Shift>()) {
        if (!eventOf(plan, shift))
            used.insert(shift.mission);
    }
    std::vector<BoardRow> rows;
    for (const Mission *mission :
         sortedBy<Mission>(plan, [](const Mission &each) { return each.name; })) {
        if (used.contains(mission->id))
            rows.push_back(
                eventRow(mission->name, {.kind = RowKind::Event, .mission = mission->id}));
    }
    if (used.contains(std::nullopt))
        rows.push_back(eventRow(Tr::tr("Without an event"), {.kind = RowKind::Event}));
    return rows;
}

std::vector<BoardRow> rowsByEvents(const Plan &plan)
{
    const auto events = sortedBy<Event>(plan, [](const Event &event) { return event.name; });
    std::vector<BoardRow> rows;
    const auto addGroup = [&](const std::optional<Id<Project>> &project,
                              const std::vector<BoardRow> &others) {
        const std::size_t header = rows.size();
        rows.push_back(projectGroup(plan, project));
        for (const Event *event : events) {
            if (event->project == project)
                rows.push_back(eventRow(*event));
        }
        rows.insert(rows.end(), others.begin(), others.end());
        if (rows.size() == header + 1)
            rows.pop_back();
    };
    for (const Project *project :
         sortedBy<Project>(plan, [](const Project &each) { return each.name; }))
        addGroup(project->id, {});
    addGroup(std::nullopt, rowsWithoutEvent(plan));
    return rows;
}

} // namespace planning::ui
