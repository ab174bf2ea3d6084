#pragma once

#include "ui/timeline/timelineoverlay.h"

namespace planning::ui
{

class TimelineView;

// From then on screen readers see every board as a tree of rows, each with its bars. A bar reads as
// "Sound, Fri 17 Jul, 20:00 – 02:00, Dupont, confirmed, 1 hard conflict"; it can be focused and
// opened. Groups are opened and closed; rows of closed ones are invisible.
void makeTimelinesAccessible();

// Tells assistive technology that the name of this group has the focus now, or was opened or
// closed.
void announceGroup(TimelineView &view, std::size_t row);

// Tells assistive technology that this bar has the focus now.
void announceFocusedBar(TimelineView &view, const BarPlace &place);

} // namespace planning::ui
