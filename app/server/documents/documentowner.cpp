#include "app/server/documents/documentowner.h"

#include "app/server/organizations/liveorganization.h"
#include "app/server/resources/visibility.h"
#include "core/exchange/json.h"
#include "core/model/references.h"

namespace planning::server
{

// Calls visit with the owner, if there is one.
template <typename Visitor>
static bool withOwner(const Plan &plan, const Document &document, Visitor &&visit)
{
    bool found = false;
    Entities::forEach([&]<typename T>() {
        if (json::text(Fields<T>::entity) != document.ownerEntity)
            return;
        const auto id = Id<T>::fromString(document.ownerId);
        if (const T *owner = id ? plan.find(*id) : nullptr) {
            found = true;
            visit(*owner);
        }
    });
    return found;
}

bool hasOwner(const Plan &plan, const Document &document)
{
    return withOwner(plan, document, [](const auto &) {});
}

// What of the crew's view is open to everybody in the organisation.
template <typename T>
static constexpr bool kIsForTheCrew = kIsOneOf<T, Site, Team, Role, Equipment, Organization>;

template <typename T>
static bool isOwnerShown(const Call &call, const T &owner)
{
    if constexpr (kIsOneOf<T, Shift, Assignment, Mission, Project, Event>)
        return isShown(call, owner);
    else if constexpr (std::is_same_v<T, Person>)
        return isOneself(call, owner.id);
    else if constexpr (requires {
                           {
                               owner.person
                               } -> std::convertible_to<Id<Person>>;
                       })
        return isOneself(call, owner.person);
    else
        return kIsForTheCrew<T>;
}

bool isShown(const Call &call, const Document &document)
{
    if (call.may(Capability::ReadDrafts))
        return true;
    bool shown = false;
    withOwner(call.organization->plan(), document,
              [&](const auto &owner) { shown = isOwnerShown(call, owner); });
    return shown;
}

} // namespace planning::server
