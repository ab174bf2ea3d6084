#include "app/server/auth/permission.h"

namespace planning::server
{

// The least role that has the capability; each role includes the ones below it.
static MembershipRole leastRole(Capability capability)
{
    switch (capability) {
    case Capability::ReadPublishedPlan:
    case Capability::AnswerForOneself:
        return MembershipRole::Tech;
    case Capability::ReadDrafts:
    case Capability::WritePlan:
    case Capability::Publish:
    case Capability::Invite:
    case Capability::OverrideConflicts:
        return MembershipRole::Manager;
    case Capability::ManageAccounts:
    case Capability::ManageRuleSets:
    case Capability::ManageWebhooks:
    case Capability::LockPeriods:
    case Capability::ImportPeople:
    case Capability::PurgeRecords:
        return MembershipRole::Admin;
    case Capability::DeleteOrganization:
        break;
    }
    return MembershipRole::Owner;
}

bool may(MembershipRole role, Capability capability)
{
    return role <= leastRole(capability); // owner is the first
}

} // namespace planning::server
