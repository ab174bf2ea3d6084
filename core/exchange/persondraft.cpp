#include "core/exchange/persondraft.h"

#include "core/base/tr.h"

#include <QRegularExpression>

namespace planning
{

using namespace Qt::StringLiterals;

QString describe(const CellProblem &problem)
{
    const QString value = problem.value.simplified().left(60);
    switch (problem.effect) {
    case ProblemEffect::RowRefused:
        return CoreTr::tr("Line %1, %2: the row is left out. %3")
            .arg(problem.line)
            .arg(problem.column, problem.expected);
    case ProblemEffect::FieldLeftEmpty:
        return CoreTr::tr("Line %1, %2: “%3” is not understood and left empty. %4")
            .arg(problem.line)
            .arg(problem.column, value, problem.expected);
    case ProblemEffect::KeptAsNote:
        return CoreTr::tr("Line %1, %2: “%3” is not understood and kept as a note. %4")
            .arg(problem.line)
            .arg(problem.column, value, problem.expected);
    }
    return {};
}

bool UnderstoodRow::isRefused() const
{
    return std::ranges::any_of(problems, [](const CellProblem &problem) {
        return problem.effect == ProblemEffect::RowRefused;
    });
}

static QStringList columnTexts(const PeopleFile &file, const PeopleMapping &mapping,
                               PersonColumn column)
{
    const auto it = std::ranges::find(mapping, column);
    if (it == mapping.end())
        return {};
    QStringList texts;
    for (const CsvRow &row : file.rows)
        texts << file.cell(row, static_cast<std::size_t>(it - mapping.begin()));
    return texts;
}

PersonReader::PersonReader(const PeopleFile &file, const PeopleMapping &mapping,
                           const Catalogue &catalogue)
    : m_file(file),
      m_mapping(mapping),
      m_catalogue(catalogue),
      m_dayOrder(dayOrderOf(columnTexts(file, mapping, PersonColumn::BirthDate)))
{
}

UnderstoodRow PersonReader::read(const CsvRow &row)
{
    m_row = {};
    QString nameHeader;
    for (std::size_t i = 0; i < m_mapping.size(); ++i) {
        const QString header = m_file.headers.value(static_cast<qsizetype>(i));
        if (m_mapping[i] == PersonColumn::LastName || m_mapping[i] == PersonColumn::FullName)
            nameHeader = header;
        const QString text = m_file.cell(row, i);
        m_cell = {.line = row.line, .column = header, .value = text, .expected = {}};
        if (!text.isEmpty())
            readCell(m_mapping[i], text);
    }
    if (m_row.draft.lastName.isEmpty()) {
        m_cell = {.line = row.line, .column = nameHeader, .value = {}, .expected = {}};
        report(CoreTr::tr("A person needs a last name."), ProblemEffect::RowRefused);
    }
    return std::move(m_row);
}

void PersonReader::report(const QString &expected, ProblemEffect effect)
{
    CellProblem problem = m_cell;
    problem.expected = expected;
    problem.effect = effect;
    m_row.problems.push_back(std::move(problem));
}

template <typename Value>
std::optional<Value> PersonReader::orReport(std::optional<Value> value, const QString &expected)
{
    if (!value)
        report(expected, ProblemEffect::FieldLeftEmpty);
    return value;
}

void PersonReader::readCell(PersonColumn column, const QString &text)
{
    PersonDraft &draft = m_row.draft;
    switch (column) {
    case PersonColumn::Ignored:
        break;
    case PersonColumn::LastName:
        draft.lastName = text.simplified();
        break;
    case PersonColumn::FirstName:
        draft.firstName = text.simplified();
        break;
    case PersonColumn::FullName: {
        const SplitName name = splitName(text);
        draft.firstName = name.first;
        draft.lastName = name.last;
        break;
    }
    case PersonColumn::Job:
        readJobs(text);
        break;
    case PersonColumn::Email:
        draft.email =
            orReport(emailIn(text), CoreTr::tr("Expected an address like ana@example.org."))
                .value_or(QString());
        break;
    case PersonColumn::Phones:
        draft.phones = orReport(phonesIn(text),
                                CoreTr::tr("Expected numbers of 6 to 15 digits, separated by “/”."))
                           .value_or(QStringList());
        break;
    case PersonColumn::BirthDate:
        draft.birthDate = orReport(dayIn(text, m_dayOrder),
                                   CoreTr::tr("Expected a date that exists, like 31/01/1990."));
        break;
    case PersonColumn::Contract:
        draft.contract =
            orReport(contractKindIn(text),
                     CoreTr::tr("Expected permanent, intermittent, freelance, volunteer or "
                                "subcontractor."));
        break;
    case PersonColumn::HourlyRate:
        draft.hourlyRate = orReport(rateIn(text), CoreTr::tr("Expected an amount like 18,50."));
        break;
    case PersonColumn::Certifications:
        readCertificates(text);
        break;
    case PersonColumn::Remarks:
        readRemarks(text);
        break;
    case PersonColumn::Address:
        draft.address = text.simplified();
        break;
    }
}

// "Accroche / rigger" is one trade, "Son, lumière" are two.
void PersonReader::readJobs(const QString &text)
{
    static const QRegularExpression kSeparators(uR"(\s*[/;,+|\n]\s*)"_s);
    for (const QString &job : text.split(kSeparators, Qt::SkipEmptyParts)) {
        auto known = m_skills.find(job);
        if (known == m_skills.end())
            known = m_skills.insert(job, skillsOfJob(job, m_catalogue));
        if (known->isEmpty()) {
            m_row.draft.notes << job;
            report(CoreTr::tr("Expected a job of the catalogue, like “Sound technician”."),
                   ProblemEffect::KeptAsNote);
        }
        for (const QString &skill : std::as_const(*known)) {
            if (!m_row.draft.skills.contains(skill))
                m_row.draft.skills << skill;
        }
    }
}

void PersonReader::readCertificates(const QString &text)
{
    const FoundCertificates found = certificatesIn(text, m_catalogue);
    m_row.draft.certificates = found.certificates;
    m_row.draft.notes << found.unknown;
    if (!found.unknown.isEmpty()) {
        report(CoreTr::tr("Expected a certificate of the catalogue with a date that exists, like "
                          "“CACES R489 12/03/2027”."),
               ProblemEffect::KeptAsNote);
    }
}

void PersonReader::readRemarks(const QString &text)
{
    FoundRemarks found = remarksIn(text);
    m_row.draft.absences = std::move(found.absences);
    m_row.draft.notes << found.notes;
}

} // namespace planning
