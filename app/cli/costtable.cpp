#include "app/cli/costtable.h"

#include "app/cli/tr.h"
#include "core/cost/costwords.h"

#include <algorithm>

namespace planning::cli
{

using namespace Qt::StringLiterals;

using Row = QStringList;

// The first columns `left` of them to the left, the others to the right.
static void writeRows(QTextStream &out, const std::vector<Row> &rows, qsizetype left,
                      const QString &indent)
{
    std::vector<qsizetype> widths(static_cast<std::size_t>(rows.front().size()));
    for (const Row &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            auto &width = widths[static_cast<std::size_t>(i)];
            width = std::max(width, row[i].size());
        }
    }
    for (const Row &row : rows) {
        QString line = indent;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const qsizetype width = widths[static_cast<std::size_t>(i)];
            line += i < left ? row[i].leftJustified(width) : row[i].rightJustified(width);
            line += u"  "_s;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        out << line << '\n';
    }
}

static std::vector<CostCategory> usedCategories(const std::vector<NamedGroup> &groups)
{
    std::vector<CostCategory> used;
    for (std::size_t i = 0; i < kCostCategoryCount; ++i) {
        const auto category = static_cast<CostCategory>(i);
        if (std::ranges::any_of(groups, [category](const NamedGroup &each) {
                return each.group.of(category) != Money{};
            }))
            used.push_back(category);
    }
    return used;
}

static Row rowOf(const NamedGroup &group, const std::vector<CostCategory> &categories,
                 const QLocale &locale)
{
    Row row{group.name};
    for (const CostCategory category : categories) {
        const Money amount = group.group.of(category);
        row << (amount == Money{} ? u"–"_s : amountText(amount, locale));
    }
    return row << amountText(group.group.total, locale);
}

static NamedGroup sumOf(const std::vector<NamedGroup> &groups)
{
    NamedGroup sum{Tr::tr("Total"), {}};
    for (const NamedGroup &each : groups) {
        sum.group.total.cents += each.group.total.cents;
        for (std::size_t i = 0; i < kCostCategoryCount; ++i)
            sum.group.byCategory[i].cents += each.group.byCategory[i].cents;
    }
    return sum;
}

void writeCostTable(QTextStream &out, const std::vector<NamedGroup> &groups, const QLocale &locale)
{
    const std::vector<CostCategory> categories = usedCategories(groups);
    Row heading{QString()};
    for (const CostCategory category : categories)
        heading << nameOfCategory(category);
    std::vector<Row> rows{heading << Tr::tr("Total")};
    for (const NamedGroup &group : groups)
        rows.push_back(rowOf(group, categories, locale));
    rows.push_back(rowOf(sumOf(groups), categories, locale));
    writeRows(out, rows, 1, {});
}

static QString titleOf(const Shift &shift, const Plan &plan)
{
    const Role *role = plan.find(shift.role);
    return shift.title.isEmpty() && role ? role->code : shift.title;
}

void writeCostLines(QTextStream &out, const NamedGroup &group, const Plan &plan,
                    const QLocale &locale)
{
    std::vector<Row> rows;
    for (const CostLine *line : group.group.lines) {
        const Person *person = plan.find(line->person);
        QString reference = line->ruleSet;
        if (!line->legalRef.isEmpty())
            reference = line->legalRef;
        rows.push_back({toIsoDate(line->day), titleOf(*plan.find(line->shift), plan),
                        person ? person->fullName() : QString(), nameOfCategory(line->category),
                        reference, calculationOf(*line, locale), amountText(line->amount, locale)});
    }
    out << '\n' << group.name << '\n';
    writeRows(out, rows, 5, u"  "_s);
}

} // namespace planning::cli
