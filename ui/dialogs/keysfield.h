#pragma once

#include <QKeySequenceEdit>

namespace planning::ui
{

// Where keys are pressed to be chosen. One press is enough: sequences such as Ctrl+K, Ctrl+C are
// not for a board. Tab goes on to the next field, as everywhere.
class KeysField final : public QKeySequenceEdit
{
    Q_OBJECT

public:
    using QKeySequenceEdit::QKeySequenceEdit;

Q_SIGNALS:
    void pressed(const QKeySequence &keys);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *) override { } // would wait for a second press
};

} // namespace planning::ui
