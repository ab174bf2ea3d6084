#pragma once

#include "ui/print/page.h"

namespace planning::ui
{

enum class PaperSize { A4, A3 };
enum class Orientation { Portrait, Landscape };

struct Paper {
    PaperSize size = PaperSize::A4;
    Orientation orientation = Orientation::Portrait;
};

PageFormat formatOf(const Paper &paper);

// Texts are a quarter larger on A3, which is read from further away.
double textScale(PaperSize size);

} // namespace planning::ui
