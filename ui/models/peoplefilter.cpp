#include "ui/models/peoplefilter.h"

#include "ui/models/fuzzymatch.h"

namespace planning::ui
{

PeopleFilter::PeopleFilter(const Plan &plan, PeopleModel &people, QObject *parent)
    : QSortFilterProxyModel(parent),
      m_plan(plan),
      m_people(people)
{
    setSourceModel(&people);
    sort(0);
}

void PeopleFilter::setTyped(const QString &typed)
{
    m_typed = searchable(typed.simplified());
    invalidate();
}

void PeopleFilter::setSkill(const QString &code)
{
    m_skill = code;
    invalidateFilter();
}

void PeopleFilter::setTeam(std::optional<Id<Team>> team)
{
    m_team = team;
    invalidateFilter();
}

void PeopleFilter::setOnly(std::optional<std::unordered_set<Id<Person>>> people)
{
    m_only = std::move(people);
    invalidateFilter();
}

const Person *PeopleFilter::person(const QModelIndex &index) const
{
    return m_people.person(mapToSource(index));
}

bool PeopleFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex index = m_people.index(sourceRow, 0, sourceParent);
    const Person *person = m_people.person(index);
    if (!person)
        return false;
    if (m_only && !m_only->contains(person->id))
        return false;
    if (m_team && !person->teams.contains(*m_team))
        return false;
    if (!m_skill.isEmpty() && !hasSkill(person->id))
        return false;
    return fuzzyDistance(m_typed, index.data(PeopleModel::SearchTextRole).toString()).has_value();
}

bool PeopleFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto distance = [this](const QModelIndex &index) {
        return fuzzyDistance(m_typed, index.data(PeopleModel::SearchTextRole).toString());
    };
    const auto leftDistance = distance(left);
    const auto rightDistance = distance(right);
    if (leftDistance != rightDistance)
        return leftDistance < rightDistance;
    return left.row() < right.row();
}

bool PeopleFilter::hasSkill(Id<Person> person) const
{
    const auto skills = m_plan.by<&PersonSkill::person>(person);
    return std::ranges::any_of(
        skills, [this](Id<PersonSkill> id) { return m_plan.find(id)->skill == m_skill; });
}

} // namespace planning::ui
