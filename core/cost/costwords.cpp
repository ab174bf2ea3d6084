#include "core/cost/costwords.h"

#include "core/base/tr.h"

#include <QJsonArray>
#include <QLocale>

namespace planning
{

using namespace Qt::StringLiterals;

QString nameOfCategory(CostCategory category)
{
    switch (category) {
    case CostCategory::Base:
        return CoreTr::tr("Hours");
    case CostCategory::Overtime:
        return CoreTr::tr("Overtime");
    case CostCategory::Night:
        return CoreTr::tr("Night");
    case CostCategory::Weekend:
        return CoreTr::tr("Weekend");
    case CostCategory::Holiday:
        return CoreTr::tr("Public holiday");
    case CostCategory::MinCall:
        return CoreTr::tr("Minimum call");
    case CostCategory::Split:
        return CoreTr::tr("Split duty");
    case CostCategory::ReducedRest:
        return CoreTr::tr("Reduced rest");
    case CostCategory::Rounding:
        return CoreTr::tr("Rounding");
    case CostCategory::Turnaround:
        return CoreTr::tr("Short turnaround");
    case CostCategory::GoldenTime:
        return CoreTr::tr("Golden time");
    case CostCategory::MealPenalty:
        return CoreTr::tr("Late meal");
    case CostCategory::Meal:
        return CoreTr::tr("Meals");
    case CostCategory::Equipment:
        return CoreTr::tr("Equipment");
    case CostCategory::Transport:
        break;
    }
    return CoreTr::tr("Transport");
}

QString nameOfReason(Unpriced reason)
{
    switch (reason) {
    case Unpriced::NoContract:
        return CoreTr::tr("no contract");
    case Unpriced::NoRate:
        return CoreTr::tr("no hourly rate");
    case Unpriced::OtherCurrency:
        break;
    }
    return CoreTr::tr("rate in another currency");
}

static QString nameOfNone(CostGrouping grouping)
{
    switch (grouping) {
    case CostGrouping::Event:
        return CoreTr::tr("No event");
    case CostGrouping::Person:
        return CoreTr::tr("Equipment and transport");
    default:
        return CoreTr::tr("No budget line");
    }
}

QString nameOfGroup(const CostGroup &group, CostGrouping grouping, const Plan &plan)
{
    if (const auto *event = std::get_if<Id<Event>>(&group.key)) {
        const Event *found = plan.find(*event);
        return found ? found->name : QString();
    }
    if (const auto *person = std::get_if<Id<Person>>(&group.key))
        return plan.find(*person)->fullName();
    if (const auto *day = std::get_if<LocalDay>(&group.key))
        return toIsoDate(*day);
    if (const auto *line = std::get_if<QString>(&group.key))
        return *line;
    return nameOfNone(grouping);
}

static QString hoursText(minutes counted)
{
    const auto hours = counted.count() / 60;
    const auto rest = counted.count() % 60;
    return rest == 0 ? u"%1 h"_s.arg(hours)
                     : u"%1 h %2"_s.arg(hours).arg(rest, 2, 10, QLatin1Char('0'));
}

QString calculationOf(const CostLine &line, const QLocale &locale)
{
    if (line.counted == minutes{0})
        return {};
    const QString text = u"%1 × %2"_s.arg(hoursText(line.counted), amountText(line.rate, locale));
    if (line.multiplier == kOnce)
        return text;
    const double factor = static_cast<double>(line.multiplier.millionths) / 1'000'000;
    return text + u" × "_s + locale.toString(factor, 'g', QLocale::FloatingPointShortest);
}

QString amountText(Money amount, const QLocale &locale)
{
    return locale.toString(amountToJson(amount), 'f', 2);
}

double amountToJson(Money amount)
{
    return static_cast<double>(amount.cents) / 100;
}

static QString text(std::string_view name)
{
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QJsonObject toJson(const CostLine &line)
{
    QJsonObject json{{u"category"_s, text(nameOf(line.category))},
                     {u"shift_id"_s, line.shift.toString()},
                     {u"day"_s, toIsoDate(line.day)},
                     {u"amount"_s, amountToJson(line.amount)}};
    if (line.assignment)
        json.insert("assignment_id"_L1, line.assignment->toString());
    if (line.person)
        json.insert("person_id"_L1, line.person->toString());
    if (line.counted != minutes{0}) {
        json.insert("minutes"_L1, static_cast<qint64>(line.counted.count()));
        json.insert("rate"_L1, amountToJson(line.rate));
        json.insert("multiplier"_L1, static_cast<double>(line.multiplier.millionths) / 1'000'000);
    }
    if (!line.parameter.isEmpty())
        json.insert("parameter"_L1, QString(line.parameter));
    if (!line.ruleSet.isEmpty())
        json.insert("rule_set"_L1, line.ruleSet);
    if (!line.legalRef.isEmpty())
        json.insert("legal_ref"_L1, line.legalRef);
    QJsonArray intervals;
    for (const Interval &each : line.intervals)
        intervals.append(
            QJsonObject{{u"start"_s, toRfc3339(each.start)}, {u"end"_s, toRfc3339(each.end)}});
    if (!intervals.isEmpty())
        json.insert("intervals"_L1, intervals);
    return json;
}

} // namespace planning
