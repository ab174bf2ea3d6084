#include "core/coverage/coverage.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/planning/planningroutes.h"
#include "core/model/zones.h"

namespace planning::server
{

static QJsonArray toJson(const CoverageRow &row, const Coverage &coverage)
{
    QJsonArray cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const CoverageCell &cell = row.cells[i];
        if (cell.need == 0 && cell.have == 0)
            continue;
        cells.append(QJsonObject{{QStringLiteral("start"), toRfc3339(coverage.columns[i].start)},
                                 {QStringLiteral("end"), toRfc3339(coverage.columns[i].end)},
                                 {QStringLiteral("need"), cell.need},
                                 {QStringLiteral("have"), cell.have},
                                 {QStringLiteral("missing"), cell.missing()}});
    }
    return cells;
}

static QJsonObject toJson(const CoverageRow &row, const Coverage &coverage, const Plan &plan,
                          Language language)
{
    QJsonObject object{{QStringLiteral("cells"), toJson(row, coverage)}};
    if (const Role *role = plan.find(row.role)) {
        object[QStringLiteral("role_id")] = role->id.toString();
        object[QStringLiteral("role")] = language == Language::French ? role->nameFr : role->nameEn;
    }
    return object;
}

static constexpr std::chrono::days kMostByHour{31};
static constexpr std::chrono::days kMostByDay{732};

// The days of the query, from midnight to midnight of the organisation: from today, a week.
static Outcome<Interval> daysOf(const Call &call, const ListQuery &query, const Zone &zone)
{
    const Instant from = query.from.value_or(call.organization->clock().now());
    const Instant to = query.to.value_or(from + std::chrono::days{7});
    const Interval days{zone.dayInterval(zone.dayOf(from)).start,
                        zone.dayInterval(zone.dayOf(to - seconds{1})).end};
    if (days.duration() > kMostByDay)
        return invalid(QStringLiteral("?to"), {QT_TRANSLATE_NOOP("Server", "At most %1 days."),
                                               {QString::number(kMostByDay.count())}});
    return days;
}

static Outcome<std::optional<CoverageStep>> stepOf(const ListQuery &query, const Interval &days)
{
    std::optional<CoverageStep> step;
    for (const auto &[name, value] : query.filters) {
        if (name != QLatin1String("step"))
            return unknownParameter(name);
        if (value != QLatin1String("hour") && value != QLatin1String("day"))
            return invalid(QStringLiteral("?step"),
                           {QT_TRANSLATE_NOOP("Server", "One of these is expected: %1."),
                            {QStringLiteral("hour, day")}});
        step = value == QLatin1String("hour") ? CoverageStep::Hour : CoverageStep::Day;
    }
    if (step == CoverageStep::Hour && days.duration() > kMostByHour)
        return invalid(QStringLiteral("?step"),
                       {QT_TRANSLATE_NOOP("Server", "By hour at most %1 days."),
                        {QString::number(kMostByHour.count())}});
    return step;
}

static Outcome<Response> readCoverage(Call &call)
{
    const auto query = listQuery(call.request);
    if (!query)
        return query.problem();
    const Plan &plan = call.organization->plan();
    const Zone zone = organizationZone(plan);
    const auto days = daysOf(call, *query, zone);
    if (!days)
        return days.problem();
    const auto step = stepOf(*query, *days);
    if (!step)
        return step.problem();
    Coverage coverage = coverageOf(plan, *days, zone, *step);
    std::ranges::sort(coverage.rows, {}, &CoverageRow::role);
    QJsonArray rows;
    for (const CoverageRow &row : coverage.rows)
        rows.append(toJson(row, coverage, plan, call.language));
    return jsonAnswer(200, QJsonObject{{QStringLiteral("step"), coverage.step == CoverageStep::Hour
                                                                    ? QStringLiteral("hour")
                                                                    : QStringLiteral("day")},
                                       {QStringLiteral("start"), toRfc3339(days->start)},
                                       {QStringLiteral("end"), toRfc3339(days->end)},
                                       {QStringLiteral("rows"), rows}});
}

static QJsonObject steps()
{
    static constexpr std::array<std::string_view, 2> names{"hour", "day"};
    return schema::names(names);
}

void addCoverageRoutes(Router &router)
{
    router.add({Method::Get, QStringLiteral("/planning/coverage"), QStringLiteral("readCoverage"),
                only(Capability::ReadDrafts), Place::Organization, Bucket::General, false,
                readCoverage,
                saying(QStringLiteral("Compares need and crew of each role over time"))
                    .takes(windowParameters())
                    .takes({{QStringLiteral("step"), steps, "By hour at most 31 days."}})
                    .answers(named(QStringLiteral("Coverage")))});
}

} // namespace planning::server
