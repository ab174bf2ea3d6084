#pragma once

#include "core/rules/conflict.h"
#include "ui/theme/icons.h"

#include <QIcon>
#include <QPixmap>

namespace planning::ui
{

// The sign that stands before a conflict: each type has a shape of its own.
inline IconName signOf(ConflictType type)
{
    switch (type) {
    case ConflictType::Hard:
        return IconName::Hard;
    case ConflictType::Soft:
        return IconName::Soft;
    case ConflictType::Info:
        break;
    }
    return IconName::Chart; // a counter, nothing to repair
}

// As large as text.
inline QPixmap signPixmap(ConflictType type, const Theme &theme, double pixelRatio)
{
    return icon(signOf(type), theme).pixmap(QSize(16, 16), pixelRatio);
}

} // namespace planning::ui
