#include "ui/theme/focusring.h"

#include <QApplication>
#include <QFocusFrame>
#include <QKeyEvent>

namespace planning::ui
{

FocusRing::FocusRing(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

const QWidget *FocusRing::control() const
{
    return m_frame ? m_frame->widget() : nullptr;
}

// Moving about with Tab is what asks for a ring; typing into what was clicked is not.
bool FocusRing::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        m_byKeyboard = false;
        follow(nullptr);
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool moves = key == Qt::Key_Tab || key == Qt::Key_Backtab;
        if (moves && !std::exchange(m_byKeyboard, true))
            follow(QApplication::focusWidget());
    }
    return false;
}

void FocusRing::follow(QWidget *focus)
{
    if (!m_byKeyboard || !focus) {
        delete m_frame;
        return;
    }
    if (!m_frame)
        m_frame = new QFocusFrame;
    m_frame->setWidget(focus);
}

} // namespace planning::ui
