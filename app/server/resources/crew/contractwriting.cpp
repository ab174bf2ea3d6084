#include "app/server/resources/crew/contractwriting.h"

#include <cmath>

namespace planning::server
{

const Contract *contractOn(const Plan &plan, Id<Person> person, LocalDay day)
{
    const Contract *found = nullptr;
    for (const Id<Contract> id : plan.by<&Contract::person>(person)) {
        const Contract *contract = plan.find(id);
        const bool isValid =
            contract->validFrom <= day && (!contract->validTo || day <= *contract->validTo);
        if (isValid && (!found || contract->validFrom > found->validFrom))
            found = contract;
    }
    return found;
}

Rates ratesOf(const Contract &contract)
{
    return {contract.kind,         contract.validFrom,
            contract.validTo,      contract.ruleSet,
            contract.hourlyRate,   contract.currency,
            contract.nightBonus,   contract.weekendBonus,
            contract.holidayBonus, contract.emergencyCallBonus,
            contract.mealAllowance};
}

static const QStringList &numbers()
{
    static const QStringList names{
        QStringLiteral("hourly_rate"),    QStringLiteral("night_bonus"),
        QStringLiteral("weekend_bonus"),  QStringLiteral("holiday_bonus"),
        QStringLiteral("meal_allowance"), QStringLiteral("emergency_call_bonus")};
    return names;
}

QJsonObject fromUnits(QJsonObject rates)
{
    static constexpr double kGreatest = 1e7;
    for (const QString &name : numbers()) {
        const QJsonValue value = rates.value(name);
        if (!value.isDouble())
            continue;
        // A number beyond all sense must not be taken as cents: it is refused as no number.
        const bool isSensible = std::abs(value.toDouble()) <= kGreatest;
        rates[name] = isSensible
                          ? QJsonValue(static_cast<qint64>(std::llround(value.toDouble() * 100)))
                          : QJsonValue(QString::number(value.toDouble()));
    }
    return rates;
}

QJsonObject toUnits(QJsonObject rates)
{
    for (const QString &name : numbers()) {
        if (rates.contains(name))
            rates[name] = rates.value(name).toDouble() / 100;
    }
    return rates;
}

static Contract withRates(Contract contract, const Rates &rates)
{
    contract.kind = rates.employmentType;
    contract.ruleSet = rates.ruleSet;
    contract.hourlyRate = rates.hourlyRate;
    contract.currency = rates.currency;
    contract.nightBonus = rates.nightBonus;
    contract.weekendBonus = rates.weekendBonus;
    contract.holidayBonus = rates.holidayBonus;
    contract.emergencyCallBonus = rates.emergencyCallBonus;
    contract.mealAllowance = rates.mealAllowance;
    contract.validTo = rates.validTo;
    return contract;
}

// The first day on which another contract begins after that one.
static std::optional<LocalDay> nextBeginning(const Plan &plan, Id<Person> person, LocalDay after)
{
    std::optional<LocalDay> next;
    for (const Id<Contract> id : plan.by<&Contract::person>(person)) {
        const LocalDay begins = plan.find(id)->validFrom;
        if (begins > after && (!next || begins < *next))
            next = begins;
    }
    return next;
}

static std::optional<Problem> flawOf(const Plan &plan, Id<Person> person, const Rates &rates,
                                     LocalDay from)
{
    const auto next = nextBeginning(plan, person, from);
    if (rates.validTo && *rates.validTo < from)
        return invalid(QStringLiteral("/valid_to"),
                       {QT_TRANSLATE_NOOP("Server", "The end must be after the start.")},
                       ProblemCode::InvalidTimeRange);
    if (rates.validTo && next && *rates.validTo >= *next)
        return invalid(QStringLiteral("/valid_to"),
                       {QT_TRANSLATE_NOOP("Server", "Another contract begins before: on %1."),
                        {toIsoDate(*next)}},
                       ProblemCode::InvalidTimeRange);
    if (rates.hourlyRate < Money{} || rates.mealAllowance < Money{})
        return invalid(rates.hourlyRate < Money{} ? QStringLiteral("/hourly_rate")
                                                  : QStringLiteral("/meal_allowance"),
                       {QT_TRANSLATE_NOOP("Server", "An amount cannot be negative.")});
    return std::nullopt;
}

std::optional<Problem> addRates(Change &change, const Plan &plan, Id<Person> person,
                                const Rates &rates, LocalDay today, IdSource &ids)
{
    const LocalDay from = rates.validFrom.value_or(today);
    if (auto flaw = flawOf(plan, person, rates, from))
        return flaw;
    const std::chrono::days oneDay{1};
    const Contract *current = contractOn(plan, person, from);
    Contract next = withRates(current ? *current : Contract{}, rates);
    if (const auto later = nextBeginning(plan, person, from); later && !next.validTo)
        next.validTo = *later - oneDay;
    if (current && current->validFrom == from) {
        if (next != *current)
            change.update(*current, next);
        return std::nullopt;
    }
    if (current) {
        Contract ended = *current;
        ended.validTo = from - oneDay;
        change.update(*current, ended);
    }
    next.id = ids.next<Contract>();
    next.record = {};
    next.person = person;
    next.validFrom = from;
    if (next.currency.isEmpty())
        next.currency = plan.organization()->currency;
    change.insert(next);
    return std::nullopt;
}

} // namespace planning::server
