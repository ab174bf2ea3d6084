#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace planning
{

// A day off by law in some zone.
struct Holiday {
    LocalDay day{};
    QString nameFr;
    QString nameEn;

    bool operator==(const Holiday &) const = default;
};

// Gregorian Easter Sunday of a year after 1582.
LocalDay easterSunday(std::chrono::year year);

// The public holidays of one zone ("FR", "FR-AM", "GB-ENG"…) as rules that hold for any year.
// Zones are data: resources/holidays/<zone>.json. A default-constructed one knows no holiday.
class HolidayCalendar final
{
public:
    HolidayCalendar() = default;

    // The calendar that ships with the program; an error when there is none for this zone.
    static Result<HolidayCalendar> ofZone(const QString &zone);
    static QStringList knownZones(); // sorted

    // Reads the rules of one zone file; errors name the JSON pointer. A "base" zone is not read.
    static Result<HolidayCalendar> fromJson(const QJsonObject &json);

    bool isEmpty() const { return m_rules.empty(); }

    // The holidays of a year, in order of date. Two may fall on one day (1 May 2008 in France).
    std::vector<Holiday> ofYear(std::chrono::year year) const;
    // Those of one day; usually none.
    std::vector<Holiday> on(LocalDay day) const;

private:
    enum class Kind { Fixed, Easter, Weekday };
    struct Rule {
        QString nameFr;
        QString nameEn;
        Kind kind = Kind::Fixed;
        std::chrono::month_day date; // Fixed; of a Weekday only the month
        int offset = 0; // Easter: days after Easter Sunday; Weekday: n-th, -1 is the last
        std::chrono::weekday weekday;
        int from = 0; // first and last year it holds
        int until = 9999;
        int saturdayShift = 0; // days by which one that falls on a Saturday is moved
        int sundayShift = 0;
        bool keepsDay = false; // the day itself stays a holiday beside the moved one
        bool skipsSunday = false; // none that year (Spain leaves it to the regions)
    };
    static Result<HolidayCalendar> readZone(const QString &zone);
    static Result<Rule> readRule(const QJsonObject &json, const QString &pointer);
    static Result<Rule> readDate(const QJsonObject &json, const QString &pointer, Rule rule);
    static LocalDay dayOf(const Rule &rule, std::chrono::year year);
    static std::vector<LocalDay> observed(const Rule &rule, std::chrono::year year);

    std::vector<Rule> m_rules;
};

} // namespace planning
