#include "ui/timeline/rowlists.h"

#include "ui/timeline/boardentities.h"

namespace planning::ui
{

static RowKey eventKey(const Plan &plan, const Shift &shift)
{
    if (const auto event = eventOf(plan, shift))
        return {.kind = RowKind::Event, .event = event};
    return {.kind = RowKind::Event, .mission = shift.mission};
}

std::optional<RowKey> rowKeyOf(const Plan &plan, const Shift &shift, BoardGrouping grouping)
{
    switch (grouping) {
    case BoardGrouping::People:
        return RowKey{.kind = RowKind::Unassigned, .team = teamOf(plan, shift)};
    case BoardGrouping::Sites:
        return RowKey{.kind = RowKind::Site, .site = shift.site, .team = teamOf(plan, shift)};
    case BoardGrouping::Teams:
        return RowKey{.kind = RowKind::Team, .team = teamOf(plan, shift)};
    case BoardGrouping::Events:
        return eventKey(plan, shift);
    case BoardGrouping::Roles:
        if (!plan.find(shift.role))
            break;
        return RowKey{.kind = RowKind::Role, .role = shift.role};
    case BoardGrouping::Equipment:
        break;
    }
    return std::nullopt;
}

std::optional<RowKey> groupKeyOf(const Plan &plan, const Shift &shift, BoardGrouping grouping)
{
    const Event *event = plan.find(eventOf(plan, shift));
    const Role *role = plan.find(shift.role);
    switch (grouping) {
    case BoardGrouping::People:
        return RowKey{.team = teamOf(plan, shift)};
    case BoardGrouping::Sites:
        return RowKey{.site = shift.site};
    case BoardGrouping::Events:
        return RowKey{.project = event ? event->project : std::nullopt};
    case BoardGrouping::Roles:
        return RowKey{.team = role ? role->team : std::nullopt};
    case BoardGrouping::Teams:
    case BoardGrouping::Equipment:
        break;
    }
    return std::nullopt;
}

bool isThereForBars(const RowKey &key)
{
    switch (key.kind) {
    case RowKind::Unassigned:
    case RowKind::Team:
        return !key.team;
    case RowKind::Event:
        return !key.event;
    case RowKind::Site:
    case RowKind::Role:
        return true;
    case RowKind::Group:
    case RowKind::Person:
    case RowKind::Equipment:
        break;
    }
    return false;
}

} // namespace planning::ui
