#pragma once

#include "core/model/assignment.h"

namespace planning::server
{

// What callers send about invitations, each described by its field table.

struct InvitationBody {
    Id<Assignment> assignment;
    std::optional<Instant> dueAt; // until when it can be answered; empty: INVITES_TTL_SECONDS
};

struct AnswerBody {
    std::optional<Instant> from; // accepts the shift from then on only
    QString note;
};

// An invitation as it is read: nothing of its token.
struct InvitationView {
    Id<Invitation> id;
    Id<Assignment> assignment;
    Id<Shift> shift;
    Id<Person> user;
    Instant sentAt{};
    std::optional<Instant> dueAt;
    QString status; // "pending", "expired", or the answer
    std::optional<Instant> answeredAt;
    std::int64_t version = 0;
};

} // namespace planning::server

namespace planning
{

template <>
struct Fields<server::InvitationBody> {
    using Body = server::InvitationBody;
    static constexpr auto table =
        Parts{field<&Body::assignment>("assignment_id", MergeGroup::Person),
              field<&Body::dueAt>("due_at", MergeGroup::Timing)};
};

template <>
struct Fields<server::AnswerBody> {
    using Body = server::AnswerBody;
    static constexpr auto table = Parts{field<&Body::from>("from", MergeGroup::Timing),
                                        field<&Body::note>("note", MergeGroup::Text)};
};

template <>
struct Fields<server::InvitationView> {
    using View = server::InvitationView;
    static constexpr auto table =
        Parts{field<&View::id>("id", MergeGroup::Text),
              field<&View::assignment>("assignment_id", MergeGroup::Person),
              field<&View::shift>("shift_id", MergeGroup::Place),
              field<&View::user>("user_id", MergeGroup::Person),
              field<&View::sentAt>("sent_at", MergeGroup::Timing),
              field<&View::dueAt>("due_at", MergeGroup::Timing),
              field<&View::status>("status", MergeGroup::Status),
              field<&View::answeredAt>("answered_at", MergeGroup::Timing),
              field<&View::version>("version", MergeGroup::Text)};
};

} // namespace planning
