#pragma once

#include <QFont>
#include <QHash>
#include <QPointF>
#include <QStaticText>

class QPainter;

namespace planning::ui
{

// Shaped texts of one font, kept between frames: shaping is what costs when text is painted.
class TextCache final
{
public:
    explicit TextCache(QFont font = {});

    const QFont &font() const { return m_font; }
    double width(const QString &text);
    // The painter's font must be font(). `topLeft` is the corner of the text's line.
    void draw(QPainter &painter, QPointF topLeft, const QString &text);

private:
    const QStaticText &shaped(const QString &text);

    QFont m_font;
    QHash<QString, QStaticText> m_texts;
};

} // namespace planning::ui
