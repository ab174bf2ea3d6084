#pragma once

#include <QObject>

namespace planning::ui
{

// Lets the wheel scroll what a field lies in instead of changing the field's value: whoever scrolls
// a form would else change whatever passes under the pointer. To be installed on the application.
class WheelGuard final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace planning::ui
