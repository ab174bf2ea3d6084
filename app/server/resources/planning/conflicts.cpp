#include "app/server/resources/conflictjson.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/planning/hypothesis.h"
#include "app/server/resources/planning/planningroutes.h"

namespace planning::server
{

static bool isInside(const Conflict &conflict, const Plan &plan, const ListQuery &query)
{
    if (!query.from && !query.to)
        return true;
    const Shift *shift = plan.find(conflict.shift);
    const std::optional<Interval> when = conflict.span ? conflict.span
                                         : shift       ? std::optional(shift->duty())
                                                       : std::nullopt;
    return when && (!query.from || when->end > *query.from)
           && (!query.to || when->start < *query.to);
}

// Where a conflict takes place: its own site, else that of its shift.
static QString siteOf(const Conflict &conflict, const Plan &plan)
{
    if (conflict.site)
        return conflict.site->toString();
    const Shift *shift = plan.find(conflict.shift);
    return shift ? shift->site.toString() : QString();
}

static Outcome<bool> isAskedFor(const Conflict &conflict, const Plan &plan, const ListQuery &query)
{
    for (const auto &[name, value] : query.filters) {
        QString actual;
        if (name == QLatin1String("person"))
            actual = conflict.person ? conflict.person->toString() : QString();
        else if (name == QLatin1String("shift"))
            actual = conflict.shift ? conflict.shift->toString() : QString();
        else if (name == QLatin1String("site"))
            actual = siteOf(conflict, plan);
        else if (name == QLatin1String("type"))
            actual = json::text(nameOf(conflict.type));
        else if (name == QLatin1String("rule"))
            actual = conflict.rule;
        else
            return unknownParameter(name);
        if (actual != value)
            return false;
    }
    return isInside(conflict, plan, query);
}

static Outcome<std::vector<Conflict>> asked(Call &call, const ListQuery &query)
{
    const Plan &plan = call.organization->plan();
    std::vector<Conflict> found;
    for (Conflict &conflict : call.organization->workspace().conflicts().all()) {
        const auto wanted = isAskedFor(conflict, plan, query);
        if (!wanted)
            return wanted.problem();
        if (*wanted)
            found.push_back(std::move(conflict));
    }
    return found;
}

static Outcome<Response> listConflicts(Call &call)
{
    const auto query = listQuery(call.request);
    if (!query)
        return query.problem();
    auto found = asked(call, *query);
    if (!found)
        return found.problem();
    return jsonAnswer(200, conflictPage(*std::move(found), *query, call, 0));
}

// What the rules would say of the people, shifts and sites of the hypothesis; `new` are those that
// it would cause. Nothing is written.
static Outcome<Response> previewConflicts(Call &call)
{
    const auto hypothesis = bodyOf<Hypothesis>(call.request);
    if (!hypothesis)
        return hypothesis.problem();
    const auto change = changeOf(*hypothesis, call);
    if (!change)
        return change.problem();
    Workspace &workspace = call.organization->workspace();
    const ConflictIndex &known = workspace.conflicts();
    QJsonArray conflicts;
    bool fits = false;
    workspace.tryOut(*change, [&](const Plan &plan) {
        fits = true;
        conflicts = conflictsToJson(Checker().check(plan, touched(*change, plan)), call, 0);
    });
    if (!fits)
        return Problem{ProblemCode::Duplicate,
                       {QT_TRANSLATE_NOOP("Server", "The hypothesis names something twice.")}};
    for (QJsonValueRef value : conflicts) {
        QJsonObject conflict = value.toObject();
        conflict[QStringLiteral("new")] =
            known.find(conflict[QStringLiteral("key")].toString()) == nullptr;
        value = conflict;
    }
    return jsonAnswer(200, QJsonObject{{QStringLiteral("conflicts"), conflicts}});
}

static QList<QueryParameter> conflictParameters()
{
    return {{QStringLiteral("person"), schema::id, "Of this person."},
            {QStringLiteral("shift"), schema::id, "Of this shift."},
            {QStringLiteral("site"), schema::id, "At this site."},
            {QStringLiteral("type"), schema::of<ConflictType>, "Of this weight."},
            {QStringLiteral("rule"), schema::text, "Of this rule: double_booking."}};
}

void addConflictRoutes(Router &router)
{
    const QString path = QStringLiteral("/planning/conflicts");
    router.add({Method::Get, path, QStringLiteral("listConflicts"), only(Capability::ReadDrafts),
                Place::Organization, Bucket::General, false, listConflicts,
                saying(QStringLiteral("Lists the conflicts of the plan"))
                    .takes(pagingParameters())
                    .takes(windowParameters())
                    .takes(conflictParameters())
                    .answers(named(QStringLiteral("ConflictPage")))});
    router.add({Method::Post, path + QStringLiteral("/preview"), QStringLiteral("previewConflicts"),
                only(Capability::ReadDrafts), Place::Organization, Bucket::General, false,
                previewConflicts,
                saying(QStringLiteral("Says which conflicts a hypothetical plan would have"))
                    .reads(bodyOfTable<Hypothesis>(QStringLiteral("Hypothesis")))
                    .answers(named(QStringLiteral("Preview")))
                    .mayFail({ProblemCode::Duplicate})});
}

} // namespace planning::server
