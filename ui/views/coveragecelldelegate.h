#pragma once

#include <QStyledItemDelegate>

namespace planning::ui
{

struct Theme;

// Draws how well posts are filled: quiet when they are, tinted and marked when they are not,
// underlined when a selected shift is among them.
class CoverageCellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CoverageCellDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace planning::ui
