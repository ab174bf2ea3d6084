#pragma once

#include "ui/models/conflictgroups.h"

#include <QSortFilterProxyModel>

namespace planning::ui
{

// The conflicts one wants to see now: of a type, of a rule, of a person, with some words. A group
// is there as long as one of its conflicts is.
class ConflictFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Allowed { Hidden, Shown };

    explicit ConflictFilter(ConflictGroups &groups, QObject *parent = nullptr);

    void setType(std::optional<ConflictType> type); // empty: any
    void setRule(const QString &code); // empty: any
    void setPerson(std::optional<Id<Person>> person); // empty: anybody
    void setAllowed(Allowed allowed); // hidden at first
    void setTyped(const QString &typed);

    // Null for a group.
    const Conflict *conflict(const QModelIndex &index) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    ConflictGroups &m_groups;
    std::optional<ConflictType> m_type;
    QString m_rule;
    std::optional<Id<Person>> m_person;
    Allowed m_allowed = Allowed::Hidden;
    QString m_typed;
};

} // namespace planning::ui
