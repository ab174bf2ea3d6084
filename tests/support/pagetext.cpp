#include "tests/support/pagetext.h"

#include <QMap>

#include <cmath>

namespace planning::test
{

namespace
{

using namespace ui;

// Two heights that differ by less are on the same line.
constexpr double kTolerance = 0.01;

// Letters by line and column; lines are as far apart as their contents.
class Canvas
{
public:
    void write(double y, double x, const QString &text)
    {
        QString &line = m_lines[static_cast<int>(std::floor(y + kTolerance))];
        const qsizetype column = qRound(x / TypewriterMeasure::kLetter);
        line = line.leftJustified(column + text.size());
        // No-break spaces would look like a difference that nobody can see.
        line.replace(column, text.size(), QString(text).replace(QChar::Nbsp, u' '));
    }

    QString text() const
    {
        QString all;
        for (const QString &line : m_lines)
            all += line.trimmed().isEmpty() ? QString() : line + u'\n';
        return all;
    }

private:
    QMap<int, QString> m_lines;
};

QString symbol(Mark mark)
{
    switch (mark) {
    case Mark::Full:
        return QStringLiteral("●");
    case Mark::Half:
        return QStringLiteral("◐");
    case Mark::Empty:
        return QStringLiteral("○");
    case Mark::None:
        break;
    }
    return {};
}

constexpr double kAscent = 9;

} // namespace

QString asText(const Page &page)
{
    Canvas canvas;
    for (const PlacedLine &line : page.lines) {
        const QChar dash = line.weight == Weight::Hairline ? u'┄' : u'─';
        const qsizetype length = qRound(line.line.dx() / TypewriterMeasure::kLetter);
        canvas.write(line.line.y1(), line.line.x1(), QString(length, dash));
    }
    for (const PlacedText &text : page.texts) {
        const double lift = text.run.role == PrintRole::Raised ? 0.35 * kAscent : 0;
        const QPointF place = text.baseline + QPointF(0, lift);
        canvas.write(place.y(), place.x(), text.run.text);
        const bool beginsWord = !text.run.text.startsWith(QChar::Nbsp);
        if (text.run.decoration == Decoration::Struck && beginsWord)
            canvas.write(place.y(), place.x() - TypewriterMeasure::kLetter, QStringLiteral("~"));
    }
    for (const PlacedMark &mark : page.marks)
        canvas.write(mark.square.center().y() + 0.36 * kAscent, mark.square.left(),
                     symbol(mark.mark));
    return canvas.text();
}

QString asText(const Pages &pages)
{
    QString all;
    for (const Page &page : pages.pages)
        all += asText(page) + QStringLiteral("═══\n");
    return all;
}

} // namespace planning::test
