#pragma once

#include "core/base/language.h"
#include "core/rules/checker.h"

#include <QAbstractTableModel>

namespace planning
{
class ConflictIndex;
}

namespace planning::ui
{

// The conflicts of a plan, hard ones first, then by time; no information.
class ConflictModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { MessageColumn, PersonColumn, ShiftColumn, WhenColumn, RuleColumn, ColumnCount };
    enum Role {
        TypeRole = Qt::UserRole, // int, ConflictType
        RuleCodeRole, // "rest_minimum"
        RuleNameRole, // "Minimum rest"
        SearchTextRole, // what fuzzyDistance() searches
        DayRole, // QString, "2026-07-17": when the shift starts; empty without a shift
        AllowedRole, // bool, there is an override
    };

    ConflictModel(const Plan &plan, const ConflictIndex &conflicts, Language language,
                  QObject *parent = nullptr);

    // After a change of the plan: only the conflicts of what was touched are looked at.
    void update(const Touched &touched);

    // Null for an invalid index.
    const Conflict *conflict(const QModelIndex &index) const;
    // Without those that are allowed.
    int count(ConflictType type) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        Conflict conflict;
        Instant when; // start of the shift, for sorting
        bool isAllowed = false;

        bool operator==(const Row &) const = default;
    };

    Row rowOf(const Conflict &conflict) const;
    QVariant groupData(const Row &row, int role) const;
    static bool sortsBefore(const Row &left, const Row &right);
    void reload();
    void removeRow(std::size_t position);
    void insertSorted(Row row);
    QString text(const Conflict &conflict, int column) const;
    QString whenText(const Conflict &conflict) const;

    const Plan &m_plan;
    const ConflictIndex &m_conflicts;
    Language m_language;
    std::vector<Row> m_rows;
};

} // namespace planning::ui
