#include "ui/timeline/timelinepainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace planning::ui
{

static void outline(QPainter &painter, const QRectF &rect, const QPen &pen)
{
    const double half = pen.widthF() / 2;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawRoundedRect(rect.adjusted(-half, -half, half, half), 3, 3);
}

void TimelinePainter::paintOverlay(QPainter &painter, const TimelineScene &scene,
                                   const TimelineOverlay &overlay)
{
    if (overlay.focusedGroup)
        paintFocusedGroup(painter, scene, *overlay.focusedGroup);
    painter.save();
    painter.setClipRect(scene.rowsArea());
    painter.translate(-scene.rowsOffset());
    painter.setRenderHint(QPainter::Antialiasing);
    const auto rectOf = [&scene](const BarPlace &place) {
        return scene.layout.box(scene.board, place.row, place.bar, scene.scale).rect;
    };
    paintTints(painter, scene, overlay);
    if (overlay.hovered)
        outline(painter, rectOf(*overlay.hovered), QPen(m_theme.textSecondary, 1));
    for (const BarPlace &place : overlay.selected)
        outline(painter, rectOf(place), QPen(m_theme.accent, 2));
    if (overlay.focused) {
        QPen pen(m_theme.text, 1, Qt::DotLine);
        outline(painter, rectOf(*overlay.focused).adjusted(-2, -2, 2, 2), pen);
    }
    if (overlay.snapLine) {
        const double x = std::round(scene.scale.x(*overlay.snapLine)) + 0.5;
        painter.setPen(QPen(m_theme.accent, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, scene.scrollY),
                         QPointF(x, scene.scrollY + scene.rowsArea().height()));
    }
    for (const BarPlace &place : overlay.leaving) {
        QColor veil = m_theme.surface;
        veil.setAlphaF(0.6F);
        painter.fillRect(rectOf(place), veil);
        outline(painter, rectOf(place), QPen(m_theme.textSecondary, 1, Qt::DashLine));
    }
    for (const Ghost &ghost : overlay.ghosts)
        paintGhost(painter, scene, ghost);
    if (!overlay.rubberBand.isEmpty()) {
        QColor fill = m_theme.accent;
        fill.setAlphaF(0.12F);
        painter.setBrush(fill);
        painter.setPen(m_theme.accent);
        painter.drawRect(overlay.rubberBand);
    }
    painter.restore();
}

void TimelinePainter::paintFocusedGroup(QPainter &painter, const TimelineScene &scene,
                                        std::size_t group) const
{
    const QRectF names = scene.labelArea();
    const QRectF name(2, names.top() + scene.layout.top(group) - scene.scrollY + 2,
                      names.width() - 5, scene.layout.rowHeight(group) - 5);
    painter.save();
    painter.setClipRect(names);
    outline(painter, name, QPen(m_theme.accent, 2));
    painter.restore();
}

void TimelinePainter::paintTints(QPainter &painter, const TimelineScene &scene,
                                 const TimelineOverlay &overlay)
{
    for (const RowTint &tint : overlay.tints) {
        const QColor role = tint.kind == TintKind::Hard   ? m_theme.hard
                            : tint.kind == TintKind::Soft ? m_theme.soft
                                                          : m_theme.accent;
        QColor fill = role;
        fill.setAlphaF(tint.at ? 0.08F : 0.14F);
        const QRectF row(0, scene.layout.top(tint.row), scene.rowsArea().width(),
                         scene.layout.rowHeight(tint.row));
        painter.fillRect(row, fill);
        if (tint.reason.isEmpty())
            continue;
        if (tint.at)
            paintBubble(painter, bubbleInRow(scene, row, tint), {tint.reason}, role);
        else
            paintReason(painter, scene, row, tint.reason, role);
    }
}

// Under the row or, where no room is left, above it; a long sentence takes several lines.
void TimelinePainter::paintReason(QPainter &painter, const TimelineScene &scene, const QRectF &row,
                                  const QString &reason, const QColor &color)
{
    const QStringList lines = wrapped(reason, row.width() - 4 * space::kSmall);
    const double height = bubbleSize(lines).height();
    const double last = scene.scrollY + scene.rowsArea().height() - height;
    const bool fits = row.bottom() + 2 <= last;
    const double top = fits ? row.bottom() + 2 : std::max(scene.scrollY, row.top() - height - 2);
    paintBubble(painter, {double(space::kSmall), top}, lines, color);
}

// Lines no wider than `width`; a word that is wider stands alone.
QStringList TimelinePainter::wrapped(const QString &text, double width)
{
    if (m_caption.width(text) <= width)
        return {text};
    QStringList lines;
    for (const QString &word : text.split(u' ')) {
        const QString longer = lines.isEmpty() ? word : lines.back() + u' ' + word;
        if (!lines.isEmpty() && m_caption.width(longer) <= width)
            lines.back() = longer;
        else
            lines.append(word);
    }
    return lines;
}

// Where the bar would lie, all of it in view.
QPointF TimelinePainter::bubbleInRow(const TimelineScene &scene, const QRectF &row,
                                     const RowTint &tint)
{
    const QSizeF size = bubbleSize({tint.reason});
    const double last = row.width() - size.width() - space::kTiny;
    const double left = std::clamp(scene.scale.x(*tint.at), 0.0, std::max(0.0, last));
    return {std::round(left), std::round(row.center().y() - size.height() / 2)};
}

void TimelinePainter::paintGhost(QPainter &painter, const TimelineScene &scene, const Ghost &ghost)
{
    const TeamColor color = m_bars.colorOf(scene.board, ghost.team);
    QColor fill = color.accent;
    fill.setAlphaF(0.35F);
    painter.setBrush(fill);
    painter.setPen(QPen(color.accent, 1.5));
    painter.drawRoundedRect(ghost.rect, 3, 3);
    if (!ghost.label.isEmpty()) {
        const double height = QFontMetricsF(m_caption.font()).height() + space::kSmall;
        const double above = ghost.rect.top() - height - 3;
        const double top = above < scene.scrollY ? ghost.rect.bottom() + 3 : above;
        const double width = m_caption.width(ghost.label) + 2 * space::kSmall + 1;
        const double last = scene.rowsArea().width() - width;
        const double left = std::max(0.0, std::min(ghost.rect.left(), last));
        paintBubble(painter, {left, top}, {ghost.label}, m_theme.text);
    }
}

QSizeF TimelinePainter::bubbleSize(const QStringList &lines)
{
    double width = 0;
    for (const QString &line : lines)
        width = std::max(width, m_caption.width(line));
    const double height = QFontMetricsF(m_caption.font()).height() * double(lines.size());
    return {width + 2 * space::kSmall, height + space::kSmall};
}

void TimelinePainter::paintBubble(QPainter &painter, QPointF at, const QStringList &lines,
                                  const QColor &color)
{
    const QRectF box(at, bubbleSize(lines));
    painter.setPen(m_theme.border);
    painter.setBrush(m_theme.raised);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(color);
    painter.setFont(m_caption.font());
    QPointF topLeft = box.topLeft() + QPointF(space::kSmall, space::kTiny);
    for (const QString &line : lines) {
        m_caption.draw(painter, topLeft, line);
        topLeft.ry() += QFontMetricsF(m_caption.font()).height();
    }
}

} // namespace planning::ui
