#include "ui/timeline/timelinepainter.h"

#include "ui/tr.h"

#include <QDate>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace planning::ui
{

using std::chrono::days;

static constexpr int kLabelIndent = 16;

static double lineHeight(const TextCache &text)
{
    return QFontMetricsF(text.font()).height();
}

static bool isWeekend(LocalDay day)
{
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

TimelinePainter::TimelinePainter(const Theme &theme, const QFont &font)
    : m_theme(theme),
      m_bars(theme, planning::ui::font(TextRole::Caption, font)),
      m_body(font),
      m_strong(planning::ui::font(TextRole::Strong, font)),
      m_caption(planning::ui::font(TextRole::Caption, font))
{
}

void TimelinePainter::paint(QPainter &painter, const TimelineScene &scene)
{
    painter.fillRect(QRectF({0, 0}, scene.size), m_theme.surface);
    paintShading(painter, scene);
    paintGroupRows(painter, scene);
    paintGrid(painter, scene);
    painter.save();
    painter.translate(-scene.rowsOffset());
    m_bars.paint(painter, scene);
    painter.restore();
    // Header and names come last: they cover what sticks out of the rows' area.
    paintStrips(painter, scene);
    paintNowLine(painter, scene);
    paintLabels(painter, scene);
    paintHeader(painter, scene);
}

void TimelinePainter::paintShading(QPainter &painter, const TimelineScene &scene) const
{
    constexpr double kNarrowestDay = 4;
    const QRectF area = scene.rowsArea();
    if (scene.scale.widthOf(days{1}) < kNarrowestDay)
        return;
    const auto shade = [&](const Interval &interval, const QColor &color) {
        const double left = area.left() + std::round(scene.scale.x(interval.start));
        const double right = area.left() + std::round(scene.scale.x(interval.end));
        painter.fillRect(QRectF(left, area.top(), right - left, area.height()).intersected(area),
                         color);
    };
    const Zone &zone = scene.board.zone;
    const Interval window = scene.window();
    const bool showNights = scene.scale.widthOf(minutes{60}) >= 5;
    for (LocalDay day = zone.dayOf(window.start); zone.toInstant(day) < window.end;
         day += days{1}) {
        if (isWeekend(day) || scene.board.isHoliday(day))
            shade(zone.dayInterval(day), m_theme.weekend);
        else if (showNights) {
            shade({zone.toInstant(day), zone.toInstant(day + minutes{6 * 60})}, m_theme.night);
            shade({zone.toInstant(day + minutes{22 * 60}), zone.toInstant(day + days{1})},
                  m_theme.night);
        }
    }
}

void TimelinePainter::paintGrid(QPainter &painter, const TimelineScene &scene) const
{
    const QRectF area = scene.rowsArea();
    const TimeAxis axis(scene.scale, scene.board.zone, scene.locale);
    const auto lines = [&](const std::vector<Tick> &ticks, const QColor &color) {
        for (const Tick &tick : ticks) {
            const double x = area.left() + std::round(scene.scale.x(tick.at));
            if (x >= area.left())
                painter.fillRect(QRectF(x, area.top(), 1, area.height()), color);
        }
    };
    lines(axis.minorTicks(scene.window()), m_theme.hairline);
    const auto [first, last] = scene.visibleRows();
    for (std::size_t row = first; row < last; ++row) {
        const double y = scene.layout.top(row + 1) - scene.scrollY + area.top() - 1;
        painter.fillRect(QRectF(area.left(), y, area.width(), 1), m_theme.hairline);
    }
    lines(axis.majorTicks(scene.window()), m_theme.border);
}

void TimelinePainter::paintNowLine(QPainter &painter, const TimelineScene &scene) const
{
    const QRectF area = scene.rowsArea();
    const double x = area.left() + std::round(scene.scale.x(scene.now));
    if (x >= area.left() && x < area.right())
        painter.fillRect(QRectF(x, area.top(), 1, area.height()), m_theme.now);
}

void TimelinePainter::paintLabels(QPainter &painter, const TimelineScene &scene)
{
    const QRectF area = scene.labelArea();
    painter.fillRect(area, m_theme.raised);
    const auto [first, last] = scene.visibleRows();
    for (std::size_t row = first; row < last; ++row) {
        if (!scene.board.rows[row].hidden)
            paintLabel(painter, scene, row);
    }
    painter.fillRect(QRectF(area.right() - 1, area.top(), 1, area.height()), m_theme.border);
}

void TimelinePainter::paintLabel(QPainter &painter, const TimelineScene &scene, std::size_t row)
{
    const BoardRow &item = scene.board.rows[row];
    const bool group = item.key.kind == RowKind::Group;
    const auto &metrics = scene.layout.metrics();
    const double top = scene.layout.top(row) - scene.scrollY + scene.labelArea().top();
    const QRectF cell(0, top, scene.labelArea().width(), scene.layout.rowHeight(row));
    if (group)
        painter.fillRect(cell, m_theme.window);
    painter.fillRect(QRectF(0, cell.bottom() - 1, cell.width(), 1), m_theme.hairline);

    // Names stay at the first lane of tall rows.
    const double lane = group ? cell.height() : 2.0 * metrics.rowPadding + metrics.laneHeight;
    QRectF room(kLabelIndent, top, cell.width() - kLabelIndent - space::kMedium, lane);
    if (group)
        room = paintGroupSigns(painter, scene, row, room);
    const bool hasDot = item.key.kind != RowKind::Person && item.key.kind != RowKind::Unassigned;
    if (item.team >= 0 && hasDot) {
        paintTeamDot(painter, room, m_bars.colorOf(scene.board, item.team).accent);
        room.setLeft(room.left() + 16);
    }
    if (item.weeklyCeiling > minutes{0}) {
        room.setBottom(room.bottom() - 6);
        room = paintLoad(painter, scene, item, room);
    } else if (!item.sublabel.isEmpty()) {
        room = paintAside(painter, item.sublabel, m_theme.textSecondary, room);
    }
    const bool strong = group || item.key.kind == RowKind::Unassigned;
    TextCache &text = strong ? m_strong : m_body;
    painter.setFont(text.font());
    painter.setPen(m_theme.text);
    painter.setClipRect(room);
    text.draw(painter, {room.left(), std::round(room.center().y() - lineHeight(text) / 2)},
              item.label);
    painter.setClipping(false);
}

void TimelinePainter::paintTeamDot(QPainter &painter, const QRectF &room, const QColor &color) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(room.left() + 4, room.center().y()), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// A short text at the right of a name; answers the room that is left.
QRectF TimelinePainter::paintAside(QPainter &painter, const QString &text, const QColor &color,
                                   const QRectF &room)
{
    painter.setFont(m_caption.font());
    painter.setPen(color);
    const double left = room.right() - m_caption.width(text);
    m_caption.draw(painter, {left, std::round(room.center().y() - lineHeight(m_caption) / 2)},
                   text);
    return room.adjusted(0, 0, left - space::kSmall - room.right(), 0);
}

// The hours of the week in the middle of the window against the ceiling, below the name;
// answers the room that is left.
QRectF TimelinePainter::paintLoad(QPainter &painter, const TimelineScene &scene,
                                  const BoardRow &row, const QRectF &room)
{
    const LocalDay day =
        scene.board.zone.dayOf(scene.scale.instantAt(scene.rowsArea().width() / 2));
    const minutes worked = row.workedInWeek(mondayOf(day));
    const double share = double(worked.count()) / double(row.weeklyCeiling.count());
    const QRectF strip(room.left(), room.bottom() - 2, room.width(), 3);
    painter.fillRect(strip, m_theme.hairline);
    const QColor color = share > 1 ? m_theme.hard : share > 0.9 ? m_theme.soft : m_theme.good;
    painter.fillRect(QRectF(strip.topLeft(), QSizeF(strip.width() * std::min(1.0, share), 3)),
                     color);
    if (worked == minutes{0})
        return room;
    const QString hours = Tr::tr("%1 h").arg(scene.locale.toString((worked.count() + 30) / 60));
    return paintAside(painter, hours, share > 1 ? m_theme.hard : m_theme.textSecondary, room);
}

void TimelinePainter::paintHeader(QPainter &painter, const TimelineScene &scene)
{
    const QRectF area = scene.headerArea();
    painter.fillRect(area, m_theme.raised);
    paintMajorTier(painter, scene);
    paintMinorTier(painter, scene);
    const double x = scene.rowsArea().left() + std::round(scene.scale.x(scene.now));
    if (x >= scene.rowsArea().left() && x < area.right()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.now);
        painter.drawEllipse(QPointF(x + 0.5, area.bottom() - 4), 3.5, 3.5);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    paintCorner(painter, scene);
    painter.fillRect(QRectF(0, area.bottom() - 1, area.width(), 1), m_theme.border);
}

void TimelinePainter::paintMajorTier(QPainter &painter, const TimelineScene &scene)
{
    const QRectF area = scene.rowsArea();
    const double tier = scene.layout.metrics().tierHeight;
    const TimeAxis axis(scene.scale, scene.board.zone, scene.locale);
    const std::vector<Tick> ticks = axis.majorTicks(scene.window());
    painter.setFont(m_strong.font());
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double x = area.left() + std::round(scene.scale.x(ticks[i].at));
        const double end = i + 1 < ticks.size()
                               ? area.left() + std::round(scene.scale.x(ticks[i + 1].at))
                               : area.right();
        if (x >= area.left())
            painter.fillRect(QRectF(x, 0, 1, 2 * tier), m_theme.border);
        // The label of a day or month that began earlier stays at the left edge.
        const QRectF room(std::max(x, area.left()) + space::kSmall, 0,
                          end - std::max(x, area.left()) - space::kMedium, tier);
        if (room.width() < 24)
            continue;
        painter.setClipRect(room);
        painter.setPen(m_theme.text);
        m_strong.draw(painter, {room.left(), std::round((tier - lineHeight(m_strong)) / 2)},
                      ticks[i].label);
        painter.setClipping(false);
    }
}

void TimelinePainter::paintMinorTier(QPainter &painter, const TimelineScene &scene)
{
    const QRectF area = scene.rowsArea();
    const double tier = scene.layout.metrics().tierHeight;
    const Zone &zone = scene.board.zone;
    const TimeAxis axis(scene.scale, zone, scene.locale);
    const bool byDay = axis.minorStep().unit == TickUnit::Day;
    painter.setFont(m_caption.font());
    for (const Tick &tick : axis.minorTicks(scene.window())) {
        const double x = area.left() + std::round(scene.scale.x(tick.at));
        const LocalDay day = zone.dayOf(tick.at);
        const bool today = byDay && day == zone.dayOf(scene.now);
        const bool off = byDay && (isWeekend(day) || scene.board.isHoliday(day));
        double left = x + 6;
        if (byDay) {
            const double width = scene.scale.widthOf(zone.dayInterval(day).duration());
            left = std::round(x + (width - m_caption.width(tick.label)) / 2);
        }
        const double y = std::round(tier + (tier - lineHeight(m_caption)) / 2);
        if (today) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.accent);
            const QRectF pill(left - 6, y - 1, m_caption.width(tick.label) + 12,
                              lineHeight(m_caption) + 2);
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
            painter.setRenderHint(QPainter::Antialiasing, false);
        } else if (x >= area.left() && !byDay) {
            painter.fillRect(QRectF(x, 2 * tier - 5, 1, 5), m_theme.border);
        }
        painter.setPen(today           ? m_theme.onAccent
                       : off || !byDay ? m_theme.textSecondary
                                       : m_theme.text);
        m_caption.draw(painter, {left, y}, tick.label);
    }
}

void TimelinePainter::paintCorner(QPainter &painter, const TimelineScene &scene)
{
    const auto &metrics = scene.layout.metrics();
    const QRectF corner(0, 0, metrics.labelWidth, metrics.headerHeight());
    painter.fillRect(corner, m_theme.raised);
    painter.fillRect(QRectF(corner.right() - 1, 0, 1, corner.height()), m_theme.border);
    const LocalDay middle =
        scene.board.zone.dayOf(scene.scale.instantAt(scene.rowsArea().width() / 2));
    const std::chrono::year_month_day date{middle};
    const int week = QDate(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())))
                         .weekNumber();
    const QString title = groupingText(scene.board.grouping);
    painter.setFont(m_strong.font());
    painter.setPen(m_theme.text);
    painter.drawText(QRectF(kLabelIndent, 0, corner.width(), metrics.tierHeight), Qt::AlignVCenter,
                     title);
    painter.setFont(m_caption.font());
    painter.setPen(m_theme.textSecondary);
    painter.drawText(QRectF(kLabelIndent, metrics.tierHeight, corner.width(), metrics.tierHeight),
                     Qt::AlignVCenter, Tr::tr("Week %1").arg(week));
}

} // namespace planning::ui
