#include "core/rules/lonework.h"

#include "core/base/intervals.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

// Whoever is on the road is not at the site.
static bool isThere(const SitePresence &presence)
{
    return presence.shift->kind != ShiftKind::Travel;
}

static bool needsCompany(const SitePresence &presence, const Plan &plan)
{
    const QStringList &roles = presence.rules->parameters.loneWork.roles;
    if (roles.isEmpty() || !isThere(presence))
        return false;
    const Role *role = plan.find(presence.shift->role);
    return role && roles.contains(role->code);
}

static seconds longestOf(const std::vector<SitePresence> &presences)
{
    seconds longest{0};
    for (const SitePresence &each : presences)
        longest = std::max(longest, each.span.duration());
    return longest;
}

// When nobody else is there. Looks only at those who can overlap: presences are by start, and none
// lasts longer than `longest`.
static std::vector<Interval> aloneTimes(const SitePresence &one,
                                        const std::vector<SitePresence> &presences, seconds longest)
{
    std::vector<Interval> company;
    auto it = std::ranges::lower_bound(presences, one.span.start - longest, {},
                                       [](const SitePresence &each) { return each.span.start; });
    for (; it != presences.end() && it->span.start < one.span.end; ++it) {
        if (it->person == one.person || !isThere(*it) || it->span.end <= one.span.start)
            continue;
        if (it->span.contains(one.span))
            return {};
        company.push_back(it->span);
    }
    return uncovered(one.span, united(std::move(company)));
}

static std::optional<Conflict> aloneConflict(const PlanContext &context, const Site &site,
                                             const SitePresence &one,
                                             const std::vector<Interval> &alone)
{
    const auto total = std::chrono::floor<minutes>(length(alone)).count();
    auto conflict = conflictOf(Rule::LoneWork, *one.rules,
                               {.person = one.person, .shift = one.shift->id, .site = site.id},
                               {{"role"_L1, context.plan().find(one.shift->role)->code},
                                {"from"_L1, alone.front().start},
                                {"to"_L1, alone.back().end},
                                {"minutes"_L1, static_cast<int>(total)}});
    if (conflict)
        conflict->span = one.span;
    return conflict;
}

std::vector<Conflict> loneWorkConflicts(const PlanContext &context, const Site &site,
                                        const std::vector<SitePresence> &presences)
{
    std::vector<Conflict> conflicts;
    std::optional<seconds> longest;
    for (const SitePresence &one : presences) {
        if (!needsCompany(one, context.plan()))
            continue;
        if (!longest)
            longest = longestOf(presences);
        const auto alone = aloneTimes(one, presences, *longest);
        if (alone.empty())
            continue;
        if (auto conflict = aloneConflict(context, site, one, alone))
            conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace planning
