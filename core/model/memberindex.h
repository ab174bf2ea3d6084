#pragma once

#include "core/base/id.h"

#include <QHash>
#include <QVarLengthArray>

#include <algorithm>
#include <optional>
#include <span>
#include <tuple>

namespace planning
{

template <auto Member>
struct MemberOf;

template <typename T, typename V, V T::*Member>
struct MemberOf<Member> {
    using Entity = T;
    using Value = V;
};

template <typename V>
struct KeyOf {
    using Type = V;
};
template <typename V>
struct KeyOf<std::optional<V>> {
    using Type = V;
};

// Entities by the id one of their members holds: MemberIndex<&Assignment::person> answers "which
// assignments has this person". Entities whose member is empty are left out.
template <auto Member>
class MemberIndex
{
public:
    using T = typename MemberOf<Member>::Entity;
    using Key = typename KeyOf<typename MemberOf<Member>::Value>::Type;

    std::span<const Id<T>> of(Key key) const
    {
        const auto it = m_ids.constFind(key);
        if (it == m_ids.cend())
            return {};
        return {it->data(), static_cast<std::size_t>(it->size())};
    }

    void insert(const T &entity)
    {
        if (const auto key = keyOf(entity))
            m_ids[*key].append(entity.id);
    }

    void remove(const T &entity)
    {
        const auto key = keyOf(entity);
        if (!key)
            return;
        const auto it = m_ids.find(*key);
        auto &ids = *it;
        *std::find(ids.begin(), ids.end(), entity.id) = ids.back();
        ids.removeLast();
        if (ids.isEmpty())
            m_ids.erase(it);
    }

    // An entity that was edited. The lists of a large plan are long, so one that keeps its key
    // stays where it is.
    void replace(const T &before, const T &after)
    {
        if (keyOf(before) == keyOf(after))
            return;
        remove(before);
        insert(after);
    }

private:
    static std::optional<Key> keyOf(const T &entity) { return entity.*Member; }

    QHash<Key, QVarLengthArray<Id<T>, 2>> m_ids;
};

} // namespace planning
