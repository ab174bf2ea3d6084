#include "core/vectors/vectorhours.h"

#include "core/model/zone.h"
#include "core/rulesets/rulebook.h"

#include <QJsonArray>

#include <cmath>

namespace planning
{

using namespace Qt::StringLiterals;
using namespace std::chrono;

static constexpr LocalDay kFirstMonday{year{2026} / January / 5};

static minutes minutesOf(const QJsonValue &hours)
{
    return minutes{std::llround(hours.toDouble() * 60)};
}

static Instant at(const VectorPlanBuilder &builder, LocalDay day, minutes time)
{
    return Zone::named(builder.timezone())->toInstant(day + time);
}

// Seven equal shifts from Monday to Sunday, so that no week is too full to be worked.
static void workAWeek(VectorPlanBuilder &builder, LocalDay monday, minutes total)
{
    for (int i = 0; i < 7; ++i) {
        const minutes length = total * (i + 1) / 7 - total * i / 7;
        const Instant start = at(builder, monday + days{i}, minutes{0});
        if (length > minutes{0})
            builder.work({start, start + length});
    }
}

// A day off makes a week known without any work.
static void restADay(VectorPlanBuilder &builder, LocalDay day)
{
    const Instant start = at(builder, day, hours{8});
    builder.work({start, start + hours{8}}, ShiftKind::Rest);
}

Result<void> weeksOfWork(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    builder.countWeeksFrom(kFirstMonday);
    LocalDay monday = kFirstMonday;
    for (const QJsonValue &week : parameters["weeks"_L1].toArray()) {
        restADay(builder, monday);
        workAWeek(builder, monday, minutesOf(week));
        monday += weeks{1};
    }
    return ok();
}

static void workHours(VectorPlanBuilder &builder, minutes total, minutes perWeek)
{
    LocalDay monday = kFirstMonday;
    for (minutes left = total; left > minutes{0}; left -= perWeek) {
        workAWeek(builder, monday, std::min(left, perWeek));
        monday += weeks{1};
    }
}

Result<void> hoursOfWork(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    const minutes total = minutesOf(parameters["hours"_L1]);
    // More than a week has are the hours of a year.
    workHours(builder, total, total > days{7} ? minutes{hours{40}} : minutes{days{7}});
    return ok();
}

// As much work as gives the overtime by the vector's own rules.
Result<void> usedOvertime(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    const auto rules = RuleBook(builder.plan()).resolve(u"VECTOR"_s, {});
    if (!rules)
        return rules.error();
    const OvertimeParameters &overtime = rules->parameters.overtime;
    const minutes threshold = overtime.threshold.value_or(minutes{0});
    minutes extra = minutesOf(parameters["used"_L1]) + minutesOf(parameters["add"_L1]);
    if (overtime.period == OvertimePeriod::Year) {
        workHours(builder, threshold + extra, hours{40});
        return ok();
    }
    for (LocalDay monday = kFirstMonday; extra > minutes{0}; monday += weeks{1}) {
        const minutes ofWeek = std::min(extra, minutes{hours{10}});
        workAWeek(builder, monday, threshold + ofWeek);
        extra -= ofWeek;
    }
    return ok();
}

static void addIntermittentContract(VectorPlanBuilder &builder)
{
    Contract contract;
    contract.person = builder.personNamed(u"P1"_s);
    contract.kind = ContractKind::CdduIntermittent;
    contract.validFrom = LocalDay{year{2025} / January / 1};
    builder.add(contract);
}

// All in one month when a monthly cap is tried, else spread so that none is reached.
Result<void> intermittentWork(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    addIntermittentContract(builder);
    const bool inOneMonth = parameters.contains("kind"_L1);
    if (inOneMonth) {
        builder.leaveOut(u"reached"_s);
        builder.leaveOut(u"missing"_s);
    }
    const LocalDay first{year{2026} / January / 1};
    const int cachets = parameters["cachets"_L1].toInt();
    for (int i = 0; i < cachets; ++i) {
        const int month = inOneMonth ? 0 : i / 20;
        const Instant start = at(builder, first + days{month * 31 + i % 28}, hours{20});
        builder.work({start, start + hours{2}}, ShiftKind::Work, {u"cachet"_s});
    }
    minutes left = minutesOf(parameters["hours"_L1]);
    for (int i = 0; left > minutes{0}; ++i) {
        const int day = inOneMonth ? i % 28 : i % 20 + i / 20 * 31;
        const Instant start = at(builder, first + days{day}, hours{inOneMonth ? 1 : 8});
        const minutes length = std::min(left, minutes{hours{inOneMonth ? 10 : 8}});
        builder.work({start, start + length});
        left -= length;
    }
    return ok();
}

Result<void> twoEmployers(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    workAWeek(builder, kFirstMonday, minutesOf(parameters["internal"_L1]));
    Availability engaged;
    engaged.person = builder.personNamed(u"P1"_s);
    engaged.timezone = builder.timezone();
    engaged.kind = AvailabilityKind::Engaged;
    const minutes total = minutesOf(parameters["external"_L1]);
    for (int i = 0; i < 7; ++i) {
        const minutes length = total * (i + 1) / 7 - total * i / 7;
        const Instant start = at(builder, kFirstMonday + days{i}, hours{14});
        engaged.interval = {start, start + length};
        if (length > minutes{0})
            builder.add(engaged);
    }
    return ok();
}

Result<void> nightWorker(VectorPlanBuilder &builder, const QJsonObject &)
{
    builder.change(builder.firstPerson(), [](Person &person) { person.tags << u"night_worker"_s; });
    return ok();
}

Result<void> minor(VectorPlanBuilder &builder, const QJsonObject &parameters)
{
    const Shift &first = *builder.plan().find(builder.firstShift());
    const Zone zone = *Zone::named(builder.timezone());
    const LocalDay day = zone.dayOf(first.planned.start);
    const year_month_day date{day};
    const int born = static_cast<int>(date.year()) - parameters["age"_L1].toInt(17);
    builder.change(builder.firstPerson(), [born](Person &person) {
        person.birthDate = LocalDay{year{born} / January / 1};
    });
    if (!parameters["auth24"_L1].toBool())
        return ok();
    Certification authorisation;
    authorisation.person = builder.firstPerson();
    authorisation.code = u"aut_mineur"_s;
    builder.add(authorisation);
    return ok();
}

} // namespace planning
