#pragma once

#include "core/model/plan.h"

namespace planning::ui
{

// Consecutive calendar weeks.
struct WeekRange {
    LocalDay monday{}; // of the first one
    int count = 0;
};

// What one person works in one week.
struct LoadPoint {
    minutes work{0}; // calls included, unpaid breaks left out, overlaps once (rules.md §2.1)
    minutes ceiling{0};

    minutes excess() const { return std::max(minutes{0}, work - ceiling); }
    bool operator==(const LoadPoint &) const = default;
};

struct PersonLoad {
    Id<Person> person;
    QString name;
    std::vector<LoadPoint> weeks;

    bool operator==(const PersonLoad &) const = default;
};

struct LoadSeries {
    std::vector<LocalDay> mondays;
    std::vector<PersonLoad> people; // in the order that was asked for

    bool operator==(const LoadSeries &) const = default;
};

// Holds for who has no contract with a ceiling of its own: the legal week, in France since 2000.
inline constexpr minutes kUsualWeeklyCeiling{35 * 60};

// Hours per person and week. A week begins on Monday at midnight of the site where the work is;
// tentative assignments count, cancelled and declined ones do not.
LoadSeries loadSeries(const Plan &plan, const std::vector<Id<Person>> &persons,
                      const WeekRange &weeks);

// The persons with the most hours in these weeks, most first; who does not work is left out.
std::vector<Id<Person>> busiestPersons(const Plan &plan, const WeekRange &weeks, int most);

} // namespace planning::ui
