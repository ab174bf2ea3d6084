#pragma once

#include "app/server/api/problem.h"
#include "core/exchange/json.h"

namespace planning::server
{

// What a value of a field must look like, and how the server calls it when it does not.
struct Expectation {
    Text message;
    ProblemCode code = ProblemCode::ValidationError;
};

namespace detail
{

Expectation expectedInstant();
Expectation expectedDay();
Expectation expectedId();
Expectation expectedText();
Expectation expectedNumber();
Expectation expectedTruth();
Expectation expectedNames(std::span<const std::string_view> names);
Expectation expectedStructure(const QString &detail);

template <typename V>
struct Bare {
    using Type = V;
};
template <typename V>
struct Bare<std::optional<V>> {
    using Type = V;
};

template <typename T>
constexpr bool isId(const Id<T> *)
{
    return true;
}
constexpr bool isId(const void *)
{
    return false;
}

template <typename V>
Expectation expectation(const QString &technical)
{
    if constexpr (std::is_same_v<V, Instant>)
        return expectedInstant();
    else if constexpr (std::is_same_v<V, LocalDay>)
        return expectedDay();
    else if constexpr (isId(static_cast<const V *>(nullptr)))
        return expectedId();
    else if constexpr (std::is_same_v<V, QString>)
        return expectedText();
    else if constexpr (std::is_same_v<V, bool>)
        return expectedTruth();
    else if constexpr (NamedEnum<V>)
        return expectedNames(EnumNames<V>::names);
    else if constexpr (Described<V> || requires(V v) { v.size(); })
        return expectedStructure(technical);
    else
        return expectedNumber();
}

} // namespace detail

} // namespace planning::server
