#include "core/fixes/override.h"

#include "core/base/tr.h"

#include <algorithm>

namespace planning
{

Result<Change> overrideConflict(const Plan &plan, const Conflict &conflict, const QString &reason,
                                IdSource &ids)
{
    if (conflict.type != ConflictType::Hard)
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("%1 is a warning and needs no override").arg(conflict.rule),
                     QStringLiteral("key")};
    if (reason.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("an override needs a reason"),
                     QStringLiteral("reason")};
    Change change;
    change.name = CoreTr::tr("Allow a conflict: %1").arg(reason.trimmed());
    if (overrideOf(plan, conflict.key))
        return change;
    Override allowed;
    allowed.id = ids.next<Override>();
    allowed.conflictKey = conflict.key;
    allowed.rule = conflict.rule;
    allowed.reason = reason.trimmed();
    change.insert(allowed);
    return change;
}

const Override *overrideOf(const Plan &plan, const QString &conflictKey)
{
    const auto all = plan.all<Override>();
    const auto it = std::ranges::find(all, conflictKey, &Override::conflictKey);
    return it == all.end() ? nullptr : &*it;
}

Change withdraw(const Override &allowed)
{
    Change change;
    change.name = CoreTr::tr("No longer allow: %1").arg(allowed.reason);
    change.remove(allowed);
    return change;
}

} // namespace planning
