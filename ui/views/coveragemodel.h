#pragma once

#include "core/base/language.h"
#include "core/coverage/coverage.h"

#include <QAbstractTableModel>

#include <unordered_set>

namespace planning::ui
{

// A Coverage as a table: roles by name, the sum first.
class CoverageModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum DataRole {
        GroupRole = Qt::UserRole, // of a column: its day, or its month
        SelectedRole, // of a cell: whether a selected shift needs it
    };

    CoverageModel(const Plan &plan, Language language, QObject *parent = nullptr);

    void setCoverage(Coverage coverage, const Zone &zone);
    void setSelection(const std::vector<Id<Shift>> &shifts);

    const Coverage &coverage() const { return m_coverage; }
    // Null outside.
    const CoverageCell *cell(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString rowName(std::size_t row) const;
    QString timeText(std::size_t column) const;
    QString sentence(const QModelIndex &index) const;
    QString toolTip(const CoverageCell &cell) const;

    const Plan &m_plan;
    Language m_language;
    Zone m_zone;
    Coverage m_coverage;
    std::unordered_set<Id<Shift>> m_selected;
};

} // namespace planning::ui
