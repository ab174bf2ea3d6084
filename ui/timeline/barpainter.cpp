#include "ui/timeline/barpainter.h"

#include "ui/timeline/timetext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>
#include <map>

namespace planning::ui
{

namespace
{

constexpr double kStripe = 3; // the accent at the start of the work
constexpr double kTextRoom = 24; // pixels below which a text says nothing
constexpr int kHatchTile = 8;

// A rectangle whose corner pixels are missing: looks rounded and costs no antialiasing.
void appendRounded(QList<QRectF> &rects, const QRectF &rect)
{
    if (rect.width() < 4) {
        rects.append(rect);
        return;
    }
    rects.append(rect.adjusted(1, 0, -1, 0));
    rects.append(QRectF(rect.left(), rect.top() + 1, 1, rect.height() - 2));
    rects.append(QRectF(rect.right() - 1, rect.top() + 1, 1, rect.height() - 2));
}

void appendOutline(QList<QRectF> &rects, const QRectF &rect)
{
    rects.append(QRectF(rect.left() + 1, rect.top(), rect.width() - 2, 1));
    rects.append(QRectF(rect.left() + 1, rect.bottom() - 1, rect.width() - 2, 1));
    rects.append(QRectF(rect.left(), rect.top() + 1, 1, rect.height() - 2));
    rects.append(QRectF(rect.right() - 1, rect.top() + 1, 1, rect.height() - 2));
}

void fill(QPainter &painter, const QBrush &brush, const QList<QRectF> &rects)
{
    if (rects.isEmpty())
        return;
    painter.setBrush(brush);
    painter.drawRects(rects);
}

bool isTentative(const BoardBar &bar)
{
    return bar.key.assignment && bar.answer != AssignmentStatus::Confirmed;
}

// Who or where; before that the time there when clocks differ.
QString detailOf(const BoardBar &bar, const QLocale &locale)
{
    if (!bar.siteZone)
        return bar.detail;
    const QString time = siteTimeText(bar, locale);
    return bar.detail.isEmpty() ? time : QStringLiteral("%1 · %2").arg(time, bar.detail);
}

QRectF visiblePart(const QRectF &rect, const TimelineScene &scene)
{
    return rect.intersected(QRectF(0, rect.top(), scene.rowsArea().width(), rect.height()));
}

} // namespace

struct BarPainter::Batches {
    struct Team {
        QList<QRectF> solid;
        QList<QRectF> hatched;
        QList<QRectF> call;
        QList<QRectF> breaks;
        QList<QRectF> stripes;
        QList<QRectF> outlines;
        QList<QRectF> dashed;
    };
    std::map<int, Team> teams;
    QList<QRectF> cancelled;
    QList<QRectF> cancelledOutlines;
};

BarPainter::BarPainter(const Theme &theme, const QFont &font)
    : m_theme(theme),
      m_signs(theme, font),
      m_titles(planning::ui::font(TextRole::Strong, font)),
      m_details(font),
      m_struck(font),
      m_textHeight(QFontMetricsF(font).height())
{
    m_struck.setStrikeOut(true);
}

TeamColor BarPainter::colorOf(const TimelineBoard &board, int team) const
{
    if (team < 0)
        return m_theme.teams.back();
    const QColor &chosen = board.teams[static_cast<std::size_t>(team)].accent;
    return chosen.isValid() ? m_theme.teamFrom(chosen) : m_theme.team(team);
}

void BarPainter::paint(QPainter &painter, const TimelineScene &scene)
{
    const auto [first, last] = scene.visibleRows();
    Batches batches;
    std::vector<RowBoxes> rows;
    for (std::size_t row = first; row < last; ++row) {
        rows.push_back(scene.layout.boxes(scene.board, row, scene.scale, scene.rowsArea().width()));
        for (const BarBox &box : rows.back().bars)
            collect(scene, box, batches);
    }
    drawBatches(painter, scene, batches);
    for (const RowBoxes &boxes : rows) {
        drawFolds(painter, scene, boxes);
        for (const BarBox &box : boxes.bars)
            drawLabel(painter, scene, box);
    }
}

void BarPainter::collect(const TimelineScene &scene, const BarBox &box, Batches &batches) const
{
    const BoardBar &bar = scene.board.rows[box.row].bars[box.bar];
    // Painting far outside the window would cost as much as inside.
    const QRectF room(-8, box.rect.top(), scene.rowsArea().width() + 16, box.rect.height());
    BarBox cropped = box;
    cropped.rect = box.rect.intersected(room);
    cropped.workLeft = std::clamp(box.workLeft, cropped.rect.left(), cropped.rect.right());
    if (bar.status == ShiftStatus::Cancelled) {
        appendRounded(batches.cancelled, cropped.rect);
        appendOutline(batches.cancelledOutlines, cropped.rect);
        return;
    }
    collectBody(scene, cropped, batches);
}

void BarPainter::collectBody(const TimelineScene &scene, const BarBox &box, Batches &batches) const
{
    const BoardBar &bar = scene.board.rows[box.row].bars[box.bar];
    Batches::Team &team = batches.teams[bar.team];
    QRectF work = box.rect;
    work.setLeft(box.workLeft);
    if (box.workLeft > box.rect.left()) {
        QRectF call = box.rect;
        call.setRight(box.workLeft);
        // A call is a step before the bar: narrower, so that the start of the work stays clear.
        team.call.append(call.adjusted(0, 5, 0, -5));
    }
    const bool draft = bar.status == ShiftStatus::Draft;
    appendRounded(draft ? team.hatched : team.solid, work);
    for (const Interval &pause : bar.breaks) {
        const double left = std::round(scene.scale.x(pause.start));
        const double right = std::round(scene.scale.x(pause.end));
        const QRectF gap = QRectF(left, work.bottom() - 6, right - left, 5).intersected(work);
        if (gap.width() >= 6)
            team.breaks.append(gap);
    }
    if (work.width() > 2 * kStripe)
        appendRounded(team.stripes, QRectF(work.left(), work.top(), kStripe, work.height()));
    if (isTentative(bar))
        team.dashed.append(work.adjusted(0.5, 0.5, -0.5, -0.5));
    else if (draft)
        appendOutline(team.outlines, work);
}

QBrush BarPainter::hatch(const TeamColor &color, double pixelRatio)
{
    QPixmap &tile = m_hatches[color.accent.rgb()];
    if (tile.isNull() || tile.devicePixelRatio() != pixelRatio) {
        tile = QPixmap(QSize(kHatchTile, kHatchTile) * pixelRatio);
        tile.setDevicePixelRatio(pixelRatio);
        tile.fill(mixed(m_theme.surface, color.fill, 0.35));
        QPainter painter(&tile);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color.hatch, 1.6));
        for (int x = -kHatchTile; x <= kHatchTile; x += kHatchTile)
            painter.drawLine(QPointF(x - 1, kHatchTile + 1), QPointF(x + kHatchTile + 1, -1));
    }
    return QBrush(tile);
}

void BarPainter::drawBatches(QPainter &painter, const TimelineScene &scene, const Batches &batches)
{
    painter.setPen(Qt::NoPen);
    // The hatching moves with the bars while panning.
    painter.setBrushOrigin(QPointF(std::fmod(scene.scale.x(Instant{}), kHatchTile), 0));
    fill(painter, m_theme.hairline, batches.cancelled);
    fill(painter, m_theme.border, batches.cancelledOutlines);
    for (const auto &[index, team] : batches.teams) {
        const TeamColor color = colorOf(scene.board, index);
        fill(painter, color.fill, team.solid);
        fill(painter, hatch(color, painter.device()->devicePixelRatioF()), team.hatched);
        fill(painter, mixed(m_theme.surface, color.accent, 0.45), team.call);
        fill(painter, mixed(m_theme.surface, color.accent, 0.55), team.outlines);
        fill(painter, m_theme.surface, team.breaks);
        fill(painter, color.accent, team.stripes);
        if (!team.dashed.isEmpty()) {
            painter.setBrush(Qt::NoBrush);
            QPen pen(color.accent, 1);
            pen.setDashPattern({4, 3});
            painter.setPen(pen);
            painter.drawRects(team.dashed);
            painter.setPen(Qt::NoPen);
        }
    }
}

void BarPainter::drawFolds(QPainter &painter, const TimelineScene &scene, const RowBoxes &boxes)
{
    painter.setPen(Qt::NoPen);
    for (const FoldBox &fold : boxes.dense) {
        // Denser means darker, up to the accent itself.
        const TeamColor color = colorOf(scene.board, fold.team);
        const double amount = std::min(1.0, 0.45 + 0.12 * fold.count);
        painter.fillRect(fold.rect, mixed(m_theme.surface, color.accent, amount));
    }
    for (const FoldBox &fold : boxes.hidden) {
        painter.fillRect(fold.rect.adjusted(0, 3, 0, -3), m_theme.hairline);
        const QString text = QStringLiteral("+%1").arg(fold.count);
        const QRectF visible = visiblePart(fold.rect, scene);
        if (visible.width() < kTextRoom)
            continue;
        painter.setFont(m_details.font());
        painter.setPen(m_theme.textSecondary);
        const double x = visible.center().x() - m_details.width(text) / 2;
        m_details.draw(painter, {x, visible.center().y() - m_textHeight / 2}, text);
        painter.setPen(Qt::NoPen);
    }
}

void BarPainter::drawLabel(QPainter &painter, const TimelineScene &scene, const BarBox &box)
{
    const BoardBar &bar = scene.board.rows[box.row].bars[box.bar];
    const QRectF visible = visiblePart(box.rect, scene);
    const double signs = drawSigns(painter, bar, visible);
    // The label starts with the work, and stays in the window while the bar is partly outside.
    const double left = std::max(visible.left(), box.workLeft) + kStripe + 5;
    const QRectF room(left, visible.top(), visible.right() - signs - 4 - left, visible.height());
    if (room.width() >= kTextRoom)
        drawText(painter, bar, detailOf(bar, scene.locale), room);
}

// Right-aligned, the most important last; answers the width they take.
double BarPainter::drawSigns(QPainter &painter, const BoardBar &bar, const QRectF &visible)
{
    QVarLengthArray<Sign, 4> signs;
    const auto numbered = [](int count) {
        return count > 9 ? QStringLiteral("9+") : QString::number(count);
    };
    if (bar.conflicts.hard > 0)
        signs.append({SignKind::Hard, numbered(bar.conflicts.hard)});
    if (bar.conflicts.soft > 0)
        signs.append({SignKind::Soft, numbered(bar.conflicts.soft)});
    if (bar.missing > 0) {
        signs.append({SignKind::Missing,
                      QStringLiteral("%1/%2").arg(bar.headcount - bar.missing).arg(bar.headcount)});
    }
    if (bar.pinned)
        signs.append({SignKind::Pin, {}});
    double used = 0;
    for (const Sign &sign : signs) {
        const QPixmap &pixmap = m_signs.pixmap(sign, painter.device()->devicePixelRatioF());
        const QSizeF size = pixmap.deviceIndependentSize();
        if (used + size.width() + 4 > visible.width())
            break;
        used += size.width() + 3;
        const double y = visible.center().y() - size.height() / 2;
        painter.drawPixmap(QPointF(visible.right() - used - 1, std::floor(y)), pixmap);
    }
    return used;
}

QRectF BarPainter::paintSign(QPainter &painter, const Sign &sign, const QRectF &room)
{
    const QPixmap &pixmap = m_signs.pixmap(sign, painter.device()->devicePixelRatioF());
    const QSizeF size = pixmap.deviceIndependentSize();
    const QPointF at(room.right() - size.width(),
                     std::floor(room.center().y() - size.height() / 2));
    painter.drawPixmap(at, pixmap);
    return room.adjusted(0, 0, -size.width() - 4, 0);
}

void BarPainter::drawText(QPainter &painter, const BoardBar &bar, const QString &detail,
                          const QRectF &room)
{
    const bool cancelled = bar.status == ShiftStatus::Cancelled;
    const double titleWidth = m_titles.width(bar.title);
    const double detailLeft = room.left() + titleWidth + 8;
    const bool withDetail = !detail.isEmpty() && room.right() - detailLeft >= kTextRoom;
    const double textEnd =
        withDetail ? detailLeft + m_details.width(detail) : room.left() + titleWidth;
    const bool cropped = textEnd > room.right();
    if (cropped)
        painter.setClipRect(room);
    const double y = std::round(room.center().y() - m_textHeight / 2);
    painter.setPen(cancelled ? m_theme.textSecondary : m_theme.text);
    if (cancelled) {
        painter.setFont(m_struck);
        painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine, bar.title);
    } else {
        painter.setFont(m_titles.font());
        m_titles.draw(painter, {room.left(), y}, bar.title);
    }
    if (withDetail) {
        painter.setPen(m_theme.textSecondary);
        painter.setFont(m_details.font());
        m_details.draw(painter, {detailLeft, y}, detail);
    }
    if (cropped)
        painter.setClipping(false);
}

} // namespace planning::ui
