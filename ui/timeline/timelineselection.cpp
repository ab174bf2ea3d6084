#include "ui/timeline/timelineaccessible.h"
#include "ui/timeline/timelineview.h"

#include <algorithm>

namespace planning::ui
{

// Looks up where selection and focus are: after either or the board has changed.
void TimelineView::locateBars()
{
    m_selectedPlaces = placesOf(m_board, m_selection);
    m_focusPlace = m_focus ? placeOf(m_board, *m_focus) : std::nullopt;
    updateOverlay();
}

void TimelineView::deselect(const std::function<bool(const BarKey &)> &isGone)
{
    if (std::erase_if(m_selection, isGone) > 0)
        locateBars();
}

void TimelineView::setFocusBar(const BarKey &key)
{
    m_focus = key;
    m_focusGroup.reset();
    locateBars();
    announceFocus();
}

// To assistive technology.
void TimelineView::announceFocus()
{
    if (m_focusPlace && hasFocus())
        announceFocusedBar(*this, *m_focusPlace);
}

const BoardBar &TimelineView::barAt(const BarPlace &place) const
{
    return m_board.rows[place.row].bars[place.bar];
}

void TimelineView::focusBar(const BarPlace &place)
{
    const BarKey key = barAt(place).key;
    ensureVisible(place);
    setFocus();
    setFocusBar(key);
    select({key});
}

QRect TimelineView::rowRect(std::size_t row) const
{
    const TimelineScene picture = scene();
    const QPointF origin = QPointF(0, m_layout.top(row)) - QPointF(0, picture.rowsOffset().y());
    return QRectF(origin, QSizeF(picture.size.width(), m_layout.rowHeight(row))).toAlignedRect();
}

QRect TimelineView::barRect(const BarPlace &place) const
{
    const QRectF rect = m_layout.box(m_board, place.row, place.bar, m_scale).rect;
    return rect.translated(-scene().rowsOffset()).toAlignedRect();
}

void TimelineView::select(std::vector<BarKey> bars)
{
    if (bars == m_selection)
        return;
    m_selection = std::move(bars);
    if (!m_selection.empty())
        m_focusGroup.reset();
    if (!m_selection.empty() && std::ranges::count(m_selection, m_focus) == 0)
        m_focus = m_selection.back();
    locateBars();
    announceFocus();
    Q_EMIT selectionChanged();
}

void TimelineView::reveal(Id<Shift> shift)
{
    std::vector<BarKey> keys;
    std::optional<std::size_t> first;
    for (std::size_t row = 0; row < m_board.rows.size(); ++row) {
        for (const BoardBar &bar : m_board.rows[row].bars) {
            if (bar.key.shift != shift)
                continue;
            keys.push_back(bar.key);
            first = first.value_or(row);
        }
    }
    if (keys.empty())
        return;
    std::size_t group = *first;
    while (group > 0 && m_board.rows[group].key.kind != RowKind::Group)
        --group;
    setCollapsed(group, false);
    ensureVisible(*placeOf(m_board, keys.front()));
    select(std::move(keys));
}

} // namespace planning::ui
