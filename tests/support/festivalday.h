#pragma once

#include "tests/support/planbuilder.h"

namespace planning::test
{

// A festival day with everything that is hard on paper: 60 people, names of all lengths, open
// places, invitations, drafts, a cancelled shift, breaks, notes, work past midnight.
Plan festivalDay();

inline const QString kFestivalDay = QStringLiteral("2026-06-12");

} // namespace planning::test
