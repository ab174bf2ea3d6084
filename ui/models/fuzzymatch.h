#pragma once

#include <QString>

#include <optional>

namespace planning::ui
{

// Lower case without accents: "Inès Le Goff" → "ines le goff".
QString searchable(const QString &text);

// How well `typed` fits `candidate` (both searchable): every typed word must be found, as the start
// of a word (best), inside one, or with its letters in order. 0 is perfect, more is worse; empty
// when it does not fit. Nothing typed fits everything.
std::optional<int> fuzzyDistance(const QString &typed, const QString &candidate);

} // namespace planning::ui
