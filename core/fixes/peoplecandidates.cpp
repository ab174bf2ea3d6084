#include "core/base/tr.h"
#include "core/fixes/fixcandidates.h"
#include "core/fixes/replacements.h"
#include "core/rules/describe.h"
#include "core/workspace/crewchanges.h"
#include "core/workspace/shiftchanges.h"

namespace planning
{

// Beyond these, asking more people tells nothing new.
static constexpr std::size_t kReplacementsTried = 10;
static constexpr std::size_t kSwapsTried = 8;
static constexpr std::size_t kSplitsTried = 3;

static QString nameOf(const Plan &plan, Id<Person> person)
{
    return plan.find(person)->fullName();
}

// "Skill 4 of 5 · 21 h this week · 14 h to the nearest shift"
static QString becauseOf(const Replacement &each)
{
    QStringList reasons;
    if (each.level > 0)
        reasons << CoreTr::tr("skill %1 of 5").arg(each.level);
    reasons << CoreTr::tr("%1 this week").arg(durationText(each.week));
    if (each.nearestGap < kFarAway)
        reasons << CoreTr::tr("%1 to the nearest shift").arg(durationText(each.nearestGap));
    if (each.isAtHome)
        reasons << CoreTr::tr("works here usually");
    return reasons.join(QStringLiteral(" · "));
}

static int effortOf(std::size_t rank, const Shift &shift)
{
    const int told = shift.status == ShiftStatus::Published ? 20 : 0;
    return 40 + told + 4 * static_cast<int>(rank);
}

static void addGiveTo(std::vector<FixCandidate> &candidates, const FixQuestion &question,
                      const Assignment &assignment)
{
    const Shift &shift = *question.plan.find(assignment.shift);
    const auto people = replacementsFor(question.plan, shift);
    for (std::size_t i = 0; i < std::min(people.size(), kReplacementsTried); ++i) {
        const Id<Person> person = people[i].person;
        Fix fix{.kind = FixKind::GiveTo,
                .because = becauseOf(people[i]),
                .change = reassign(question.plan, assignment, person)};
        fix.text = CoreTr::tr("Give “%1” to %2")
                       .arg(displayTitle(question.plan, shift), nameOf(question.plan, person));
        candidates.push_back({std::move(fix), effortOf(i, shift)});
    }
}

// An open post has nobody to take it from.
static void addPutOn(std::vector<FixCandidate> &candidates, const FixQuestion &question,
                     const Shift &shift)
{
    const auto people = replacementsFor(question.plan, shift);
    for (std::size_t i = 0; i < std::min(people.size(), kReplacementsTried); ++i) {
        const Id<Person> person = people[i].person;
        Fix fix{.kind = FixKind::GiveTo,
                .because = becauseOf(people[i]),
                .change = assign(question.plan, shift.id, person, question.ids)};
        fix.text = CoreTr::tr("Put %1 on “%2”")
                       .arg(nameOf(question.plan, person), displayTitle(question.plan, shift));
        candidates.push_back({std::move(fix), effortOf(i, shift)});
    }
}

void addReplacements(std::vector<FixCandidate> &candidates, const FixQuestion &question)
{
    const std::vector<const Shift *> shifts = shiftsOf(question);
    for (const Shift *shift : shifts) {
        if (const Assignment *assignment = assignmentOn(question, shift->id))
            addGiveTo(candidates, question, *assignment);
    }
    if (!question.conflict.person && question.conflict.rule == QLatin1String("understaffed")
        && !shifts.empty())
        addPutOn(candidates, question, *shifts.front());
}

static void addSwap(std::vector<FixCandidate> &candidates, const FixQuestion &question,
                    const Assignment &mine, const Assignment &theirs)
{
    const Shift &myShift = *question.plan.find(mine.shift);
    const Shift &theirShift = *question.plan.find(theirs.shift);
    Change change = swapPeople(question.plan, mine, theirs);
    if (change.isEmpty())
        return;
    Fix fix{.kind = FixKind::Swap, .change = std::move(change)};
    fix.text = CoreTr::tr("Swap: %1 takes “%2” (%3), %4 takes “%5” (%6)")
                   .arg(nameOf(question.plan, theirs.person), displayTitle(question.plan, myShift),
                        clockText(question.plan, myShift, myShift.planned.start),
                        nameOf(question.plan, mine.person), displayTitle(question.plan, theirShift),
                        clockText(question.plan, theirShift, theirShift.planned.start));
    candidates.push_back({std::move(fix), 70});
}

// Posts of the same role within two days, whose people might take each other's place.
static std::vector<const Assignment *> swapPartners(const Plan &plan, const Shift &mine)
{
    std::vector<const Assignment *> partners;
    const Interval near{mine.planned.start - std::chrono::hours{24},
                        mine.planned.end + std::chrono::hours{24}};
    for (const Id<Shift> id : plan.shiftsNear(near)) {
        const Shift &other = *plan.find(id);
        if (id == mine.id || other.role != mine.role || other.status == ShiftStatus::Cancelled)
            continue;
        for (const Id<Assignment> theirs : plan.by<&Assignment::shift>(id))
            partners.push_back(plan.find(theirs));
    }
    std::erase_if(partners, [](const Assignment *each) { return !isLive(*each); });
    return partners;
}

void addSwaps(std::vector<FixCandidate> &candidates, const FixQuestion &question)
{
    const std::size_t most = candidates.size() + kSwapsTried;
    for (const Shift *shift : shiftsOf(question)) {
        const Assignment *mine = assignmentOn(question, shift->id);
        if (!mine)
            continue;
        for (const Assignment *theirs : swapPartners(question.plan, *shift)) {
            if (theirs->person != mine->person && candidates.size() < most)
                addSwap(candidates, question, *mine, *theirs);
        }
    }
}

static bool isAboutLength(const QString &rule)
{
    static const QStringList rules{
        QStringLiteral("daily_hours_max"),    QStringLiteral("duty_hours_max"),
        QStringLiteral("amplitude_max"),      QStringLiteral("weekly_hours_max"),
        QStringLiteral("hours_soft_ceiling"), QStringLiteral("night_worker_limit")};
    return rules.contains(rule);
}

// The second half of a split goes from the conflict's person to somebody else.
static Change secondHalfTo(const FixQuestion &question, const Assignment &assignment, Instant at,
                           Id<Person> person)
{
    Change change = splitShift(question.plan, assignment.shift, at, question.ids);
    for (AnyEdit &any : change.edits) {
        auto *edit = std::get_if<Edit<Assignment>>(&any);
        if (!edit || edit->before || edit->after->person != assignment.person)
            continue;
        edit->after->person = person;
        edit->after->status = AssignmentStatus::Proposed;
    }
    return change;
}

static constexpr minutes kShortestHalf{60};

void addSplits(std::vector<FixCandidate> &candidates, const FixQuestion &question)
{
    const auto missing = missingTime(question.conflict);
    if (!missing || !isAboutLength(question.conflict.rule))
        return;
    for (const Shift *shift : shiftsOf(question)) {
        const Assignment *assignment = assignmentOn(question, shift->id);
        const minutes second = std::max(kShortestHalf, *missing);
        const Instant at = shift->planned.end - second;
        if (!assignment || at - shift->planned.start < kShortestHalf)
            continue;
        const auto people = replacementsFor(question.plan, *shift);
        for (std::size_t i = 0; i < std::min(people.size(), kSplitsTried); ++i) {
            Fix fix{.kind = FixKind::Split,
                    .because = becauseOf(people[i]),
                    .change = secondHalfTo(question, *assignment, at, people[i].person)};
            fix.text =
                CoreTr::tr("Split “%1” at %2: %3 takes the second part")
                    .arg(displayTitle(question.plan, *shift), clockText(question.plan, *shift, at),
                         nameOf(question.plan, people[i].person));
            candidates.push_back({std::move(fix), 80 + 4 * static_cast<int>(i)});
        }
    }
}

static void addRemoval(std::vector<FixCandidate> &candidates, const FixQuestion &question,
                       const Assignment *assignment)
{
    if (!assignment)
        return;
    Fix fix{.kind = FixKind::Remove, .change = unassign(question.plan, *assignment)};
    fix.text = CoreTr::tr("Take %1 off “%2”: the post stays open")
                   .arg(nameOf(question.plan, assignment->person),
                        displayTitle(question.plan, *question.plan.find(assignment->shift)));
    candidates.push_back({std::move(fix), 150});
}

// A warning is no reason to leave a post open.
void addRemovals(std::vector<FixCandidate> &candidates, const FixQuestion &question)
{
    if (question.conflict.type != ConflictType::Hard)
        return;
    for (const Shift *shift : shiftsOf(question))
        addRemoval(candidates, question, assignmentOn(question, shift->id));
    for (const Shift *shift : crowdOf(question))
        addRemoval(candidates, question, firstFirm(question.plan, shift->id));
}

} // namespace planning
