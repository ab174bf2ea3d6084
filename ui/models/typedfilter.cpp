#include "ui/models/typedfilter.h"

#include "ui/models/fuzzymatch.h"

namespace planning::ui
{

TypedFilter::TypedFilter(int searchRole, QObject *parent)
    : QSortFilterProxyModel(parent),
      m_searchRole(searchRole)
{
}

void TypedFilter::setTyped(const QString &typed)
{
    m_typed = searchable(typed);
    invalidateFilter();
}

bool TypedFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return fuzzyDistance(m_typed, index.data(m_searchRole).toString()).has_value();
}

} // namespace planning::ui
