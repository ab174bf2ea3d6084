#pragma once

#include "ui/print/page.h"
#include "ui/print/textmeasure.h"

namespace planning::ui
{

// Puts a sheet on paper. Nothing is cut: long texts wrap, a row moves to the next page when it does
// not fit and is divided only when it is longer than a page. Every page repeats the title, the
// column headers and the heading of a section that continues, and says which page of how many it
// is. An empty sheet gives one page that says so.
Pages layOut(const Sheet &sheet, const PageFormat &format, const TextMeasure &measure);

} // namespace planning::ui
