#pragma once

#include "core/cost/plancosts.h"
#include "tests/support/crewplan.h"

// A crew of one under some rule set, at 20 € an hour, in Paris.
class PaidCrew : public CrewPlan
{
public:
    explicit PaidCrew(const QString &ruleSet)
    {
        using namespace planning;
        edit(organization, [&](Organization &each) { each.defaultRuleSet = ruleSet; });
        edit(site, [](Site &each) { each.holidayZone = QStringLiteral("FR"); });
        contract = addContract(ines, 2000);
    }

    planning::Id<planning::Contract> addContract(planning::Id<planning::Person> person, int cents)
    {
        planning::Contract entity;
        entity.person = person;
        entity.hourlyRate = {cents};
        return add(entity);
    }
    // Enters the hours worked on a shift that has one assignment: "2026-03-02 09:00-20:00".
    void enter(planning::Id<planning::Shift> shift, const QString &times,
               const QList<planning::Break> &breaks = {})
    {
        planning::WorkedTime worked;
        worked.assignment = plan.by<&planning::Assignment::shift>(shift).front();
        worked.worked = timesOf(times);
        worked.breaks = breaks;
        add(worked);
    }
    QString costs(const planning::CostScope &scope = {}) const
    {
        return summary(planning::costsOf(plan, scope));
    }

    // "base 174.00, overtime 14.50": amounts by category.
    static QString summary(const planning::Costs &costs)
    {
        using planning::CostCategory;
        std::array<std::int64_t, planning::kCostCategoryCount> sums{};
        for (const planning::CostLine &line : costs.lines)
            sums[static_cast<std::size_t>(line.category)] += line.amount.cents;
        QStringList texts;
        for (std::size_t i = 0; i < sums.size(); ++i) {
            const std::string_view name = planning::EnumNames<CostCategory>::names[i];
            if (sums[i] != 0)
                texts << QString::fromLatin1(name.data(), qsizetype(name.size())) + QLatin1Char(' ')
                             + QString::number(double(sums[i]) / 100, 'f', 2);
        }
        return texts.join(QStringLiteral(", "));
    }

    planning::Id<planning::Contract> contract;
};
