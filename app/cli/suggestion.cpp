#include "app/cli/suggestion.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace planning::cli
{

// Levenshtein distance: letters inserted, removed or replaced to make one word of the other.
static qsizetype editDistance(const QString &from, const QString &to)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(to.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < from.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const bool same = from[i] == to[static_cast<qsizetype>(j) - 1];
            const qsizetype replaced = diagonal + (same ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

std::optional<QString> mostSimilar(const QString &word, const QStringList &candidates)
{
    const auto distance = [&word](const QString &candidate) {
        return editDistance(word, candidate);
    };
    const auto best = std::ranges::min_element(candidates, {}, distance);
    if (best == candidates.end() || distance(*best) * 3 > std::max(word.size(), best->size()))
        return std::nullopt;
    return *best;
}

} // namespace planning::cli
