#pragma once

#include "core/base/language.h"
#include "core/model/plan.h"
#include "core/solver/proposal.h"

namespace planning
{

// Sentences for the planner. The plan is the one that the proposal was made for.

// "cost 240 €"
QString nameOf(CostTerm term, Language language);
QString describe(const TermFigure &figure, const Plan &plan, Language language);

// "Inès Le Goff (92/100): cost 240 €, travel 30 min". Without the shift.
QString describe(const FilledPost &post, const Plan &plan, Language language);

// "Samir Benali: 12 points worse (travel 45 min)"
QString describe(const Alternative &alternative, const Plan &plan, Language language);

// "1 seat stays open. Of 3 candidates, the rules remove: Minimum daily rest 2, Missing skill 1."
QString describe(const UnfilledPost &post, const Plan &plan, Language language);

// "Nearest: Samir Benali." and what stands in the way; empty when there is nobody.
QString describeNearest(const UnfilledPost &post, const Plan &plan, Language language);

} // namespace planning
