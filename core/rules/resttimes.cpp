#include "core/rules/resttimes.h"

#include "core/rules/availability.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

namespace
{

// A rest that an agreement allows to be reduced, and was.
struct ReducedRest {
    const Presence *before;
    const Presence *after;
    minutes gap{0};
    minutes owed{0}; // short of the minimum
};

// The rests of one person, kept with the quota in mind.
struct Rests {
    std::vector<Conflict> conflicts;
    std::vector<ReducedRest> reduced; // by end
};

} // namespace

// The rules of the later duty apply, of the earlier one when the later is another employer's.
static const Duty &judged(const Presence &before, const Presence &after)
{
    return after.block ? after.block->first() : before.block->last();
}

static ConflictSubject subjectOf(const Presence &before, const Presence &after)
{
    ConflictSubject subject{.person = judged(before, after).assignment->person};
    if (before.block && after.block) {
        subject.shift = before.block->last().shift->id;
        subject.withShift = after.block->first().shift->id;
        return subject;
    }
    subject.shift = judged(before, after).shift->id;
    subject.discriminator = toRfc3339(before.block ? after.span.start : before.span.start);
    return subject;
}

static std::optional<Conflict> restConflict(Rule rule, const Presence &before,
                                            const Presence &after, minutes gap)
{
    const ResolvedRules &rules = *judged(before, after).rules;
    auto conflict = conflictOf(
        rule, rules, subjectOf(before, after),
        {{"gap"_L1, gap}, {"min_rest"_L1, rules.parameters.rest.minRest.value_or(minutes{0})}});
    if (conflict && !(before.block && after.block)) {
        conflict->variant = u"external"_s;
        addSource(*conflict);
    }
    return conflict;
}

// One of the shifts around the rest is of a kind for which the agreement allows less.
static bool mayBeReduced(const Presence &before, const Presence &after, const QStringList &tags)
{
    return tags.isEmpty() || (before.block && isTagged(*before.block->last().shift, tags))
           || (after.block && isTagged(*after.block->first().shift, tags));
}

static void judgeGap(Rests &rests, const Presence &before, const Presence &after)
{
    if (!before.block && !after.block)
        return; // between two other engagements: not ours to judge
    const RestParameters &rest = judged(before, after).rules->parameters.rest;
    const seconds gap = after.span.start - before.span.end;
    if (!rest.minRest || rest.mode == RestMode::Eu24 || gap >= *rest.minRest || gap <= seconds{0})
        return;
    const minutes shown = std::chrono::floor<minutes>(gap);
    const bool sameDay = before.serviceDay == after.serviceDay;
    // A pause within one duty: R47 and the span say what is to be said.
    if (rest.mode == RestMode::ServiceDay && sameDay)
        return;
    if (rest.mode == RestMode::ServiceDay && rest.restFloor && gap >= *rest.restFloor
        && mayBeReduced(before, after, rest.floorTags)) {
        rests.reduced.push_back({&before, &after, shown, *rest.minRest - shown});
        return;
    }
    if (auto conflict = restConflict(Rule::RestMinimum, before, after, shown))
        rests.conflicts.push_back(*std::move(conflict));
}

// Directive 2003/88 art. 3: eleven consecutive hours in each period of twenty-four. Blocks with
// less than the rest between them form a chain, which must leave room for the rest in 24 hours.
// Reported is the longest rest in the chain.
static std::optional<Conflict> chainConflict(std::span<const Presence> chain)
{
    const auto own = std::ranges::find_if(chain, [](const Presence &each) { return each.block; });
    if (own == chain.end())
        return std::nullopt;
    const RestParameters &rest = own->block->first().rules->parameters.rest;
    if (rest.mode != RestMode::Eu24 || !rest.minRest)
        return std::nullopt;
    if (chain.back().span.end - chain.front().span.start <= std::chrono::days{1} - *rest.minRest)
        return std::nullopt;
    const Presence *before = &chain.front();
    const Presence *after = &chain.front();
    seconds longest{0};
    for (std::size_t i = 1; i < chain.size(); ++i) {
        const seconds gap = chain[i].span.start - chain[i - 1].span.end;
        if (gap <= longest || (!chain[i].block && !chain[i - 1].block))
            continue;
        longest = gap;
        before = &chain[i - 1];
        after = &chain[i];
    }
    if (!before->block && !after->block)
        return std::nullopt;
    return restConflict(Rule::RestMinimum, *before, *after, std::chrono::floor<minutes>(longest));
}

static std::size_t chainLength(std::span<const Presence> presences)
{
    const auto own =
        std::ranges::find_if(presences, [](const Presence &each) { return each.block; });
    const minutes minRest =
        own == presences.end()
            ? minutes{0}
            : own->block->first().rules->parameters.rest.minRest.value_or(minutes{0});
    std::size_t count = 1;
    while (count < presences.size()
           && presences[count].span.start - presences[count - 1].span.end < minRest)
        ++count;
    return count;
}

static Rests restsOf(std::span<const Presence> presences)
{
    Rests rests;
    for (std::size_t i = 1; i < presences.size(); ++i)
        judgeGap(rests, presences[i - 1], presences[i]);
    for (std::size_t i = 0; i < presences.size();) {
        const std::size_t count = chainLength(presences.subspan(i));
        if (auto conflict = chainConflict(presences.subspan(i, count)))
            rests.conflicts.push_back(*std::move(conflict));
        i += count;
    }
    return rests;
}

static LocalDay weekOf(const ReducedRest &rest, std::chrono::weekday first)
{
    const Duty &duty = judged(*rest.before, *rest.after);
    return weekStart(duty.calendar->civilDay(rest.after->span.start), first);
}

// How many rests of the civil week and of the last seven days were reduced, this one included.
static std::pair<int, int> countsUntil(std::span<const ReducedRest> rests,
                                       std::chrono::weekday weekFirst)
{
    const ReducedRest &last = rests.back();
    const LocalDay week = weekOf(last, weekFirst);
    std::pair counts{0, 0};
    for (std::size_t i = rests.size(); i-- > 0;) {
        const bool inWeek = weekOf(rests[i], weekFirst) == week;
        const bool isRecent =
            rests[i].after->span.start > last.after->span.start - std::chrono::days{7};
        if (!inWeek && !isRecent)
            break;
        counts.first += inWeek ? 1 : 0;
        counts.second += isRecent ? 1 : 0;
    }
    return counts;
}

static std::optional<Conflict> quotaConflict(const ReducedRest &rest, int count, int max)
{
    const ResolvedRules &rules = *judged(*rest.before, *rest.after).rules;
    return conflictOf(Rule::ReducedRestQuota, rules, subjectOf(*rest.before, *rest.after),
                      {{"gap"_L1, rest.gap},
                       {"min_rest"_L1, rules.parameters.rest.minRest.value_or(minutes{0})},
                       {"n"_L1, count},
                       {"per_week"_L1, max},
                       {"owed"_L1, rest.owed},
                       {"compensation"_L1, rules.parameters.reducedRest.compensation}});
}

static std::optional<Conflict> reducedConflict(std::span<const ReducedRest> rests,
                                               std::chrono::weekday weekFirst)
{
    const ReducedRest &last = rests.back();
    const auto &quota = judged(*last.before, *last.after).rules->parameters.reducedRest;
    if (quota.perWeek || quota.perSevenDays) {
        const auto [inWeek, recent] = countsUntil(rests, weekFirst);
        std::optional<Conflict> conflict;
        if (quota.perWeek && inWeek > *quota.perWeek)
            conflict = quotaConflict(last, inWeek, *quota.perWeek);
        else if (quota.perSevenDays && recent > *quota.perSevenDays)
            conflict = quotaConflict(last, recent, *quota.perSevenDays);
        if (conflict)
            return conflict;
    }
    auto conflict = restConflict(Rule::ReducedRest, *last.before, *last.after, last.gap);
    if (conflict) {
        conflict->details.push_back({"owed"_L1, last.owed});
        conflict->details.push_back({"compensation"_L1, quota.compensation});
    }
    return conflict;
}

std::vector<Conflict> restConflicts(const PlanContext &context, const WorkLedger &ledger)
{
    Rests rests = restsOf(ledger.presences);
    const std::span reduced(rests.reduced);
    for (std::size_t i = 1; i <= reduced.size(); ++i) {
        if (auto conflict = reducedConflict(reduced.first(i), context.weekFirst()))
            rests.conflicts.push_back(*std::move(conflict));
    }
    return std::move(rests.conflicts);
}

std::vector<ReducedRestEnd> reducedRestEnds(const WorkLedger &ledger)
{
    std::vector<ReducedRestEnd> ends;
    for (const ReducedRest &rest : restsOf(ledger.presences).reduced)
        ends.push_back({rest.after->span.start, &judged(*rest.before, *rest.after)});
    return ends;
}

static minutes restAfter(const Duty &duty, const PersonDuties &person,
                         const DeclaredTimes &declared)
{
    const auto later = [&duty](const auto &each) { return each.start > duty.span.end; };
    const auto block = std::ranges::find_if(person.blocks, later, &Block::span);
    if (block != person.blocks.end())
        return std::chrono::floor<minutes>(block->span.start - duty.span.end);
    const auto available = std::ranges::find_if(declared.available, later);
    if (available != declared.available.end())
        return std::chrono::floor<minutes>(available->start - duty.span.end);
    return duty.rules->parameters.rest.minRest.value_or(minutes{0});
}

std::vector<Conflict> sameDayShifts(const PersonDuties &person, const DeclaredTimes &declared)
{
    std::vector<Conflict> conflicts;
    const auto &work = person.firmWork;
    for (std::size_t i = 1; i < work.size(); ++i) {
        const Duty &a = *work[i - 1];
        const Duty &b = *work[i];
        const seconds gap = b.span.start - a.span.end;
        // Cheap test first: most neighbours are a night apart. Two parts of one shift are one.
        if (gap < seconds{0} || gap >= std::chrono::days{1} || a.shift == b.shift
            || a.calendar->serviceDay(a.span.start) != b.calendar->serviceDay(b.span.start))
            continue;
        auto conflict =
            conflictOf(Rule::SameDaySecondShift, *b.rules,
                       {.person = person.person, .shift = a.shift->id, .withShift = b.shift->id},
                       {{"gap"_L1, std::chrono::floor<minutes>(gap)},
                        {"from"_L1, a.span.start},
                        {"to"_L1, a.span.end},
                        {"rest"_L1, restAfter(b, person, declared)}});
        if (conflict)
            conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace planning
