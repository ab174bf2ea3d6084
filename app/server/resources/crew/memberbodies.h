#pragma once

#include "core/model/account.h"

namespace planning::server
{

// A member of the organisation, as it is read and written: its membership with its account. A body
// of a change names what is to change.
struct MemberView {
    Id<Membership> id;
    std::optional<Id<Account>> account;
    QString email;
    QString displayName;
    MembershipRole role = MembershipRole::Tech;
    std::optional<Id<Person>> person;
    bool active = true;
    std::int64_t version = 0; // grows when the membership or the account changes

    bool operator==(const MemberView &) const = default;
};

// Somebody new. An address that has a login on this server keeps its password.
struct NewMemberBody {
    QString email;
    QString displayName;
    MembershipRole role = MembershipRole::Tech;
    std::optional<Id<Person>> person;
    QString password; // of a new login; empty: chosen by who is added, with the code that is mailed
};

} // namespace planning::server

namespace planning
{

template <>
struct Fields<server::MemberView> {
    using View = server::MemberView;
    static constexpr auto table = Parts{field<&View::id>("id", MergeGroup::Text),
                                        field<&View::account>("account_id", MergeGroup::Person),
                                        field<&View::email>("email", MergeGroup::Text),
                                        field<&View::displayName>("display_name", MergeGroup::Text),
                                        field<&View::role>("role", MergeGroup::Status),
                                        field<&View::person>("person_id", MergeGroup::Person),
                                        field<&View::active>("active", MergeGroup::Status),
                                        field<&View::version>("version", MergeGroup::Text)};
};

template <>
struct Fields<server::NewMemberBody> {
    using Body = server::NewMemberBody;
    static constexpr auto table = Parts{field<&Body::email>("email", MergeGroup::Text),
                                        field<&Body::displayName>("display_name", MergeGroup::Text),
                                        field<&Body::role>("role", MergeGroup::Status),
                                        field<&Body::person>("person_id", MergeGroup::Person),
                                        field<&Body::password>("password", MergeGroup::Text)};
};

} // namespace planning
