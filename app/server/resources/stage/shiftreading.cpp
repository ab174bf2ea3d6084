#include "app/server/resources/stage/shiftreading.h"

#include "app/server/api/entityjson.h"
#include "app/server/api/router.h"
#include "app/server/organizations/liveorganization.h"
#include "app/server/resources/conflictjson.h"
#include "app/server/resources/stage/consequences.h"
#include "app/server/resources/stage/shiftwriting.h"
#include "app/server/resources/visibility.h"
#include "core/cost/costwords.h"
#include "core/workspace/bookingchanges.h"
#include "core/workspace/crewchanges.h"

#include <algorithm>

namespace planning::server
{

using namespace Qt::StringLiterals;

static QJsonArray skillsOf(const Plan &plan, Id<Person> person)
{
    QJsonArray skills;
    for (const Id<PersonSkill> id : plan.by<&PersonSkill::person>(person)) {
        const PersonSkill &held = *plan.find(id);
        skills.append(QJsonObject{{u"skill"_s, held.skill}, {u"level"_s, held.level}});
    }
    return skills;
}

static QJsonArray resourcesOf(const Call &call, const Shift &shift)
{
    const Plan &plan = call.organization->plan();
    const Role *role = plan.find(shift.role);
    QJsonArray resources;
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift.id)) {
        const Assignment &assignment = *plan.find(id);
        if (!isShown(call, assignment))
            continue;
        resources.append(QJsonObject{{u"id"_s, assignment.person.toString()},
                                     {u"type"_s, u"technician"_s},
                                     {u"name"_s, plan.find(assignment.person)->fullName()},
                                     {u"role"_s, role ? role->code : QString()},
                                     {u"skills"_s, skillsOf(plan, assignment.person)},
                                     {u"assignment_id"_s, id.toString()},
                                     {u"status"_s, json::text(nameOf(assignment.status))}});
    }
    for (const Booking *booking : bookingsOf(plan, shift.id)) {
        resources.append(QJsonObject{{u"id"_s, booking->equipment.toString()},
                                     {u"type"_s, u"equipment"_s},
                                     {u"name"_s, plan.find(booking->equipment)->name},
                                     {u"quantity"_s, booking->quantity},
                                     {u"booking_id"_s, booking->id.toString()},
                                     {u"status"_s, json::text(planning::nameOf(booking->status))}});
    }
    return resources;
}

QJsonObject valueToJson(const Shift &shift, const CostBreakdown &breakdown)
{
    return {{u"total_amount"_s, amountToJson(breakdown.total())},
            {u"budget_line"_s, shift.budgetLine},
            {u"breakdown"_s, toJson(breakdown)}};
}

static QJsonArray breaksOf(const Shift &shift)
{
    QJsonArray breaks;
    for (const Break &pause : shift.breaks) {
        breaks.append(QJsonObject{{u"start"_s, toRfc3339(pause.interval.start)},
                                  {u"end"_s, toRfc3339(pause.interval.end)},
                                  {u"paid"_s, pause.paid},
                                  {u"mandatory"_s, pause.mandatory}});
    }
    return breaks;
}

static QJsonObject metadataOf(const Shift &shift)
{
    QJsonObject metadata = shift.record.unknown[kMetadata].toObject();
    QJsonArray checklist;
    for (const ChecklistItem &item : shift.checklist)
        checklist.append(QJsonObject{{u"text"_s, item.text}, {u"done"_s, item.done}});
    metadata[u"checklist"_s] = checklist;
    return metadata;
}

// Tokens for this shift alone: whoever uses one must be signed in as one of its crew.
static QJsonObject qrcodeOf(const Call &call, const Shift &shift, TokenSigner &signer)
{
    const auto address = [&](TokenPurpose purpose, const QString &path) {
        const QByteArray token =
            signer.sign({purpose, shift.id.uuid, call.principal.organization, {}});
        return QString(kBasePath) + path + u"?token="_s + QString::fromLatin1(token);
    };
    return {{u"checkin_url"_s, address(TokenPurpose::CheckIn, u"/checkin"_s)},
            {u"checkout_url"_s, address(TokenPurpose::CheckOut, u"/checkout"_s)}};
}

static bool isOnIt(const Call &call, const Shift &shift)
{
    const Plan &plan = call.organization->plan();
    return std::ranges::any_of(plan.by<&Assignment::shift>(shift.id), [&](Id<Assignment> id) {
        const Assignment &assignment = *plan.find(id);
        return isLive(assignment) && isOneself(call, assignment.person);
    });
}

static void put(QJsonObject &object, const QString &name, const std::optional<Instant> &instant)
{
    if (instant)
        object[name] = toRfc3339(*instant);
}

static void addForManagers(QJsonObject &object, Call &call, const Shift &shift)
{
    const Costs costs = costsOfShift(call.organization->plan(), shift.id);
    object[u"economic_value"_s] = valueToJson(shift, breakdownOf(costs));
    if (const QJsonValue given = shift.record.unknown[kGivenValue]; given.isObject())
        object[u"given_economic_value"_s] = given;
    std::vector<Conflict> conflicts = conflictsAbout(*call.organization, shift.id);
    const auto soft =
        std::stable_partition(conflicts.begin(), conflicts.end(), [](const Conflict &conflict) {
            return conflict.type == ConflictType::Hard;
        });
    object[u"warnings"_s] = warningsToJson({soft, conflicts.end()}, call);
    conflicts.erase(soft, conflicts.end());
    object[u"conflicts"_s] = conflictsToJson(conflicts, call);
}

QJsonObject shiftToJson(Call &call, const Shift &shift, TokenSigner &signer)
{
    QJsonObject object{{u"id"_s, shift.id.toString()},
                       {u"title"_s, shift.title},
                       {u"site_id"_s, shift.site.toString()},
                       {u"start_time"_s, toRfc3339(shift.planned.start)},
                       {u"end_time"_s, toRfc3339(shift.planned.end)},
                       {u"break_times"_s, breaksOf(shift)},
                       {u"status"_s, shift.externalStatus.isEmpty()
                                         ? json::text(nameOf(shift.status))
                                         : shift.externalStatus},
                       {u"planning_status"_s, json::text(nameOf(shift.status))},
                       {u"priority"_s, json::text(nameOf(shift.priority))},
                       {u"resources"_s, resourcesOf(call, shift)},
                       {u"metadata"_s, metadataOf(shift)},
                       {u"notes"_s, shift.notes},
                       {u"conflicts"_s, QJsonArray()},
                       {u"created_at"_s, toRfc3339(shift.record.createdAt)},
                       {u"updated_at"_s, toRfc3339(shift.record.updatedAt)},
                       {u"version"_s, qint64{shift.record.version}}};
    if (shift.event)
        object[u"event_id"_s] = shift.event->toString();
    put(object, u"call_time"_s, shift.callTime);
    const bool isManager = call.may(Capability::ReadDrafts);
    if (isManager)
        addForManagers(object, call, shift);
    if (isManager || isOnIt(call, shift))
        object[u"qrcode"_s] = qrcodeOf(call, shift, signer);
    return object;
}

} // namespace planning::server
