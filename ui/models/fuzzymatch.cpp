#include "ui/models/fuzzymatch.h"

#include <QStringList>

namespace planning::ui
{

static constexpr int kInsideWord = 10;
static constexpr int kScattered = 100;

QString searchable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar character : text.normalized(QString::NormalizationForm_KD)) {
        if (character.category() != QChar::Mark_NonSpacing)
            result.append(character.toLower());
    }
    return result;
}

// Letters skipped between the first and the last typed letter, when they come in order.
static std::optional<int> scatteredDistance(const QString &word, const QString &candidate)
{
    qsizetype at = -1;
    qsizetype first = 0;
    for (const QChar letter : word) {
        const qsizetype next = candidate.indexOf(letter, at + 1);
        if (next < 0)
            return std::nullopt;
        if (at < 0)
            first = next;
        at = next;
    }
    const auto skipped = static_cast<int>(at - first + 1 - word.size());
    if (skipped > word.size() * 2) // too far apart to be what was meant
        return std::nullopt;
    return kScattered + skipped;
}

static std::optional<int> wordDistance(const QString &word, const QString &candidate)
{
    const qsizetype found = candidate.indexOf(word);
    if (found == 0)
        return 0;
    if (candidate.contains(QLatin1Char(' ') + word))
        return 1;
    if (found > 0)
        return kInsideWord;
    return scatteredDistance(word, candidate);
}

std::optional<int> fuzzyDistance(const QString &typed, const QString &candidate)
{
    int total = 0;
    for (const QString &word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto distance = wordDistance(word, candidate);
        if (!distance)
            return std::nullopt;
        total += *distance;
    }
    return total;
}

} // namespace planning::ui
