#include "ui/dialogs/neworganizationdialog.h"

#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimeZone>

namespace planning::ui
{

static constexpr QSize kDialogSize{640, 560};

// The zone names people know ("Europe/Paris"), without the aliases of tz ("Etc/…", "US/…").
static QStringList timezoneNames()
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            names.append(QString::fromLatin1(id));
    }
    names.sort();
    return names;
}

NewOrganizationDialog::NewOrganizationDialog(Language language,
                                             std::vector<AgreementChoice> agreements,
                                             QWidget *parent)
    : QDialog(parent),
      m_agreements(std::move(agreements)),
      m_name(new QLineEdit),
      m_language(new QComboBox),
      m_timezone(new QComboBox),
      m_agreement(new QComboBox),
      m_summary(new QLabel),
      m_problem(new QLabel)
{
    setWindowTitle(Tr::tr("New organisation"));
    resize(textSize(kDialogSize, *this));
    buildForm(language);
    connect(m_agreement, &QComboBox::currentIndexChanged, this,
            &NewOrganizationDialog::showAgreement);
    showAgreement();
}

std::optional<NewOrganization> NewOrganizationDialog::ask(Language language,
                                                          std::vector<AgreementChoice> agreements,
                                                          QWidget *parent)
{
    NewOrganizationDialog dialog(language, std::move(agreements), parent);
    if (dialog.exec() != Accepted)
        return std::nullopt;
    return dialog.value();
}

NewOrganization NewOrganizationDialog::value() const
{
    return {m_name->text().trimmed(), static_cast<Language>(m_language->currentIndex()),
            m_timezone->currentText(), m_agreement->currentData().toString()};
}

void NewOrganizationDialog::buildForm(Language language)
{
    m_name->setObjectName(QStringLiteral("organizationName"));
    m_name->setPlaceholderText(Tr::tr("Name of the theatre, festival or company"));
    m_language->addItems({QStringLiteral("Français"), QStringLiteral("English")});
    m_language->setCurrentIndex(static_cast<int>(language));
    m_timezone->setEditable(true);
    m_timezone->setInsertPolicy(QComboBox::NoInsert);
    m_timezone->addItems(timezoneNames());
    m_timezone->completer()->setFilterMode(Qt::MatchContains);
    m_timezone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_timezone->setCurrentText(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    for (const AgreementChoice &agreement : m_agreements)
        m_agreement->addItem(agreement.name, agreement.code);

    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::RichText);
    m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_summary->setMargin(12);
    auto *rules = new QScrollArea;
    rules->setWidgetResizable(true);
    rules->setAccessibleName(Tr::tr("Rules of the agreement"));
    rules->setWidget(m_summary);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *form = new QFormLayout;
    form->setVerticalSpacing(12);
    form->addRow(Tr::tr("&Name"), m_name);
    form->addRow(Tr::tr("&Language"), m_language);
    form->addRow(Tr::tr("&Time zone"), m_timezone);
    form->addRow(Tr::tr("&Agreement"), m_agreement);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(Tr::tr("Create…"));
    buttons->button(QDialogButtonBox::Cancel)->setText(Tr::tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &NewOrganizationDialog::onAccept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(rules, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
}

void NewOrganizationDialog::showAgreement()
{
    const auto index = static_cast<std::size_t>(std::max(0, m_agreement->currentIndex()));
    if (index < m_agreements.size())
        m_summary->setText(m_agreements[index].summary);
}

void NewOrganizationDialog::onAccept()
{
    QString problem;
    if (m_name->text().trimmed().isEmpty())
        problem = Tr::tr("Give the organisation a name.");
    else if (!QTimeZone(m_timezone->currentText().toLatin1()).isValid())
        problem = Tr::tr("“%1” is not a known time zone; choose one of the list, "
                         "for example Europe/Paris.")
                      .arg(m_timezone->currentText());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        accept();
}

} // namespace planning::ui
