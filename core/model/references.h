#pragma once

#include "core/model/plan.h"

namespace planning
{

template <typename T, typename... List>
inline constexpr bool kIsOneOf = (std::is_same_v<T, List> || ...);

template <typename T, typename List>
inline constexpr bool kIsInList = false;
template <typename T, typename... Each>
inline constexpr bool kIsInList<T, EntityList<Each...>> = kIsOneOf<T, Each...>;

// True for the types that a plan has a table of.
template <typename T>
inline constexpr bool kIsEntity = kIsInList<T, Entities>;

template <typename X, typename Visitor>
void visitReference(const Id<X> &id, Visitor &&visit)
{
    if constexpr (kIsEntity<X>)
        visit(id);
}
template <typename X, typename Visitor>
void visitReference(const std::optional<Id<X>> &id, Visitor &&visit)
{
    if (id)
        visitReference(*id, visit);
}
template <typename X, typename Visitor>
void visitReference(const QList<Id<X>> &ids, Visitor &&visit)
{
    for (const Id<X> &id : ids)
        visitReference(id, visit);
}
template <typename X, typename Visitor>
requires requires
{
    Fields<X>::table;
}
void visitReference(const QList<X> &values, Visitor &&visit)
{
    for (const X &value : values)
        forEachField<X>([&](const auto &each) { visitReference(each.of(value), visit); });
}
template <typename V, typename Visitor>
void visitReference(const V &, Visitor &&)
{
}

// Calls visit(fieldName, Id<X>) for every reference to another entity that `entity` holds, in lists
// and nested values too. Derived from the field table; the entity's own id is not one.
template <typename T, typename Visitor>
void forEachReference(const T &entity, Visitor &&visit)
{
    forEachField<T>([&](const auto &field) {
        if (field.name == "id")
            return;
        visitReference(field.of(entity), [&](const auto &id) { visit(field.name, id); });
    });
}

// BadReference naming the field and id of the first reference that leads nowhere; empty when all
// hold. A null organisation is allowed: the Workspace fills it in.
template <typename T>
std::optional<Error> firstBrokenReference(const Plan &plan, const T &entity)
{
    std::optional<Error> broken;
    forEachReference(entity, [&]<typename X>(std::string_view field, Id<X> id) {
        if (broken || plan.find(id))
            return;
        if (std::is_same_v<X, Organization> && id.isNull())
            return;
        const auto name = QString::fromLatin1(field.data(), qsizetype(field.size()));
        broken = Error{ErrorCode::BadReference,
                       QStringLiteral("%1 %2 does not exist").arg(name, id.toString()),
                       QLatin1Char('/') + name};
    });
    return broken;
}

} // namespace planning
