#include "core/cost/paylines.h"

namespace planning
{

static CostLine lineOf(const PaidTime &time, CostCategory category)
{
    CostLine line;
    line.category = category;
    line.shift = time.duty->shift->id;
    line.assignment = time.duty->assignment->id;
    line.person = time.duty->assignment->person;
    line.day = time.day;
    line.ruleSet = time.duty->rules->code;
    return line;
}

void appendPay(std::vector<CostLine> &lines, const PaidTime &time, Component &component,
               PayItem item)
{
    if (item.counted == minutes{0} || time.rate == Money{} || item.multiplier.millionths == 0)
        return;
    CostLine line = lineOf(time, item.category);
    line.intervals = std::move(item.intervals);
    line.counted = item.counted;
    line.rate = time.rate;
    line.multiplier = item.multiplier;
    line.amount = component.add(line.rate, line.counted, line.multiplier);
    line.parameter = item.parameter;
    line.legalRef = std::move(item.legalRef);
    lines.push_back(std::move(line));
}

void appendFlat(std::vector<CostLine> &lines, const PaidTime &time, CostCategory category,
                Money amount)
{
    if (amount == Money{})
        return;
    CostLine line = lineOf(time, category);
    line.amount = amount;
    lines.push_back(std::move(line));
}

} // namespace planning
