#include "ui/charts/costseries.h"

#include "core/model/calendar.h"
#include "ui/tr.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace planning::ui
{

using namespace std::chrono;
using namespace Qt::StringLiterals;

namespace
{

enum class Step { Day, Week, Month };

using Amounts = std::array<Money, kCostCategoryCount>;

struct Bar {
    QString label;
    Amounts amounts{};
    Money total;
};

} // namespace

static constexpr days kMostDays{31};
static constexpr weeks kMostWeeks{26};

Money CostSeries::highest() const
{
    Money highest;
    for (std::size_t bar = 0; bar < labels.size(); ++bar) {
        Money total;
        for (const CostStack &stack : stacks)
            total.cents += std::max(std::int64_t{0}, stack.amounts[bar].cents);
        highest = std::max(highest, total);
    }
    return highest;
}

static Step stepFor(const std::vector<CostLine> &lines)
{
    const auto [first, last] = std::ranges::minmax_element(lines, {}, &CostLine::day);
    const days span = last->day - first->day + days{1};
    if (span <= kMostDays)
        return Step::Day;
    return span <= kMostWeeks ? Step::Week : Step::Month;
}

static LocalDay stepOf(LocalDay day, Step step)
{
    if (step == Step::Day)
        return day;
    return step == Step::Week ? weekStart(day) : monthStart(day);
}

static QString labelOf(LocalDay day, Step step)
{
    const QDate date = QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
    if (step == Step::Month)
        return QLocale().toString(date, u"MMM\nyyyy"_s);
    const QString text = QLocale().toString(date, u"dd/MM"_s);
    return step == Step::Week ? Tr::tr("W%1").arg(isoWeek(day).week) + u'\n' + text
                              : QLocale().toString(date, u"ddd"_s) + u'\n' + text;
}

static void add(Bar &bar, const CostLine &line)
{
    bar.amounts[static_cast<std::size_t>(line.category)].cents += line.amount.cents;
    bar.total.cents += line.amount.cents;
}

static std::vector<Bar> barsByTime(const std::vector<CostLine> &lines)
{
    const Step step = stepFor(lines);
    std::map<LocalDay, Bar> bars;
    for (const CostLine &line : lines) {
        const LocalDay day = stepOf(line.day, step);
        Bar &bar = bars[day];
        bar.label = labelOf(day, step);
        add(bar, line);
    }
    std::vector<Bar> sorted;
    for (auto &[day, bar] : bars)
        sorted.push_back(std::move(bar));
    return sorted;
}

static std::vector<Bar> barsByLine(const std::vector<CostLine> &lines, const Plan &plan)
{
    std::map<QString, Bar> bars;
    for (const CostLine &line : lines) {
        const Shift *shift = plan.find(line.shift);
        const QString name = shift ? shift->budgetLine : QString();
        Bar &bar = bars[name];
        bar.label = name.isEmpty() ? Tr::tr("No budget line") : name;
        add(bar, line);
    }
    std::vector<Bar> sorted;
    for (auto &[name, bar] : bars)
        sorted.push_back(std::move(bar));
    std::ranges::stable_sort(sorted, std::greater{}, &Bar::total);
    return sorted;
}

CostSeries costSeries(const std::vector<CostLine> &lines, const Plan &plan, CostAxis axis)
{
    CostSeries series;
    if (lines.empty())
        return series;
    const std::vector<Bar> bars =
        axis == CostAxis::Time ? barsByTime(lines) : barsByLine(lines, plan);
    for (const Bar &bar : bars)
        series.labels.push_back(bar.label);
    for (std::size_t i = 0; i < kCostCategoryCount; ++i) {
        CostStack stack{static_cast<CostCategory>(i), {}};
        for (const Bar &bar : bars)
            stack.amounts.push_back(bar.amounts[i]);
        if (std::ranges::any_of(stack.amounts, [](Money each) { return each != Money{}; }))
            series.stacks.push_back(std::move(stack));
    }
    return series;
}

} // namespace planning::ui
