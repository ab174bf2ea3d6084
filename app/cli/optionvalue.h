#pragma once

#include "app/cli/command.h"

#include <QSize>

#include <optional>

namespace planning::cli
{

// A whole number from 0 in decimal digits.
std::optional<qint64> numberFromText(const QString &text);

// "1600x900": both sides from 1 to 32767 pixels.
std::optional<QSize> pixelSizeFromText(const QString &text);

// What is wrong with `text` as the value of `option`: a sentence that names the option, the text
// and what would be accepted. Empty when nothing is.
std::optional<QString> problemOf(const Option &option, const QString &text);
std::optional<QString> problemOf(const Argument &argument, const QString &text);

} // namespace planning::cli
