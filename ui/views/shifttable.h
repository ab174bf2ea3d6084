#pragma once

#include "core/base/interval.h"
#include "core/model/shift.h"
#include "core/model/touched.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QMenu;
class QTableView;
class QToolButton;

namespace planning::ui
{

class ShiftTableModel;

// Every shift of the days shown, one row each: sorted, sifted and edited in place.
class ShiftTable final : public QWidget
{
    Q_OBJECT

public:
    explicit ShiftTable(const PanelContext &context, QWidget *parent = nullptr);

    void setDays(const Interval &days);
    // Announces nothing; those that are not in the table stay selected elsewhere.
    void setSelection(const std::vector<Id<Shift>> &shifts);
    void selectAll();
    // After a change of the plan.
    void update(const Touched &touched);
    void updateConflicts();

    // Width, order, sorting and presence of the columns; opaque bytes of Qt.
    QByteArray columns() const;
    void setColumns(const QByteArray &columns);

Q_SIGNALS:
    void shiftsChosen(const std::vector<planning::Id<planning::Shift>> &shifts);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildBar();
    void buildTable();
    void fillColumnMenu();
    void onSelectionChanged();
    std::vector<Id<Shift>> selectedShifts() const;
    void followSelection();
    void showCount();
    void copySelection() const;

    ShiftTableModel *m_model;
    QLineEdit *m_search;
    QCheckBox *m_wholePlan;
    QLabel *m_count;
    QToolButton *m_columnButton;
    QMenu *m_columnMenu;
    QLabel *m_refusal;
    QTableView *m_table;
    QLabel *m_empty;
    Interval m_days;
    std::vector<Id<Shift>> m_selection; // of the window
    bool m_isFollowing = false; // the window's selection, not the user's
};

} // namespace planning::ui
