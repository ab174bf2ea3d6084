#include "core/rules/calls.h"

#include "core/base/intervals.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

// Blocks of a duty that are paid as one call.
static std::size_t callLength(std::span<const Block> blocks, std::optional<minutes> newCallAfter)
{
    std::size_t count = 1;
    while (count < blocks.size()
           && (!newCallAfter
               || blocks[count].span.start - blocks[count - 1].span.end <= *newCallAfter))
        ++count;
    return count;
}

template <typename P>
static bool anyDuty(std::span<const Block> blocks, P &&fits)
{
    return std::ranges::any_of(blocks, [&fits](const Block &block) {
        return std::ranges::any_of(block.duties, [&fits](const Duty *duty) { return fits(*duty); });
    });
}

static seconds workOfCall(std::span<const Block> call)
{
    seconds work{0};
    for (const Block &block : call) {
        for (const Duty *duty : block.duties)
            work += length(workOf(*duty));
    }
    return work;
}

static std::optional<Conflict> callConflict(LocalDay day, std::span<const Block> call)
{
    const Duty &first = call.front().first();
    const MinCallParameters &parameters = first.rules->parameters.minCall;
    if (!parameters.min) // calls of one day may be under different rules
        return std::nullopt;
    const bool isShow = parameters.minShow && anyDuty(call, [](const Duty &duty) {
                            return duty.shift->phase == u"show";
                        });
    const minutes min = isShow ? *parameters.minShow : *parameters.min;
    const minutes worked = std::chrono::floor<minutes>(workOfCall(call));
    const auto isCall = [](const Duty &duty) { return duty.shift->kind == ShiftKind::Work; };
    if (worked >= min || !anyDuty(call, isCall)) // a journey alone is no call
        return std::nullopt;
    auto conflict = conflictOf(
        Rule::MinCall, *first.rules,
        {.person = first.assignment->person, .discriminator = toRfc3339(call.front().span.start)},
        {{"date"_L1, day}, {"worked"_L1, worked}, {"min"_L1, min}, {"topup"_L1, min - worked}});
    if (conflict)
        conflict->shift = first.shift->id;
    return conflict;
}

std::vector<Conflict> minCallConflicts(const WorkLedger &ledger)
{
    std::vector<Conflict> conflicts;
    for (const ServiceDuty &duty : ledger.duties) {
        const MinCallParameters &parameters = duty.first().rules->parameters.minCall;
        if (!parameters.min || (!parameters.newCallAfter && duty.work >= *parameters.min))
            continue;
        for (auto blocks = duty.blocks; !blocks.empty();) {
            const std::size_t count = callLength(blocks, parameters.newCallAfter);
            if (auto conflict = callConflict(duty.day, blocks.first(count)))
                conflicts.push_back(*std::move(conflict));
            blocks = blocks.subspan(count);
        }
    }
    return conflicts;
}

static bool applies(const PlanContext &context, const ServiceDuty &duty, const QStringList &tags)
{
    const auto isOfShift = [&tags](const Duty &each) { return isTagged(*each.shift, tags); };
    if (tags.isEmpty() || anyDuty(duty.blocks, isOfShift))
        return true;
    const Person *person = context.plan().find(duty.first().assignment->person);
    return person && std::ranges::any_of(person->tags, [&tags](const QString &tag) {
               return tags.contains(tag);
           });
}

static minutes longestGap(std::span<const Block> blocks)
{
    seconds longest{0};
    for (std::size_t i = 1; i < blocks.size(); ++i)
        longest = std::max(longest, blocks[i].span.start - blocks[i - 1].span.end);
    return std::chrono::floor<minutes>(longest);
}

std::vector<Conflict> splitConflicts(const PlanContext &context, const WorkLedger &ledger)
{
    std::vector<Conflict> conflicts;
    for (const ServiceDuty &duty : ledger.duties) {
        const Duty &first = duty.first();
        const SplitParameters &split = first.rules->parameters.split;
        if (duty.blocks.size() < 2 || !split.maxGap || !applies(context, duty, split.tags))
            continue;
        const minutes gap = longestGap(duty.blocks);
        const auto sequences = static_cast<int>(duty.blocks.size());
        const bool isTooLong = split.hardGap && gap > *split.hardGap;
        if (!isTooLong && gap <= *split.maxGap && sequences <= split.maxSequences)
            continue;
        auto conflict =
            conflictOf(Rule::SplitShift, *first.rules,
                       {.person = first.assignment->person, .discriminator = toIsoDate(duty.day)},
                       {{"date"_L1, duty.day},
                        {"n"_L1, sequences},
                        {"gap"_L1, gap},
                        {"max"_L1, isTooLong ? *split.hardGap : *split.maxGap},
                        {"premium"_L1, split.premium}});
        if (!conflict)
            continue;
        conflict->variant = isTooLong ? u"gap_over_max"_s : u"split_premium"_s;
        conflict->shift = duty.blocks[1].first().shift->id;
        conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace planning
