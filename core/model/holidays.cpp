#include "core/model/holidays.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace planning
{

using namespace std::chrono;
using namespace Qt::StringLiterals;

// Anonymous Gregorian computus (Meeus/Jones/Butcher).
LocalDay easterSunday(year year)
{
    const int y = static_cast<int>(year);
    const int golden = y % 19;
    const int century = y / 100;
    const int yearOfCentury = y % 100;
    const int correction = (century + 8) / 25;
    const int epact =
        (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
    const int weekdayOffset =
        (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
    const int late = (golden + 11 * epact + 22 * weekdayOffset) / 451;
    const int sum = epact + weekdayOffset - 7 * late + 114;
    return LocalDay{year / month{static_cast<unsigned>(sum / 31)}
                    / day{static_cast<unsigned>(sum % 31 + 1)}};
}

LocalDay HolidayCalendar::dayOf(const Rule &rule, year year)
{
    switch (rule.kind) {
    case Kind::Fixed:
        return LocalDay{year / rule.date.month() / rule.date.day()};
    case Kind::Easter:
        return easterSunday(year) + days{rule.offset};
    case Kind::Weekday:
        break;
    }
    if (rule.offset < 0)
        return LocalDay{year / rule.date.month() / rule.weekday[last]};
    return LocalDay{year / rule.date.month() / rule.weekday[static_cast<unsigned>(rule.offset)]};
}

std::vector<LocalDay> HolidayCalendar::observed(const Rule &rule, year year)
{
    const int number = static_cast<int>(year);
    if (number < rule.from || number > rule.until)
        return {};
    const LocalDay day = dayOf(rule, year);
    const weekday falls{day};
    if (rule.skipsSunday && falls == Sunday)
        return {};
    const int shift = falls == Saturday ? rule.saturdayShift
                      : falls == Sunday ? rule.sundayShift
                                        : 0;
    if (shift == 0)
        return {day};
    if (rule.keepsDay)
        return {day, day + days{shift}};
    return {day + days{shift}};
}

std::vector<Holiday> HolidayCalendar::ofYear(year year) const
{
    const LocalDay first{year / January / 1};
    const LocalDay last{year / December / 31};
    std::vector<Holiday> holidays;
    // 1 January may be observed on the 31 December before it.
    for (const auto &ruleYear : {year, year + years{1}}) {
        for (const Rule &rule : m_rules) {
            for (const LocalDay day : observed(rule, ruleYear)) {
                if (day >= first && day <= last)
                    holidays.push_back({day, rule.nameFr, rule.nameEn});
            }
        }
    }
    std::ranges::stable_sort(holidays, {}, &Holiday::day);
    return holidays;
}

std::vector<Holiday> HolidayCalendar::on(LocalDay day) const
{
    auto holidays = ofYear(year_month_day{day}.year());
    std::erase_if(holidays, [day](const Holiday &holiday) { return holiday.day != day; });
    return holidays;
}

static Error malformed(const QString &pointer, const QString &expected)
{
    return {ErrorCode::InvalidInput, expected, pointer};
}

Result<HolidayCalendar::Rule> HolidayCalendar::readDate(const QJsonObject &json,
                                                        const QString &pointer, Rule rule)
{
    const QString kind = json["kind"_L1].toString();
    const unsigned monthNumber = static_cast<unsigned>(json["month"_L1].toInt());
    if (kind == "easter"_L1) {
        rule.kind = Kind::Easter;
        rule.offset = json["offset"_L1].toInt();
        return rule;
    }
    if (kind == "fixed"_L1) {
        rule.date = month{monthNumber} / day{static_cast<unsigned>(json["day"_L1].toInt())};
        if (!rule.date.ok())
            return malformed(pointer, u"month and day must be a date"_s);
        return rule;
    }
    if (kind != "weekday"_L1)
        return malformed(pointer + u"/kind"_s, u"expected fixed, easter or weekday"_s);
    rule.kind = Kind::Weekday;
    rule.date = month{monthNumber} / 1;
    rule.weekday = weekday{static_cast<unsigned>(json["weekday"_L1].toInt(-1))};
    rule.offset = json["nth"_L1].toInt();
    const bool isNth = rule.offset == -1 || (rule.offset >= 1 && rule.offset <= 4);
    if (!rule.date.ok() || !rule.weekday.ok() || !isNth)
        return malformed(pointer, u"month 1-12, weekday 1 (Monday) to 7, nth 1-4 or -1"_s);
    return rule;
}

Result<HolidayCalendar::Rule> HolidayCalendar::readRule(const QJsonObject &json,
                                                        const QString &pointer)
{
    Rule rule;
    rule.nameFr = json["name_fr"_L1].toString();
    rule.nameEn = json["name_en"_L1].toString();
    if (rule.nameFr.isEmpty() || rule.nameEn.isEmpty())
        return malformed(pointer, u"name_fr and name_en must not be empty"_s);
    rule.from = json["from"_L1].toInt(rule.from);
    rule.until = json["until"_L1].toInt(rule.until);
    const QJsonObject shift = json["observed"_L1].toObject();
    rule.saturdayShift = shift["saturday"_L1].toInt();
    rule.sundayShift = shift["sunday"_L1].toInt();
    rule.keepsDay = shift["keeps_day"_L1].toBool();
    rule.skipsSunday = shift["skips_sunday"_L1].toBool();
    return readDate(json, pointer, rule);
}

Result<HolidayCalendar> HolidayCalendar::fromJson(const QJsonObject &json)
{
    HolidayCalendar calendar;
    const QJsonArray rules = json["holidays"_L1].toArray();
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const auto rule = readRule(rules[i].toObject(), u"/holidays/%1"_s.arg(i));
        if (!rule)
            return rule.error();
        calendar.m_rules.push_back(*rule);
    }
    return calendar;
}

Result<HolidayCalendar> HolidayCalendar::ofZone(const QString &zone)
{
    // They ship with the program and never change: read once.
    static const std::map<QString, Result<HolidayCalendar>> shipped = [] {
        std::map<QString, Result<HolidayCalendar>> calendars;
        for (const QString &known : knownZones())
            calendars.emplace(known, readZone(known));
        return calendars;
    }();
    if (const auto it = shipped.find(zone); it != shipped.end())
        return it->second;
    return Error{ErrorCode::NotFound,
                 u"no holiday calendar \"%1\"; known: %2"_s.arg(zone, knownZones().join(u", ")),
                 u"holiday_zone"_s};
}

Result<HolidayCalendar> HolidayCalendar::readZone(const QString &zone)
{
    QFile file(u":/holidays/%1.json"_s.arg(zone));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, zone, u"base"_s};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    auto own = fromJson(json);
    const QString base = json["base"_L1].toString();
    if (!own || base.isEmpty())
        return own;
    auto inherited = readZone(base);
    if (!inherited)
        return inherited;
    auto &rules = inherited->m_rules;
    rules.insert(rules.end(), own->m_rules.begin(), own->m_rules.end());
    return inherited;
}

QStringList HolidayCalendar::knownZones()
{
    QStringList zones;
    for (const QString &file : QDir(u":/holidays"_s).entryList(QDir::Files, QDir::Name))
        zones << file.chopped(5); // ".json"
    return zones;
}

} // namespace planning
