#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace planning::ui
{

// A person of the list in two lines: name and hours of the week, skills below; the initials in the
// colour of the team.
class PersonDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PersonDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintInitials(QPainter &painter, const QRect &circle, const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace planning::ui
