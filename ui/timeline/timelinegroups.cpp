#include "ui/timeline/timelineaccessible.h"
#include "ui/timeline/timelineview.h"

#include <QKeyEvent>

namespace planning::ui
{

void TimelineView::setCollapsedGroups(const QStringList &groups)
{
    if (groups == m_collapsed)
        return;
    m_collapsed = groups;
    foldRows(m_board, m_collapsed);
    rebuildLayout();
    Q_EMIT boardChanged();
    Q_EMIT groupsChanged();
}

void TimelineView::setCollapsed(std::size_t row, bool isCollapsed)
{
    const BoardRow &group = m_board.rows[row];
    if (group.key.kind != RowKind::Group || group.collapsed == isCollapsed)
        return;
    QStringList groups = m_collapsed;
    if (isCollapsed)
        groups.append(keyText(group.key));
    else
        groups.removeAll(keyText(group.key));
    setCollapsedGroups(groups);
    if (hasFocus())
        announceGroup(*this, row);
}

void TimelineView::toggleGroup(std::size_t row)
{
    setCollapsed(row, !m_board.rows[row].collapsed);
}

// The group whose name is under a point of the viewport.
std::optional<std::size_t> TimelineView::groupAt(QPointF viewportPoint) const
{
    if (!scene().labelArea().contains(viewportPoint))
        return std::nullopt;
    const auto row = m_layout.rowAt(toRows(viewportPoint).y());
    return row && m_board.rows[*row].key.kind == RowKind::Group ? row : std::nullopt;
}

void TimelineView::focusGroup(std::size_t row)
{
    m_focusGroup = m_board.rows[row].key;
    m_focus.reset();
    ensureRowVisible(row);
    locateBars();
    if (hasFocus())
        announceGroup(*this, row);
}

std::optional<std::size_t> TimelineView::focusedGroup() const
{
    return m_focusGroup ? m_board.rowOf(*m_focusGroup) : std::nullopt;
}

// On a group's row Left and Right close and open it, Return does what is possible, Up and Down go
// on from there.
bool TimelineView::handleGroupKey(const QKeyEvent &event)
{
    const auto row = focusedGroup();
    if (!row || event.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
        setCollapsed(*row, true);
        return true;
    case Qt::Key_Right:
        setCollapsed(*row, false);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggleGroup(*row);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        stepFrom(*row, event.key() == Qt::Key_Up ? Direction::Up : Direction::Down, {});
        return true;
    default:
        return false;
    }
}

} // namespace planning::ui
