#pragma once

#include "core/base/language.h"
#include "core/model/plan.h"
#include "core/model/touched.h"

#include <QAbstractListModel>
#include <QCollator>

namespace planning::ui
{

// The active people of a plan, sorted by last name, first name.
class PeopleModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SearchTextRole = Qt::UserRole, // what fuzzyDistance() searches
        SkillNamesRole, // QString, "FOH engineer, System technician"
        TeamColorRole, // QColor of the first team; invalid without
        InitialsRole, // "IL"
        WeekMinutesRole, // int, work of the shown week
    };

    PeopleModel(const Plan &plan, Language language, QObject *parent = nullptr);

    // After a change of the plan.
    void update(const Touched &touched);
    // The week whose hours are shown.
    void setWeek(const Interval &week);

    // Null for an invalid index.
    const Person *person(const QModelIndex &index) const;
    QModelIndex indexOf(Id<Person> id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    struct Row {
        Id<Person> id;
        QCollatorSortKey key;
    };

    Row rowOf(const Person &person) const;
    void reload();
    void updateOne(Id<Person> id);
    void insertSorted(Row row);
    QString searchText(const Person &person) const;
    QString skillNames(const Person &person) const;

    const Plan &m_plan;
    Language m_language;
    QCollator m_collator;
    Interval m_week;
    std::vector<Row> m_rows;
};

// Who is dragged; empty when the drag carries something else.
std::optional<Id<Person>> draggedPerson(const QMimeData &mime);

} // namespace planning::ui
