#include "ui/dialogs/preferencesdialog.h"

#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace planning::ui
{

static constexpr std::array kGrids{5, 10, 15, 30, 60}; // minutes
static constexpr int kChoiceWidth = 220;

PreferencesDialog::PreferencesDialog(const Preferences &preferences, QWidget *parent)
    : QDialog(parent),
      m_language(new QComboBox),
      m_theme(new QComboBox),
      m_grid(new QComboBox)
{
    setWindowTitle(Tr::tr("Preferences"));
    m_language->addItems({QStringLiteral("Français"), QStringLiteral("English")});
    m_language->setCurrentIndex(static_cast<int>(preferences.language));
    m_language->setMinimumWidth(kChoiceWidth);
    m_theme->addItems({Tr::tr("As the system"), Tr::tr("Light"), Tr::tr("Dark")});
    m_theme->setCurrentIndex(static_cast<int>(preferences.theme));
    for (const int grid : kGrids)
        m_grid->addItem(Tr::tr("%n minutes", nullptr, grid), grid);
    m_grid->setCurrentIndex(
        std::max(0, m_grid->findData(static_cast<int>(preferences.grid.count()))));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(Tr::tr("Apply"));
    buttons->button(QDialogButtonBox::Cancel)->setText(Tr::tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    form->setVerticalSpacing(space::kMedium);
    form->setHorizontalSpacing(space::kLarge);
    form->addRow(Tr::tr("&Language"), m_language);
    form->addRow(Tr::tr("&Theme"), m_theme);
    form->addRow(Tr::tr("&Grid of the board"), m_grid);
    form->addRow(buttons);
}

std::optional<Preferences> PreferencesDialog::ask(const Preferences &preferences, QWidget *parent)
{
    PreferencesDialog dialog(preferences, parent);
    if (dialog.exec() != Accepted || dialog.value() == preferences)
        return std::nullopt;
    return dialog.value();
}

Preferences PreferencesDialog::value() const
{
    return {static_cast<Language>(m_language->currentIndex()),
            static_cast<ThemeChoice>(m_theme->currentIndex()),
            minutes{m_grid->currentData().toInt()}};
}

} // namespace planning::ui
