#pragma once

#include "core/model/change.h"
#include "ui/views/shiftcolumns.h"

namespace planning::ui
{

// What typing into a cell comes to: a change (without edits when it says what is there already),
// or, when it cannot be understood, the sentence that says what would be.
struct CellEdit {
    Change change;
    QString refusal; // empty: the change can be made
};

// One of the values that a cell of a site, a role, a team or a status may take.
struct CellChoice {
    QString text;
    QString value; // of setting it; empty: none

    bool operator==(const CellChoice &) const = default;
};

// In the order in which they are offered; empty for a cell that takes any text.
std::vector<CellChoice> cellChoices(const ShiftSource &source, ShiftColumn column);

// What stands in the cell when its editing begins.
QString editText(const ShiftSource &source, const Shift &shift, ShiftColumn column);

// `typed` is a text as people write it, or the value of a choice. Times are those of the clocks at
// the site: a start stays on its day, and so does the end of a shift of a day or more; another end
// is the first of that time after the start. A name is found by its beginning, too.
CellEdit cellEdit(const ShiftSource &source, Id<Shift> shift, ShiftColumn column,
                  const QString &typed);

} // namespace planning::ui
