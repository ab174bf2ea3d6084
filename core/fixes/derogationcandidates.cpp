#include "core/base/tr.h"
#include "core/fixes/fixcandidates.h"
#include "core/rules/derogations.h"
#include "core/rulesets/plancontext.h"
#include "core/workspace/shiftchanges.h"

#include <array>

namespace planning
{

using namespace Qt::StringLiterals;

// Activities a planner may declare a shift to be; phases say what it is already.
static constexpr std::array kActivities{"tour", "festival", "build", "strike", "premiere"};

static QStringList tagsFor(const Conflict &conflict, const RuleParameters &parameters)
{
    if (conflict.rule == "rest_minimum"_L1 && parameters.rest.restFloor)
        return parameters.rest.floorTags;
    if (conflict.rule == "daily_hours_max"_L1 && parameters.dailyHours.maxDailyDerogation)
        return parameters.dailyHours.derogationTags;
    return {};
}

// How often the person has used the exception already: "Reduced rests this week: 1 of 2".
static QStringList usedBefore(const FixQuestion &question, const PlanContext &context,
                              const Duty &duty)
{
    const Rule counted =
        question.conflict.rule == "rest_minimum"_L1 ? Rule::ReducedRestQuota : Rule::DailyHoursMax;
    const LocalDay day = duty.calendar->civilDay(duty.span.start);
    QStringList texts;
    for (const DerogationCount &count : derogationCounts(context, duty.assignment->person, day)) {
        if (count.rule == counted)
            texts << CoreTr::tr("%1: %2").arg(nameOf(count), amountOf(count));
    }
    return texts;
}

static void addTag(std::vector<FixCandidate> &candidates, const FixQuestion &question,
                   const Shift &shift, const QString &tag, const QStringList &counters)
{
    Shift after = shift;
    after.tags << tag;
    Fix fix{.kind = FixKind::UseDerogation};
    fix.because = (QStringList{question.conflict.legalRef} + counters).join(" · "_L1);
    fix.text = CoreTr::tr("Declare “%1” as “%2”: the agreement then allows more")
                   .arg(displayTitle(question.plan, shift), tag);
    fix.change.name =
        CoreTr::tr("Use the derogation for “%1”").arg(displayTitle(question.plan, shift));
    fix.change.update(shift, after);
    candidates.push_back({std::move(fix), 25});
}

void addDerogations(std::vector<FixCandidate> &candidates, const FixQuestion &question)
{
    const PlanContext context(question.plan);
    for (const Shift *shift : shiftsOf(question)) {
        const Assignment *assignment = assignmentOn(question, shift->id);
        const auto duty = assignment ? context.dutyOf(*assignment) : std::nullopt;
        if (!duty)
            continue;
        const QStringList tags = tagsFor(question.conflict, duty->rules->parameters);
        for (const char *activity : kActivities) {
            const QString tag = QString::fromLatin1(activity);
            if (tags.contains(tag) && !shift->tags.contains(tag)) {
                addTag(candidates, question, *shift, tag, usedBefore(question, context, *duty));
                break; // any of them opens the same door
            }
        }
    }
}

} // namespace planning
