#pragma once

#include "core/model/field.h"

#include <array>
#include <cstdint>

namespace planning
{

// What makes one legal roster worse than another. Rules that forbid are no terms: they are never
// traded against anything.
enum class CostTerm {
    SoftRules, // soft conflicts: low 1, medium 2, high 4, critical 8
    Preferences, // minutes outside of what was declared, less those that are preferred
    Pay, // cents
    Fairness, // squares of hours, nights and weekend days, so that an even share costs least
    Stability, // who was proposed before and is not any more
    Travel, // minutes from home to the site, one way
};

template <>
struct EnumNames<CostTerm> {
    static constexpr std::array<std::string_view, 6> names{"soft_rules", "preferences", "cost",
                                                           "fairness",   "stability",   "travel"};
};

inline constexpr std::size_t kCostTermCount = EnumNames<CostTerm>::names.size();

// A sum or a difference of costs, term by term, each in the unit of its term.
struct Terms {
    std::array<std::int64_t, kCostTermCount> values{};

    std::int64_t &operator[](CostTerm term) { return values[static_cast<std::size_t>(term)]; }
    std::int64_t operator[](CostTerm term) const { return values[static_cast<std::size_t>(term)]; }
    Terms &operator+=(const Terms &other)
    {
        for (std::size_t i = 0; i < kCostTermCount; ++i)
            values[i] += other.values[i];
        return *this;
    }
    Terms &operator-=(const Terms &other)
    {
        for (std::size_t i = 0; i < kCostTermCount; ++i)
            values[i] -= other.values[i];
        return *this;
    }
    friend Terms operator-(Terms a, const Terms &b) { return a -= b; }

    bool operator==(const Terms &) const = default;
};

// How much each term counts, in percent of the usual: 0 leaves it out.
class Weights final
{
public:
    Weights() { m_percents.fill(100); }

    void set(CostTerm term, int percent) { m_percents[static_cast<std::size_t>(term)] = percent; }
    int of(CostTerm term) const { return m_percents[static_cast<std::size_t>(term)]; }

    // In points, a thousandth each: about a hundred points are between a good and a poor choice.
    std::int64_t price(CostTerm term, std::int64_t value) const
    {
        const auto i = static_cast<std::size_t>(term);
        return kUsual[i] * m_percents[i] / 100 * value;
    }
    std::int64_t price(const Terms &terms) const
    {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < kCostTermCount; ++i)
            sum += price(static_cast<CostTerm>(i), terms.values[i]);
        return sum;
    }

private:
    // Thousandths of a point for one unit: a medium warning is worth 20 points, as much as four
    // hours against somebody's wishes, 100 €, an hour's work for who has 20 h more than others,
    // or 200 minutes on the way.
    static constexpr std::array<std::int64_t, kCostTermCount> kUsual{10'000, 80,     2,
                                                                     60,     30'000, 100};

    std::array<int, kCostTermCount> m_percents{};
};

} // namespace planning
