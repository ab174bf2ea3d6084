#pragma once

#include "core/base/idsource.h"
#include "core/model/plan.h"

#include <span>

namespace planning
{

// Templates of shifts as changes: pure functions of the plan, each one undoable step with its name.
// Ids must be of the plan.
//
// Templates that share the name of a day (ShiftTemplate::day) are placed together. Their times are
// those of the clock at the site, counted from midnight of the day: 25 h is 01:00 of the next day.

// Keeps the shifts as templates, counted from the day the earliest starts on. One shift gives a
// template of that name; several keep their titles and become the day template of that name,
// instead of one that has it already.
Change saveTemplates(const Plan &plan, std::span<const Id<Shift>> shifts, const QString &name,
                     IdSource &ids);

// What a template leaves open, or what is to be instead of what it says.
struct TemplateTarget {
    std::optional<Id<Site>> site;
    std::optional<Id<Team>> team;
    std::optional<Id<Event>> event;
};

// Drafts on each of the days. A template without a site goes to the target's, else to that of its
// event, else to the first of the plan.
Change placeTemplates(const Plan &plan, std::span<const Id<ShiftTemplate>> templates,
                      std::span<const LocalDay> days, const TemplateTarget &target, IdSource &ids);
// One draft that starts at another time than the template says.
Change placeTemplateAt(const Plan &plan, Id<ShiftTemplate> id, Instant start,
                       const TemplateTarget &target, IdSource &ids);

// Whether it is part of a day, and whether a day has that name.
bool isDayTemplate(const Plan &plan, Id<ShiftTemplate> id);
bool hasDayTemplate(const Plan &plan, const QString &name);
// The template, or the whole day template: every template with that day.
Change renameTemplates(const Plan &plan, std::span<const Id<ShiftTemplate>> templates,
                       const QString &name);
Change deleteTemplates(const Plan &plan, std::span<const Id<ShiftTemplate>> templates);

} // namespace planning
