#include "core/rules/resttimes.h"

#include "core/rules/availability.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

static std::optional<Conflict> restConflict(Rule rule, const Block &before, const Block &after,
                                            minutes gap)
{
    const ResolvedRules &rules = *after.first().rules;
    return conflictOf(
        rule, rules,
        {.person = after.first().assignment->person,
         .shift = before.last().shift->id,
         .withShift = after.first().shift->id},
        {{"gap"_L1, gap}, {"min_rest"_L1, rules.parameters.rest.minRest.value_or(minutes{0})}});
}

// One of the shifts around the rest is of a kind for which the agreement allows less.
static bool mayBeReduced(const Block &before, const Block &after, const QStringList &tags)
{
    const auto allows = [&tags](const Shift &shift) {
        return tags.contains(shift.phase) || std::ranges::any_of(shift.tags, [&](const auto &tag) {
                   return tags.contains(tag);
               });
    };
    return tags.isEmpty() || allows(*before.last().shift) || allows(*after.first().shift);
}

static std::optional<Conflict> gapConflict(const Block &before, const Block &after)
{
    const RestParameters &rest = after.first().rules->parameters.rest;
    const seconds gap = after.span.start - before.span.end;
    if (!rest.minRest || rest.mode == RestMode::Eu24 || gap >= *rest.minRest)
        return std::nullopt;
    const minutes shown = std::chrono::floor<minutes>(gap);
    if (rest.mode == RestMode::StrictGap)
        return restConflict(Rule::RestMinimum, before, after, shown);
    if (before.serviceDay == after.serviceDay)
        return std::nullopt; // a pause within one duty: R47 and the span say what is to be said
    const bool reduced =
        rest.restFloor && gap >= *rest.restFloor && mayBeReduced(before, after, rest.floorTags);
    return restConflict(reduced ? Rule::ReducedRest : Rule::RestMinimum, before, after, shown);
}

// Directive 2003/88 art. 3: eleven consecutive hours in each period of twenty-four. Blocks with
// less than the rest between them form a chain, which must leave room for the rest in 24 hours.
// Reported is the longest rest in the chain.
static std::optional<Conflict> chainConflict(std::span<const Block> chain)
{
    const RestParameters &rest = chain.front().first().rules->parameters.rest;
    if (rest.mode != RestMode::Eu24 || !rest.minRest)
        return std::nullopt;
    if (chain.back().span.end - chain.front().span.start <= std::chrono::days{1} - *rest.minRest)
        return std::nullopt;
    const Block *before = &chain.front();
    const Block *after = &chain.front();
    seconds longest{0};
    for (std::size_t i = 1; i < chain.size(); ++i) {
        const seconds gap = chain[i].span.start - chain[i - 1].span.end;
        if (gap <= longest)
            continue;
        longest = gap;
        before = &chain[i - 1];
        after = &chain[i];
    }
    return restConflict(Rule::RestMinimum, *before, *after, std::chrono::floor<minutes>(longest));
}

static std::size_t chainLength(std::span<const Block> blocks)
{
    const minutes minRest =
        blocks.front().first().rules->parameters.rest.minRest.value_or(minutes{0});
    std::size_t count = 1;
    while (count < blocks.size() && blocks[count].span.start - blocks[count - 1].span.end < minRest)
        ++count;
    return count;
}

std::vector<Conflict> restConflicts(const PersonDuties &person)
{
    std::vector<Conflict> conflicts;
    const auto add = [&conflicts](std::optional<Conflict> conflict) {
        if (conflict)
            conflicts.push_back(*std::move(conflict));
    };
    const std::span blocks(person.blocks);
    for (std::size_t i = 1; i < blocks.size(); ++i)
        add(gapConflict(blocks[i - 1], blocks[i]));
    for (std::size_t i = 0; i < blocks.size();) {
        const std::size_t count = chainLength(blocks.subspan(i));
        add(chainConflict(blocks.subspan(i, count)));
        i += count;
    }
    return conflicts;
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
        // Cheap test first: most neighbours are a night apart.
        if (gap < seconds{0} || gap >= std::chrono::days{1}
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
