#include "core/vectors/vectorcosts.h"

#include "core/cost/plancosts.h"
#include "core/rulesets/rulebook.h"
#include "core/vectors/vectordsl.h"
#include "core/vectors/vectorpay.h"
#include "core/vectors/vectorworld.h"

#include <algorithm>
#include <cmath>

namespace planning
{

using namespace Qt::StringLiterals;

static Money moneyOf(const QJsonValue &amount)
{
    return {std::llround(amount.toDouble() * 100)};
}

static double units(Money amount)
{
    return static_cast<double>(amount.cents) / 100;
}

bool isCostVector(const QJsonObject &vector)
{
    return vector["rate"_L1].isDouble() && !vector.contains("rule"_L1);
}

// Premiums of the vector under their names, and the total.
QJsonArray expectedCosts(const QJsonObject &vector)
{
    const QJsonValue expected = vector["expect"_L1];
    if (expected.isObject())
        return {expected};
    QJsonArray all = vector["detail"_L1].toArray();
    all.append(QJsonArray{u"total"_s, expected});
    return all;
}

static Result<QJsonArray> shiftsOf(const QJsonObject &vector)
{
    if (vector["shifts"_L1].isArray())
        return vector["shifts"_L1].toArray();
    QStringList texts;
    if (vector["dsl"_L1].isString())
        texts = vector["dsl"_L1].toString().split(u';', Qt::SkipEmptyParts);
    for (const QJsonValue &text : vector["dsl"_L1].toArray())
        texts << text.toString();
    QJsonArray shifts;
    for (const QString &text : texts) {
        const auto shift = shiftOfDsl(text);
        if (!shift)
            return shift.error();
        shifts.append(*shift);
    }
    if (shifts.isEmpty())
        return notUnderstood(u"a vector without shifts"_s);
    return shifts;
}

// People at the rate of the vector, at sites with the holidays of France unless it says otherwise.
static void addWorld(VectorPlanBuilder &builder, const QJsonObject &vector)
{
    const QJsonObject arguments = argumentsOf(vector);
    for (const Id<Person> person : builder.people()) {
        Contract contract;
        contract.person = person;
        contract.hourlyRate = moneyOf(vector["rate"_L1]);
        contract.mealAllowance = mealAllowanceOf(vector);
        builder.add(contract);
    }
    for (const Id<Site> id : builder.sites())
        builder.change(id, [&](Site &site) { site.holidayZone = holidayZoneOf(arguments); });
    builder.change(builder.firstShift(), [&](Shift &shift) {
        shift.equipmentRate = moneyOf(arguments["equipment"_L1]);
        shift.transportCost = moneyOf(arguments["transport"_L1]);
    });
}

static Result<Plan> planOf(const QJsonObject &vector)
{
    const auto rules = payRulesOf(vector);
    const auto shifts = shiftsOf(vector);
    if (!rules)
        return rules.error();
    if (!shifts)
        return shifts.error();
    VectorPlanBuilder builder(*rules, {});
    if (const auto added = builder.addShifts(*shifts); !added)
        return added.error();
    addWorld(builder, vector);
    const QJsonObject declared = argumentsOf(vector)["availability"_L1].toObject();
    if (const auto done = declareAvailability(builder, declared); !done)
        return done.error();
    VectorPlan made = builder.take();
    if (const auto resolved = RuleBook(made.plan).resolve(rules->code, {}); !resolved)
        return resolved.error();
    return std::move(made.plan);
}

template <typename Chosen>
static double sumOf(const Costs &costs, Chosen &&isChosen)
{
    Money sum;
    for (const CostLine &line : costs.lines)
        sum.cents += isChosen(line) ? line.amount.cents : 0;
    return units(sum);
}

static double sumOf(const Costs &costs, CostCategory category)
{
    return sumOf(costs, [category](const CostLine &line) { return line.category == category; });
}

static double multiplierOf(const Costs &costs)
{
    const auto base = std::ranges::find(costs.lines, CostCategory::Base, &CostLine::category);
    const Factor factor = base == costs.lines.end() ? kOnce : base->multiplier;
    return static_cast<double>(factor.millionths) / 1'000'000;
}

// The components that the vector expects, in the words of the API.
static QJsonArray components(const Costs &costs, const QJsonObject &expected)
{
    const QJsonObject all{
        {u"labor_cost"_s, sumOf(costs, CostCategory::Base)},
        {u"overtime_cost"_s, sumOf(costs, CostCategory::Overtime)},
        {u"equipment_cost"_s, sumOf(costs, CostCategory::Equipment)},
        {u"meal_allowance"_s, sumOf(costs, CostCategory::Meal)},
        {u"transport_cost"_s, sumOf(costs, CostCategory::Transport)},
        {u"total_amount"_s, units(total(costs.lines))},
        {u"multiplier"_s, multiplierOf(costs)},
    };
    QJsonObject asked;
    for (auto it = expected.begin(); it != expected.end(); ++it)
        asked.insert(it.key(), all[it.key()]);
    return {asked};
}

static QJsonArray premiums(const Costs &costs, const QJsonArray &detail)
{
    QJsonArray all;
    for (const QJsonValue &each : detail) {
        const QString name = each[0].toString();
        const QString parameter = payGroupOf(name);
        all.append(QJsonArray{name, sumOf(costs, [&parameter](const CostLine &line) {
                                  return line.parameter == parameter;
                              })});
    }
    all.append(QJsonArray{u"total"_s, units(total(costs.lines))});
    return all;
}

Result<QJsonArray> costsOfVector(const QJsonObject &vector)
{
    const auto plan = planOf(vector);
    if (!plan)
        return plan.error();
    const Costs costs = costsOf(*plan);
    const QJsonValue expected = vector["expect"_L1];
    return expected.isObject() ? components(costs, expected.toObject())
                               : premiums(costs, vector["detail"_L1].toArray());
}

} // namespace planning
