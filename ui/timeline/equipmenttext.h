#pragma once

#include <QString>

namespace planning::ui
{

// A category of equipment in words: usual codes ("lighting") in the language of the window, what a
// planner typed as it is.
QString categoryText(const QString &category);

} // namespace planning::ui
