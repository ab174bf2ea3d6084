#pragma once

#include "core/model/references.h"

#include <QSet>

namespace planning
{

// True when a value of type V can hold the id of an X: in an optional, a list or a nested value.
template <typename V, typename X>
constexpr bool canReferTo()
{
    if constexpr (requires { typename V::value_type; }) {
        return canReferTo<typename V::value_type, X>();
    } else if constexpr (requires { Fields<V>::table; }) {
        bool any = false;
        forEachField<V>([&any](const auto &each) {
            using Member = std::remove_cvref_t<decltype(each.of(std::declval<V &>()))>;
            any = any || canReferTo<Member, X>();
        });
        return any;
    } else {
        return std::is_same_v<V, Id<X>>;
    }
}

// The first T whose field holds one of `ids`, by the plan's index if the field has one.
template <typename T, typename X, auto... Path>
const T *firstReferrer(const Plan &plan, const Field<Path...> &field, const QSet<Id<X>> &ids)
{
    if constexpr (Plan::isIndexed<Path...>()) {
        for (const Id<X> &id : ids) {
            if (const auto referrers = plan.by<Path...>(id); !referrers.empty())
                return plan.find(referrers.front());
        }
    } else {
        for (const T &entity : plan.all<T>()) {
            bool refers = false;
            visitReference(field.of(entity), [&]<typename Y>(const Id<Y> &id) {
                if constexpr (std::is_same_v<X, Y>)
                    refers = refers || ids.contains(id);
            });
            if (refers)
                return &entity;
        }
    }
    return nullptr;
}

template <typename T>
Error stillReferred(const T &referrer, std::string_view field)
{
    const auto text = [](std::string_view name) {
        return QString::fromLatin1(name.data(), qsizetype(name.size()));
    };
    return {ErrorCode::BadReference,
            QStringLiteral("%1 %2 still refers to it")
                .arg(text(Fields<T>::entity), referrer.id.toString()),
            QLatin1Char('/') + text(field)};
}

// BadReference naming an entity that still refers to one of `gone`; empty when nobody does. Cost:
// an index lookup where the plan has one, else a scan of the entities that can refer to an X.
template <typename X>
std::optional<Error> firstReferrer(const Plan &plan, const QSet<Id<X>> &gone)
{
    std::optional<Error> found;
    const auto look = [&]<typename T>() {
        forEachField<T>([&](const auto &field) {
            using Value = std::remove_cvref_t<decltype(field.of(std::declval<T &>()))>;
            if constexpr (canReferTo<Value, X>()) {
                const T *referrer =
                    field.name == "id" || found ? nullptr : firstReferrer<T>(plan, field, gone);
                if (referrer)
                    found = stillReferred<T>(*referrer, field.name);
            }
        });
    };
    Entities::forEach(look);
    return found;
}

} // namespace planning
