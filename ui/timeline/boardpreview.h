#pragma once

#include "core/model/touched.h"
#include "ui/timeline/gesture.h"

namespace planning::ui
{

// A bar as a change would make it.
struct PreviewedBar {
    std::size_t row = 0;
    BoardBar bar; // without conflicts
};

// What a change would do to the bars of a board: valid until the board changes.
struct BoardPreview {
    std::vector<PreviewedBar> bars; // new or different
    std::vector<BarPlace> leaving; // gone, or elsewhere on the time axis
};

// Asked when what is dragged comes to another place.
using ForeseeGesture = std::function<BoardPreview(const Gesture &)>;

// The differences between `board` and the board of the plan `after`, in which `touched` has
// changed. Only rows that both have are compared.
BoardPreview previewOf(const TimelineBoard &board, const Plan &after, const Touched &touched);

} // namespace planning::ui
