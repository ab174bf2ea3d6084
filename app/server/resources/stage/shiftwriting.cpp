#include "app/server/resources/stage/shiftwriting.h"

#include "app/server/api/entityjson.h"
#include "app/server/organizations/liveorganization.h"
#include "app/server/resources/stage/bookings.h"
#include "core/model/catalogue.h"

#include <algorithm>

namespace planning::server
{

using namespace Qt::StringLiterals;

static QString pointerOf(qsizetype resource, const QString &member)
{
    return u"/resources/%1/%2"_s.arg(resource).arg(member);
}

template <typename T>
static Outcome<Id<T>> idOf(const Plan &plan, const ResourceBody &resource, qsizetype index)
{
    const auto id = Id<T>::fromString(resource.id);
    if (!id || !plan.find(*id))
        return invalid(pointerOf(index, u"id"_s),
                       {QT_TRANSLATE_NOOP("Server", "There is nothing of that id here.")});
    return *id;
}

static bool isCalled(const Role &role, const QString &word)
{
    return role.id.toString() == word || role.code.compare(word, Qt::CaseInsensitive) == 0
           || role.nameFr.compare(word, Qt::CaseInsensitive) == 0
           || role.nameEn.compare(word, Qt::CaseInsensitive) == 0;
}

// The trade that crew lists call so: "sound_engineer" is a job of the FOH engineer.
static std::optional<CatalogueSkill> tradeCalled(const QString &word)
{
    const QString job = QString(word).replace(u'_', u' ').toLower();
    const Catalogue catalogue = builtInCatalogue();
    for (const CatalogueSkill &skill : catalogue.skills) {
        if (skill.code == word || skill.jobs.contains(job, Qt::CaseInsensitive))
            return skill;
    }
    return std::nullopt;
}

// The role of that id, code or name; one of the catalogue is added to the change.
static Outcome<Id<Role>> roleCalled(const QString &word, Call &call, Change &change,
                                    const QString &pointer)
{
    const Plan &plan = call.organization->plan();
    const auto named = [&](const QString &name) {
        const auto roles = plan.all<Role>();
        const auto role =
            std::ranges::find_if(roles, [&](const Role &each) { return isCalled(each, name); });
        return role == roles.end() ? std::optional<Id<Role>>() : role->id;
    };
    if (const auto role = named(word))
        return *role;
    const auto trade = tradeCalled(word);
    if (!trade)
        return invalid(pointer, {QT_TRANSLATE_NOOP("Server", "There is no role “%1”."), {word}});
    if (const auto role = named(trade->code))
        return *role;
    Role role = roleOf(*trade);
    role.id = call.organization->ids().next<Role>();
    change.insert(role);
    return role.id;
}

static bool isTechnician(const ResourceBody &resource)
{
    return resource.type == ResourceType::Technician;
}

// The role that all technicians share: a shift is for people of one role.
static Outcome<Id<Role>> roleOf(const QList<ResourceBody> &resources, Call &call, Change &change)
{
    std::optional<Id<Role>> shared;
    QString word;
    for (qsizetype i = 0; i < resources.size(); ++i) {
        const ResourceBody &resource = resources[i];
        if (!isTechnician(resource) || resource.role.isEmpty() || resource.role == word)
            continue;
        const QString pointer = pointerOf(i, u"role"_s);
        const auto role = roleCalled(resource.role, call, change, pointer);
        if (!role)
            return role.problem();
        if (shared && *shared != *role)
            return invalid(pointer,
                           {QT_TRANSLATE_NOOP("Server", "A shift is for people of one role: make "
                                                        "another shift for this one.")});
        shared = *role;
        word = resource.role;
    }
    if (!shared)
        return invalid(u"/resources"_s,
                       {QT_TRANSLATE_NOOP("Server", "A technician with a role is needed.")});
    return *shared;
}

static Outcome<Id<Site>> siteOf(const Plan &plan, const ShiftBody &body)
{
    if (body.event && !plan.find(body.event))
        return invalid(u"/event_id"_s,
                       {QT_TRANSLATE_NOOP("Server", "There is nothing of that id here.")});
    if (body.site && !plan.find(body.site))
        return invalid(u"/site_id"_s,
                       {QT_TRANSLATE_NOOP("Server", "There is nothing of that id here.")});
    if (!body.site && !body.event)
        return invalid(u"/event_id"_s, {QT_TRANSLATE_NOOP("Server", "This field is needed.")});
    return body.site ? *body.site : plan.find(body.event)->site;
}

static Outcome<QList<SkillRequirement>> skillsOf(const QList<ResourceBody> &resources,
                                                 const Plan &plan)
{
    QList<SkillRequirement> skills;
    const auto known = plan.all<Skill>();
    for (qsizetype i = 0; i < resources.size(); ++i) {
        for (const QString &code : resources[i].requiredSkills) {
            if (std::ranges::find(known, code, &Skill::code) == known.end())
                return invalid(pointerOf(i, u"required_skills"_s),
                               {QT_TRANSLATE_NOOP("Server", "There is no skill “%1”."), {code}});
            if (!skills.contains(SkillRequirement{code, 1}))
                skills.append({code, 1});
        }
    }
    return skills;
}

// Checklists are a field of the shift, the rest is kept as it is.
static std::optional<Problem> takeMetadata(Shift &shift, QJsonObject metadata)
{
    const QJsonValue checklist = metadata.take(u"checklist"_s);
    if (!checklist.isUndefined()) {
        const auto items = fromJson<QList<ChecklistItem>>(checklist);
        if (!items)
            return invalid(u"/metadata/checklist"_s + items.error().where,
                           detail::expectedStructure(items.error().detail).message);
        shift.checklist = *items;
    }
    if (!metadata.isEmpty())
        shift.record.unknown[kMetadata] = metadata;
    return std::nullopt;
}

// A flat amount for equipment counts where no equipment says what it costs.
static std::optional<Money> equipmentRateOf(const ShiftBody &body, const GivenValue &given,
                                            const Plan &plan)
{
    if (given.equipmentRate)
        return given.equipmentRate;
    const bool hasRates = std::ranges::any_of(body.resources, [&](const ResourceBody &resource) {
        const auto id = Id<Equipment>::fromString(resource.id);
        const Equipment *equipment = id ? plan.find(*id) : nullptr;
        return equipment && equipment->specifications.contains("rate_per_shift"_L1);
    });
    return hasRates ? std::nullopt : given.equipment;
}

static Outcome<Shift> shiftOf(Call &call, const ShiftBody &body, const GivenValue &given,
                              Change &change)
{
    const Plan &plan = call.organization->plan();
    const auto site = siteOf(plan, body);
    if (!site)
        return site.problem();
    const auto skills = skillsOf(body.resources, plan);
    if (!skills)
        return skills.problem();
    const auto role = roleOf(body.resources, call, change);
    if (!role)
        return role.problem();
    Shift shift;
    shift.id = body.id.isNull() ? call.organization->ids().next<Shift>() : body.id;
    shift.event = body.event;
    shift.title = body.title;
    shift.site = *site;
    shift.role = *role;
    shift.planned = body.planned;
    shift.callTime = body.callTime;
    shift.breaks = body.breaks;
    const auto crew = std::ranges::count_if(body.resources, isTechnician);
    shift.headcount = std::max(1, static_cast<int>(crew));
    shift.requiredSkills = *skills;
    shift.status = ShiftStatus::Published;
    shift.externalStatus = u"confirmed"_s;
    shift.priority = body.priority;
    shift.budgetLine = given.budgetLine;
    shift.equipmentRate = equipmentRateOf(body, given, plan);
    shift.transportCost = given.transport;
    shift.notes = body.notes;
    if (!body.economicValue.isEmpty())
        shift.record.unknown[kGivenValue] = body.economicValue;
    if (const auto problem = takeMetadata(shift, body.metadata))
        return *problem;
    return shift;
}

static std::optional<Problem> addCrew(WrittenShift &written, Call &call, const ShiftBody &body)
{
    QList<Id<Person>> crew;
    for (qsizetype i = 0; i < body.resources.size(); ++i) {
        if (!isTechnician(body.resources[i]))
            continue;
        const auto person = idOf<Person>(call.organization->plan(), body.resources[i], i);
        if (!person)
            return person.problem();
        if (crew.contains(*person))
            return invalid(pointerOf(i, u"id"_s),
                           {QT_TRANSLATE_NOOP("Server", "This person is on the shift already.")},
                           ProblemCode::Duplicate);
        crew.append(*person);
        Assignment assignment;
        assignment.id = call.organization->ids().next<Assignment>();
        assignment.shift = written.shift.id;
        assignment.person = *person;
        assignment.status = AssignmentStatus::Confirmed;
        assignment.source = AssignmentSource::Api;
        written.change.insert(assignment);
    }
    return std::nullopt;
}

// Gives the equipment to the first of the crew who may use it.
static std::optional<Problem> handOut(Booking &booking, const Plan &plan, const Change &change)
{
    const Equipment &equipment = *plan.find(booking.equipment);
    if (equipment.requiredCertification.isEmpty())
        return std::nullopt;
    std::optional<Problem> problem;
    for (const AnyEdit &any : change.edits) {
        const auto *edit = std::get_if<Edit<Assignment>>(&any);
        if (!edit)
            continue;
        booking.technician = edit->after->person;
        problem = uncertified(plan, booking);
        if (!problem)
            return std::nullopt;
    }
    return problem;
}

static std::optional<Problem> addEquipment(WrittenShift &written, Call &call, const ShiftBody &body)
{
    const Plan &plan = call.organization->plan();
    for (qsizetype i = 0; i < body.resources.size(); ++i) {
        const ResourceBody &resource = body.resources[i];
        if (isTechnician(resource))
            continue;
        const auto equipment = idOf<Equipment>(plan, resource, i);
        if (!equipment)
            return equipment.problem();
        if (resource.quantity < 1)
            return invalid(pointerOf(i, u"quantity"_s),
                           {QT_TRANSLATE_NOOP("Server", "A number of at least 1 is expected.")});
        Booking booking;
        booking.id = call.organization->ids().next<Booking>();
        booking.equipment = *equipment;
        booking.shift = written.shift.id;
        booking.event = written.shift.event;
        booking.interval = written.shift.planned;
        booking.quantity = resource.quantity;
        if (const auto problem = unavailable(plan, booking))
            return problem;
        if (const auto problem = handOut(booking, plan, written.change))
            return problem;
        written.change.insert(booking);
    }
    return std::nullopt;
}

Outcome<WrittenShift> writtenShift(Call &call, const ShiftBody &body, const GivenValue &given)
{
    if (body.planned.isEmpty())
        return invalid(u"/end_time"_s,
                       {QT_TRANSLATE_NOOP("Server", "The end must be after the start.")},
                       ProblemCode::InvalidTimeRange);
    WrittenShift written;
    written.change.name = u"create_shift"_s;
    auto shift = shiftOf(call, body, given, written.change);
    if (!shift)
        return shift.problem();
    written.shift = *std::move(shift);
    written.change.insert(written.shift);
    if (const auto problem = addCrew(written, call, body))
        return *problem;
    if (const auto problem = addEquipment(written, call, body))
        return *problem;
    return written;
}

} // namespace planning::server
