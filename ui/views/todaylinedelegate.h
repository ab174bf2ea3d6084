#pragma once

#include <QStyledItemDelegate>

namespace planning::ui
{

struct Theme;

// Draws a line of the wall screen in two: the name and the time, and smaller below what and where.
class TodayLineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TodayLineDelegate(const Theme &theme, const QColor &timeColor, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    QColor m_timeColor;
};

} // namespace planning::ui
