#include "ui/window/wheelguard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QSlider>

namespace planning::ui
{

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return false;
    const bool holdsValue = qobject_cast<QComboBox *>(watched)
                            || qobject_cast<QAbstractSpinBox *>(watched)
                            || qobject_cast<QSlider *>(watched);
    if (holdsValue)
        event->ignore(); // then it goes to the parent
    return holdsValue;
}

} // namespace planning::ui
