#pragma once

#include "core/model/plan.h"

#include <QLocale>

namespace planning::ui
{

// By name, then id: the order of rows and of palette colours.
std::vector<const Team *> sortedTeams(const Plan &plan);

// In sortedTeams(); -1 without one.
int teamIndexOf(const Plan &plan, const std::optional<Id<Team>> &team);

// The first team of a person, the team of a shift or of its role.
std::optional<Id<Team>> teamOf(const Person &person);
std::optional<Id<Team>> teamOf(const Plan &plan, const Shift &shift);

// The event of a shift, or of its mission.
std::optional<Id<Event>> eventOf(const Plan &plan, const Shift &shift);

// In the language of the locale.
QString roleName(const Role &role, const QLocale &locale);

// "London": where a site's clocks are when they show another time than the organisation's; else
// empty.
QString otherZoneText(const Plan &plan, const Site &site);

// Inactive people keep their row as long as they have shifts.
bool isShown(const Plan &plan, const Person &person);

// By what `name` says of an entity, then id.
template <typename T, typename Name>
std::vector<const T *> sortedBy(const Plan &plan, Name name)
{
    std::vector<const T *> entities;
    for (const T &entity : plan.all<T>())
        entities.push_back(&entity);
    std::ranges::sort(entities, [&name](const T *one, const T *other) {
        const int order = QString::localeAwareCompare(name(*one), name(*other));
        return order != 0 ? order < 0 : one->id < other->id;
    });
    return entities;
}

} // namespace planning::ui
