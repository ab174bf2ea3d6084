#include "ui/models/conflictfilter.h"

#include "ui/models/fuzzymatch.h"

namespace planning::ui
{

ConflictFilter::ConflictFilter(ConflictGroups &groups, QObject *parent)
    : QSortFilterProxyModel(parent),
      m_groups(groups)
{
    setRecursiveFilteringEnabled(true);
    setSourceModel(&groups);
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

void ConflictFilter::setPerson(std::optional<Id<Person>> person)
{
    m_person = person;
    invalidateFilter();
}

void ConflictFilter::setAllowed(Allowed allowed)
{
    m_allowed = allowed;
    invalidateFilter();
}

void ConflictFilter::setTyped(const QString &typed)
{
    m_typed = searchable(typed.simplified());
    invalidateFilter();
}

const Conflict *ConflictFilter::conflict(const QModelIndex &index) const
{
    return m_groups.conflict(mapToSource(index));
}

bool ConflictFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex index = m_groups.index(sourceRow, 0, sourceParent);
    const Conflict *conflict = m_groups.conflict(index);
    if (!conflict || (m_type && conflict->type != *m_type))
        return false;
    if (!m_rule.isEmpty() && conflict->rule != m_rule)
        return false;
    if (m_person && conflict->person != m_person)
        return false;
    if (m_allowed == Allowed::Hidden && index.data(ConflictModel::AllowedRole).toBool())
        return false;
    return m_typed.isEmpty()
           || fuzzyDistance(m_typed, index.data(ConflictModel::SearchTextRole).toString());
}

} // namespace planning::ui
