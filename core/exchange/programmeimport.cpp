#include "core/exchange/programmeimport.h"

#include "core/base/tr.h"
#include "core/exchange/adoption.h"
#include "core/exchange/derivedid.h"
#include "core/exchange/missionmatching.h"

namespace planning
{

using namespace Qt::StringLiterals;

static Id<Event> eventOf(const Plan &plan, const Programme &programme)
{
    return derivedId<Event>(plan.organization()->id, programme.key());
}

static bool isImported(const Mission *mission)
{
    return isDerived(mission->id.uuid);
}

namespace
{

class ProgrammeImporter final
{
public:
    ProgrammeImporter(const Plan &plan, const Programme &programme, const ProgrammeOptions &options,
                      const Zone &zone);

    Result<ProgrammeImport> run();

private:
    Result<void> check() const;
    void importSites();
    Id<Site> siteOf(const QString &room);
    void importEvent();
    void importMission(const MatchedCall &matched, Instant earliestCall);
    Mission missionFor(const MatchedCall &matched);
    void importShifts(const Mission &mission, const Mission *before, Instant earliestCall);
    Shift newShift(const Mission &mission, const CrewPost &post, Instant earliestCall);
    void follow(const Shift &shift, const Mission &before, const Mission &after);
    void dropMission(const Mission &mission);
    // Whether nothing of it is left.
    bool dropShift(const Shift &shift);

    Id<Shift> shiftId(const Mission &mission, Id<Role> role) const;
    template <typename T>
    void update(const T &before, T after);

    const Plan &m_plan;
    const Programme &m_programme;
    const ProgrammeOptions &m_options;
    ImportedEvent m_imported;
    ProgrammeImport m_result;
    Adoption m_adoption;
};

ProgrammeImporter::ProgrammeImporter(const Plan &plan, const Programme &programme,
                                     const ProgrammeOptions &options, const Zone &zone)
    : m_plan(plan),
      m_programme(programme),
      m_options(options),
      m_imported{plan.organization()->id, eventOf(plan, programme), programme.key(), {}},
      m_result{.change = {}, .calls = stageCalls(programme, zone, options.calls), .zone = zone},
      m_adoption(plan, m_result.change, options.now)
{
}

Result<ProgrammeImport> ProgrammeImporter::run()
{
    if (const auto checked = check(); !checked)
        return checked.error();
    m_result.change.name = CoreTr::tr("Import the programme “%1”").arg(m_programme.title);
    importSites();
    importEvent();

    const MissionMatches matches = matchMissions(m_plan, m_imported, m_result.calls);
    const StageCall *previous = nullptr;
    for (const MatchedCall &matched : matches.matched) {
        const bool sameStageDay =
            previous && previous->room == matched.call->room && previous->day == matched.call->day;
        importMission(matched, sameStageDay ? previous->interval.end : Instant::min());
        previous = matched.call;
    }
    for (const Mission *vanished : matches.vanished)
        dropMission(*vanished);
    return std::move(m_result);
}

Result<void> ProgrammeImporter::check() const
{
    if (m_programme.items.empty())
        return Error{ErrorCode::InvalidInput, u"the programme has no items"_s, {}};
    if (m_options.crew.posts.empty())
        return Error{ErrorCode::InvalidInput, u"the crew has no posts"_s, {}};
    for (const CrewPost &post : m_options.crew.posts) {
        if (!m_adoption.knowsRole(post.role)) {
            return Error{ErrorCode::BadReference,
                         u"role '%1' is neither in the plan nor in the catalogue; "
                         u"one that is: foh_engineer"_s.arg(post.role),
                         {}};
        }
    }
    return ok();
}

template <typename T>
void ProgrammeImporter::update(const T &before, T after)
{
    if (after == before)
        return;
    after.record.updatedAt = m_options.now;
    m_result.change.update(before, std::move(after));
}

void ProgrammeImporter::importSites()
{
    for (const QString &room : m_programme.rooms)
        m_imported.sites.insert(room, siteOf(room));
}

// The site of that name, whoever made it, or the one an earlier import made for the room.
Id<Site> ProgrammeImporter::siteOf(const QString &room)
{
    for (const Site &site : m_plan.all<Site>()) {
        if (site.name.compare(room, Qt::CaseInsensitive) == 0)
            return site.id;
    }
    const auto id = derivedId<Site>(m_imported.organization, m_imported.key + u'/' + room);
    if (m_plan.find(id))
        return id;
    Site site;
    site.id = id;
    site.record = m_adoption.newRecord();
    site.name = room;
    site.timezone = m_result.zone.name();
    m_result.change.insert(site);
    return id;
}

// The dates of an event that exists only grow: build and load-out are the planner's.
void ProgrammeImporter::importEvent()
{
    const LocalDay first = m_result.calls.front().day;
    const LocalDay last = m_result.calls.back().day;
    if (const Event *before = m_plan.find(m_imported.event)) {
        Event after = *before;
        after.startDate = std::min(after.startDate, first);
        after.endDate = std::max(after.endDate, last);
        update(*before, std::move(after));
        return;
    }
    Event event;
    event.id = m_imported.event;
    event.record = m_adoption.newRecord();
    event.name = m_programme.title;
    event.startDate = first;
    event.endDate = last;
    event.site = m_imported.sites.value(m_programme.rooms.front());
    event.status = u"planning"_s;
    m_result.change.insert(event);
}

void ProgrammeImporter::importMission(const MatchedCall &matched, Instant earliestCall)
{
    const Mission mission = missionFor(matched);
    if (matched.before)
        update(*matched.before, mission);
    else
        m_result.change.insert(mission);
    importShifts(mission, matched.before, earliestCall);
}

Mission ProgrammeImporter::missionFor(const MatchedCall &matched)
{
    Mission mission = matched.before ? *matched.before : Mission{};
    if (!matched.before) {
        mission.id = matched.id;
        mission.record = m_adoption.newRecord();
        mission.event = m_imported.event;
        mission.phase = u"show"_s;
    }
    QStringList titles;
    for (const ProgrammeItem &item : matched.call->items)
        titles << item.title;
    mission.name = titles.join(u" · "_s);
    mission.interval = matched.call->interval;
    mission.site = m_imported.sites.value(matched.call->room);
    mission.slotList.clear();
    for (const CrewPost &post : m_options.crew.posts)
        mission.slotList << Slot{m_adoption.role(post.role).id, post.headcount};
    return mission;
}

Id<Shift> ProgrammeImporter::shiftId(const Mission &mission, Id<Role> role) const
{
    return derivedId<Shift>(m_imported.organization,
                            mission.id.toString() + u'/' + role.toString());
}

static const Slot *slotOf(const Mission *mission, Id<Role> role)
{
    if (!mission)
        return nullptr;
    const auto slot = std::ranges::find(mission->slotList, role, &Slot::role);
    return slot == mission->slotList.end() ? nullptr : &*slot;
}

void ProgrammeImporter::importShifts(const Mission &mission, const Mission *before,
                                     Instant earliestCall)
{
    for (const CrewPost &post : m_options.crew.posts) {
        const Id<Role> role = m_adoption.role(post.role).id;
        if (const Shift *shift = m_plan.find(shiftId(mission, role)))
            follow(*shift, before ? *before : mission, mission);
        else if (!slotOf(before, role)) // else a planner has deleted it
            m_result.change.insert(newShift(mission, post, earliestCall));
    }
    if (!before)
        return;
    for (const Slot &slot : before->slotList) {
        const Shift *shift = m_plan.find(shiftId(mission, slot.role));
        if (shift && !slotOf(&mission, slot.role))
            dropShift(*shift);
    }
}

// The crew is called before the first item, but not away from the stage's own previous call.
Shift ProgrammeImporter::newShift(const Mission &mission, const CrewPost &post,
                                  Instant earliestCall)
{
    const Role role = m_adoption.role(post.role);
    const bool isFrench = m_plan.organization()->locale.startsWith(u"fr");
    const Site *site = m_plan.find(mission.site);
    Shift shift;
    shift.id = shiftId(mission, role.id);
    shift.record = m_adoption.newRecord();
    shift.mission = mission.id;
    shift.event = mission.event;
    shift.title = u"%1 – %2"_s.arg(isFrench ? role.nameFr : role.nameEn,
                                   site ? site->name : m_imported.sites.key(mission.site));
    shift.site = mission.site;
    shift.role = role.id;
    shift.team = role.team;
    shift.planned = mission.interval;
    shift.callTime =
        std::clamp(mission.interval.start - m_options.crew.callBefore,
                   std::min(earliestCall, mission.interval.start), mission.interval.start);
    shift.headcount = post.headcount;
    shift.phase = mission.phase;
    return shift;
}

// What still is as the mission said follows it; what a planner has changed stays.
void ProgrammeImporter::follow(const Shift &shift, const Mission &before, const Mission &after)
{
    Shift moved = shift;
    const seconds by = after.interval.start - before.interval.start;
    if (shift.planned == before.interval) {
        moved.planned = after.interval;
        if (moved.callTime)
            *moved.callTime += by;
        for (Break &each : moved.breaks)
            each.interval = each.interval.shifted(by);
        moved.breaks.removeIf(
            [&moved](const Break &each) { return !moved.planned.contains(each.interval); });
    } else if (before.interval != after.interval) {
        ++m_result.keptShifts;
    }
    if (shift.site == before.site)
        moved.site = after.site;
    const Slot *wasSlot = slotOf(&before, shift.role);
    if (wasSlot && shift.headcount == wasSlot->headcount)
        moved.headcount = slotOf(&after, shift.role)->headcount;
    update(shift, std::move(moved));
}

void ProgrammeImporter::dropMission(const Mission &mission)
{
    bool isEmpty = true;
    for (const Id<Shift> id : m_plan.by<&Shift::mission>(mission.id)) {
        const bool isGone = isDerived(id.uuid) && dropShift(*m_plan.find(id));
        isEmpty = isEmpty && isGone;
    }
    if (isEmpty)
        m_result.change.remove(mission);
}

bool ProgrammeImporter::dropShift(const Shift &shift)
{
    const bool isBare = m_plan.by<&Assignment::shift>(shift.id).empty()
                        && m_plan.by<&Booking::shift>(shift.id).empty()
                        && shift.documents.isEmpty();
    if (isBare) {
        m_result.change.remove(shift);
        return true;
    }
    Shift cancelled = shift;
    cancelled.status = ShiftStatus::Cancelled;
    update(shift, std::move(cancelled));
    return false;
}

} // namespace

Result<Zone> zoneOfProgramme(const Plan &plan, const Programme &programme,
                             const QString &overriding)
{
    const Organization *organization = plan.organization();
    QString name = overriding.isEmpty() ? programme.zone : overriding;
    if (name.isEmpty() && organization)
        name = organization->defaultTimezone;
    if (const auto zone = Zone::named(name))
        return *zone;
    return Error{ErrorCode::InvalidInput,
                 u"time zone '%1' is unknown; expected a name like Europe/Paris"_s.arg(name),
                 {}};
}

Result<ProgrammeImport> importProgramme(const Plan &plan, const Programme &programme,
                                        const ProgrammeOptions &options)
{
    if (!plan.organization())
        return Error{ErrorCode::BadReference, u"the plan has no organisation"_s, {}};
    const auto zone = zoneOfProgramme(plan, programme, options.zone);
    if (!zone)
        return zone.error();
    return ProgrammeImporter(plan, programme, options, *zone).run();
}

CrewTemplate crewOfProgramme(const Plan &plan, const Programme &programme)
{
    CrewTemplate crew = defaultCrewTemplate();
    const Mission *last = nullptr;
    for (const Id<Mission> id : plan.by<&Mission::event>(eventOf(plan, programme))) {
        const Mission *mission = plan.find(id);
        if (isImported(mission) && (!last || last->interval < mission->interval))
            last = mission;
    }
    if (!last)
        return crew;
    crew.posts.clear();
    for (const Slot &slot : last->slotList) {
        if (const Role *role = plan.find(slot.role))
            crew.posts.push_back({role->code, slot.headcount});
    }
    return crew;
}

} // namespace planning
