#pragma once

#include "core/model/plan.h"

#include <vector>

namespace planning::ui
{

// Puts the shifts on the clipboard, with `text` for spreadsheets and mails.
void copyToClipboard(const std::vector<Id<Shift>> &shifts, const QString &text);
// Those on the clipboard that are in the plan still.
std::vector<Id<Shift>> shiftsOnClipboard(const Plan &plan);

} // namespace planning::ui
