#include "ui/models/conflictgroups.h"

#include "ui/models/fuzzymatch.h"
#include "ui/models/labels.h"
#include "ui/tr.h"

#include <algorithm>
#include <map>

namespace planning::ui
{

// Behind all names and days.
static constexpr char16_t kLast = 0xFFFD;

ConflictGroups::ConflictGroups(ConflictModel &conflicts, QObject *parent)
    : QAbstractItemModel(parent),
      m_conflicts(conflicts)
{
    connectList();
}

void ConflictGroups::setGrouping(ConflictGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    rebuild();
    endResetModel();
}

const Conflict *ConflictGroups::conflict(const QModelIndex &index) const
{
    const QModelIndex source = sourceOf(index);
    return source.isValid() ? m_conflicts.conflict(source) : nullptr;
}

QModelIndex ConflictGroups::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? groupAt(parent) : nullptr);
}

QModelIndex ConflictGroups::parent(const QModelIndex &child) const
{
    const auto *group = static_cast<const Group *>(child.constInternalPointer());
    return group ? createIndex(group->position, 0) : QModelIndex();
}

int ConflictGroups::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_grouping == ConflictGrouping::None ? m_conflicts.rowCount()
                                                    : static_cast<int>(m_groups.size());
    const Group *group = parent.column() == 0 ? groupAt(parent) : nullptr;
    return group ? static_cast<int>(group->rows.size()) : 0;
}

int ConflictGroups::columnCount(const QModelIndex &) const
{
    return m_conflicts.columnCount();
}

QVariant ConflictGroups::data(const QModelIndex &index, int role) const
{
    if (const Group *group = groupAt(index))
        return role == Qt::DisplayRole && index.column() == 0 ? group->title : QVariant();
    return m_conflicts.data(sourceOf(index), role);
}

QVariant ConflictGroups::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_conflicts.headerData(section, orientation, role);
}

ConflictGroups::Group ConflictGroups::groupOf(int row) const
{
    const auto text = [&](int column) { return m_conflicts.index(row, column).data().toString(); };
    QString title;
    QString order;
    QString none;
    switch (m_grouping) {
    case ConflictGrouping::None:
        break;
    case ConflictGrouping::Day: {
        order = m_conflicts.index(row, 0).data(ConflictModel::DayRole).toString();
        const auto day = dayFromIsoDate(order);
        title = day ? longDayText(*day) : QString();
        none = Tr::tr("Without a day");
        break;
    }
    case ConflictGrouping::Person:
        title = text(ConflictModel::PersonColumn);
        order = searchable(title);
        none = Tr::tr("Nobody in particular");
        break;
    case ConflictGrouping::Rule:
        title = text(ConflictModel::RuleColumn);
        order = searchable(title);
        break;
    }
    if (title.isEmpty())
        return {QString(QChar(kLast)), none, 0, {}};
    return {order, title, 0, {}};
}

const ConflictGroups::Group *ConflictGroups::groupAt(const QModelIndex &index) const
{
    const bool isGroup =
        index.isValid() && m_grouping != ConflictGrouping::None && !index.constInternalPointer();
    return isGroup ? m_groups[static_cast<std::size_t>(index.row())].get() : nullptr;
}

QModelIndex ConflictGroups::sourceOf(const QModelIndex &index) const
{
    if (!index.isValid() || groupAt(index))
        return {};
    const auto *group = static_cast<const Group *>(index.constInternalPointer());
    const int row = group ? group->rows[static_cast<std::size_t>(index.row())] : index.row();
    return m_conflicts.index(row, index.column());
}

// The list tells of single rows, or that everything is new.
void ConflictGroups::connectList()
{
    const auto isPlain = [this] { return m_grouping == ConflictGrouping::None; };
    connect(&m_conflicts, &ConflictModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&m_conflicts, &ConflictModel::modelReset, this, [this] {
        rebuild();
        endResetModel();
    });
    connect(&m_conflicts, &ConflictModel::rowsAboutToBeInserted, this,
            [this, isPlain](const QModelIndex &, int first, int last) {
                if (isPlain())
                    beginInsertRows({}, first, last);
            });
    connect(&m_conflicts, &ConflictModel::rowsInserted, this,
            [this, isPlain](const QModelIndex &, int first) {
                if (isPlain())
                    return endInsertRows();
                shift(first, 1);
                add(first);
            });
    connect(&m_conflicts, &ConflictModel::rowsAboutToBeRemoved, this,
            [this, isPlain](const QModelIndex &, int first, int last) {
                if (isPlain())
                    beginRemoveRows({}, first, last);
                else
                    take(first);
            });
    connect(&m_conflicts, &ConflictModel::rowsRemoved, this,
            [this, isPlain](const QModelIndex &, int first) {
                if (isPlain())
                    return endRemoveRows();
                shift(first, -1);
            });
}

void ConflictGroups::rebuild()
{
    m_groups.clear();
    if (m_grouping == ConflictGrouping::None)
        return;
    std::map<QString, std::unique_ptr<Group>> groups;
    for (int row = 0; row < m_conflicts.rowCount(); ++row) {
        Group found = groupOf(row);
        auto &group = groups[found.order];
        if (!group)
            group = std::make_unique<Group>(std::move(found));
        group->rows.push_back(row);
    }
    for (auto &[order, group] : groups)
        m_groups.push_back(std::move(group));
    number();
}

void ConflictGroups::add(int row)
{
    Group found = groupOf(row);
    const auto at = std::ranges::lower_bound(m_groups, found.order, {},
                                             [](const auto &group) { return group->order; });
    if (at != m_groups.end() && (*at)->order == found.order) {
        std::vector<int> &rows = (*at)->rows;
        const auto place = std::ranges::lower_bound(rows, row);
        const auto child = static_cast<int>(place - rows.begin());
        beginInsertRows(createIndex((*at)->position, 0), child, child);
        rows.insert(place, row);
        endInsertRows();
        return;
    }
    const auto position = static_cast<int>(at - m_groups.begin());
    beginInsertRows({}, position, position);
    found.rows.push_back(row);
    m_groups.insert(at, std::make_unique<Group>(std::move(found)));
    number();
    endInsertRows();
}

void ConflictGroups::take(int row)
{
    for (auto group = m_groups.begin(); group != m_groups.end(); ++group) {
        std::vector<int> &rows = (*group)->rows;
        const auto place = std::ranges::lower_bound(rows, row);
        if (place == rows.end() || *place != row)
            continue;
        const int position = (*group)->position;
        if (rows.size() == 1) {
            beginRemoveRows({}, position, position);
            m_groups.erase(group);
            number();
        } else {
            const auto child = static_cast<int>(place - rows.begin());
            beginRemoveRows(createIndex(position, 0), child, child);
            rows.erase(place);
        }
        endRemoveRows();
        return;
    }
}

void ConflictGroups::shift(int from, int by)
{
    for (const auto &group : m_groups) {
        for (int &row : group->rows)
            row += row >= from ? by : 0;
    }
}

void ConflictGroups::number()
{
    int position = 0;
    for (const auto &group : m_groups)
        group->position = position++;
}

} // namespace planning::ui
