#include "core/store/newplan.h"

#include "core/exchange/json.h"
#include "core/model/references.h"

namespace planning
{

template <typename T>
static Result<void> checkTable(const Plan &plan, Id<Organization> organization)
{
    for (const T &entity : plan.all<T>()) {
        const QString where =
            json::text(Fields<T>::collection) + QLatin1Char('/') + entity.id.toString();
        if (entity.record.organization != organization)
            return Error{ErrorCode::BadReference,
                         QStringLiteral("it belongs to another organisation"), where};
        if (auto broken = firstBrokenReference(plan, entity)) {
            broken->where = where + broken->where;
            return *broken;
        }
    }
    return ok();
}

Result<void> checkNewPlan(const Plan &plan)
{
    if (plan.all<Organization>().size() != 1)
        return Error{
            ErrorCode::InvalidInput, QStringLiteral("a plan of one organisation expected"), {}};
    const Id<Organization> organization = plan.organization()->id;
    Result<void> status;
    Entities::forEach([&]<typename T>() {
        if (status)
            status = checkTable<T>(plan, organization);
    });
    return status;
}

} // namespace planning
