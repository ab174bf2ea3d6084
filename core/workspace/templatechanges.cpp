#include "core/workspace/templatechanges.h"

#include "core/base/tr.h"
#include "core/model/zones.h"
#include "core/workspace/shiftchanges.h"

#include <algorithm>

namespace planning
{

static minutes wholeMinutes(seconds duration)
{
    return std::chrono::duration_cast<minutes>(duration);
}

static LocalDay firstDayOf(const Plan &plan, std::span<const Id<Shift>> shifts)
{
    const auto earliest = std::ranges::min_element(
        shifts, {}, [&plan](Id<Shift> id) { return plan.find(id)->planned.start; });
    const Shift &shift = *plan.find(*earliest);
    return zoneOf(plan, shift).dayOf(shift.planned.start);
}

static ShiftTemplate templateOf(const Plan &plan, const Shift &shift, LocalDay day)
{
    const Instant start = shift.planned.start;
    ShiftTemplate made;
    made.name = displayTitle(plan, shift);
    made.role = shift.role;
    made.site = shift.site;
    made.team = shift.team;
    made.localStart = wholeMinutes(zoneOf(plan, shift).toLocal(start) - LocalSeconds(day));
    made.duration = wholeMinutes(shift.planned.duration());
    made.callBefore = wholeMinutes(start - shift.duty().start);
    for (const Break &pause : shift.breaks) {
        made.breaks.append({wholeMinutes(pause.interval.start - start),
                            wholeMinutes(pause.interval.duration()), pause.paid});
    }
    made.headcount = shift.headcount;
    made.requiredSkills = shift.requiredSkills;
    return made;
}

Change saveTemplates(const Plan &plan, std::span<const Id<Shift>> shifts, const QString &name,
                     IdSource &ids)
{
    Change change;
    if (shifts.empty())
        return change;
    const bool isDay = shifts.size() > 1;
    change.name = isDay ? CoreTr::tr("Keep “%1” as a day template").arg(name)
                        : CoreTr::tr("Keep “%1” as a template").arg(name);
    for (const ShiftTemplate &old : plan.all<ShiftTemplate>()) {
        if (isDay && old.day == name)
            change.remove(old);
    }
    const LocalDay day = firstDayOf(plan, shifts);
    for (const Id<Shift> id : shifts) {
        ShiftTemplate made = templateOf(plan, *plan.find(id), day);
        made.id = ids.next<ShiftTemplate>();
        if (isDay)
            made.day = name;
        else
            made.name = name;
        change.insert(made);
    }
    return change;
}

static Id<Site> siteFor(const Plan &plan, const ShiftTemplate &item, const TemplateTarget &target)
{
    if (target.site || item.site)
        return target.site ? *target.site : *item.site;
    if (const Event *event = plan.find(target.event))
        return event->site;
    const auto sites = plan.all<Site>();
    const auto first = std::ranges::min_element(sites, {}, &Site::id);
    return first == sites.end() ? Id<Site>{} : first->id;
}

static Shift draftAt(const Plan &plan, const ShiftTemplate &item, Instant start,
                     const TemplateTarget &target, IdSource &ids)
{
    Shift draft;
    draft.id = ids.next<Shift>();
    draft.title = item.name;
    draft.site = siteFor(plan, item, target);
    draft.role = item.role;
    draft.team = target.team ? target.team : item.team;
    draft.event = target.event;
    draft.planned = {start, start + std::max(item.duration, kShortestShift)};
    if (item.callBefore > minutes{0})
        draft.callTime = start - item.callBefore;
    for (const TemplateBreak &pause : item.breaks) {
        const Instant from = start + pause.after;
        draft.breaks.append({.interval = {from, from + pause.duration}, .paid = pause.paid});
    }
    draft.headcount = item.headcount;
    draft.requiredSkills = item.requiredSkills;
    return draft;
}

static QString placingName(const Plan &plan, std::span<const Id<ShiftTemplate>> templates)
{
    if (templates.empty())
        return {};
    const ShiftTemplate &first = *plan.find(templates.front());
    const bool isDay =
        !first.day.isEmpty() && std::ranges::all_of(templates, [&](Id<ShiftTemplate> id) {
            return plan.find(id)->day == first.day;
        });
    if (templates.size() == 1 || isDay)
        return CoreTr::tr("Use the template “%1”")
            .arg(templates.size() == 1 ? first.name : first.day);
    return CoreTr::tr("Use %n template(s)", nullptr, int(templates.size()));
}

Change placeTemplates(const Plan &plan, std::span<const Id<ShiftTemplate>> templates,
                      std::span<const LocalDay> days, const TemplateTarget &target, IdSource &ids)
{
    Change change;
    change.name = placingName(plan, templates);
    for (const LocalDay day : days) {
        for (const Id<ShiftTemplate> id : templates) {
            const ShiftTemplate &item = *plan.find(id);
            const Zone zone = zoneOf(plan, siteFor(plan, item, target));
            const Instant start = zone.toInstant(LocalSeconds(day) + item.localStart);
            change.insert(draftAt(plan, item, start, target, ids));
        }
    }
    return change;
}

Change placeTemplateAt(const Plan &plan, Id<ShiftTemplate> id, Instant start,
                       const TemplateTarget &target, IdSource &ids)
{
    Change change;
    change.name = placingName(plan, std::span(&id, 1));
    change.insert(draftAt(plan, *plan.find(id), start, target, ids));
    return change;
}

bool isDayTemplate(const Plan &plan, Id<ShiftTemplate> id)
{
    return !plan.find(id)->day.isEmpty();
}

bool hasDayTemplate(const Plan &plan, const QString &name)
{
    const auto templates = plan.all<ShiftTemplate>();
    return std::ranges::find(templates, name, &ShiftTemplate::day) != templates.end();
}

Change renameTemplates(const Plan &plan, std::span<const Id<ShiftTemplate>> templates,
                       const QString &name)
{
    Change change;
    change.name = CoreTr::tr("Rename the template to “%1”").arg(name);
    for (const Id<ShiftTemplate> id : templates) {
        const ShiftTemplate &before = *plan.find(id);
        ShiftTemplate after = before;
        (before.day.isEmpty() ? after.name : after.day) = name;
        if (after != before)
            change.update(before, after);
    }
    return change;
}

Change deleteTemplates(const Plan &plan, std::span<const Id<ShiftTemplate>> templates)
{
    Change change;
    if (templates.empty())
        return change;
    const ShiftTemplate &first = *plan.find(templates.front());
    change.name =
        CoreTr::tr("Delete the template “%1”").arg(first.day.isEmpty() ? first.name : first.day);
    for (const Id<ShiftTemplate> id : templates)
        change.remove(*plan.find(id));
    return change;
}

} // namespace planning
