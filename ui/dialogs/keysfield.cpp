#include "ui/dialogs/keysfield.h"

#include <QKeyEvent>

namespace planning::ui
{

bool KeysField::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Tab || key == Qt::Key_Backtab)
            return QWidget::event(event);
    }
    return QKeySequenceEdit::event(event);
}

void KeysField::keyPressEvent(QKeyEvent *event)
{
    clear();
    QKeySequenceEdit::keyPressEvent(event);
    if (keySequence().isEmpty())
        return; // Ctrl alone
    const QKeySequence keys(keySequence()[0]);
    setKeySequence(keys);
    Q_EMIT pressed(keys);
}

} // namespace planning::ui
