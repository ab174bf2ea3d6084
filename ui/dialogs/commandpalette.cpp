#include "ui/dialogs/commandpalette.h"

#include "ui/models/labels.h"
#include "ui/models/typeddate.h"
#include "ui/panels/section.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

namespace planning::ui
{

static constexpr QSize kUsualSize{560, 420};
static constexpr int kBelowTop = 72; // of the window it belongs to
static constexpr int kHintWidth = 160;

CommandPalette::CommandPalette(std::vector<PaletteEntry> entries, LocalDay today, GoToDay goToDay,
                               const Theme &theme, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint),
      m_today(today),
      m_goToDay(std::move(goToDay)),
      m_model(new PaletteModel(std::move(entries), this)),
      m_typed(new QLineEdit),
      m_found(new QTreeView)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("palette"));
    setWindowTitle(Tr::tr("Find anything"));
    setStyleSheet(themedStyleSheet(
        QStringLiteral("#palette { background: {surface}; border: 1px solid {border}; }"), theme));
    m_typed->setPlaceholderText(Tr::tr("An action, a person, an event or a date"));
    m_typed->setAccessibleName(Tr::tr("Find anything"));
    m_typed->installEventFilter(this);
    m_found->setModel(m_model);
    m_found->setRootIsDecorated(false);
    m_found->setUniformRowHeights(true);
    m_found->setHeaderHidden(true);
    m_found->setFrameShape(QFrame::NoFrame);
    m_found->setFocusPolicy(Qt::NoFocus);
    m_found->setAllColumnsShowFocus(true);
    m_found->setAccessibleName(Tr::tr("Found"));
    m_found->header()->setStretchLastSection(false);
    m_found->header()->setSectionResizeMode(PaletteModel::TitleColumn, QHeaderView::Stretch);
    m_found->header()->resizeSection(PaletteModel::HintColumn, textPixels(kHintWidth));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_typed);
    layout->addWidget(m_found, 1);
    layout->addWidget(
        quietLabel(Tr::tr("Enter: do it · Arrow keys: choose · Escape: back to the board")));
    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_found, &QTreeView::clicked, this, &CommandPalette::run);
    search({});
}

void CommandPalette::showEvent(QShowEvent *event)
{
    const QWidget *window = parentWidget()->window();
    resize(textSize(kUsualSize, *this).boundedTo(window->size()));
    const QPoint middle(window->width() / 2 - width() / 2, kBelowTop);
    QDialog::move(window->mapToGlobal(middle));
    m_typed->setFocus();
    QDialog::showEvent(event);
}

// Keys that choose go to the list while the letters go to the field.
bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (const int key = static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        move(key);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_found->currentIndex());
        return true;
    default:
        return false;
    }
}

void CommandPalette::search(const QString &typed)
{
    std::vector<PaletteEntry> dates;
    if (const auto day = typedDate(typed, m_today, QLocale())) {
        dates.push_back({longDayText(*day), Tr::tr("Date"),
                         [goToDay = m_goToDay, day = *day] { goToDay(day); }});
    }
    m_model->setTyped(typed, std::move(dates));
    m_found->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::move(int key)
{
    constexpr int kPage = 10;
    const int step = key == Qt::Key_Up       ? -1
                     : key == Qt::Key_Down   ? 1
                     : key == Qt::Key_PageUp ? -kPage
                                             : kPage;
    const int last = m_model->rowCount() - 1;
    const int row = std::clamp(m_found->currentIndex().row() + step, 0, std::max(0, last));
    m_found->setCurrentIndex(m_model->index(row, 0));
}

void CommandPalette::run(const QModelIndex &index)
{
    const PaletteEntry *entry = m_model->entry(index);
    if (!entry)
        return;
    const auto what = entry->run; // the entry goes with the palette
    close();
    what();
}

} // namespace planning::ui
