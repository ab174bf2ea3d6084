#pragma once

#include "ui/models/conflictmodel.h"

#include <QSortFilterProxyModel>

namespace planning::ui
{

// The conflicts one wants to see now: of a type, of a rule, with some words.
class ConflictFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ConflictFilter(ConflictModel &conflicts, QObject *parent = nullptr);

    void setType(std::optional<ConflictType> type); // empty: any
    void setRule(const QString &code); // empty: any
    void setTyped(const QString &typed);

    const Conflict *conflict(const QModelIndex &index) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    ConflictModel &m_conflicts;
    std::optional<ConflictType> m_type;
    QString m_rule;
    QString m_typed;
};

} // namespace planning::ui
