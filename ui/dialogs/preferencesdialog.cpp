#include "ui/dialogs/preferencesdialog.h"

#include "ui/dialogs/shortcutspage.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QTabWidget>

namespace planning::ui
{

static constexpr std::array kTextSizes{100, 110, 125, 150, 175, 200}; // percent
static constexpr std::array kGrids{5, 10, 15, 30, 60}; // minutes
static constexpr QSize kUsualSize{680, 560};

PreferencesDialog::PreferencesDialog(const Content &content, QWidget *parent)
    : QDialog(parent),
      m_pages(new QTabWidget),
      m_language(new QComboBox),
      m_theme(new QComboBox),
      m_textSize(new QComboBox),
      m_reduceMotion(new QCheckBox(Tr::tr("&Reduce motion"))),
      m_grid(new QComboBox),
      m_shortcuts(new ShortcutsPage(Shortcuts(content.actions, content.preferences.shortcuts),
                                    content.fixed))
{
    setWindowTitle(Tr::tr("Preferences"));
    m_pages->setDocumentMode(true);
    m_pages->setAccessibleName(windowTitle());
    fillChoices(content.preferences);
    m_pages->addTab(buildGeneral(), Tr::tr("General"));
    m_pages->addTab(m_shortcuts, Tr::tr("Keyboard shortcuts"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(Tr::tr("Apply"));
    buttons->button(QDialogButtonBox::Cancel)->setText(Tr::tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kMedium);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buttons);
    resize(textSize(kUsualSize, *this));
}

void PreferencesDialog::fillChoices(const Preferences &preferences)
{
    m_language->addItems({QStringLiteral("Français"), QStringLiteral("English")});
    m_language->setCurrentIndex(static_cast<int>(preferences.language));
    m_theme->addItems({Tr::tr("As the system"), Tr::tr("Light"), Tr::tr("Dark"),
                       Tr::tr("Light, high contrast"), Tr::tr("Dark, high contrast")});
    m_theme->setCurrentIndex(static_cast<int>(preferences.theme));
    for (const int percent : kTextSizes)
        m_textSize->addItem(Tr::tr("%1 %").arg(percent), percent);
    m_textSize->setCurrentIndex(std::max(0, m_textSize->findData(preferences.textPercent)));
    m_reduceMotion->setChecked(preferences.motion == Motion::Reduced);
    for (const int grid : kGrids)
        m_grid->addItem(Tr::tr("%n minutes", nullptr, grid), grid);
    m_grid->setCurrentIndex(
        std::max(0, m_grid->findData(static_cast<int>(preferences.grid.count()))));
}

QWidget *PreferencesDialog::buildGeneral()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, space::kLarge, 0, 0);
    form->setVerticalSpacing(space::kMedium);
    form->setHorizontalSpacing(space::kLarge);
    form->addRow(Tr::tr("&Language"), m_language);
    form->addRow(Tr::tr("&Theme"), m_theme);
    form->addRow(Tr::tr("&Size of text"), m_textSize);
    form->addRow({}, m_reduceMotion);
    form->addRow(Tr::tr("&Grid of the board"), m_grid);
    return page;
}

std::optional<Preferences> PreferencesDialog::ask(const Content &content, Page page,
                                                  QWidget *parent)
{
    PreferencesDialog dialog(content, parent);
    dialog.showPage(page);
    if (dialog.exec() != Accepted || dialog.value() == content.preferences)
        return std::nullopt;
    return dialog.value();
}

void PreferencesDialog::showPage(Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
}

Preferences PreferencesDialog::value() const
{
    return {static_cast<Language>(m_language->currentIndex()),
            static_cast<ThemeChoice>(m_theme->currentIndex()),
            minutes{m_grid->currentData().toInt()},
            m_shortcuts->chosen(),
            m_textSize->currentData().toInt(),
            m_reduceMotion->isChecked() ? Motion::Reduced : Motion::Usual};
}

} // namespace planning::ui
