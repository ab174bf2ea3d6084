#include "ui/print/textflow.h"

#include <QTextBoundaryFinder>

namespace planning::ui
{

namespace
{

// Runs between two places where a line may break.
struct Word {
    Paragraph parts;
    bool startsLine = false; // after a line feed
    bool followsSpace = false;
};

bool sameStyle(const Run &first, const Run &second)
{
    return first.role == second.role && first.decoration == second.decoration;
}

void append(Paragraph &line, const Run &run)
{
    if (!line.empty() && sameStyle(line.back(), run))
        line.back().text += run.text;
    else
        line.push_back(run);
}

// A line may break at a space, which then disappears, and after a hyphen inside a word.
std::vector<Word> words(const Paragraph &paragraph)
{
    std::vector<Word> all;
    Word next;
    bool startsWord = true;
    for (const Run &run : paragraph) {
        for (const QChar character : run.text) {
            if (character == u' ' || character == u'\n') {
                startsWord = true;
                next = {{}, next.startsLine || character == u'\n', true};
                continue;
            }
            if (startsWord)
                all.push_back(std::exchange(next, {}));
            append(all.back().parts, {QString(character), run.role, run.decoration});
            startsWord = character == u'-';
        }
    }
    return all;
}

Paragraph joined(const Paragraph &line, const Word &word)
{
    Paragraph result = line;
    if (!result.empty() && word.followsSpace)
        result.back().text += u' ';
    for (const Run &part : word.parts)
        append(result, part);
    return result;
}

// The longest beginning that fits, at least one character; removed from `run`.
Run takeFitting(Run &run, double width, const TextMeasure &measure)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, run.text);
    qsizetype end = finder.toNextBoundary();
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        if (measure.width(run.text.left(next), run.role) > width)
            break;
        end = next;
    }
    Run taken{run.text.left(end), run.role, run.decoration};
    run.text.remove(0, end);
    return taken;
}

class Lines
{
public:
    Lines(double width, const TextMeasure &measure) : m_width(width), m_measure(measure) { }

    void add(const Word &word)
    {
        if (word.startsLine)
            endLine();
        Paragraph longer = joined(m_line, word);
        if (!m_line.empty() && !fits(longer)) {
            endLine();
            longer = word.parts;
        }
        if (fits(longer))
            m_line = std::move(longer);
        else
            addInPieces(word.parts);
    }

    std::vector<Paragraph> take()
    {
        endLine();
        return std::move(m_lines);
    }

private:
    bool fits(const Paragraph &line) const { return naturalWidth(line, m_measure) <= m_width; }

    void endLine()
    {
        if (!m_line.empty())
            m_lines.push_back(std::exchange(m_line, {}));
    }

    void addInPieces(const Paragraph &word)
    {
        for (Run part : word) {
            while (!part.text.isEmpty()) {
                const double left = m_width - naturalWidth(m_line, m_measure);
                if (!m_line.empty() && m_measure.width(part.text.left(1), part.role) > left)
                    endLine();
                append(m_line, takeFitting(part, m_line.empty() ? m_width : left, m_measure));
                if (!part.text.isEmpty())
                    endLine();
            }
        }
    }

    double m_width;
    const TextMeasure &m_measure;
    Paragraph m_line;
    std::vector<Paragraph> m_lines;
};

} // namespace

std::vector<Paragraph> flow(const Paragraph &paragraph, double width, const TextMeasure &measure)
{
    Lines lines(width, measure);
    for (const Word &word : words(paragraph))
        lines.add(word);
    return lines.take();
}

double naturalWidth(const Paragraph &paragraph, const TextMeasure &measure)
{
    double width = 0;
    for (const Run &run : paragraph)
        width += measure.width(run.text, run.role);
    return width;
}

} // namespace planning::ui
