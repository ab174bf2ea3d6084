#pragma once

#include "ui/print/page.h"
#include "ui/print/paperfonts.h"

class QPainter;

namespace planning::ui
{

// Draws a page in black; the origin of the painter is the corner of the paper. Units of the device
// are taken from its resolution, so that fonts and lines agree on any printer.
void paint(QPainter &painter, const Page &page, const PaperFonts &fonts);

} // namespace planning::ui
