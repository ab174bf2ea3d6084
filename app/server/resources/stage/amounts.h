#pragma once

#include "app/server/api/outcome.h"
#include "core/cost/plancosts.h"

#include <QJsonObject>

namespace planning::server
{

// Amounts as this family writes them: whole units of the currency, 1200 or 45.5.

// VALIDATION_ERROR with the pointer for anything but an amount of at least 0.
Outcome<Money> amountOf(const QJsonValue &value, const QString &pointer);

// The "economic_value" that comes with a shift. What is not named is empty.
struct GivenValue {
    std::optional<Money> baseRate;
    std::optional<Money> equipmentRate;
    std::optional<Money> total;
    QString budgetLine;
    std::optional<Money> labor;
    std::optional<Money> overtime;
    std::optional<Money> equipment;
    std::optional<Money> meal;
    std::optional<Money> transport;
};
Outcome<GivenValue> givenValueOf(const QJsonObject &object);

// What a shift costs, as this family divides it.
struct CostBreakdown {
    Money labor; // hours with their premiums
    Money overtime; // and, with the formula Seed, the time from the call to the start
    Money equipment;
    Money meal;
    Money transport;

    Money total() const;
};
CostBreakdown breakdownOf(const Costs &costs);
QJsonObject toJson(const CostBreakdown &breakdown);

// Whether the amounts given are those worked out; what is not given is no difference.
bool agrees(const GivenValue &given, const CostBreakdown &breakdown);

} // namespace planning::server
