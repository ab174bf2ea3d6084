#pragma once

#include "app/server/api/outcome.h"
#include "app/server/api/schema.h"
#include "core/model/plan.h"

namespace planning::server
{

// An assignment as this family reads and writes it: named by mission or shift and by "user_id",
// with the statuses PROPOSED, INVITED, ACCEPTED (confirmed), DECLINED and CANCELLED.
struct AssignmentView {
    Id<Assignment> id;
    std::optional<Id<Mission>> mission;
    std::optional<Id<Shift>> shift; // empty in a body: one of the mission
    std::optional<Id<Role>> role; // which shift of the mission is meant
    Id<Person> user; // in a body also the id of an account
    QString status = QStringLiteral("INVITED");
    std::optional<Interval> part;
    QString answerNote;
    AssignmentSource source = AssignmentSource::Api; // this and what follows is the server's to say
    std::optional<Instant> start; // of the shift
    std::optional<Instant> end;
    std::int64_t version = 0;
    std::optional<Instant> createdAt;
    std::optional<Instant> updatedAt;

    bool operator==(const AssignmentView &) const = default;
};

// A new status, with what the person says to it.
struct StatusBody {
    QString status;
    std::optional<QString> note;
};

// For the contract.
QJsonObject assignmentSchema();
QJsonObject assignmentBodySchema();

AssignmentView viewOf(const Plan &plan, const Assignment &assignment);

// Of either spelling in any case: "ACCEPTED", "confirmed". Empty for any other word.
std::optional<AssignmentStatus> statusFromWord(const QString &word);
QString wordOf(AssignmentStatus status);

} // namespace planning::server

namespace planning
{

template <>
struct Fields<server::AssignmentView> {
    using View = server::AssignmentView;
    static constexpr auto table =
        Parts{field<&View::id>("id", MergeGroup::Text),
              field<&View::mission>("mission_id", MergeGroup::Place),
              field<&View::shift>("shift_id", MergeGroup::Place),
              field<&View::role>("role_id", MergeGroup::Place),
              field<&View::user>("user_id", MergeGroup::Person),
              field<&View::status>("status", MergeGroup::Status),
              field<&View::part>("interval", MergeGroup::Timing),
              field<&View::answerNote>("answer_note", MergeGroup::Text, Visibility::Own),
              field<&View::source>("source", MergeGroup::Text),
              field<&View::start>("start_time", MergeGroup::Timing),
              field<&View::end>("end_time", MergeGroup::Timing),
              field<&View::version>("version", MergeGroup::Text),
              field<&View::createdAt>("created_at", MergeGroup::Text),
              field<&View::updatedAt>("updated_at", MergeGroup::Text)};
};

template <>
struct Fields<server::StatusBody> {
    using Body = server::StatusBody;
    static constexpr auto table = Parts{field<&Body::status>("status", MergeGroup::Status),
                                        field<&Body::note>("note", MergeGroup::Text)};
};

} // namespace planning
