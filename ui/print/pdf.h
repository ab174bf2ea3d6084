#pragma once

#include "core/base/result.h"
#include "ui/print/page.h"
#include "ui/print/paperfonts.h"

namespace planning::ui
{

// Writes the pages as a vector PDF with embedded fonts and searchable text. A file of that name is
// replaced only when everything has been written.
Result<void> writePdf(const Pages &pages, const PaperFonts &fonts, const QString &path);

} // namespace planning::ui
