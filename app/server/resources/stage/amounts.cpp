#include "app/server/resources/stage/amounts.h"

#include "app/server/api/entityjson.h"
#include "core/cost/costwords.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace planning::server
{

using namespace Qt::StringLiterals;

static constexpr double kGreatestAmount = 1e12;

Outcome<Money> amountOf(const QJsonValue &value, const QString &pointer)
{
    const double amount = value.toDouble(-1);
    if (!(amount >= 0 && amount <= kGreatestAmount))
        return invalid(pointer, {QT_TRANSLATE_NOOP("Server", "An amount is expected: 1200.50.")});
    return Money{std::llround(amount * 100)};
}

namespace
{

struct AmountMember {
    QLatin1String name;
    std::optional<Money> GivenValue::*member;
};

constexpr std::array kAmounts{AmountMember{"base_rate"_L1, &GivenValue::baseRate},
                              AmountMember{"equipment_rate"_L1, &GivenValue::equipmentRate},
                              AmountMember{"total_amount"_L1, &GivenValue::total}};
constexpr std::array kBreakdown{AmountMember{"labor_cost"_L1, &GivenValue::labor},
                                AmountMember{"overtime_cost"_L1, &GivenValue::overtime},
                                AmountMember{"equipment_cost"_L1, &GivenValue::equipment},
                                AmountMember{"meal_allowance"_L1, &GivenValue::meal},
                                AmountMember{"transport_cost"_L1, &GivenValue::transport}};

} // namespace

template <std::size_t N>
static std::optional<Problem> read(GivenValue &given, const QJsonObject &object,
                                   const std::array<AmountMember, N> &members,
                                   const QString &pointer)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = it.key();
        const auto known = std::ranges::find_if(
            members, [&name](const AmountMember &each) { return each.name == name; });
        if (known == members.end()) {
            const FieldError error = detail::unknownField(pointer + name);
            return invalid(error.pointer, error.message);
        }
        const auto amount = amountOf(*it, pointer + name);
        if (!amount)
            return amount.problem();
        given.*(known->member) = *amount;
    }
    return std::nullopt;
}

Outcome<GivenValue> givenValueOf(const QJsonObject &object)
{
    const QString pointer = u"/economic_value/"_s;
    GivenValue given;
    QJsonObject amounts = object;
    const QJsonValue line = amounts.take(u"budget_line"_s);
    if (!line.isUndefined() && !line.isString())
        return invalid(pointer + u"budget_line"_s, detail::expectedText().message);
    given.budgetLine = line.toString();
    const QJsonValue breakdown = amounts.take(u"breakdown"_s);
    if (!breakdown.isUndefined() && !breakdown.isObject())
        return invalid(pointer + u"breakdown"_s, detail::expectedStructure(u"{}"_s).message);
    if (const auto problem = read(given, amounts, kAmounts, pointer))
        return *problem;
    if (const auto problem =
            read(given, breakdown.toObject(), kBreakdown, pointer + u"breakdown/"_s))
        return *problem;
    return given;
}

Money CostBreakdown::total() const
{
    return {labor.cents + overtime.cents + equipment.cents + meal.cents + transport.cents};
}

static Money CostBreakdown::*partOf(CostCategory category)
{
    switch (category) {
    case CostCategory::Overtime:
        return &CostBreakdown::overtime;
    case CostCategory::Equipment:
        return &CostBreakdown::equipment;
    case CostCategory::Meal:
        return &CostBreakdown::meal;
    case CostCategory::Transport:
        return &CostBreakdown::transport;
    default:
        return &CostBreakdown::labor;
    }
}

CostBreakdown breakdownOf(const Costs &costs)
{
    CostBreakdown breakdown;
    for (const CostLine &line : costs.lines)
        (breakdown.*partOf(line.category)).cents += line.amount.cents;
    return breakdown;
}

QJsonObject toJson(const CostBreakdown &breakdown)
{
    return {{u"labor_cost"_s, amountToJson(breakdown.labor)},
            {u"overtime_cost"_s, amountToJson(breakdown.overtime)},
            {u"equipment_cost"_s, amountToJson(breakdown.equipment)},
            {u"meal_allowance"_s, amountToJson(breakdown.meal)},
            {u"transport_cost"_s, amountToJson(breakdown.transport)}};
}

bool agrees(const GivenValue &given, const CostBreakdown &breakdown)
{
    const auto same = [](const std::optional<Money> &one, Money other) {
        return !one || *one == other;
    };
    return same(given.total, breakdown.total()) && same(given.labor, breakdown.labor)
           && same(given.overtime, breakdown.overtime) && same(given.equipment, breakdown.equipment)
           && same(given.meal, breakdown.meal) && same(given.transport, breakdown.transport);
}

} // namespace planning::server
