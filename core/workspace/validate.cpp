#include "core/workspace/validate.h"

#include "core/model/referrers.h"
#include "core/rules/validity.h"
#include "core/rulesets/valuecheck.h"

#include <algorithm>

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
    if constexpr (std::is_same_v<T, Shift>) {
        if (const auto errors = validate(plan, entity); !errors.empty())
            return about(errors.front(), entity);
    }
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

static EntityIds deletedIds(const Change &change)
{
    EntityIds ids;
    const auto collect = [&ids]<typename T>(const Edit<T> &edit) {
        if (!edit.after)
            ids.get<QSet<Id<T>>>().insert(edit.id());
    };
    for (const AnyEdit &any : change.edits)
        std::visit(collect, any);
    return ids;
}

static Result<void> validateDeleted(const Change &change, const Plan &after)
{
    if (auto referrer = firstReferrer(after, deletedIds(change)))
        return *std::move(referrer);
    return ok();
}

static Change ruleSetEdits(const Change &change)
{
    Change edits;
    std::ranges::copy_if(change.edits, std::back_inserter(edits.edits), [](const AnyEdit &any) {
        return std::holds_alternative<Edit<RuleSet>>(any);
    });
    return edits;
}

static std::vector<Error> valueProblems(const Plan &plan)
{
    return problemsOfValues(RuleBook(plan), plan.all<RuleSet>());
}

Result<void> validateRuleSets(const Change &change, const Plan &after)
{
    const Change edits = ruleSetEdits(change);
    if (edits.isEmpty())
        return ok();
    Plan before;
    for (const RuleSet &set : after.all<RuleSet>())
        before.load(set);
    if (const auto takenBack = before.apply(inverse(edits)); !takenBack)
        return takenBack;
    const std::vector<Error> known = valueProblems(before);
    for (const Error &problem : valueProblems(after)) {
        if (std::ranges::find(known, problem) == known.end())
            return problem;
    }
    return ok();
}

Result<void> validateReferences(const Change &change, const Plan &after)
{
    const auto written = validateWritten(change, after);
    return written ? validateDeleted(change, after) : written;
}

template <typename V>
static bool isWritable(const V &value)
{
    using namespace std::chrono;
    if constexpr (std::is_same_v<V, Instant> || std::is_same_v<V, LocalDay>) {
        const sys_days day{floor<days>(value.time_since_epoch())};
        return day >= sys_days{year{1} / 1 / 1} && day <= sys_days{year{9999} / 12 / 31};
    } else if constexpr (requires { Fields<V>::table; }) {
        bool are = true;
        forEachField<V>([&](const auto &field) { are = are && isWritable(field.of(value)); });
        return are;
    } else if constexpr (requires { value.has_value(); }) {
        return !value || isWritable(*value);
    } else if constexpr (requires {
                             typename V::value_type;
                             Fields<typename V::value_type>::table;
                         }) {
        return std::ranges::all_of(value, [](const auto &each) { return isWritable(each); });
    } else {
        return true;
    }
}

template <typename T>
static Result<void> validateYears(const T &entity)
{
    Result<void> status;
    forEachField<T>([&](const auto &field) {
        if (status && !isWritable(field.of(entity)))
            status =
                about({ErrorCode::InvalidInput, QStringLiteral("it is not in the years 1 to 9999"),
                       QLatin1Char('/')
                           + QString::fromLatin1(field.name.data(), qsizetype(field.name.size()))},
                      entity);
    });
    return status;
}

Result<void> validateYears(const Change &change)
{
    const auto validateEdit = [](const auto &edit) {
        return edit.after ? validateYears(*edit.after) : ok();
    };
    for (const AnyEdit &any : change.edits) {
        if (const auto valid = std::visit(validateEdit, any); !valid)
            return valid;
    }
    return ok();
}

Result<void> validate(const Change &change, const Plan &after)
{
    if (const auto years = validateYears(change); !years)
        return years;
    const auto references = validateReferences(change, after);
    return references ? validateRuleSets(change, after) : references;
}

Result<void> validate(const Plan &plan)
{
    if (const auto problems = valueProblems(plan); !problems.empty())
        return problems.front();
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
