#include "core/fixes/fixes.h"

#include "core/base/tr.h"
#include "core/fixes/fixcandidates.h"
#include "core/fixes/trial.h"

#include <algorithm>
#include <set>

namespace planning
{

// A new warning weighs as much as moving people by three quarters of an hour.
static constexpr int kEffortOfWarning = 15;

static std::vector<FixCandidate> candidatesFor(const FixQuestion &question)
{
    std::vector<FixCandidate> candidates;
    addBreaks(candidates, question);
    addMoves(candidates, question);
    addOtherSites(candidates, question);
    addDerogations(candidates, question);
    addReplacements(candidates, question);
    addSwaps(candidates, question);
    addSplits(candidates, question);
    addRemovals(candidates, question);
    std::erase_if(candidates, [](const FixCandidate &each) { return each.fix.change.isEmpty(); });
    std::ranges::stable_sort(candidates, {}, &FixCandidate::effort);
    return candidates;
}

// Those that repair the conflict, with what they cause added to their effort.
static std::vector<FixCandidate> repairing(std::vector<FixCandidate> candidates, Trial &trial,
                                           const QString &key, std::size_t trials)
{
    std::vector<FixCandidate> found;
    for (FixCandidate &each : candidates) {
        if (trials-- == 0)
            break;
        auto causes = trial.repair(each.fix.change, key);
        if (!causes)
            continue;
        each.effort += kEffortOfWarning * static_cast<int>(causes->size());
        each.fix.causes = *std::move(causes);
        found.push_back(std::move(each));
    }
    std::ranges::stable_sort(found, {}, &FixCandidate::effort);
    return found;
}

// Moves the best candidate of each kind from `candidates` to `fixes`, up to `count` fixes in all.
static void takeOneOfEach(std::vector<FixCandidate> &fixes, std::vector<FixCandidate> &candidates,
                          std::size_t count)
{
    std::set<FixKind> taken;
    std::vector<FixCandidate> others;
    for (FixCandidate &each : candidates) {
        const bool isWanted = fixes.size() < count && taken.insert(each.fix.kind).second;
        (isWanted ? fixes : others).push_back(std::move(each));
    }
    candidates = std::move(others);
}

// Different ideas before more of the same; an open post is a last resort.
static std::vector<Fix> chosen(std::vector<FixCandidate> candidates, std::size_t count)
{
    std::vector<FixCandidate> ideas;
    std::vector<FixCandidate> removals;
    for (FixCandidate &each : candidates)
        (each.fix.kind == FixKind::Remove ? removals : ideas).push_back(std::move(each));
    std::vector<FixCandidate> best;
    while (best.size() < count && !ideas.empty())
        takeOneOfEach(best, ideas, count);
    takeOneOfEach(best, removals, count);
    std::ranges::stable_sort(best, {}, &FixCandidate::effort);
    std::vector<Fix> fixes;
    fixes.reserve(best.size());
    for (FixCandidate &each : best)
        fixes.push_back(std::move(each.fix));
    return fixes;
}

std::vector<Fix> fixesFor(Plan plan, const Conflict &conflict, IdSource &ids,
                          const FixLimits &limits)
{
    Trial trial(std::move(plan));
    const bool canOverride = conflict.type == ConflictType::Hard && limits.fixes > 0;
    std::vector<Fix> fixes = chosen(
        repairing(candidatesFor({trial.plan(), conflict, ids}), trial, conflict.key, limits.trials),
        limits.fixes - (canOverride ? 1 : 0));
    if (canOverride)
        fixes.push_back({.kind = FixKind::Override,
                         .text = CoreTr::tr("Keep it as it is and say why"),
                         .because = CoreTr::tr("the reason goes into the audit")});
    return fixes;
}

} // namespace planning
