#include "ui/dialogs/importassistant.h"

#include "ui/dialogs/peoplepage.h"
#include "ui/dialogs/programmepage.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace planning::ui
{

static constexpr QSize kSize{960, 640};
static constexpr int kButtonWidth = 96;
static constexpr int kProgressSteps = 100;

ImportAssistant::ImportAssistant(const Plan &plan, ImportSubject subject, const QString &path,
                                 Instant now, QWidget *parent)
    : QDialog(parent),
      m_plan(std::make_shared<const Plan>(plan)),
      m_now(now),
      m_title(new QLabel(Tr::tr("Reading the file…"))),
      m_progress(new QProgressBar),
      m_content(new QVBoxLayout),
      m_state(new QLabel),
      m_import(new QPushButton(Tr::tr("Import")))
{
    setWindowTitle(Tr::tr("Import"));
    resize(textSize(kSize, *this));
    buildLayout();
    connect(&m_reading, &QFutureWatcherBase::progressValueChanged, m_progress,
            &QProgressBar::setValue);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &ImportAssistant::onRead);
    startReading(subject, path);
}

ImportAssistant::~ImportAssistant()
{
    m_reading.cancel();
}

std::optional<Change> ImportAssistant::ask(const Plan &plan, ImportSubject subject,
                                           const QString &path, Instant now, QWidget *parent)
{
    ImportAssistant assistant(plan, subject, path, now, parent);
    if (assistant.exec() != Accepted)
        return std::nullopt;
    return assistant.change();
}

QString ImportAssistant::fileFilter(ImportSubject subject)
{
    return subject == ImportSubject::Programme ? Tr::tr("Programme (*.json *.xml)")
                                               : Tr::tr("List of people (*.csv *.txt *.tsv)");
}

const Change &ImportAssistant::change() const
{
    Q_ASSERT(m_page);
    return m_page->change();
}

void ImportAssistant::buildLayout()
{
    m_title->setFont(ui::font(TextRole::Title, font()));
    m_title->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("state"));
    m_state->setWordWrap(true);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setAccessibleName(Tr::tr("Reading the file"));
    m_import->setObjectName(QStringLiteral("import"));
    m_import->setDefault(true);
    m_import->setMinimumWidth(kButtonWidth);
    m_import->setEnabled(false);

    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    // Otherwise it becomes the main button while there is nothing to import yet.
    buttons->addButton(Tr::tr("Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *footer = new QHBoxLayout;
    footer->setSpacing(space::kLarge);
    footer->addWidget(m_state, 1);
    footer->addWidget(buttons);
    m_content->addWidget(m_progress, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    layout->setSpacing(space::kLarge);
    layout->addWidget(m_title);
    layout->addLayout(m_content, 1);
    layout->addLayout(footer);
}

void ImportAssistant::startReading(ImportSubject subject, const QString &path)
{
    m_reading.setFuture(QtConcurrent::run(&ImportAssistant::read, subject, path));
}

void ImportAssistant::read(QPromise<ReadFile> &promise, ImportSubject subject, const QString &path)
{
    promise.setProgressRange(0, kProgressSteps);
    if (subject == ImportSubject::Programme) {
        auto programme = readProgrammeFile(path);
        promise.addResult(programme ? ReadFile(*std::move(programme))
                                    : ReadFile(programme.error()));
        return;
    }
    auto file = readPeopleFile(path, [&promise](double done) {
        promise.setProgressValue(static_cast<int>(done * kProgressSteps));
        return !promise.isCanceled();
    });
    promise.addResult(file ? ReadFile(std::make_shared<const PeopleFile>(*std::move(file)))
                           : ReadFile(file.error()));
}

void ImportAssistant::onRead()
{
    if (m_reading.isCanceled())
        return;
    const ReadFile read = m_reading.result();
    if (const auto *error = std::get_if<Error>(&read)) {
        m_title->setText(Tr::tr("The file cannot be imported"));
        m_progress->hide();
        m_state->setText(describe(*error));
    } else if (const auto *programme = std::get_if<Programme>(&read)) {
        showPage(new ProgrammePage(m_plan, *programme, m_now));
    } else {
        showPage(new PeoplePage(m_plan, std::get<std::shared_ptr<const PeopleFile>>(read), m_now));
    }
}

void ImportAssistant::showPage(ImportPage *page)
{
    m_page = page;
    m_progress->hide();
    m_content->addWidget(page, 1);
    m_title->setText(page->title());
    connect(page, &ImportPage::changed, this, &ImportAssistant::showState);
    showState();
}

void ImportAssistant::showState()
{
    const QString problem = m_page->problem();
    m_state->setText(problem.isEmpty() ? m_page->summary() : problem);
    m_import->setEnabled(problem.isEmpty() && !m_page->change().isEmpty());
}

} // namespace planning::ui
