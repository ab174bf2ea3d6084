#include "app/server/webhooks/notices.h"

#include "app/server/resources/conflictjson.h"
#include "app/server/webhooks/deliveries.h"
#include "core/exchange/json.h"

namespace planning::server
{

using namespace Qt::StringLiterals;

static constexpr std::size_t kMostConflicts = 10; // that one change tells of
static constexpr std::size_t kMostSearched = 3; // of them for ways out

template <typename T>
static QJsonArray idsOf(const QList<Id<T>> &ids)
{
    QJsonArray array;
    for (const Id<T> &id : ids)
        array.append(id.toString());
    return array;
}

static Notice published(const Publication &publication)
{
    return {kPlanningPublished,
            {{u"publication_id"_s, publication.id.toString()},
             {u"from"_s, toRfc3339(publication.interval.start)},
             {u"to"_s, toRfc3339(publication.interval.end)},
             {u"teams"_s, idsOf(publication.teams)},
             {u"persons"_s, idsOf(publication.persons)},
             {u"events"_s, QJsonArray::fromStringList(publication.events)},
             {u"told_persons"_s, QJsonArray::fromStringList(publication.digests.keys())}}};
}

static bool isAnswer(const Edit<Assignment> &edit)
{
    return edit.before && edit.after && edit.before->status == AssignmentStatus::Invited
           && (edit.after->status == AssignmentStatus::Confirmed
               || edit.after->status == AssignmentStatus::Declined);
}

static Notice answered(const Assignment &assignment)
{
    return {kAssignmentAnswered,
            {{u"assignment_id"_s, assignment.id.toString()},
             {u"shift_id"_s, assignment.shift.toString()},
             {u"person_id"_s, assignment.person.toString()},
             {u"status"_s, json::text(planning::nameOf(assignment.status))},
             {u"answer_note"_s, assignment.answerNote}}};
}

static QJsonObject shiftJson(const Shift &shift)
{
    return {{u"id"_s, shift.id.toString()},
            {u"title"_s, shift.title},
            {u"start_time"_s, toRfc3339(shift.planned.start)},
            {u"end_time"_s, toRfc3339(shift.planned.end)}};
}

static Language languageOf(const Plan &plan)
{
    return plan.organization()->locale == u"fr" ? Language::French : Language::English;
}

static Notice detected(const Conflict &conflict, LiveOrganization &organization, bool withActions)
{
    const Plan &plan = organization.plan();
    QJsonArray others;
    if (const Shift *other = plan.find(conflict.withShift))
        others.append(shiftJson(*other));
    return {kShiftConflictDetected,
            {{u"shift"_s, shiftJson(*plan.find(conflict.shift))},
             {u"conflict_with"_s, others},
             {u"conflict"_s, conflictToJson(conflict, plan, languageOf(plan))},
             {u"suggested_actions"_s,
              withActions ? suggestedActions(conflict, organization) : QJsonArray()}}};
}

static void addConflicts(std::vector<Notice> &notices, LiveOrganization &organization,
                         const std::vector<Conflict> &introduced)
{
    std::size_t told = 0;
    for (const Conflict &conflict : introduced) {
        if (conflict.type != ConflictType::Hard || !organization.plan().find(conflict.shift))
            continue;
        if (told == kMostConflicts)
            return;
        notices.push_back(detected(conflict, organization, told < kMostSearched));
        ++told;
    }
}

static std::vector<ServerRecord> notesOf(LiveOrganization &organization, const Change &change,
                                         const std::vector<Conflict> &introduced)
{
    if (organization.plan().all<Webhook>().empty())
        return {};
    std::vector<Notice> notices;
    for (const AnyEdit &any : change.edits) {
        if (const auto *edit = std::get_if<Edit<Publication>>(&any); edit && !edit->before)
            notices.push_back(published(*edit->after));
        if (const auto *edit = std::get_if<Edit<Assignment>>(&any); edit && isAnswer(*edit))
            notices.push_back(answered(*edit->after));
    }
    addConflicts(notices, organization, introduced);
    return deliveriesOf(organization, notices);
}

Witness webhookWitness()
{
    return {[](const Plan &plan) { return isAskedFor(plan, kShiftConflictDetected); }, notesOf};
}

} // namespace planning::server
