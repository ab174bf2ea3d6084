#pragma once

#include "ui/theme/theme.h"

#include <QHash>
#include <QPixmap>

namespace planning::ui
{

enum class SignKind { Hard, Soft, Pin, Missing };

// A small mark on a bar. Hard and soft conflicts differ in shape, not only in colour.
struct Sign {
    SignKind kind = SignKind::Hard;
    QString text; // number of conflicts, "2/4"
};

// Signs drawn once per pixel ratio and kept.
class BoardSigns final
{
public:
    BoardSigns(const Theme &theme, const QFont &font);

    // Drawn at 1:1 its size is in device independent pixels.
    const QPixmap &pixmap(const Sign &sign, double pixelRatio);

private:
    QPixmap draw(const Sign &sign, double pixelRatio) const;
    void drawConflict(QPainter &painter, const Sign &sign, double side) const;
    void drawMissing(QPainter &painter, const Sign &sign, const QSizeF &size) const;

    const Theme &m_theme;
    QFont m_font;
    QHash<QString, QPixmap> m_pixmaps;
};

} // namespace planning::ui
