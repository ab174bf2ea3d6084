#include "app/server/api/answers.h"
#include "app/server/api/entityjson.h"
#include "app/server/api/listing.h"
#include "app/server/organizations/liveorganization.h"
#include "app/server/resources/stage/stageroutes.h"
#include "app/server/resources/stage/timeranges.h"
#include "app/server/resources/visibility.h"
#include "core/cost/costwords.h"
#include "core/cost/shiftcosts.h"
#include "core/model/zones.h"
#include "core/workspace/crewchanges.h"
#include "core/workspace/shiftchanges.h"

#include <algorithm>

namespace planning::server
{

using namespace Qt::StringLiterals;

// Declarations that come again and again are told for so long.
static constexpr std::chrono::days kToldAhead{90};

template <typename Entity>
static QString nameIn(Language language, const Entity &entity)
{
    return language == Language::French ? entity.nameFr : entity.nameEn;
}

static QJsonObject toJson(const Certification &certification)
{
    QJsonObject object{{u"name"_s, certification.code}, {u"expiry_date"_s, QJsonValue()}};
    if (certification.expiresOn)
        object[u"expiry_date"_s] = toIsoDate(*certification.expiresOn);
    return object;
}

static QJsonArray certificationsOf(const Plan &plan, Id<Person> person, const QStringList *codes)
{
    QJsonArray array;
    for (const Id<Certification> id : plan.by<&Certification::person>(person)) {
        const Certification &each = *plan.find(id);
        if (!codes || codes->contains(each.code))
            array.append(toJson(each));
    }
    return array;
}

// The certificates that roles ask for together with a skill.
static QStringList certificatesWith(const Plan &plan, const QString &skill)
{
    QStringList codes;
    for (const Role &role : plan.all<Role>()) {
        const bool asks = std::ranges::any_of(
            role.requiredSkills, [&](const auto &required) { return required.skill == skill; });
        if (asks)
            codes += role.requiredCertifications;
    }
    return codes;
}

static QJsonArray specializationsOf(const Call &call, Id<Person> person)
{
    const Plan &plan = call.organization->plan();
    QMap<QString, QJsonArray> byCategory;
    for (const Id<PersonSkill> id : plan.by<&PersonSkill::person>(person)) {
        const PersonSkill &held = *plan.find(id);
        const auto skills = plan.all<Skill>();
        const auto skill = std::ranges::find(skills, held.skill, &Skill::code);
        const bool isKnown = skill != skills.end();
        const QStringList codes = certificatesWith(plan, held.skill);
        byCategory[isKnown ? skill->category : QString()].append(
            QJsonObject{{u"code"_s, held.skill},
                        {u"name"_s, isKnown ? nameIn(call.language, *skill) : held.skill},
                        {u"level"_s, held.level},
                        {u"certifications"_s, certificationsOf(plan, person, &codes)}});
    }
    QJsonArray array;
    for (auto it = byCategory.cbegin(); it != byCategory.cend(); ++it)
        array.append(QJsonObject{{u"category"_s, it.key()}, {u"skills"_s, *it}});
    return array;
}

// Codes of the roles whose skills the person has.
static QJsonArray rolesOf(const Plan &plan, Id<Person> person)
{
    const auto has = [&](const SkillRequirement &required) {
        return std::ranges::any_of(plan.by<&PersonSkill::person>(person), [&](auto id) {
            const PersonSkill &held = *plan.find(id);
            return held.skill == required.skill && held.level >= required.minLevel;
        });
    };
    QStringList codes;
    for (const Role &role : plan.all<Role>()) {
        if (!role.requiredSkills.isEmpty() && std::ranges::all_of(role.requiredSkills, has))
            codes.append(role.code);
    }
    codes.sort();
    return QJsonArray::fromStringList(codes);
}

// The contract of that day, else the last one.
static const Contract *contractOf(const Plan &plan, Id<Person> person, LocalDay day)
{
    const Contract *found = nullptr;
    bool isFoundValid = false;
    for (const Id<Contract> id : plan.by<&Contract::person>(person)) {
        const Contract *each = plan.find(id);
        const bool isValid = each->validFrom <= day && (!each->validTo || *each->validTo >= day);
        const bool isLater = !found || each->validFrom > found->validFrom;
        if ((isValid && !isFoundValid) || (isValid == isFoundValid && isLater)) {
            found = each;
            isFoundValid = isValid;
        }
    }
    return found;
}

static double factor(Percent percent)
{
    return percent.value / 100.0;
}

static QJsonValue toJson(const Contract *contract)
{
    if (!contract)
        return QJsonValue();
    return QJsonObject{
        {u"type"_s, json::text(nameOf(contract->kind))},
        {u"hourly_rate"_s, amountToJson(contract->hourlyRate)},
        {u"currency"_s, contract->currency},
        {u"overtime_rules"_s,
         QJsonObject{{u"night_shift_bonus"_s, factor(contract->nightBonus)},
                     {u"weekend_shift_bonus"_s, factor(contract->weekendBonus)},
                     {u"holiday_shift_bonus"_s, factor(contract->holidayBonus)},
                     {u"emergency_call_bonus"_s, factor(contract->emergencyCallBonus)}}},
        {u"meal_allowance"_s, amountToJson(contract->mealAllowance)}};
}

static QJsonObject shiftOfEvent(const Plan &plan, const Shift &shift, const Assignment &assignment)
{
    const Role *role = plan.find(shift.role);
    return {{u"id"_s, shift.id.toString()},
            {u"title"_s, displayTitle(plan, shift)},
            {u"role"_s, role ? role->code : QString()},
            {u"start_time"_s, toRfc3339(shift.planned.start)},
            {u"end_time"_s, toRfc3339(shift.planned.end)},
            {u"status"_s, json::text(nameOf(assignment.status))}};
}

// Events that are not over, with the person's shifts by time.
static QJsonArray currentEventsOf(const Call &call, Id<Person> person, LocalDay today)
{
    const Plan &plan = call.organization->plan();
    std::map<Id<Event>, std::vector<std::pair<Instant, QJsonObject>>> byEvent;
    for (const Id<Assignment> id : plan.by<&Assignment::person>(person)) {
        const Assignment &assignment = *plan.find(id);
        const Shift &shift = *plan.find(assignment.shift);
        const Event *event = plan.find(eventOf(plan, shift));
        const bool counts = isLive(assignment) && shift.status != ShiftStatus::Cancelled;
        if (event && counts && event->endDate >= today && isShown(call, shift))
            byEvent[event->id].emplace_back(shift.planned.start,
                                            shiftOfEvent(plan, shift, assignment));
    }
    QJsonArray array;
    for (auto &[id, shifts] : byEvent) {
        std::ranges::sort(shifts, {}, [](const auto &each) { return each.first; });
        QJsonArray list;
        for (const auto &[start, shift] : shifts)
            list.append(shift);
        array.append(QJsonObject{{u"id"_s, id.toString()},
                                 {u"name"_s, plan.find(id)->name},
                                 {u"role"_s, shifts.front().second[u"role"_s]},
                                 {u"shifts"_s, list}});
    }
    return array;
}

static QJsonObject availabilityOf(const Call &call, Id<Person> person)
{
    const Plan &plan = call.organization->plan();
    const Instant now = call.organization->clock().now();
    QJsonObject object;
    const auto days = declaredDays(plan, person, organizationZone(plan),
                                   {{now - std::chrono::days{1}, now + kToldAhead}});
    for (auto it = days.cbegin(); it != days.cend(); ++it)
        object[it.key()] = QJsonArray::fromStringList(*it);
    return object;
}

// Of an account that is nobody's of the crew: what the account says, and no duties.
static Person personOf(const Call &call)
{
    const Plan &plan = call.organization->plan();
    if (const Person *person = plan.find(call.principal.person))
        return *person;
    const Account &account = *plan.find(call.principal.account);
    Person person;
    person.firstName = account.displayName;
    person.email = account.email;
    return person;
}

static Outcome<Response> readMe(Call &call)
{
    const Plan &plan = call.organization->plan();
    const Person person = personOf(call);
    const QString account = call.principal.account.toString();
    const LocalDay today = organizationZone(plan).dayOf(call.organization->clock().now());
    return jsonAnswer(
        200, QJsonObject{{u"id"_s, person.id.isNull() ? account : person.id.toString()},
                         {u"account_id"_s, account},
                         {u"first_name"_s, person.firstName},
                         {u"last_name"_s, person.lastName},
                         {u"email"_s, person.email},
                         {u"phone"_s, person.phones.value(0)},
                         {u"roles"_s, rolesOf(plan, person.id)},
                         {u"specializations"_s, specializationsOf(call, person.id)},
                         {u"certifications"_s, certificationsOf(plan, person.id, nullptr)},
                         {u"availability"_s, availabilityOf(call, person.id)},
                         {u"employment_contract"_s, toJson(contractOf(plan, person.id, today))},
                         {u"current_events"_s, currentEventsOf(call, person.id, today)}});
}

void addMeRoutes(Router &router)
{
    router.add({Method::Get, u"/users/me"_s, u"readMe"_s, only(Capability::ReadPublishedPlan),
                Place::Organization, Bucket::General, false, readMe,
                saying(u"Says who the caller is in the crew: skills, contract, times, events"_s)
                    .answers(named(u"Me"_s))});
    router.add({Method::Patch, u"/users/me/availability"_s, u"declareAvailability"_s,
                only(Capability::AnswerForOneself), Place::Organization, Bucket::General, true,
                declareAvailability,
                saying(u"Declares when the caller can work, day by day"_s)
                    .reads(named(u"AvailabilityByDay"_s))
                    .answers(named(u"AvailabilityDeclared"_s))
                    .mayFail({ProblemCode::InvalidTimeRange})});
}

} // namespace planning::server
