#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>

namespace planning::ui
{

// Icons are drawn on a grid of 24 units.
static constexpr double kGrid = 24;
static constexpr double kStroke = 1.6;

// A subset of SVG's path language, all coordinates absolute: M and L with one point, C with three,
// Z; and "O x y r" for a circle.
struct IconPath {
    IconName name;
    const char *text;
};

static constexpr IconPath kPaths[] = {
    {IconName::Undo,
     "M 9 6 L 4 11 L 9 16 M 4 11 L 14 11 C 17.5 11 20 13 20 16 C 20 17.5 19.5 18.5 19 19"},
    {IconName::Redo,
     "M 15 6 L 20 11 L 15 16 M 20 11 L 10 11 C 6.5 11 4 13 4 16 C 4 17.5 4.5 18.5 5 19"},
    {IconName::ZoomIn,
     "O 10.5 10.5 6.5 M 15.5 15.5 L 20 20 M 10.5 7.5 L 10.5 13.5 M 7.5 10.5 L 13.5 10.5"},
    {IconName::ZoomOut, "O 10.5 10.5 6.5 M 15.5 15.5 L 20 20 M 7.5 10.5 L 13.5 10.5"},
    {IconName::Fit, "M 4 5 L 4 19 M 20 5 L 20 19 M 7 12 L 17 12 M 10 9 L 7 12 L 10 15 "
                    "M 14 9 L 17 12 L 14 15"},
    {IconName::Today, "M 4 6 L 20 6 L 20 20 L 4 20 Z M 4 10 L 20 10 M 8 3.5 L 8 6 M 16 3.5 L 16 6 "
                      "O 12 15 1.6"},
    {IconName::Calendar,
     "M 4 6 L 20 6 L 20 20 L 4 20 Z M 4 10 L 20 10 M 8 3.5 L 8 6 M 16 3.5 L 16 6 "
     "M 8 14 L 10 14 M 14 14 L 16 14 M 8 17 L 10 17"},
    {IconName::People, "O 9 8 3.5 M 3 20 C 3 16 5.5 14 9 14 C 12.5 14 15 16 15 20 "
                       "M 15.5 4.8 C 17.5 5.3 18.5 6.6 18.5 8 C 18.5 9.5 17.5 10.8 15.5 11.3 "
                       "M 17.5 14.4 C 19.8 15.2 21 17.2 21 20"},
    {IconName::Person, "O 12 8 4 M 5 20.5 C 5 16.5 8 14.5 12 14.5 C 16 14.5 19 16.5 19 20.5"},
    {IconName::Sites, "M 12 21 C 8 16.5 5.5 13.5 5.5 10 C 5.5 6.4 8.4 3.5 12 3.5 "
                      "C 15.6 3.5 18.5 6.4 18.5 10 C 18.5 13.5 16 16.5 12 21 Z O 12 10 2.4"},
    {IconName::Add, "M 12 5 L 12 19 M 5 12 L 19 12"},
    {IconName::Delete, "M 4 7 L 20 7 M 9 7 L 9 4 L 15 4 L 15 7 M 6 7 L 7 20 L 17 20 L 18 7 "
                       "M 10 11 L 10 16 M 14 11 L 14 16"},
    {IconName::Edit, "M 4 20 L 5 15.5 L 16 4.5 L 19.5 8 L 8.5 19 Z M 13.5 7 L 17 10.5"},
    {IconName::Print, "M 7 9 L 7 4 L 17 4 L 17 9 M 7 17 L 4 17 L 4 9 L 20 9 L 20 17 L 17 17 "
                      "M 7 14 L 17 14 L 17 20 L 7 20 Z"},
    {IconName::Open, "M 4 19 L 4 5 L 9.5 5 L 12 8 L 20 8 L 20 19 Z"},
    {IconName::Import,
     "M 12 4 L 12 14.5 M 8 10.5 L 12 14.5 L 16 10.5 M 4 15 L 4 20 L 20 20 L 20 15"},
    {IconName::Export, "M 12 14.5 L 12 4 M 8 8 L 12 4 L 16 8 M 4 15 L 4 20 L 20 20 L 20 15"},
    {IconName::Search, "O 10.5 10.5 6.5 M 15.5 15.5 L 20 20"},
    {IconName::Filter, "M 4 6 L 20 6 M 7 12 L 17 12 M 10 18 L 14 18"},
    {IconName::Hard, "M 8 3 L 16 3 L 21 8 L 21 16 L 16 21 L 8 21 L 3 16 L 3 8 Z"},
    {IconName::Soft, "M 12 3 L 22 20.5 L 2 20.5 Z"},
    {IconName::Good, "M 5 12.5 L 10 17.5 L 19.5 7"},
    {IconName::Lock, "M 5 11 L 19 11 L 19 20 L 5 20 Z M 8 11 L 8 8 C 8 5.5 9.8 4 12 4 "
                     "C 14.2 4 16 5.5 16 8 L 16 11"},
    {IconName::Pin, "M 9 4 L 15 4 L 14.5 10 L 17.5 14 L 6.5 14 L 9.5 10 Z M 12 14 L 12 20.5"},
    {IconName::Settings,
     "M 4 7 L 12.5 7 M 17.5 7 L 20 7 O 15 7 2.5 M 4 17 L 6.5 17 M 11.5 17 L 20 17 "
     "O 9 17 2.5"},
    {IconName::Publish, "M 20.5 3.5 L 3.5 10 L 10.5 13.5 L 14 20.5 Z M 20.5 3.5 L 10.5 13.5"},
    {IconName::Assign, "O 9 8 4 M 2.5 20.5 C 2.5 16.5 5.5 14.5 9 14.5 C 10.5 14.5 12 14.8 13 15.5 "
                       "M 18 13 L 18 20 M 14.5 16.5 L 21.5 16.5"},
    {IconName::ChevronLeft, "M 14.5 6 L 8.5 12 L 14.5 18"},
    {IconName::ChevronRight, "M 9.5 6 L 15.5 12 L 9.5 18"},
    {IconName::ChevronUp, "M 6 14.5 L 12 8.5 L 18 14.5"},
    {IconName::ChevronDown, "M 6 9.5 L 12 15.5 L 18 9.5"},
    {IconName::Copy, "M 9 9 L 20 9 L 20 20 L 9 20 Z M 6 15 L 4 15 L 4 4 L 15 4 L 15 6"},
    {IconName::Split, "M 12 4 L 12 20 M 8 8 L 4 12 L 8 16 M 16 8 L 20 12 L 16 16"},
    {IconName::Chart, "M 4 20 L 20 20 M 7 16 L 7 12 M 12 16 L 12 5 M 17 16 L 17 9"},
    {IconName::Table,
     "M 4 5 L 20 5 L 20 19 L 4 19 Z M 4 10 L 20 10 M 4 14.5 L 20 14.5 M 10 10 L 10 19"},
    {IconName::Close, "M 6 6 L 18 18 M 18 6 L 6 18"},
};

static const char *pathText(IconName name)
{
    const auto *const path = std::ranges::find(kPaths, name, &IconPath::name);
    Q_ASSERT(path != std::end(kPaths));
    return path->text;
}

static QPainterPath parsePath(const char *text)
{
    QPainterPath path;
    const QStringList words = QString::fromLatin1(text).split(QLatin1Char(' '));
    const auto number = [&words](qsizetype i) { return words.at(i).toDouble(); };
    const auto point = [&number](qsizetype i) { return QPointF(number(i), number(i + 1)); };
    for (qsizetype i = 0; i < words.size();) {
        switch (words.at(i).at(0).toLatin1()) {
        case 'M':
            path.moveTo(point(i + 1));
            i += 3;
            break;
        case 'L':
            path.lineTo(point(i + 1));
            i += 3;
            break;
        case 'C':
            path.cubicTo(point(i + 1), point(i + 3), point(i + 5));
            i += 7;
            break;
        case 'O':
            path.addEllipse(point(i + 1), number(i + 3), number(i + 3));
            i += 4;
            break;
        default: // Z
            path.closeSubpath();
            i += 1;
            break;
        }
    }
    return path;
}

namespace
{

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(IconName name, const Theme &theme)
        : m_name(name),
          m_theme(theme),
          m_path(parsePath(pathText(name)))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double side = std::min(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF(rect).center() - QPointF(side, side) / 2);
        painter->scale(side / kGrid, side / kGrid);
        if (m_name == IconName::Hard)
            paintSign(*painter, m_theme.hard, m_theme.onHard);
        else if (m_name == IconName::Soft)
            paintSign(*painter, m_theme.soft, m_theme.onSoft);
        else
            paintLines(*painter, lineColor(mode, state));
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({0, 0}, size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    QColor lineColor(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return m_theme.textDisabled;
        if (state == QIcon::On)
            return m_theme.accent;
        return m_theme.text;
    }

    void paintLines(QPainter &painter, const QColor &color) const
    {
        painter.setPen(QPen(color, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(m_path);
    }

    // A filled shape with an exclamation mark.
    void paintSign(QPainter &painter, const QColor &fill, const QColor &mark) const
    {
        painter.setPen(QPen(fill, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(fill);
        painter.drawPath(m_path);
        painter.setPen(QPen(mark, 2.2, Qt::SolidLine, Qt::RoundCap));
        const double top = m_name == IconName::Hard ? 7.5 : 9.5;
        painter.drawLine(QPointF(12, top), QPointF(12, 13.5));
        painter.drawPoint(QPointF(12, 17));
    }

    IconName m_name;
    Theme m_theme;
    QPainterPath m_path;
};

} // namespace

QIcon icon(IconName name, const Theme &theme)
{
    return QIcon(new LineIconEngine(name, theme));
}

} // namespace planning::ui
