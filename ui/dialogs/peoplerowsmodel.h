#pragma once

#include "core/exchange/peopleimport.h"

#include <QAbstractTableModel>

namespace planning::ui
{

// The rows of a crew list with what an import would do with each.
class PeopleRowsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Show { All, Problems };
    enum Column { Line, Status, Name, Details, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setImport(const PeopleImport *import); // lives until the next call
    void show(Show which);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void filter();
    QStringList problemsOf(qint64 line) const;
    QString details(const PersonRow &row) const;

    const PeopleImport *m_import = nullptr;
    Show m_show = Show::All;
    std::vector<const PersonRow *> m_rows; // shown
    QMultiHash<qint64, const CellProblem *> m_problems; // by line
};

} // namespace planning::ui
