#pragma once

#include "core/model/touched.h"
#include "ui/panels/panelcontext.h"
#include "ui/views/shiftcolumns.h"

#include <QAbstractTableModel>
#include <QCollator>

#include <unordered_set>

namespace planning::ui
{

// Shifts as rows, sorted by one column and sifted by what is typed. Holds ids only and reads the
// plan when a cell is drawn, so that a hundred thousand rows cost no more than those in view.
class ShiftTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ShiftTableModel(const PanelContext &context, QObject *parent = nullptr);

    // The shifts whose duty touches the window; empty: all of the plan.
    void setWindow(const std::optional<Interval> &window);
    // Only those that fit; see ShiftSearch.
    void setTyped(const QString &typed);
    // After a change of the plan.
    void update(const Touched &touched);
    // After a check in the background.
    void updateConflicts();

    const std::vector<Id<Shift>> &shifts() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    // Performs one undoable change, or says by refused() why not.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void edited(); // as it was typed
    void refused(const QString &sentence);

private:
    ShiftSource source() const;
    std::vector<Id<Shift>> found() const;
    bool isShown(Id<Shift> shift) const;
    void reload();
    void resort();
    std::vector<Id<Shift>> sorted(std::vector<Id<Shift>> shifts) const;
    bool isBefore(Id<Shift> one, Id<Shift> other) const;
    bool isInPlace(std::size_t row) const;
    // Announces the rows of these shifts and brings them to their places.
    void replace(const std::unordered_set<Id<Shift>> &shifts);
    std::vector<std::size_t> misplaced(const std::unordered_set<Id<Shift>> &shifts) const;
    void moveToPlace(std::size_t row);
    void removeRowsOf(const std::vector<Id<Shift>> &shifts);
    void insertRow(Id<Shift> shift);

    PanelContext m_context;
    std::optional<Interval> m_window;
    QString m_typed;
    ShiftColumn m_sortedBy = ShiftColumn::Day;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    QCollator m_collator;
    std::vector<Id<Shift>> m_rows;
};

} // namespace planning::ui
