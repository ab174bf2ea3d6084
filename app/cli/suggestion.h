#pragma once

#include <QStringList>

#include <optional>

namespace planning::cli
{

// The candidate that `word` may have been meant to be: at most one typing mistake in three
// letters. Empty when none is that close.
std::optional<QString> mostSimilar(const QString &word, const QStringList &candidates);

} // namespace planning::cli
