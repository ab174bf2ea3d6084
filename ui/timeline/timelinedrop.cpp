#include "ui/timeline/timelineview.h"

#include <QDragEnterEvent>
#include <QMimeData>

namespace planning::ui
{

static std::optional<Id<Person>> personIn(const QMimeData &data)
{
    const QByteArray text = data.data(QString::fromLatin1(kPersonMimeType));
    return Id<Person>::fromString(QString::fromUtf8(text));
}

static std::vector<Id<ShiftTemplate>> templatesIn(const QMimeData &data)
{
    std::vector<Id<ShiftTemplate>> templates;
    const QByteArray text = data.data(QString::fromLatin1(kTemplatesMimeType));
    for (const QByteArray &line : text.split('\n')) {
        if (const auto id = Id<ShiftTemplate>::fromString(QString::fromUtf8(line)))
            templates.push_back(*id);
    }
    return templates;
}

static bool canBeDropped(const QMimeData &data)
{
    return personIn(data) || !templatesIn(data).empty();
}

// Where the pointer is.
std::optional<Gesture> TimelineView::gestureOf(const QMimeData &dragged) const
{
    if (const auto person = personIn(dragged))
        return assignmentAt(*person, m_pointer);
    const Snapping snapping = m_modifiers & Qt::AltModifier ? Snapping::Off : Snapping::On;
    return placementAt(templatesIn(dragged), m_pointer, snapping);
}

std::optional<Gesture> TimelineView::assignmentAt(Id<Person> person, QPointF at) const
{
    const Hit hit = hitAt(at);
    if (!hit.bar)
        return std::nullopt;
    const BoardBar &bar = barAt({*hit.row, *hit.bar});
    if (bar.key.shift == Id<Shift>{})
        return std::nullopt; // nobody works on a booking
    Gesture gesture;
    gesture.kind = GestureKind::AssignPerson;
    gesture.bars = {bar.key};
    gesture.fromRow = m_board.rows[*hit.row].key;
    gesture.toRow = gesture.fromRow;
    gesture.interval = bar.work;
    gesture.person = person;
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
    if (gesture.kind == GestureKind::AssignPerson)
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
