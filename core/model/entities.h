#pragma once

#include "core/model/account.h"
#include "core/model/assignment.h"
#include "core/model/availability.h"
#include "core/model/contract.h"
#include "core/model/equipment.h"
#include "core/model/organization.h"
#include "core/model/publication.h"
#include "core/model/ruleset.h"
#include "core/model/scenario.h"
#include "core/model/webhook.h"

#include <variant>

namespace planning
{

// Every entity of a plan, each after the ones it refers to (cycles aside). This order is the order
// of the arrays in a plan file and of inserts in the store.
template <template <typename...> typename List>
using WithEntities =
    List<Organization, Account, Membership, Team, Skill, Role, Site, TravelTime, Document, Person,
         PersonSkill, Certification, Contract, Availability, Leave, Client, Project, Event, Mission,
         ShiftTemplate, Shift, Assignment, Invitation, WorkedTime, Equipment, Booking, RuleSet,
         Override, Publication, Acknowledgement, Webhook, Scenario>;

template <typename... T>
struct EntityList {
    static constexpr std::size_t size = sizeof...(T);

    // Calls visit.template operator()<T>() for each entity type, in order.
    template <typename Visitor>
    static constexpr void forEach(Visitor &&visit)
    {
        (visit.template operator()<T>(), ...);
    }
};

using Entities = WithEntities<EntityList>;

} // namespace planning
