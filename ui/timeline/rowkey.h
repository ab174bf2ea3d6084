#pragma once

#include "core/model/equipment.h"

#include <functional>

namespace planning::ui
{

enum class RowKind { Group, Unassigned, Person, Site, Team, Event, Equipment, Role };

// Names a row: what a bar dropped on it is given to. A site's row may hold one team only; open
// posts are those of a team. What belongs nowhere has a row without the id: shifts without an
// event.
struct RowKey {
    RowKind kind = RowKind::Group;
    std::optional<Id<Person>> person = {};
    std::optional<Id<Site>> site = {};
    std::optional<Id<Team>> team = {};
    std::optional<Id<Event>> event = {};
    std::optional<Id<Mission>> mission = {}; // of no event
    std::optional<Id<Role>> role = {};
    std::optional<Id<Equipment>> equipment = {};
    std::optional<Id<Project>> project = {}; // groups of events
    QString category = {}; // groups of equipment

    bool operator==(const RowKey &) const = default;

    static RowKey ofPerson(Id<Person> id) { return {.kind = RowKind::Person, .person = id}; }
    static RowKey ofEquipment(Id<Equipment> id)
    {
        return {.kind = RowKind::Equipment, .equipment = id};
    }
};

// The same key as a text, for settings.
QString keyText(const RowKey &key);

} // namespace planning::ui

template <>
struct std::hash<planning::ui::RowKey> {
    std::size_t operator()(const planning::ui::RowKey &key) const noexcept;
};
