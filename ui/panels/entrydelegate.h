#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace planning::ui
{

// A name and a quiet line below it.
class EntryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    // `detailRole` holds the text of the second line.
    EntryDelegate(const Theme &theme, int detailRole, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    int m_detailRole;
};

} // namespace planning::ui
