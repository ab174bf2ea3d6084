#pragma once

#include "core/model/references.h"

#include <QSet>

namespace planning
{

template <typename... T>
using IdSets = Parts<QSet<Id<T>>...>;

// Ids of entities of every type.
using EntityIds = WithEntities<IdSets>;

// The type of entity that a value of type V refers to, void if none: through an optional, a list
// or a nested value, which refers to one type at most.
template <typename V>
struct Referred {
    using Type = void;
};
template <typename X>
struct Referred<Id<X>> {
    using Type = std::conditional_t<kIsEntity<X>, X, void>;
};
template <typename V>
struct Referred<std::optional<V>> : Referred<V> {
};
template <typename V>
struct Referred<QList<V>> : Referred<V> {
};
template <typename... V>
struct FirstReferred {
    using Type = void;
};
template <typename V, typename... Others>
struct FirstReferred<V, Others...> : std::conditional_t<std::is_void_v<typename Referred<V>::Type>,
                                                        FirstReferred<Others...>, Referred<V>> {
};
template <typename T, auto... Path>
std::remove_cvref_t<decltype(Field<Path...>::of(std::declval<T &>()))> valueOf(Field<Path...>);
template <typename T, typename... Each>
FirstReferred<decltype(valueOf<T>(std::declval<Each>()))...> referredByFields(Parts<Each...>);
template <typename V>
requires requires
{
    Fields<V>::table;
}
struct Referred<V> : decltype(referredByFields<V>(Fields<V>::table)) {
};

// The first T whose field holds one of `ids`; by the plan's index if the field has one, else by a
// scan of all T. Null when there is none.
template <typename T, typename X, auto... Path>
const T *firstReferrer(const Plan &plan, const Field<Path...> &field, const QSet<Id<X>> &ids)
{
    if constexpr (Plan::isIndexed<Path...>()) {
        for (const Id<X> &id : ids) {
            if (const auto referrers = plan.by<Path...>(id); !referrers.empty())
                return plan.find(referrers.front());
        }
    } else {
        const auto refers = [&field, &ids](const T &entity) {
            bool any = false;
            visitReference(field.of(entity), [&any, &ids](const auto &id) {
                if constexpr (std::is_same_v<decltype(id), const Id<X> &>)
                    any = any || ids.contains(id);
            });
            return any;
        };
        const auto rows = plan.all<T>();
        const auto found = std::find_if(rows.begin(), rows.end(), refers);
        return found == rows.end() ? nullptr : &*found;
    }
    return nullptr;
}

// BadReference naming an entity that refers to one of `ids`; empty when nobody does. Only fields
// that can refer to a type with ids cost anything.
std::optional<Error> firstReferrer(const Plan &plan, const EntityIds &ids);

} // namespace planning
