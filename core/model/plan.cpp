#include "core/model/plan.h"

#include <ranges>

namespace planning
{

Plan::Plan() = default;
Plan::Plan(const Plan &other) = default;
Plan::Plan(Plan &&other) noexcept = default;
Plan &Plan::operator=(const Plan &other) = default;
Plan &Plan::operator=(Plan &&other) noexcept = default;
Plan::~Plan() = default;

template <typename T>
void Plan::remove(const T &entity)
{
    forEachIndexOf<T>([&entity](auto &index) { index.remove(entity); });
    if constexpr (std::is_same_v<T, Shift>)
        m_days.remove(entity);
    m_tables.get<Table<T>>().remove(entity.id);
}

template <typename T>
void Plan::replace(const T &before, T after)
{
    forEachIndexOf<T>([&](auto &index) { index.replace(before, after); });
    if constexpr (std::is_same_v<T, Shift>)
        m_days.replace(before, after);
    m_tables.get<Table<T>>().replace(std::move(after));
}

template <typename T>
static Error mismatch(ErrorCode code, Id<T> id)
{
    return {code,
            QString::fromLatin1(Fields<T>::entity.data(), qsizetype(Fields<T>::entity.size()))
                + QLatin1Char(' ') + id.toString(),
            {}};
}

template <typename T>
Result<void> Plan::applyEdit(const Edit<T> &edit)
{
    const T *current = find(edit.id());
    if (edit.before) {
        if (!current)
            return mismatch(ErrorCode::NotFound, edit.id());
        if (*current != *edit.before)
            return mismatch(ErrorCode::Stale, edit.id());
    } else if (current) {
        return mismatch(ErrorCode::Duplicate, edit.id());
    }
    if (edit.before && edit.after)
        replace(*edit.before, *edit.after);
    else if (edit.before)
        remove(*edit.before);
    else if (edit.after)
        insert(*edit.after);
    return ok();
}

Result<void> Plan::apply(const Change &change)
{
    const auto apply = [this](const auto &edit) { return applyEdit(edit); };
    for (std::size_t done = 0; done < change.edits.size(); ++done) {
        auto result = std::visit(apply, change.edits[done]);
        if (result)
            continue;
        Change applied;
        applied.edits.assign(change.edits.begin(),
                             change.edits.begin() + static_cast<std::ptrdiff_t>(done));
        for (const AnyEdit &edit : inverse(applied).edits) {
            [[maybe_unused]] const auto undone = std::visit(apply, edit);
            Q_ASSERT(undone);
        }
        return result;
    }
    return ok();
}

const Organization *Plan::organization() const
{
    const auto organizations = all<Organization>();
    return organizations.empty() ? nullptr : &organizations.front();
}

bool Plan::operator==(const Plan &other) const
{
    return m_tables == other.m_tables && m_unknown == other.m_unknown;
}

} // namespace planning
