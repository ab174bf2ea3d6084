#pragma once

#include <QtGlobal>

#include <random>

namespace planning::demo
{

// Random numbers that are the same on every system: the distributions of the standard library are
// not.
class Random final
{
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) { }

    // 0 … count - 1. The bias of the remainder does not matter for a demo.
    int below(int count)
    {
        return static_cast<int>(m_engine() % static_cast<std::uint64_t>(count));
    }
    // first … last
    int between(int first, int last) { return first + below(last - first + 1); }
    bool percent(int chance) { return below(100) < chance; }

    template <typename List>
    auto pick(const List &list)
    {
        return list[below(static_cast<int>(std::size(list)))];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace planning::demo
