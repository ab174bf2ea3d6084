#pragma once

#include <QString>

namespace planning
{

// Text reduced to what people mean: lower case, without accents, every run of other signs one
// blank. "Né(e) le" → "ne e le", "Hab. élec. B0" → "hab elec b0".
QString foldedWords(QStringView text);

// Whether `words` are some of the words of `text`, side by side; both already folded.
bool containsWords(const QString &text, const QString &words);

// foldedWords() with the feminine and inclusive endings of French job names made masculine:
// "Régisseuse son", "Régisseur·se son" → "regisseur son".
QString foldedJob(QStringView text);

} // namespace planning
