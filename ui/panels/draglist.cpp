#include "ui/panels/draglist.h"

#include "ui/theme/theme.h"

#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace planning::ui
{

static constexpr int kAbovePointer = 20; // pixels: more than half a bar

DragList::DragList(const Theme &theme, QWidget *parent) : QListView(parent), m_theme(theme)
{
    setUniformItemSizes(true);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setSelectionMode(SingleSelection);
    setFrameShape(NoFrame);
    setMouseTracking(true);
}

bool DragList::event(QEvent *event)
{
    const bool isAsked = m_removing && event->type() == QEvent::ShortcutOverride;
    if (isAsked && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Delete)) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void DragList::keyPressEvent(QKeyEvent *event)
{
    if (m_removing && event->matches(QKeySequence::Delete))
        Q_EMIT removeRequested();
    else
        QListView::keyPressEvent(event);
}

void DragList::startDrag(Qt::DropActions actions)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    const QPixmap tag = nameTag(index.data().toString());
    auto *drag = new QDrag(this);
    drag->setMimeData(model()->mimeData({index}));
    drag->setPixmap(tag);
    drag->setHotSpot(
        {-space::kSmall, tag.deviceIndependentSize().toSize().height() + kAbovePointer});
    drag->exec(actions, Qt::CopyAction);
}

QPixmap DragList::nameTag(const QString &name) const
{
    const QSize size(fontMetrics().horizontalAdvance(name) + 2 * space::kSmall,
                     fontMetrics().height() + 2 * space::kTiny);
    QPixmap pixmap(size * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.accent);
    painter.setBrush(m_theme.accentSoft);
    const QRectF box(QPointF(0, 0), QSizeF(size));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(m_theme.text);
    painter.setFont(font());
    painter.drawText(box, Qt::AlignCenter, name);
    return pixmap;
}

} // namespace planning::ui
