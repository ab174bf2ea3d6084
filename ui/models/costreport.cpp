#include "ui/models/costreport.h"

#include "core/cost/costwords.h"
#include "core/cost/shiftcosts.h"
#include "ui/tr.h"

#include <QLocale>

#include <algorithm>

namespace planning::ui
{

using namespace Qt::StringLiterals;

static std::vector<CostReport::Part> partsOf(const CostGroup &group)
{
    std::vector<CostReport::Part> parts;
    for (std::size_t i = 0; i < kCostCategoryCount; ++i) {
        const auto category = static_cast<CostCategory>(i);
        CostReport::Part part{category, group.of(category), {}};
        for (const CostLine *line : group.lines) {
            if (line->category == category)
                part.lines.push_back(line);
        }
        if (!part.lines.empty())
            parts.push_back(std::move(part));
    }
    return parts;
}

std::shared_ptr<const CostReport> costReport(const Plan &plan, const CostQuestion &question)
{
    auto report = std::make_shared<CostReport>();
    report->question = question;
    report->costs = costsOf(plan, question.scope);
    for (const CostGroup &group : grouped(report->costs.lines, plan, question.grouping)) {
        report->groups.push_back(
            {nameOfGroup(group, question.grouping, plan), group.total, partsOf(group)});
    }
    std::ranges::stable_sort(report->groups,
                             [](const CostReport::Group &a, const CostReport::Group &b) {
                                 return QString::localeAwareCompare(a.name, b.name) < 0;
                             });
    return report;
}

// What the spreadsheets of a country take for the end of a cell: not its decimal comma.
static QChar separator()
{
    return QLocale().decimalPoint() == u","_s ? u';' : u',';
}

static QString quoted(QString cell)
{
    if (!cell.contains(u'"') && !cell.contains(separator()) && !cell.contains(u'\n'))
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

static QString number(double value, int decimals = QLocale::FloatingPointShortest)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return decimals < 0 ? locale.toString(value, 'g', decimals)
                        : locale.toString(value, 'f', decimals);
}

static QStringList cellsOf(const CostLine &line, const Plan &plan)
{
    const Shift *shift = plan.find(line.shift);
    const Person *person = plan.find(line.person);
    const auto eventId = shift ? eventOf(plan, *shift) : std::nullopt;
    const Event *event = plan.find(eventId);
    const bool isFlat = line.counted == minutes{0};
    return {toIsoDate(line.day),
            event ? event->name : QString(),
            shift ? shift->budgetLine : QString(),
            shift ? shift->title : QString(),
            person ? person->fullName() : QString(),
            nameOfCategory(line.category),
            isFlat ? QString() : QString::number(line.counted.count()),
            isFlat ? QString() : number(amountToJson(line.rate), 2),
            isFlat ? QString()
                   : number(static_cast<double>(line.multiplier.millionths) / 1'000'000),
            number(amountToJson(line.amount), 2),
            line.legalRef};
}

QByteArray costCsv(const CostReport &report, const Plan &plan)
{
    QStringList rows{QStringList{Tr::tr("Day"), Tr::tr("Event"), Tr::tr("Budget line"),
                                 Tr::tr("Shift"), Tr::tr("Person"), Tr::tr("Category"),
                                 Tr::tr("Minutes"), Tr::tr("Rate"), Tr::tr("Multiplier"),
                                 Tr::tr("Amount"), Tr::tr("Reference")}
                         .join(separator())};
    for (const CostLine &line : report.costs.lines) {
        QStringList cells = cellsOf(line, plan);
        std::ranges::transform(cells, cells.begin(), quoted);
        rows << cells.join(separator());
    }
    return "\xef\xbb\xbf" + rows.join(u"\r\n"_s).toUtf8() + "\r\n";
}

} // namespace planning::ui
