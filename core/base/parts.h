#pragma once

#include <cstddef>
#include <type_traits>

namespace planning
{

// One value of each of several distinct types: std::tuple<Part...> by inheritance, which compiles
// in a fraction of the time. The field tables and the tables of a plan are made of it.
template <typename... Part>
struct Parts : Part... {
    static constexpr std::size_t size = sizeof...(Part);

    template <typename P>
    static constexpr bool has = (std::is_same_v<P, Part> || ...);

    template <typename P>
    constexpr const P &get() const
    {
        return *this;
    }
    template <typename P>
    constexpr P &get()
    {
        return *this;
    }

    template <typename Visitor>
    constexpr void forEach(Visitor &&visit) const
    {
        (visit(get<Part>()), ...);
    }
    template <typename Visitor>
    constexpr void forEach(Visitor &&visit)
    {
        (visit(get<Part>()), ...);
    }

    bool operator==(const Parts &) const = default;
};

template <typename... Part>
Parts(Part...) -> Parts<Part...>;

} // namespace planning
