#pragma once

#include "core/base/parts.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace planning
{

// Unit of merge: two people who change different groups of one entity do not conflict (sync.md §4).
enum class MergeGroup { Timing, Place, Person, Status, Money, Text, Set, Counter };

// Who may read a field besides managers and above.
enum class Visibility {
    Crew, // everyone in the organisation
    Own, // the person it is about
    Managers, // nobody else
};

// One column of an entity: its name on the wire and in SQL, and the path of members that leads to
// it.
template <auto... Path>
struct Field {
    std::string_view name;
    MergeGroup group = MergeGroup::Text;
    Visibility visibility = Visibility::Crew;

    template <typename Object>
    static constexpr auto &of(Object &object)
    {
        return (object.*....*Path);
    }
};

template <auto... Path>
constexpr Field<Path...> field(std::string_view name, MergeGroup group,
                               Visibility visibility = Visibility::Crew)
{
    return {name, group, visibility};
}

// The one description of T: `entity` (singular) and `collection` (plural) names, and `table`,
// Parts of Field. JSON, SQL, diff, merge groups, audit and CSV columns are derived from it.
template <typename T>
struct Fields;

// Calls visit(field) for each field of T, in table order.
template <typename T, typename Visitor>
constexpr void forEachField(Visitor &&visit)
{
    Fields<T>::table.forEach(visit);
}

template <typename T>
inline constexpr std::size_t kFieldCount = decltype(Fields<T>::table)::size;

// Wire names of an enumeration, in the order of its enumerators.
template <typename E>
struct EnumNames;

template <typename E>
constexpr std::string_view nameOf(E value)
{
    return EnumNames<E>::names[static_cast<std::size_t>(value)];
}

template <typename E>
constexpr std::optional<E> enumFromName(std::string_view name)
{
    for (std::size_t i = 0; i < EnumNames<E>::names.size(); ++i) {
        if (EnumNames<E>::names[i] == name)
            return static_cast<E>(i);
    }
    return std::nullopt;
}

} // namespace planning
