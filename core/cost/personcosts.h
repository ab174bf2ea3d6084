#pragma once

#include "core/cost/costline.h"
#include "core/cost/paidtime.h"

namespace planning
{

// Hours that cost nothing only because nobody said what they cost.
struct UnpricedHours {
    Id<Person> person;
    Id<Shift> shift;
    Id<Assignment> assignment;
    LocalDay day{};
    minutes work{0};
    Unpriced reason = Unpriced::NoContract;

    bool operator==(const UnpricedHours &) const = default;
};

struct Costs {
    std::vector<CostLine> lines;
    std::vector<UnpricedHours> unpriced;
};

// What the firm duties of one person cost: hours, premiums and meals. Meals, weekly overtime and
// minimum calls depend on the person's other duties, so all are worked out together.
Costs personCosts(const PlanContext &context, const PersonDuties &person,
                  CostBasis basis = CostBasis::Planned);

} // namespace planning
