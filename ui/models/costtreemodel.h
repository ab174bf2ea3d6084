#pragma once

#include "core/base/language.h"
#include "ui/models/costreport.h"

#include <QAbstractItemModel>

namespace planning::ui
{

// A report as a tree: a group opens to its categories, a category to the lines that make it.
class CostTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, CountedColumn, AmountColumn, ColumnCount };

    CostTreeModel(const Plan &plan, Language language, QObject *parent = nullptr);

    void show(std::shared_ptr<const CostReport> report);
    const CostReport *report() const { return m_report.get(); }
    // Null for groups and categories.
    const CostLine *line(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    // Where an item is: its group, and for a line its category.
    struct Place {
        int group = -1; // -1: the item is a group itself
        int part = -1;
    };
    static quintptr toId(Place place);
    static Place placeOf(const QModelIndex &index);
    const CostReport::Part &part(Place place) const;
    QString text(const QModelIndex &index) const;
    QString textOfLine(const CostLine &line, int column) const;

    const Plan &m_plan;
    Language m_language;
    std::shared_ptr<const CostReport> m_report;
};

} // namespace planning::ui
