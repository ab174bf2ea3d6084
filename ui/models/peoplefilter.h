#pragma once

#include "ui/models/peoplemodel.h"

#include <QSortFilterProxyModel>

#include <functional>
#include <unordered_set>

namespace planning::ui
{

// The people one is looking for: typed letters, a skill, a team, free at the selected shift. Best
// matches first while something is typed, else by name.
class PeopleFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    PeopleFilter(const Plan &plan, PeopleModel &people, QObject *parent = nullptr);

    void setTyped(const QString &typed);
    void setSkill(const QString &code); // empty: any
    void setTeam(std::optional<Id<Team>> team);
    // Only these people; empty: everybody.
    void setOnly(std::optional<std::unordered_set<Id<Person>>> people);

    const Person *person(const QModelIndex &index) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool hasSkill(Id<Person> person) const;

    const Plan &m_plan;
    PeopleModel &m_people;
    QString m_typed;
    QString m_skill;
    std::optional<Id<Team>> m_team;
    std::optional<std::unordered_set<Id<Person>>> m_only;
};

} // namespace planning::ui
