#include "app/cli/namedoption.h"

#include "app/cli/tr.h"
#include "core/model/zone.h"

namespace planning::cli
{

namespace
{

constexpr qsizetype kMostIds = 5;

QString listOf(const std::vector<Uuid> &ids)
{
    QStringList texts;
    for (const Uuid &id : ids)
        texts.append(id.toString());
    if (texts.size() > kMostIds)
        texts = texts.first(kMostIds) << QStringLiteral("…");
    return texts.join(QStringLiteral(", "));
}

QString problemOf(const QString &option, const QString &text, const NameMatch &match)
{
    if (match.ids.size() > 1)
        return Tr::tr("--%1: there are several “%2”; give one of the ids %3.")
            .arg(option, text, listOf(match.ids));
    if (match.suggestions.isEmpty())
        return Tr::tr("--%1: there is no “%2” in the plan.").arg(option, text);
    return Tr::tr("--%1: there is no “%2” in the plan; near names: %3.")
        .arg(option, text, match.suggestions.join(QStringLiteral(", ")));
}

} // namespace

NamedChoice choice(const Invocation &invocation, const QString &option,
                   const std::vector<Named> &named)
{
    if (!invocation.isSet(option))
        return {};
    const QString text = invocation.text(option);
    const NameMatch match = matchName(text, named);
    if (match.ids.size() == 1)
        return {match.ids.front(), {}};
    return {{}, problemOf(option, text, match)};
}

std::vector<Named> people(const Plan &plan)
{
    std::vector<Named> named;
    for (const Person &person : plan.all<Person>())
        named.push_back({person.id.uuid, person.fullName()});
    return named;
}

std::vector<Named> sites(const Plan &plan)
{
    std::vector<Named> named;
    for (const Site &site : plan.all<Site>())
        named.push_back({site.id.uuid, site.name});
    return named;
}

// "2026-06-12 14:00" at the site
static QString startText(const Plan &plan, const Shift &shift)
{
    const Site *site = plan.find(shift.site);
    const Zone zone = site ? Zone::named(site->timezone).value_or(Zone()) : Zone();
    const Instant asUtc{zone.toLocal(shift.planned.start).time_since_epoch()};
    return toRfc3339(asUtc).left(16).replace(u'T', u' ');
}

std::vector<Named> shifts(const Plan &plan)
{
    std::vector<Named> named;
    for (const Shift &shift : plan.all<Shift>()) {
        named.push_back({shift.id.uuid, shift.title});
        named.push_back({shift.id.uuid, shift.title + u' ' + startText(plan, shift)});
    }
    return named;
}

} // namespace planning::cli
