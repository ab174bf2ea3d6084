#include "ui/timeline/dragmime.h"
#include "ui/timeline/timelineview.h"

#include <QDragEnterEvent>
#include <QMimeData>

namespace planning::ui
{

// The ids that were dragged.
template <typename T>
static std::vector<Id<T>> idsIn(const QMimeData &dragged, const char *type)
{
    std::vector<Id<T>> ids;
    for (const QByteArray &line : dragged.data(QString::fromLatin1(type)).split('\n')) {
        if (const auto id = Id<T>::fromString(QString::fromUtf8(line)))
            ids.push_back(*id);
    }
    return ids;
}

static bool canBeDropped(const QMimeData &dragged)
{
    return !idsIn<Person>(dragged, kPersonMimeType).empty()
           || !idsIn<Equipment>(dragged, kEquipmentMimeType).empty()
           || !idsIn<ShiftTemplate>(dragged, kTemplatesMimeType).empty();
}

// Where the pointer is.
std::optional<Gesture> TimelineView::gestureOf(const QMimeData &dragged) const
{
    if (const auto people = idsIn<Person>(dragged, kPersonMimeType); !people.empty()) {
        auto gesture = gestureOnto(GestureKind::AssignPerson, m_pointer);
        if (gesture)
            gesture->person = people.front();
        return gesture;
    }
    const auto equipment = idsIn<Equipment>(dragged, kEquipmentMimeType);
    if (!equipment.empty()) {
        auto gesture = gestureOnto(GestureKind::BookEquipment, m_pointer);
        if (gesture)
            gesture->equipment = equipment.front();
        return gesture;
    }
    const Snapping snapping = m_modifiers & Qt::AltModifier ? Snapping::Off : Snapping::On;
    return placementAt(idsIn<ShiftTemplate>(dragged, kTemplatesMimeType), m_pointer, snapping);
}

// Dropped on a bar.
std::optional<Gesture> TimelineView::gestureOnto(GestureKind kind, QPointF at) const
{
    const Hit hit = hitAt(at);
    if (!hit.bar)
        return std::nullopt;
    const BoardBar &bar = barAt({*hit.row, *hit.bar});
    if (bar.key.shift == Id<Shift>{})
        return std::nullopt; // nobody works on a booking
    Gesture gesture;
    gesture.kind = kind;
    gesture.bars = {bar.key};
    gesture.fromRow = m_board.rows[*hit.row].key;
    gesture.toRow = gesture.fromRow;
    gesture.interval = bar.work;
    return gesture;
}

std::optional<Gesture> TimelineView::placementAt(std::vector<Id<ShiftTemplate>> templates,
                                                 QPointF at, Snapping snapping) const
{
    const TimelineScene picture = scene();
    const Hit hit = hitAt(at);
    if (templates.empty() || !hit.row || !picture.rowsArea().contains(at))
        return std::nullopt;
    Instant start = m_scale.instantAt(toRows(at).x());
    if (snapping == Snapping::On)
        start = roundedToGrid(start, picture.snapStep(), m_board.zone);
    Gesture gesture;
    gesture.kind = GestureKind::PlaceTemplates;
    gesture.toRow = m_board.rows[*hit.row].key;
    gesture.fromRow = gesture.toRow;
    gesture.interval = {start, start};
    gesture.templates = std::move(templates);
    return gesture;
}

void TimelineView::takePointer(const QDropEvent &event)
{
    m_pointer = event.position();
    m_modifiers = event.modifiers();
}

// Whether it can be dropped here.
bool TimelineView::dragOver(const QMimeData &dragged)
{
    const auto gesture = gestureOf(dragged);
    if (gesture)
        foresee(*gesture);
    else if (std::exchange(m_foreseen, {}))
        showForeseen({}, {});
    return gesture.has_value();
}

// What the drop would do, and what the rules say of it: worked out once for each place.
void TimelineView::foresee(const Gesture &gesture)
{
    if (m_foreseen == gesture)
        return;
    m_foreseen = gesture;
    const Hit hit = hitAt(m_pointer);
    TimelineOverlay overlay;
    if (!gesture.bars.empty())
        overlay.hovered = BarPlace{*hit.row, *hit.bar};
    const RowVerdict verdict = m_judge ? m_judge(gesture) : RowVerdict{};
    overlay.tints = {{*hit.row, verdict.kind, verdict.reason}};
    const bool makesBars = gesture.kind == GestureKind::PlaceTemplates;
    showForeseen(std::move(overlay),
                 makesBars && m_foresight ? m_foresight(gesture) : BoardPreview{});
}

void TimelineView::showForeseen(TimelineOverlay overlay, BoardPreview preview)
{
    m_overlay = std::move(overlay);
    m_shownPreview = std::move(preview);
    updateOverlay();
}

void TimelineView::endDragOver()
{
    m_dragged = nullptr;
    m_foreseen.reset();
    m_shownPreview = {};
    cancelInteraction();
}

void TimelineView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!canBeDropped(*event->mimeData()))
        return;
    m_dragged = event->mimeData();
    takePointer(*event);
    m_autoScroll.start();
    event->acceptProposedAction();
}

void TimelineView::dragMoveEvent(QDragMoveEvent *event)
{
    takePointer(*event);
    if (dragOver(*event->mimeData()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void TimelineView::dragLeaveEvent(QDragLeaveEvent *)
{
    endDragOver();
}

void TimelineView::dropEvent(QDropEvent *event)
{
    takePointer(*event);
    const auto gesture = gestureOf(*event->mimeData());
    endDragOver();
    if (!gesture)
        return event->ignore();
    event->acceptProposedAction();
    Q_EMIT gestureFinished(*gesture);
}

} // namespace planning::ui
