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

std::optional<Gesture> TimelineView::assignmentAt(const QMimeData &mime, QPointF at) const
{
    const auto person = personIn(mime);
    const Hit hit = hitAt(at);
    if (!person || !hit.bar)
        return std::nullopt;
    const BoardBar &bar = barAt({*hit.row, *hit.bar});
    Gesture gesture;
    gesture.kind = GestureKind::AssignPerson;
    gesture.bars = {bar.key};
    gesture.fromRow = m_board.rows[*hit.row].key;
    gesture.toRow = gesture.fromRow;
    gesture.interval = bar.work;
    gesture.person = person;
    return gesture;
}

void TimelineView::dragEnterEvent(QDragEnterEvent *event)
{
    if (personIn(*event->mimeData()))
        event->acceptProposedAction();
}

void TimelineView::dragMoveEvent(QDragMoveEvent *event)
{
    const auto gesture = assignmentAt(*event->mimeData(), event->position());
    m_overlay = {};
    if (gesture) {
        const Hit hit = hitAt(event->position());
        m_overlay.hovered = BarPlace{*hit.row, *hit.bar};
        const RowVerdict verdict = m_judge ? m_judge(*gesture) : RowVerdict{};
        m_overlay.tints = {{*hit.row, verdict.kind, verdict.reason}};
        event->acceptProposedAction();
    } else {
        event->ignore();
    }
    updateOverlay();
}

void TimelineView::dragLeaveEvent(QDragLeaveEvent *)
{
    cancelInteraction();
}

void TimelineView::dropEvent(QDropEvent *event)
{
    const auto gesture = assignmentAt(*event->mimeData(), event->position());
    cancelInteraction();
    if (!gesture)
        return event->ignore();
    event->acceptProposedAction();
    Q_EMIT gestureFinished(*gesture);
}

} // namespace planning::ui
