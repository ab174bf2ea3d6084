#pragma once

#include "core/base/idsource.h"
#include "core/base/language.h"
#include "core/model/plan.h"

namespace planning
{

// What must be known of an organisation before its first shift.
struct NewOrganization {
    QString name;
    Language language = Language::French;
    QString timezone; // IANA name
    QString ruleSet; // code: "FR-DC"

    bool operator==(const NewOrganization &) const = default;
};

// The plan a new organisation starts with: itself, the departments, skills and roles of the trade,
// and one site to draw the first shift on.
Plan starterPlan(const NewOrganization &organization, IdSource &ids, const Clock &clock);

} // namespace planning
