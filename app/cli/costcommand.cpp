#include "app/cli/commands.h"
#include "app/cli/costtable.h"
#include "app/cli/invocation.h"
#include "app/cli/tr.h"
#include "core/cost/costwords.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace planning::cli
{

using namespace Qt::StringLiterals;

static const QString kBy = QStringLiteral("by");
static const QString kFrom = QStringLiteral("from");
static const QString kTo = QStringLiteral("to");
static const QString kWorked = QStringLiteral("worked");
static const QString kLines = QStringLiteral("lines");

static QString text(std::string_view name)
{
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

// People whose hours have no price, and how many.
struct UnpricedPerson {
    Id<Person> person;
    Unpriced reason;
    int assignments = 0;
    minutes work{0};
};

static std::vector<UnpricedPerson> unpricedPeople(const Costs &costs)
{
    std::map<std::pair<Id<Person>, Unpriced>, UnpricedPerson> people;
    for (const UnpricedHours &hours : costs.unpriced) {
        const auto key = std::pair(hours.person, hours.reason);
        auto &entry =
            people.try_emplace(key, UnpricedPerson{hours.person, hours.reason}).first->second;
        ++entry.assignments;
        entry.work += hours.work;
    }
    std::vector<UnpricedPerson> list;
    for (const auto &[key, entry] : people)
        list.push_back(entry);
    return list;
}

// By day and line as they come, by event and person in order of their names.
static std::vector<NamedGroup> namedGroups(const Costs &costs, const Plan &plan,
                                           CostGrouping grouping)
{
    std::vector<NamedGroup> groups;
    for (CostGroup &group : grouped(costs.lines, plan, grouping)) {
        const QString name = nameOfGroup(group, grouping, plan);
        groups.push_back({name, std::move(group)});
    }
    std::ranges::stable_sort(groups, [](const NamedGroup &a, const NamedGroup &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return groups;
}

static QString keyText(const CostKey &key)
{
    if (const auto *event = std::get_if<Id<Event>>(&key))
        return event->toString();
    if (const auto *person = std::get_if<Id<Person>>(&key))
        return person->toString();
    if (const auto *day = std::get_if<LocalDay>(&key))
        return toIsoDate(*day);
    const auto *line = std::get_if<QString>(&key);
    return line ? *line : QString();
}

static QJsonObject groupToJson(const NamedGroup &group, const Invocation &invocation)
{
    QJsonObject categories;
    for (std::size_t i = 0; i < kCostCategoryCount; ++i) {
        if (const Money amount = group.group.byCategory[i]; amount != Money{})
            categories.insert(text(EnumNames<CostCategory>::names[i]), amountToJson(amount));
    }
    QJsonObject json{{u"key"_s, keyText(group.group.key)},
                     {u"name"_s, group.name},
                     {u"total_amount"_s, amountToJson(group.group.total)},
                     {u"categories"_s, categories}};
    if (invocation.isSet(kLines)) {
        QJsonArray lines;
        for (const CostLine *line : group.group.lines)
            lines.append(toJson(*line));
        json.insert("lines"_L1, lines);
    }
    return json;
}

static void writeAsJson(const Invocation &invocation, const Costs &costs,
                        const std::vector<NamedGroup> &groups, const QString &currency)
{
    QJsonArray array;
    for (const NamedGroup &group : groups)
        array.append(groupToJson(group, invocation));
    QJsonArray unpriced;
    for (const UnpricedPerson &each : unpricedPeople(costs)) {
        unpriced.append(QJsonObject{{u"person_id"_s, each.person.toString()},
                                    {u"name"_s, invocation.plan().find(each.person)->fullName()},
                                    {u"reason"_s, text(nameOf(each.reason))},
                                    {u"assignments"_s, each.assignments},
                                    {u"minutes"_s, static_cast<qint64>(each.work.count())}});
    }
    writeJson(invocation, {{u"by"_s, invocation.text(kBy)},
                           {u"basis"_s, invocation.isSet(kWorked) ? u"worked"_s : u"planned"_s},
                           {u"currency"_s, currency},
                           {u"total_amount"_s, amountToJson(total(costs.lines))},
                           {u"groups"_s, array},
                           {u"unpriced"_s, unpriced}});
}

static void writeUnpriced(const Invocation &invocation, const Costs &costs)
{
    const std::vector<UnpricedPerson> people = unpricedPeople(costs);
    if (people.empty())
        return;
    QTextStream &out = invocation.console.out;
    out << '\n' << Tr::tr("Hours that are not counted because they have no price:") << '\n';
    for (const UnpricedPerson &each : people) {
        const QString name = invocation.plan().find(each.person)->fullName();
        out << "  "
            << Tr::tr("%1: %2 h %3 in %n assignment(s) (%4)", nullptr, each.assignments)
                   .arg(name)
                   .arg(each.work.count() / 60)
                   .arg(each.work.count() % 60, 2, 10, QLatin1Char('0'))
                   .arg(nameOfReason(each.reason))
            << '\n';
    }
}

static void writeAsText(const Invocation &invocation, const Costs &costs,
                        const std::vector<NamedGroup> &groups, const QString &currency)
{
    const QLocale locale = invocation.language == Language::French
                               ? QLocale(QLocale::French, QLocale::France)
                               : QLocale(QLocale::English, QLocale::UnitedKingdom);
    QTextStream &out = invocation.console.out;
    if (groups.empty()) {
        out << Tr::tr("Nothing in this period costs anything.") << '\n';
    } else {
        out << (invocation.isSet(kWorked) ? Tr::tr("Cost of the hours worked, in %1")
                                          : Tr::tr("Planned cost, in %1"))
                   .arg(currency)
            << "\n\n";
        writeCostTable(out, groups, locale);
        if (invocation.isSet(kLines)) {
            for (const NamedGroup &group : groups)
                writeCostLines(out, group, invocation.plan(), locale);
        }
    }
    writeUnpriced(invocation, costs);
}

static ExitCode runCost(Invocation &invocation)
{
    const auto grouping = enumFromName<CostGrouping>(invocation.text(kBy).toStdString());
    Q_ASSERT(grouping); // one of the choices
    const auto from = invocation.day(kFrom);
    const auto to = invocation.day(kTo);
    if (from && to && *to < *from)
        return failUsage(invocation, Tr::tr("--to lies before --from."));
    const Plan &plan = invocation.plan();
    const CostBasis basis = invocation.isSet(kWorked) ? CostBasis::Worked : CostBasis::Planned;
    const Costs costs = costsOf(plan, {.basis = basis, .from = from, .to = to});
    const std::vector<NamedGroup> groups = namedGroups(costs, plan, *grouping);
    const Organization *organization = plan.organization();
    const QString own = organization ? organization->currency : QString();
    const QString currency = own.isEmpty() ? u"EUR"_s : own;
    if (invocation.format == OutputFormat::Json)
        writeAsJson(invocation, costs, groups, currency);
    else
        writeAsText(invocation, costs, groups, currency);
    return ExitCode::Done;
}

static std::vector<Option> costOptions()
{
    return {{.name = kBy,
             .description = Tr::tr("what the lines are added up by; line is the budget line"),
             .valueName = u"GROUP"_s,
             .choices = {u"event"_s, u"person"_s, u"day"_s, u"line"_s},
             .defaultValue = u"event"_s},
            {.name = kFrom,
             .description = Tr::tr("only duties that begin on or after this day"),
             .type = ValueType::Day,
             .valueName = u"DAY"_s},
            {.name = kTo,
             .description = Tr::tr("only duties that begin on or before this day"),
             .type = ValueType::Day,
             .valueName = u"DAY"_s},
            {.name = kWorked,
             .description = Tr::tr("count the hours entered as worked, not the plan"),
             .type = ValueType::None},
            {.name = kLines,
             .description = Tr::tr("show the lines that make each total"),
             .type = ValueType::None}};
}

Command costCommand()
{
    return {
        .name = u"cost"_s,
        .summary = Tr::tr("Shows what a plan costs: hours, premiums, meals, equipment, transport."),
        .details = Tr::tr("Confirmed people count, at the rate of their contract on that day. A "
                          "night that begins before the service day ends belongs to that day. "
                          "People without a rate are listed below the totals."),
        .options = costOptions(),
        .examples = {u"--plan rives.planning cost"_s,
                     u"--db rives.planningdb cost --by person --from 2026-07-06 --lines"_s},
        .plan = PlanUse::Opened,
        .run = runCost,
    };
}

} // namespace planning::cli
