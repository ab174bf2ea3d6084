#include "app/server/resources/planning/hypothesis.h"

#include "app/server/api/entityjson.h"
#include "app/server/organizations/liveorganization.h"

namespace planning::server
{

// Adds to the change what one entity of the hypothesis would become.
template <typename T>
static Outcome<bool> suppose(Change &change, const Plan &plan, const QJsonObject &body,
                             IdSource &ids)
{
    const auto id = Id<T>::fromString(body.value(QStringLiteral("id")).toString());
    const T *existing = id ? plan.find(*id) : nullptr;
    auto after = withMembers(existing ? *existing : T{}, body);
    if (!after)
        return after.problem();
    if (after->id.isNull())
        after->id = ids.next<T>();
    if (existing)
        change.update(*existing, *after);
    else
        change.insert(*after);
    return true;
}

template <typename T>
static Outcome<bool> supposeAll(Change &change, const Call &call, const QList<QJsonObject> &bodies,
                                const QString &name)
{
    for (qsizetype i = 0; i < bodies.size(); ++i) {
        auto supposed =
            suppose<T>(change, call.organization->plan(), bodies.at(i), call.organization->ids());
        if (supposed)
            continue;
        Problem problem = supposed.problem();
        for (FieldError &error : problem.errors)
            error.pointer.prepend(u'/' + name + u'/' + QString::number(i));
        return problem;
    }
    return true;
}

static Outcome<bool> supposeRemoved(Change &change, const Plan &plan, const QStringList &ids)
{
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const auto uuid = Uuid::fromString(ids.at(i));
        const Assignment *assignment = uuid ? plan.find(Id<Assignment>{*uuid}) : nullptr;
        const Shift *shift = uuid ? plan.find(Id<Shift>{*uuid}) : nullptr;
        if (shift) {
            Shift cancelled = *shift;
            cancelled.status = ShiftStatus::Cancelled;
            change.update(*shift, cancelled);
        } else if (assignment) {
            Assignment cancelled = *assignment;
            cancelled.status = AssignmentStatus::Cancelled;
            change.update(*assignment, cancelled);
        } else {
            return invalid(QStringLiteral("/removed/%1").arg(i),
                           {QT_TRANSLATE_NOOP("Server", "There is no such shift or assignment.")});
        }
    }
    return true;
}

Outcome<Change> changeOf(const Hypothesis &hypothesis, const Call &call)
{
    Change change;
    auto status = supposeAll<Shift>(change, call, hypothesis.shifts, QStringLiteral("shifts"));
    if (status)
        status = supposeAll<Assignment>(change, call, hypothesis.assignments,
                                        QStringLiteral("assignments"));
    if (status)
        status = supposeRemoved(change, call.organization->plan(), hypothesis.removed);
    if (!status)
        return status.problem();
    return change;
}

} // namespace planning::server
