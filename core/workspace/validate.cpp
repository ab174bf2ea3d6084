#include "core/workspace/validate.h"

#include "core/model/referrers.h"

namespace planning
{

template <typename T>
static Error about(Error error, const T &entity)
{
    const std::string_view name = Fields<T>::entity;
    error.where = QString::fromLatin1(name.data(), qsizetype(name.size())) + QLatin1Char('/')
                  + entity.id.toString() + error.where;
    return error;
}

template <typename T>
static Result<void> validateEntity(const T &entity, const Plan &plan)
{
    if (auto broken = firstBrokenReference(plan, entity))
        return about(*std::move(broken), entity);
    return ok();
}

static Result<void> validateWritten(const Change &change, const Plan &after)
{
    const auto validateEdit = [&after](const auto &edit) {
        return edit.after ? validateEntity(*edit.after, after) : ok();
    };
    for (const AnyEdit &any : change.edits) {
        if (const auto valid = std::visit(validateEdit, any); !valid)
            return valid;
    }
    return ok();
}

template <typename T>
static QSet<Id<T>> deletedIds(const Change &change)
{
    QSet<Id<T>> ids;
    for (const AnyEdit &any : change.edits) {
        const auto *edit = std::get_if<Edit<T>>(&any);
        if (edit && !edit->after)
            ids.insert(edit->id());
    }
    return ids;
}

static Result<void> validateDeleted(const Change &change, const Plan &after)
{
    Result<void> status;
    Entities::forEach([&]<typename T>() {
        if (!status)
            return;
        const auto ids = deletedIds<T>(change);
        if (ids.isEmpty())
            return;
        if (auto referrer = firstReferrer<T>(after, ids))
            status = *std::move(referrer);
    });
    return status;
}

Result<void> validate(const Change &change, const Plan &after)
{
    const auto written = validateWritten(change, after);
    return written ? validateDeleted(change, after) : written;
}

Result<void> validate(const Plan &plan)
{
    Result<void> status;
    Entities::forEach([&]<typename T>() {
        for (const T &entity : plan.all<T>()) {
            if (status)
                status = validateEntity(entity, plan);
        }
    });
    return status;
}

} // namespace planning
