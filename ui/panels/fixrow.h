#pragma once

#include <QPushButton>

namespace planning::ui
{

// One way out of a conflict as a button: what it does in full, below it quietly what speaks for it
// and what it causes.
class FixRow final : public QPushButton
{
    Q_OBJECT

public:
    explicit FixRow(const QString &text, const QStringList &remarks = {},
                    QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pointed(); // the pointer or the keyboard is on it
    void left();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace planning::ui
