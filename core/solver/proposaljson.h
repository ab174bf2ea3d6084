#pragma once

#include "core/base/language.h"
#include "core/model/plan.h"
#include "core/solver/proposal.h"

#include <QJsonObject>

namespace planning
{

// A proposal with its reasons for programs, sentences included: coverage, proposals, open posts,
// refused pins, shares of people, course. Lengths are minutes, money is cents.
QJsonObject proposalToJson(const Proposal &proposal, const Plan &plan, Language language);

} // namespace planning
