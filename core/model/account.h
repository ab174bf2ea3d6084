#pragma once

#include "core/model/record.h"

namespace planning
{

struct Person;

// A login. Password hashes live with the server and never in a plan.
struct Account {
    Id<Account> id;
    Record record;
    QString email;
    QString displayName;
    std::optional<Id<Person>> person;
    bool active = true;

    bool operator==(const Account &) const = default;
};

template <>
struct Fields<Account> {
    static constexpr std::string_view entity = "account";
    static constexpr std::string_view collection = "accounts";
    static constexpr auto table =
        entityFields<Account>(field<&Account::email>("email", MergeGroup::Text, Visibility::Own),
                              field<&Account::displayName>("display_name", MergeGroup::Text),
                              field<&Account::person>("person_id", MergeGroup::Person),
                              field<&Account::active>("active", MergeGroup::Status));
};

// What an account may do in the organisation; each role includes the ones after it.
enum class MembershipRole { Owner, Admin, Manager, Tech };

template <>
struct EnumNames<MembershipRole> {
    static constexpr std::array<std::string_view, 4> names{"owner", "admin", "manager", "tech"};
};

struct Membership {
    Id<Membership> id;
    Record record;
    Id<Account> account;
    MembershipRole role = MembershipRole::Tech;

    bool operator==(const Membership &) const = default;
};

template <>
struct Fields<Membership> {
    static constexpr std::string_view entity = "membership";
    static constexpr std::string_view collection = "memberships";
    static constexpr auto table =
        entityFields<Membership>(field<&Membership::account>("account_id", MergeGroup::Person),
                                 field<&Membership::role>("role", MergeGroup::Status));
};

} // namespace planning
