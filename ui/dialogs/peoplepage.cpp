#include "ui/dialogs/peoplepage.h"

#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace planning::ui
{

static constexpr int kSamples = 2;
static constexpr int kColumnsHeight = 200;

PeoplePage::PeoplePage(std::shared_ptr<const Plan> plan, std::shared_ptr<const PeopleFile> file,
                       Instant now)
    : m_plan(std::move(plan)),
      m_file(std::move(file)),
      m_now(now),
      m_columns(new QTableWidget(static_cast<int>(m_file->headers.size()), 3)),
      m_duplicates(new QComboBox),
      m_onlyProblems(new QCheckBox(Tr::tr("Only what needs a look"))),
      m_rows(new QTableView),
      m_model(new PeopleRowsModel(this))
{
    buildColumns();
    buildRows();
    connect(&m_reading, &QFutureWatcherBase::finished, this,
            [this] { showImport(m_reading.result()); });
    auto *duplicatesLabel = new QLabel(Tr::tr("The same person twice in the list"));
    duplicatesLabel->setBuddy(m_duplicates);
    duplicatesLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    duplicatesLabel->setWordWrap(true); // where letters are big
    auto *choices = new QHBoxLayout;
    choices->setSpacing(space::kSmall);
    choices->addWidget(m_onlyProblems);
    choices->addWidget(duplicatesLabel, 1);
    choices->addWidget(m_duplicates);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kMedium);
    layout->addWidget(m_columns);
    layout->addLayout(choices);
    layout->addWidget(m_rows, 1);
    recompute();
}

void PeoplePage::buildColumns()
{
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setAccessibleName(Tr::tr("Columns of the list"));
    m_columns->setHorizontalHeaderLabels(
        {Tr::tr("Column"), Tr::tr("Imported as"), Tr::tr("For example")});
    m_columns->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_columns->horizontalHeader()->setStretchLastSection(true);
    m_columns->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_columns->horizontalHeader()->setHighlightSections(false);
    m_columns->verticalHeader()->hide();
    m_columns->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_columns->setShowGrid(false);
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setMaximumHeight(textPixels(kColumnsHeight));
    const PeopleMapping recognised = recognisedColumns(m_file->headers);
    for (int i = 0; i < m_columns->rowCount(); ++i) {
        auto *meaning = new QComboBox;
        meaning->setAccessibleName(m_file->headers[i]);
        for (const PersonColumn column : allPersonColumns())
            meaning->addItem(nameOf(column));
        meaning->setCurrentIndex(static_cast<int>(recognised[static_cast<std::size_t>(i)]));
        m_columns->setItem(i, 0, new QTableWidgetItem(m_file->headers[i]));
        m_columns->setCellWidget(i, 1, meaning);
        m_columns->setItem(i, 2, new QTableWidgetItem);
        connect(meaning, &QComboBox::currentIndexChanged, this, &PeoplePage::recompute);
    }
}

void PeoplePage::buildRows()
{
    m_duplicates->setObjectName(QStringLiteral("duplicates"));
    m_duplicates->addItems(
        {Tr::tr("Merge what both rows say"), Tr::tr("Keep the first row"), Tr::tr("Import both")});
    m_onlyProblems->setObjectName(QStringLiteral("onlyProblems"));
    m_rows->setObjectName(QStringLiteral("rows"));
    m_rows->setAccessibleName(Tr::tr("People of the list"));
    m_rows->setModel(m_model);
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->horizontalHeader()->setHighlightSections(false);
    m_rows->verticalHeader()->hide();
    m_rows->setShowGrid(false);
    m_rows->setWordWrap(false);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    connect(m_duplicates, &QComboBox::currentIndexChanged, this, &PeoplePage::recompute);
    connect(m_onlyProblems, &QCheckBox::toggled, this, [this](bool only) {
        m_model->show(only ? PeopleRowsModel::Show::Problems : PeopleRowsModel::Show::All);
    });
}

PeopleMapping PeoplePage::mapping() const
{
    PeopleMapping mapping;
    for (int i = 0; i < m_columns->rowCount(); ++i) {
        const auto *meaning = qobject_cast<QComboBox *>(m_columns->cellWidget(i, 1));
        mapping.push_back(static_cast<PersonColumn>(meaning->currentIndex()));
    }
    return mapping;
}

void PeoplePage::recompute()
{
    const PeopleOptions options{.duplicates =
                                    static_cast<DuplicateChoice>(m_duplicates->currentIndex()),
                                .validFrom = firstDayOfYear(m_now),
                                .now = m_now};
    m_problem = Tr::tr("Reading the list…");
    Q_EMIT changed();
    m_reading.setFuture(
        QtConcurrent::run([plan = m_plan, file = m_file, mapping = mapping(), options] {
            return importPeople(*plan, *file, mapping, options);
        }));
}

void PeoplePage::showImport(Result<PeopleImport> import)
{
    m_problem = import ? QString() : import.error().detail;
    m_model->setImport(nullptr);
    m_import = import ? *std::move(import) : PeopleImport{};
    m_model->setImport(&m_import);
    for (std::size_t i = 0; i < m_import.columns.size(); ++i) {
        const QString samples =
            m_import.columns[i].samples.mid(0, kSamples).join(QStringLiteral("   |   "));
        m_columns->item(static_cast<int>(i), 2)->setText(samples.simplified());
    }
    m_rows->resizeColumnToContents(PeopleRowsModel::Line);
    m_rows->resizeColumnToContents(PeopleRowsModel::Status);
    m_rows->resizeColumnToContents(PeopleRowsModel::Name);
    Q_EMIT changed();
}

QString PeoplePage::title() const
{
    return Tr::tr("Import people");
}

QString PeoplePage::summary() const
{
    QString text = Tr::tr("%1 new, %2 completed, %3 known already, %4 left out. %5.")
                       .arg(m_import.count(RowStatus::New))
                       .arg(m_import.count(RowStatus::Changed))
                       .arg(m_import.count(RowStatus::Unchanged))
                       .arg(m_import.count(RowStatus::Refused))
                       .arg(nameOf(m_file->encoding));
    if (m_import.dayOrder == DayOrder::MonthFirst)
        text += QLatin1Char(' ') + Tr::tr("Dates are read as month/day/year.");
    if (m_file->hasInvalidBytes)
        text += QLatin1Char(' ') + Tr::tr("Characters that cannot be read show as �.");
    return text;
}

} // namespace planning::ui
