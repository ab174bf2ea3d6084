#include "ui/dialogs/shortcutsdialog.h"

#include "ui/dialogs/shortcuttree.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace planning::ui
{

static constexpr QSize kUsualSize{560, 600};

ShortcutsDialog::ShortcutsDialog(const Shortcuts &shortcuts,
                                 const std::vector<FixedShortcut> &fixed, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(Tr::tr("Keyboard shortcuts"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(Tr::tr("Close"));
    auto *change = buttons->addButton(Tr::tr("Change…"), QDialogButtonBox::ActionRole);
    change->setObjectName(QStringLiteral("changeShortcuts"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(change, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT changeRequested();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kMedium);
    layout->addWidget(new ShortcutTree(shortcuts, fixed), 1);
    layout->addWidget(buttons);
    resize(textSize(kUsualSize, *this));
}

} // namespace planning::ui
