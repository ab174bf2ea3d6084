#pragma once

#include "core/base/result.h"
#include "ui/print/page.h"
#include "ui/print/paperfonts.h"

class QPageLayout;

namespace planning::ui
{

// Paper of this size in points, without margins: the pages have their own.
QPageLayout pageLayoutOf(const QSizeF &size);

// Writes the pages as a vector PDF with embedded fonts and searchable text. A file of that name is
// replaced only when everything has been written.
Result<void> writePdf(const Pages &pages, const PaperFonts &fonts, const QString &path);

} // namespace planning::ui
