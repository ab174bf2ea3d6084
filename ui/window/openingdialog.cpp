#include "ui/window/openingdialog.h"

#include "core/workspace/opening.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace planning::ui
{

using namespace std::chrono_literals;

static constexpr auto kMoment = 400ms; // most plans are open by then
static constexpr int kWidth = 420;

OpeningDialog::OpeningDialog(Opening &opening)
    : m_opening(opening),
      m_text(new QLabel(Tr::tr("Opening “%1”…").arg(QFileInfo(opening.path()).fileName()))),
      m_progress(new QProgressBar),
      m_cancel(new QPushButton(Tr::tr("Cancel")))
{
    setWindowTitle(Tr::tr("Planning PRO"));
    setWindowModality(Qt::ApplicationModal);
    setAttribute(Qt::WA_QuitOnClose, false); // at the start it is the only window
    setMinimumWidth(textPixels(kWidth));
    m_text->setWordWrap(true);
    m_progress->setRange(0, 0); // until the first part has been read
    m_progress->setAccessibleName(m_text->text());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kMedium);
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel, 0, Qt::AlignRight);

    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&opening, &Opening::progressed, this, [this](int percent) {
        m_progress->setRange(0, 100);
        m_progress->setValue(percent);
    });
    QTimer::singleShot(kMoment, this, &QDialog::show);
}

// Stays until the file is let go: opened again at once, it would seem to be in use.
void OpeningDialog::reject()
{
    m_opening.cancel();
    m_cancel->setEnabled(false);
}

} // namespace planning::ui
