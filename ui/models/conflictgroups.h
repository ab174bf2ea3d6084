#pragma once

#include "ui/models/conflictmodel.h"

#include <memory>

namespace planning::ui
{

enum class ConflictGrouping { None, Day, Person, Rule };

// The conflicts by day, person or rule: a tree of two levels, or the plain list. Within a group
// they keep the order of the list.
class ConflictGroups final : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit ConflictGroups(ConflictModel &conflicts, QObject *parent = nullptr);

    void setGrouping(ConflictGrouping grouping);

    // Null for a group.
    const Conflict *conflict(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Group {
        QString order; // groups are sorted by it
        QString title;
        int position = 0; // among the groups
        std::vector<int> rows; // of the list, ascending
    };

    Group groupOf(int row) const; // without rows
    const Group *groupAt(const QModelIndex &index) const; // null for a conflict
    QModelIndex sourceOf(const QModelIndex &index) const; // invalid for a group
    void connectList();
    void rebuild();
    void add(int row);
    void take(int row);
    void shift(int from, int by);
    void number();

    ConflictModel &m_conflicts;
    ConflictGrouping m_grouping = ConflictGrouping::None;
    std::vector<std::unique_ptr<Group>> m_groups; // by order
};

} // namespace planning::ui
