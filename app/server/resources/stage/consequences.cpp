#include "app/server/resources/stage/consequences.h"

#include "app/server/organizations/liveorganization.h"
#include "app/server/resources/conflictjson.h"
#include "core/exchange/json.h"
#include "core/fixes/override.h"
#include "core/rules/describe.h"

#include <algorithm>

namespace planning::server
{

using namespace Qt::StringLiterals;

// What clients of this family call the rules that their specification names.
static QString codeOfWarning(const Conflict &conflict)
{
    if (conflict.rule == "same_day_second_shift"_L1 || conflict.rule == "tentative_conflict"_L1)
        return u"OVERLAP_WARNING"_s;
    if (conflict.rule == "equipment_maintenance"_L1)
        return u"MAINTENANCE_DUE"_s;
    return conflict.rule.toUpper();
}

QJsonObject warning(const QString &code, const QString &message, const QString &severity)
{
    return {{u"code"_s, code}, {u"message"_s, message}, {u"severity"_s, severity}};
}

QJsonArray warningsToJson(const std::vector<Conflict> &conflicts, const Call &call)
{
    QJsonArray array;
    for (const Conflict &conflict : conflicts) {
        QJsonObject object = warning(codeOfWarning(conflict),
                                     message(conflict, call.organization->plan(), call.language),
                                     json::text(nameOf(conflict.severity)));
        object[u"rule"_s] = conflict.rule;
        object[u"key"_s] = conflict.key;
        array.append(object);
    }
    return array;
}

static bool blocks(const Conflict &conflict, const Plan &plan)
{
    return conflict.type == ConflictType::Hard && !overrideOf(plan, conflict.key);
}

Outcome<Consequences> consequencesOf(Call &call, const Change &change)
{
    Workspace &workspace = call.organization->workspace();
    const ConflictIndex &known = workspace.conflicts();
    std::optional<Consequences> consequences;
    // Texts name what the change makes: they are made while the plan holds it.
    workspace.tryOut(change, [&](const Plan &plan) {
        std::vector<Conflict> found = Checker().check(plan, touched(change, plan));
        std::erase_if(found, [&](const Conflict &conflict) {
            const Conflict *before = known.find(conflict.key);
            return before && *before == conflict;
        });
        const auto soft =
            std::stable_partition(found.begin(), found.end(),
                                  [&](const Conflict &conflict) { return blocks(conflict, plan); });
        const std::vector<Conflict> hard(found.begin(), soft);
        consequences.emplace();
        if (!hard.empty())
            consequences->blocked = blockedBy(hard, call);
        consequences->warnings = warningsToJson({soft, found.end()}, call);
    });
    if (!consequences)
        return Problem{ProblemCode::Stale,
                       {QT_TRANSLATE_NOOP("Server", "Read it again and repeat the change.")}};
    return *std::move(consequences);
}

} // namespace planning::server
