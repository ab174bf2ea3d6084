#include "app/cli/namematch.h"

#include "app/cli/suggestion.h"

#include <algorithm>

namespace planning::cli
{

namespace
{

constexpr qsizetype kMostSuggestions = 5;

// "Le Goff, INÈS" → "goff ines le"
QString folded(const QString &name)
{
    QString letters;
    for (const QChar character : name.normalized(QString::NormalizationForm_KD)) {
        if (!character.isMark())
            letters += character.isLetterOrNumber() ? character.toCaseFolded() : QChar(u' ');
    }
    QStringList words = letters.split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words.join(u' ');
}

bool sharesWords(const QString &folded, const QString &candidate)
{
    const QStringList own = candidate.split(u' ');
    const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    return !words.isEmpty() && std::all_of(words.begin(), words.end(), [&own](const QString &word) {
        return std::any_of(own.begin(), own.end(),
                           [&word](const QString &other) { return other.startsWith(word); });
    });
}

QStringList suggestions(const QString &text, const std::vector<Named> &candidates)
{
    QStringList near;
    QStringList all;
    for (const Named &candidate : candidates) {
        all.append(folded(candidate.name));
        if (sharesWords(text, all.last()) && near.size() < kMostSuggestions)
            near.append(candidate.name);
    }
    if (const auto similar = mostSimilar(text, all); near.isEmpty() && similar)
        near.append(candidates[static_cast<std::size_t>(all.indexOf(*similar))].name);
    return near;
}

} // namespace

NameMatch matchName(const QString &text, const std::vector<Named> &candidates)
{
    const auto id = Uuid::fromString(text);
    const QString name = folded(text);
    NameMatch match;
    for (const Named &candidate : candidates) {
        const bool isMeant = candidate.id == id || folded(candidate.name) == name;
        if (isMeant && std::ranges::find(match.ids, candidate.id) == match.ids.end())
            match.ids.push_back(candidate.id);
    }
    if (match.ids.empty())
        match.suggestions = suggestions(name, candidates);
    return match;
}

} // namespace planning::cli
