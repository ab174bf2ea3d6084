#pragma once

#include "core/model/account.h"
#include "core/model/person.h"

namespace planning::server
{

// What a member of an organisation may be allowed to do (domain.md, Who may do what).
enum class Capability {
    ReadPublishedPlan, // and own assignments and rates
    AnswerForOneself, // own availability, own invitations, check-in
    ReadDrafts, // and other people's contracts and rates
    WritePlan,
    Publish,
    Invite,
    OverrideConflicts,
    ManageAccounts,
    ManageRuleSets,
    ManageWebhooks,
    LockPeriods,
    ImportPeople,
    PurgeRecords, // remove for good what is otherwise cancelled
    DeleteOrganization, // and transfer ownership
};

// Who sends a request, once a token has been checked.
struct Principal {
    Id<Account> account;
    std::optional<Id<Person>> person; // of the crew; empty: works in the office only
    Id<Organization> organization;
    MembershipRole role = MembershipRole::Tech;
    QString session; // family of refresh tokens

    bool operator==(const Principal &) const = default;
};

bool may(MembershipRole role, Capability capability);

} // namespace planning::server
