#pragma once

#include "ui/panels/panelcontext.h"

#include <QStyledItemDelegate>

namespace planning::ui
{

// Editors of the cells of the table of shifts: a field, or a list that can be typed into.
class ShiftCellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ShiftCellDelegate(const PanelContext &context, QObject *parent = nullptr);

    // Frames the cell that keys go to.
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    PanelContext m_context;
};

} // namespace planning::ui
