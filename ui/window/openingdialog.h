#pragma once

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace planning
{
class Opening;
}

namespace planning::ui
{

// Says which file is being opened and how far that is, and lets the user give it up. It appears by
// itself when the opening takes longer than a moment.
class OpeningDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit OpeningDialog(Opening &opening);

    void reject() override; // Escape, the button and the frame of the window: gives up

private:
    Opening &m_opening;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace planning::ui
