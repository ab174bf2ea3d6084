#include "ui/timeline/textcache.h"

#include <QPainter>

namespace planning::ui
{

// Some screens full of different names. Beyond that starting anew is cheaper than bookkeeping.
static constexpr int kMostTexts = 4096;

TextCache::TextCache(QFont font) : m_font(std::move(font)) { }

const QStaticText &TextCache::shaped(const QString &text)
{
    if (const auto known = m_texts.constFind(text); known != m_texts.cend())
        return *known;
    if (m_texts.size() >= kMostTexts)
        m_texts.clear();
    QStaticText shaped(text);
    shaped.setTextFormat(Qt::PlainText);
    shaped.setPerformanceHint(QStaticText::AggressiveCaching);
    shaped.prepare({}, m_font);
    return *m_texts.insert(text, shaped);
}

double TextCache::width(const QString &text)
{
    return shaped(text).size().width();
}

void TextCache::draw(QPainter &painter, QPointF topLeft, const QString &text)
{
    painter.drawStaticText(topLeft, shaped(text));
}

} // namespace planning::ui
