#pragma once

#include <QString>

class QLabel;
class QVBoxLayout;
class QWidget;

namespace planning::ui
{

// Parts that the forms of the inspector are made of, so that they look alike.

// Width of the column of field names, wide enough for the French ones.
inline constexpr int kLabelWidth = 88;

// A heading with room above it.
QLabel *sectionHeading(const QString &text);
// The name of a field, to stand left of it.
QLabel *fieldLabel(const QString &text, QWidget *field);
// Secondary text that wraps.
QLabel *quietLabel(const QString &text = {});
// A message of what is wrong with the field above, hidden while there is none.
QLabel *problemLabel();

// Marks a field as wrong and says why, or clears the mark when the problem is empty.
void showProblem(QWidget &field, QLabel &message, const QString &problem);

// A page that scrolls vertically when it is higher than its panel.
QWidget *scrollable(QVBoxLayout *content);

} // namespace planning::ui
