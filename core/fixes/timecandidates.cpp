#include "core/base/tr.h"
#include "core/fixes/fixcandidates.h"
#include "core/rules/describe.h"
#include "core/workspace/shiftchanges.h"

#include <array>

namespace planning
{

using std::chrono::hours;

// Nobody moves a show by half a day to please a rule.
static constexpr minutes kFarthestMove{4 * 60};
// What is left of a shortened shift must be worth coming for.
static constexpr minutes kShortestWork{60};
static constexpr minutes kGrid{5};

static minutes onGrid(minutes time)
{
    return (time + kGrid - minutes{1}) / kGrid * kGrid;
}

// People who must be told that their times change.
static int peopleOn(const Plan &plan, Id<Shift> shift)
{
    return static_cast<int>(plan.by<&Assignment::shift>(shift).size());
}

static int effortOf(const FixQuestion &question, const Shift &shift, minutes by)
{
    const int told = shift.status == ShiftStatus::Published ? 30 : 0;
    return static_cast<int>(by.count()) / 3 + told + 10 * peopleOn(question.plan, shift.id);
}

static void addMove(std::vector<FixCandidate> &candidates, const FixQuestion &question,
                    const Shift &shift, minutes by)
{
    const std::array moved{shift.id};
    const QString pattern = by > minutes{0} ? CoreTr::tr("Start “%1” %2 later, at %3")
                                            : CoreTr::tr("Start “%1” %2 earlier, at %3");
    Fix fix{.kind = FixKind::MoveShift, .change = moveShifts(question.plan, moved, by)};
    fix.text = pattern.arg(displayTitle(question.plan, shift), durationText(abs(by)),
                           clockText(question.plan, shift, shift.planned.start + by));
    candidates.push_back({std::move(fix), effortOf(question, shift, abs(by))});
}

static void addShorterEnd(std::vector<FixCandidate> &candidates, const FixQuestion &question,
                          const Shift &shift, minutes by)
{
    const Instant end = shift.planned.end - by;
    Fix fix{.kind = FixKind::Shorten, .change = resizeEnd(question.plan, shift.id, end)};
    fix.text = CoreTr::tr("End “%1” %2 earlier, at %3")
                   .arg(displayTitle(question.plan, shift), durationText(by),
                        clockText(question.plan, shift, end));
    candidates.push_back({std::move(fix), effortOf(question, shift, by) + 5});
}

static void addLaterStart(std::vector<FixCandidate> &candidates, const FixQuestion &question,
                          const Shift &shift, minutes by)
{
    const Instant start = shift.planned.start + by;
    Fix fix{.kind = FixKind::Shorten, .change = resizeStart(question.plan, shift.id, start)};
    fix.text = CoreTr::tr("Begin “%1” %2 later, at %3, and keep its end")
                   .arg(displayTitle(question.plan, shift), durationText(by),
                        clockText(question.plan, shift, start));
    candidates.push_back({std::move(fix), effortOf(question, shift, by) + 5});
}

// People come when others have left, or leave before they come.
static void addMovesOutOf(std::vector<FixCandidate> &candidates, const FixQuestion &question,
                          const Shift &shift, const Interval &crowded)
{
    const minutes later = std::chrono::ceil<minutes>(crowded.end - shift.duty().start);
    const minutes earlier = std::chrono::ceil<minutes>(shift.duty().end - crowded.start);
    if (later <= kFarthestMove)
        addMove(candidates, question, shift, onGrid(later));
    if (earlier <= kFarthestMove)
        addMove(candidates, question, shift, -onGrid(earlier));
}

// Of two shifts the first gives way to the front, the second to the back; a single one either way.
void addMoves(std::vector<FixCandidate> &candidates, const FixQuestion &question)
{
    for (const Shift *shift : crowdOf(question))
        addMovesOutOf(candidates, question, *shift, *question.conflict.span);
    const auto missing = missingTime(question.conflict);
    if (!missing || *missing > kFarthestMove)
        return;
    const minutes by = onGrid(*missing);
    const std::vector<const Shift *> shifts = shiftsOf(question);
    for (const Shift *shift : shifts) {
        const bool isFirst = shift == shifts.front();
        const bool isLast = shift == shifts.back();
        const bool canShrink = shift->planned.duration() - by >= kShortestWork;
        if (isLast)
            addMove(candidates, question, *shift, by);
        if (isFirst)
            addMove(candidates, question, *shift, -by);
        if (isFirst && canShrink)
            addShorterEnd(candidates, question, *shift, by);
        if (isLast && canShrink)
            addLaterStart(candidates, question, *shift, by);
    }
}

// The longest stretch of the shift between its breaks.
static Interval longestStretch(const Shift &shift)
{
    Interval longest{shift.duty().start, shift.duty().start};
    Instant from = shift.duty().start;
    QList<Break> breaks = shift.breaks;
    std::ranges::sort(breaks, {}, [](const Break &each) { return each.interval; });
    breaks.append({{shift.planned.end, shift.planned.end}, false, true});
    for (const Break &each : breaks) {
        if (each.interval.start - from > longest.duration())
            longest = {from, each.interval.start};
        from = each.interval.end;
    }
    return longest;
}

static void addBreak(std::vector<FixCandidate> &candidates, const FixQuestion &question,
                     const Shift &shift, const Interval &pause)
{
    Shift after = shift;
    after.breaks.append({pause, false, true});
    std::ranges::sort(after.breaks, {}, [](const Break &each) { return each.interval; });
    Fix fix{.kind = FixKind::AddBreak};
    fix.text = CoreTr::tr("Add an unpaid break of %1 to “%2” at %3")
                   .arg(durationText(pause.durationInMinutes()), displayTitle(question.plan, shift),
                        clockText(question.plan, shift, pause.start));
    fix.change.name = CoreTr::tr("Add a break to “%1”").arg(displayTitle(question.plan, shift));
    fix.change.update(shift, after);
    candidates.push_back({std::move(fix), static_cast<int>(pause.durationInMinutes().count()) / 4});
}

static bool isAboutBreaks(const QString &rule)
{
    static const QStringList rules{
        QStringLiteral("break_missing"), QStringLiteral("meal_break_window"),
        QStringLiteral("meal_penalty"), QStringLiteral("minor_protection")};
    return rules.contains(rule);
}

static bool isAboutHours(const QString &rule)
{
    static const QStringList rules{
        QStringLiteral("daily_hours_max"), QStringLiteral("duty_hours_max"),
        QStringLiteral("hours_soft_ceiling"), QStringLiteral("night_worker_limit")};
    return rules.contains(rule);
}

// Where a break of this length may go: in the window the conflict names, else in the middle of the
// longest stretch of work.
static std::optional<Interval> placeFor(const Conflict &conflict, const Shift &shift,
                                        minutes length)
{
    Interval room = longestStretch(shift);
    const DetailValue *from = conflict.detail(QLatin1String("from"));
    const DetailValue *to = conflict.detail(QLatin1String("to"));
    if (from && to && std::holds_alternative<Instant>(*from)
        && std::holds_alternative<Instant>(*to))
        room = room.intersection({std::get<Instant>(*from), std::get<Instant>(*to)});
    if (room.durationInMinutes() < length)
        return std::nullopt;
    const minutes before = (room.durationInMinutes() - length) / 2 / minutes{15} * minutes{15};
    return Interval{room.start + before, room.start + before + length};
}

void addBreaks(std::vector<FixCandidate> &candidates, const FixQuestion &question)
{
    std::vector<minutes> lengths;
    const auto missing = missingTime(question.conflict);
    if (isAboutBreaks(question.conflict.rule))
        lengths = {minutes{20}, minutes{60}};
    else if (isAboutHours(question.conflict.rule) && missing && *missing <= hours{2})
        lengths = {std::max(minutes{30}, onGrid(*missing))};
    for (const Shift *shift : shiftsOf(question)) {
        for (const minutes length : lengths) {
            if (const auto place = placeFor(question.conflict, *shift, length))
                addBreak(candidates, question, *shift, *place);
        }
    }
}

} // namespace planning
