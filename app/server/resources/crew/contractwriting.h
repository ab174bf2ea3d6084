#pragma once

#include "app/server/api/outcome.h"
#include "app/server/resources/crew/profilebodies.h"
#include "core/base/idsource.h"
#include "core/model/plan.h"

#include <QJsonObject>

namespace planning::server
{

// The contract of somebody on a day; null when there is none.
const Contract *contractOn(const Plan &plan, Id<Person> person, LocalDay day);

Rates ratesOf(const Contract &contract);

// On the wire amounts are in units of the currency (45.5) and bonuses are factors (1.5); the plan
// counts in cents and percent. What is no number stays, for the reader to refuse.
QJsonObject fromUnits(QJsonObject rates);
QJsonObject toUnits(QJsonObject rates);

// Adds to the change that somebody is paid so from a day on (today unless the rates say another).
// What was agreed before stays in the history: the contract of that day ends the day before, unless
// it begins on it and is corrected.
std::optional<Problem> addRates(Change &change, const Plan &plan, Id<Person> person,
                                const Rates &rates, LocalDay today, IdSource &ids);

} // namespace planning::server
