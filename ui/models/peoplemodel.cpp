#include "ui/models/peoplemodel.h"

#include "ui/models/fuzzymatch.h"
#include "ui/models/labels.h"
#include "ui/models/workload.h"
#include "ui/timeline/dragmime.h"

#include <QColor>
#include <QMimeData>

namespace planning::ui
{

PeopleModel::PeopleModel(const Plan &plan, Language language, QObject *parent)
    : QAbstractListModel(parent),
      m_plan(plan),
      m_language(language)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    reload();
}

void PeopleModel::update(const Touched &touched)
{
    if (touched.everything) {
        beginResetModel();
        reload();
        endResetModel();
        return;
    }
    for (const Id<Person> id : touched.persons)
        updateOne(id);
}

void PeopleModel::setWeek(const Interval &week)
{
    if (week == m_week)
        return;
    m_week = week;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {WeekMinutesRole});
}

const Person *PeopleModel::person(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return nullptr;
    return m_plan.find(m_rows[static_cast<std::size_t>(index.row())].id);
}

QModelIndex PeopleModel::indexOf(Id<Person> id) const
{
    const auto row = std::ranges::find(m_rows, id, &Row::id);
    return row == m_rows.end() ? QModelIndex() : index(static_cast<int>(row - m_rows.begin()));
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    const Person *person = this->person(index);
    if (!person)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return person->fullName();
    case Qt::ToolTipRole:
    case SkillNamesRole:
        return skillNames(*person);
    case SearchTextRole:
        return searchText(*person);
    case InitialsRole:
        return QString(person->firstName.left(1) + person->lastName.left(1)).toUpper();
    case TeamColorRole: {
        const Team *team = person->teams.isEmpty() ? nullptr : m_plan.find(person->teams.front());
        return team ? QColor(team->color) : QColor();
    }
    case WeekMinutesRole:
        return static_cast<int>(assignedWork(m_plan, person->id, m_week).count());
    default:
        return {};
    }
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList PeopleModel::mimeTypes() const
{
    return {QString::fromLatin1(kPersonMimeType)};
}

QMimeData *PeopleModel::mimeData(const QModelIndexList &indexes) const
{
    auto *mime = new QMimeData;
    if (const Person *dragged = indexes.isEmpty() ? nullptr : person(indexes.front()))
        mime->setData(QString::fromLatin1(kPersonMimeType), dragged->id.toString().toLatin1());
    return mime;
}

PeopleModel::Row PeopleModel::rowOf(const Person &person) const
{
    return {person.id, m_collator.sortKey(person.lastName + QLatin1Char(' ') + person.firstName)};
}

static bool sortsBefore(const QCollatorSortKey &key, Id<Person> id, const QCollatorSortKey &other,
                        Id<Person> otherId)
{
    const int order = key.compare(other);
    return order < 0 || (order == 0 && id < otherId);
}

void PeopleModel::reload()
{
    m_rows.clear();
    for (const Person &person : m_plan.all<Person>()) {
        if (person.active)
            m_rows.push_back(rowOf(person));
    }
    std::ranges::sort(m_rows, [](const Row &left, const Row &right) {
        return sortsBefore(left.key, left.id, right.key, right.id);
    });
}

void PeopleModel::updateOne(Id<Person> id)
{
    const Person *person = m_plan.find(id);
    const bool wanted = person && person->active;
    const QModelIndex shown = indexOf(id);
    if (!shown.isValid()) {
        if (wanted)
            insertSorted(rowOf(*person));
        return;
    }
    const auto row = m_rows.begin() + shown.row();
    if (wanted && rowOf(*person).key.compare(row->key) == 0) {
        Q_EMIT dataChanged(shown, shown);
        return;
    }
    beginRemoveRows({}, shown.row(), shown.row());
    m_rows.erase(row);
    endRemoveRows();
    if (wanted)
        insertSorted(rowOf(*person));
}

void PeopleModel::insertSorted(Row row)
{
    const auto at = std::ranges::find_if(m_rows, [&row](const Row &other) {
        return sortsBefore(row.key, row.id, other.key, other.id);
    });
    const auto position = static_cast<int>(at - m_rows.begin());
    beginInsertRows({}, position, position);
    m_rows.insert(at, std::move(row));
    endInsertRows();
}

QString PeopleModel::searchText(const Person &person) const
{
    return searchable(person.fullName() + QLatin1Char(' ') + skillNames(person) + QLatin1Char(' ')
                      + person.tags.join(QLatin1Char(' ')));
}

QString PeopleModel::skillNames(const Person &person) const
{
    QStringList names;
    for (const Id<PersonSkill> id : m_plan.by<&PersonSkill::person>(person.id))
        names.append(skillName(m_plan, m_plan.find(id)->skill, m_language));
    names.sort();
    return names.join(QStringLiteral(", "));
}

std::optional<Id<Person>> draggedPerson(const QMimeData &mime)
{
    const QByteArray id = mime.data(QString::fromLatin1(kPersonMimeType));
    return Id<Person>::fromString(QString::fromLatin1(id));
}

} // namespace planning::ui
