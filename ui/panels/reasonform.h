#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace planning::ui
{

// Asks in place why a conflict is allowed.
class ReasonForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonForm(QWidget *parent = nullptr);

    void open();
    // Marks the field and says what is wrong with what was typed.
    void refuse(const QString &problem);

Q_SIGNALS:
    void given(const QString &reason);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_reason;
    QLabel *m_problem;
};

} // namespace planning::ui
