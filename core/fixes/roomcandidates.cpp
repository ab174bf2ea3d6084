#include "core/base/tr.h"
#include "core/fixes/fixcandidates.h"
#include "core/workspace/crewchanges.h"
#include "core/workspace/shiftchanges.h"

#include <algorithm>
#include <array>

namespace planning
{

// Beyond these, asking more shifts and sites tells nothing new.
static constexpr std::size_t kCrowdTried = 6;
static constexpr std::size_t kSitesTried = 4;

std::vector<const Shift *> crowdOf(const FixQuestion &question)
{
    const Conflict &conflict = question.conflict;
    std::vector<const Shift *> crowd;
    if (conflict.rule != QLatin1String("capacity_exceeded") || !conflict.span || !conflict.site)
        return crowd;
    for (const Id<Shift> id : question.plan.shiftsNear(*conflict.site, *conflict.span)) {
        const Shift *shift = question.plan.find(id);
        const bool isThere = shift->duty().overlaps(*conflict.span);
        if (isThere && firstFirm(question.plan, id))
            crowd.push_back(shift);
    }
    // What matters least gives way first, then what begins last.
    std::ranges::sort(crowd, {}, [](const Shift *shift) {
        return std::tuple(shift->priority, -shift->duty().start.time_since_epoch(), shift->id);
    });
    crowd.resize(std::min(crowd.size(), kCrowdTried));
    return crowd;
}

const Assignment *firstFirm(const Plan &plan, Id<Shift> shift)
{
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift)) {
        const Assignment *assignment = plan.find(id);
        if (commitment(assignment->status, plan.find(shift)->status) == Commitment::Firm)
            return assignment;
    }
    return nullptr;
}

// Other places of the same town, as far as the clock tells.
static std::vector<const Site *> sitesBeside(const Plan &plan, Id<Site> full)
{
    const Site *from = plan.find(full);
    std::vector<const Site *> sites;
    for (const Site &site : plan.all<Site>()) {
        const bool isApart = site.id == full || site.timezone != from->timezone;
        if (!isApart && !from->incompatibleSites.contains(site.id))
            sites.push_back(&site);
    }
    std::ranges::sort(sites, {}, [](const Site *site) { return std::tie(site->name, site->id); });
    sites.resize(std::min(sites.size(), kSitesTried));
    return sites;
}

void addOtherSites(std::vector<FixCandidate> &candidates, const FixQuestion &question)
{
    for (const Shift *shift : crowdOf(question)) {
        const int told =
            15 * static_cast<int>(question.plan.by<&Assignment::shift>(shift->id).size());
        for (const Site *site : sitesBeside(question.plan, shift->site)) {
            const std::array moved{shift->id};
            Fix fix{.kind = FixKind::MoveShift,
                    .change = moveToSite(question.plan, moved, site->id)};
            fix.text =
                CoreTr::tr("Move “%1” to %2").arg(displayTitle(question.plan, *shift), site->name);
            candidates.push_back({std::move(fix), 30 + told});
        }
    }
}

} // namespace planning
