#include "app/server/resources/conflictjson.h"

#include "app/server/organizations/liveorganization.h"
#include "core/exchange/json.h"
#include "core/fixes/fixes.h"
#include "core/rules/describe.h"

#include <algorithm>

namespace planning::server
{

static const Edit<Shift> *shiftEdit(const Change &change)
{
    for (const AnyEdit &any : change.edits) {
        const auto *edit = std::get_if<Edit<Shift>>(&any);
        if (edit && edit->before && edit->after)
            return edit;
    }
    return nullptr;
}

static const Edit<Assignment> *newcomer(const Change &change)
{
    for (const AnyEdit &any : change.edits) {
        const auto *edit = std::get_if<Edit<Assignment>>(&any);
        if (edit && edit->after && (!edit->before || edit->before->person != edit->after->person))
            return edit;
    }
    return nullptr;
}

// How well a person masters what the role and the shift ask for: 1 is fully.
static double skillsMatch(const Plan &plan, Id<Person> person, const Shift &shift)
{
    QList<SkillRequirement> wanted = shift.requiredSkills;
    if (const Role *role = plan.find(shift.role))
        wanted += role->requiredSkills;
    if (wanted.isEmpty())
        return 1;
    double sum = 0;
    for (const SkillRequirement &requirement : wanted) {
        for (const Id<PersonSkill> id : plan.by<&PersonSkill::person>(person)) {
            const PersonSkill *skill = plan.find(id);
            if (skill->skill == requirement.skill)
                sum += std::min(1.0, skill->level / double(std::max(1, requirement.minLevel)));
        }
    }
    return sum / static_cast<double>(wanted.size());
}

static QJsonObject actionOf(const Fix &fix, const Plan &plan)
{
    QJsonObject action{{QStringLiteral("text"), fix.text}};
    if (fix.kind == FixKind::GiveTo || fix.kind == FixKind::Swap) {
        if (const auto *edit = newcomer(fix.change)) {
            action[QStringLiteral("action")] = QStringLiteral("assign_alternative_technician");
            action[QStringLiteral("shift_id")] = edit->after->shift.toString();
            action[QStringLiteral("technician_id")] = edit->after->person.toString();
            if (const Shift *shift = plan.find(edit->after->shift))
                action[QStringLiteral("skills_match")] =
                    skillsMatch(plan, edit->after->person, *shift);
            return action;
        }
    }
    if (const auto *edit = shiftEdit(fix.change)) {
        action[QStringLiteral("action")] = QStringLiteral("reschedule");
        action[QStringLiteral("shift_id")] = edit->id().toString();
        action[QStringLiteral("new_start_time")] = toRfc3339(edit->after->planned.start);
        action[QStringLiteral("new_end_time")] = toRfc3339(edit->after->planned.end);
        return action;
    }
    action[QStringLiteral("action")] = fix.kind == FixKind::Override ? QStringLiteral("override")
                                       : fix.kind == FixKind::Remove
                                           ? QStringLiteral("remove_assignment")
                                           : QStringLiteral("other");
    return action;
}

QJsonArray suggestedActions(const Conflict &conflict, LiveOrganization &organization)
{
    static constexpr FixLimits kLimits{.fixes = 3, .trials = 12};
    QJsonArray actions;
    for (const Fix &fix : fixesFor(organization.plan(), conflict, organization.ids(), kLimits))
        actions.append(actionOf(fix, organization.plan()));
    return actions;
}

template <typename T>
static void put(QJsonObject &object, const char *name, const std::optional<Id<T>> &id)
{
    if (id)
        object[QLatin1String(name)] = id->toString();
}

QJsonObject conflictToJson(const Conflict &conflict, const Plan &plan, Language language)
{
    QJsonObject object{
        {QStringLiteral("type"), json::text(nameOf(conflict.type))},
        {QStringLiteral("rule"), conflict.rule},
        {QStringLiteral("severity"), json::text(nameOf(conflict.severity))},
        {QStringLiteral("key"), conflict.key},
        {QStringLiteral("tentative"), conflict.tentative},
        {QStringLiteral("details"), detailsToJson(conflict)},
        {QStringLiteral("message"), message(conflict, plan, language)},
        {QStringLiteral("rule_set"), conflict.ruleSet},
        {QStringLiteral("legal_ref"), conflict.legalRef},
        {QStringLiteral("suggested_actions"), QJsonArray()},
    };
    put(object, "person_id", conflict.person);
    put(object, "shift_id", conflict.shift);
    put(object, "with_shift_id", conflict.withShift);
    put(object, "site_id", conflict.site);
    put(object, "equipment_id", conflict.equipment);
    put(object, "event_id", conflict.event);
    return object;
}

QJsonArray conflictsToJson(const std::vector<Conflict> &conflicts, const Call &call, int mostFixed)
{
    // What could be done is about other people and drafts: for planners.
    if (!call.may(Capability::ReadDrafts))
        mostFixed = 0;
    QJsonArray array;
    for (const Conflict &conflict : conflicts) {
        QJsonObject object = conflictToJson(conflict, call.organization->plan(), call.language);
        if (conflict.type == ConflictType::Hard && mostFixed-- > 0)
            object[QStringLiteral("suggested_actions")] =
                suggestedActions(conflict, *call.organization);
        array.append(object);
    }
    return array;
}

QJsonObject conflictPage(std::vector<Conflict> conflicts, const ListQuery &query, const Call &call,
                         int mostFixed)
{
    const auto total = static_cast<qint64>(conflicts.size());
    const QString after = QString::fromUtf8(query.after);
    if (!after.isEmpty())
        std::erase_if(conflicts, [&](const Conflict &conflict) { return conflict.key <= after; });
    const bool isMore = conflicts.size() > static_cast<std::size_t>(query.limit);
    if (isMore)
        conflicts.resize(static_cast<std::size_t>(query.limit));
    const QByteArray last = isMore ? conflicts.back().key.toUtf8() : QByteArray();
    const QString cursor = QString::fromLatin1(last.toBase64(QByteArray::Base64UrlEncoding));
    return {{QStringLiteral("items"), conflictsToJson(conflicts, call, mostFixed)},
            {QStringLiteral("next_cursor"), isMore ? cursor : QJsonValue()},
            {QStringLiteral("total"), total}};
}

std::vector<Conflict> conflictsAbout(LiveOrganization &organization, Id<Shift> shift)
{
    std::vector<Conflict> conflicts;
    for (const Conflict *conflict : organization.workspace().conflicts().ofShift(shift))
        conflicts.push_back(*conflict);
    return conflicts;
}

ProblemCode codeOf(const Conflict &conflict)
{
    static const QStringList taken{
        QStringLiteral("double_booking"),           QStringLiteral("leave_overlap"),
        QStringLiteral("capacity_exceeded"),        QStringLiteral("equipment_double_booking"),
        QStringLiteral("duplicate_assignment"),     QStringLiteral("availability_outside"),
        QStringLiteral("travel_time_insufficient"), QStringLiteral("budget_exceeded")};
    static const QStringList skills{QStringLiteral("skill_missing"),
                                    QStringLiteral("role_mismatch"),
                                    QStringLiteral("certification_invalid")};
    if (taken.contains(conflict.rule))
        return ProblemCode::ResourceConflict;
    if (skills.contains(conflict.rule))
        return ProblemCode::SkillMismatch;
    if (conflict.rule == QLatin1String("equipment_maintenance"))
        return ProblemCode::MaintenanceOverdue;
    return ProblemCode::LaborLawViolation;
}

// Of several: that something is taken or lacks, rather than how much work it would be.
static ProblemCode codeOf(const std::vector<Conflict> &conflicts)
{
    using enum ProblemCode;
    for (const ProblemCode code : {ResourceConflict, MaintenanceOverdue, SkillMismatch}) {
        const auto isOf = [code](const Conflict &conflict) { return codeOf(conflict) == code; };
        if (std::ranges::any_of(conflicts, isOf))
            return code;
    }
    return LaborLawViolation;
}

Problem blockedBy(const std::vector<Conflict> &conflicts, const Call &call)
{
    Q_ASSERT(!conflicts.empty());
    Problem problem{codeOf(conflicts),
                    {QT_TRANSLATE_NOOP("Server", "%1 hard conflict(s) stand against it; each can "
                                                 "be overridden with a reason."),
                     {QString::number(conflicts.size())}}};
    problem.more[QStringLiteral("conflicts")] = conflictsToJson(conflicts, call);
    return problem;
}

} // namespace planning::server
