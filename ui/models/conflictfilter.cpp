#include "ui/models/conflictfilter.h"

#include "ui/models/fuzzymatch.h"

namespace planning::ui
{

ConflictFilter::ConflictFilter(ConflictModel &conflicts, QObject *parent)
    : QSortFilterProxyModel(parent),
      m_conflicts(conflicts)
{
    setSourceModel(&conflicts);
}

void ConflictFilter::setType(std::optional<ConflictType> type)
{
    m_type = type;
    invalidateFilter();
}

void ConflictFilter::setRule(const QString &code)
{
    m_rule = code;
    invalidateFilter();
}

void ConflictFilter::setTyped(const QString &typed)
{
    m_typed = searchable(typed.simplified());
    invalidateFilter();
}

const Conflict *ConflictFilter::conflict(const QModelIndex &index) const
{
    return m_conflicts.conflict(mapToSource(index));
}

bool ConflictFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex index = m_conflicts.index(sourceRow, 0, sourceParent);
    const Conflict *conflict = m_conflicts.conflict(index);
    if (!conflict || (m_type && conflict->type != *m_type))
        return false;
    if (!m_rule.isEmpty() && conflict->rule != m_rule)
        return false;
    return m_typed.isEmpty()
           || fuzzyDistance(m_typed, index.data(ConflictModel::SearchTextRole).toString());
}

} // namespace planning::ui
