#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace planning::ui
{

// Draws a ring around the control that the keyboard is in, whatever control it is, once keys and
// not the mouse brought the focus there. The style draws it (CalmStyle, CE_FocusFrame).
class FocusRing final : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent = nullptr);
    ~FocusRing() override;

    // The control with the ring; null: none.
    const QWidget *control() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *focus);

    QPointer<QFocusFrame> m_frame; // dies with the window it is in
    bool m_byKeyboard = false;
};

} // namespace planning::ui
