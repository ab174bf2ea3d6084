#include "ui/print/pdf.h"

#include "ui/print/pagepainter.h"

#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace planning::ui
{

namespace
{

constexpr int kResolution = 1200; // units per inch: finer than any printer places a glyph

void paintAll(QPdfWriter &writer, const Pages &pages, const PaperFonts &fonts)
{
    QPainter painter(&writer);
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        paint(painter, pages.pages[i], fonts);
    }
}

} // namespace

QPageLayout pageLayoutOf(const QSizeF &size)
{
    const bool isLandscape = size.width() > size.height();
    const QPageSize paper(isLandscape ? size.transposed() : size, QPageSize::Point);
    return QPageLayout(paper, isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait,
                       QMarginsF(), QPageLayout::Point);
}

Result<void> writePdf(const Pages &pages, const PaperFonts &fonts, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::Storage, file.errorString(), path};
    QPdfWriter writer(&file);
    writer.setResolution(kResolution);
    writer.setTitle(pages.title);
    writer.setCreator(QStringLiteral("Planning PRO"));
    writer.setPageLayout(pageLayoutOf(pages.size));
    paintAll(writer, pages, fonts);
    if (!file.commit())
        return Error{ErrorCode::Storage, file.errorString(), path};
    return ok();
}

} // namespace planning::ui
