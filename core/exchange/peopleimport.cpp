#include "core/exchange/peopleimport.h"

#include "core/base/tr.h"
#include "core/exchange/derivedid.h"
#include "core/exchange/personmatching.h"
#include "core/exchange/personwriter.h"

#include <QSet>

namespace planning
{

using namespace Qt::StringLiterals;

static constexpr qsizetype kSamples = 3;

LocalDay firstDayOfYear(Instant now)
{
    const std::chrono::year_month_day today{std::chrono::floor<std::chrono::days>(now)};
    return LocalDay{today.year() / std::chrono::January / 1};
}

int PeopleImport::count(RowStatus status) const
{
    return static_cast<int>(std::ranges::count(rows, status, &PersonRow::status));
}

namespace
{

class PeopleImporter final
{
public:
    PeopleImporter(const Plan &plan, const PeopleFile &file, const PeopleMapping &mapping,
                   const PeopleOptions &options);

    PeopleImport run();

private:
    void reportColumns();
    void understandRows();
    void findTwins();
    void resolveTwin(PersonRow &row, std::size_t first);
    void writeRow(PersonRow &row);
    const Person *personOf(const PersonRow &row);
    Id<Person> newId(const PersonDraft &draft);

    const Plan &m_plan;
    const PeopleFile &m_file;
    const PeopleMapping &m_mapping;
    const PeopleOptions &m_options;
    PeopleImport m_result;
    PersonWriter m_writer;
    PersonReader m_reader;
    PersonFinder<Id<Person>> m_people; // of the plan
    QSet<Id<Person>> m_taken; // already found for a row
};

PeopleImporter::PeopleImporter(const Plan &plan, const PeopleFile &file,
                               const PeopleMapping &mapping, const PeopleOptions &options)
    : m_plan(plan),
      m_file(file),
      m_mapping(mapping),
      m_options(options),
      m_writer(plan, m_result.change, options),
      m_reader(file, mapping, m_writer.catalogue())
{
    for (const Person &person : plan.all<Person>())
        m_people.add(identityOf(person), person.id);
}

PeopleImport PeopleImporter::run()
{
    m_result.dayOrder = m_reader.dayOrder();
    understandRows();
    reportColumns();
    findTwins();
    for (PersonRow &row : m_result.rows) {
        if (row.status == RowStatus::New)
            writeRow(row);
    }
    m_result.change.name =
        CoreTr::tr("Import %n people", nullptr,
                   m_result.count(RowStatus::New) + m_result.count(RowStatus::Changed));
    return std::move(m_result);
}

void PeopleImporter::understandRows()
{
    for (const CsvRow &row : m_file.rows) {
        UnderstoodRow understood = m_reader.read(row);
        PersonRow person;
        person.line = row.line;
        person.status = understood.isRefused() ? RowStatus::Refused : RowStatus::New;
        person.draft = std::move(understood.draft);
        m_result.rows.push_back(std::move(person));
        std::ranges::move(understood.problems, std::back_inserter(m_result.problems));
    }
}

void PeopleImporter::reportColumns()
{
    for (std::size_t i = 0; i < m_mapping.size(); ++i) {
        ColumnReport report;
        report.header = m_file.headers.value(static_cast<qsizetype>(i));
        report.column = m_mapping[i];
        for (const CsvRow &row : m_file.rows) {
            const QString text = m_file.cell(row, i);
            report.filled += !text.isEmpty();
            if (!text.isEmpty() && report.samples.size() < kSamples
                && !report.samples.contains(text))
                report.samples << text;
        }
        const auto isHere = [&report](const CellProblem &problem) {
            return problem.column == report.header && !problem.value.isEmpty();
        };
        report.understood =
            report.filled - static_cast<int>(std::ranges::count_if(m_result.problems, isHere));
        m_result.columns.push_back(std::move(report));
    }
}

void PeopleImporter::findTwins()
{
    PersonFinder<std::size_t> earlier;
    for (std::size_t i = 0; i < m_result.rows.size(); ++i) {
        PersonRow &row = m_result.rows[i];
        if (row.status == RowStatus::Refused)
            continue;
        const PersonIdentity identity = identityOf(row.draft);
        const QList<std::size_t> twins = earlier.find(identity);
        if (!twins.isEmpty())
            resolveTwin(row, twins.back());
        if (row.status == RowStatus::New)
            earlier.add(identity, i);
    }
}

template <typename List>
static void unite(List &list, const List &more)
{
    for (const auto &each : more) {
        if (std::ranges::find(list, each) == list.end())
            list.push_back(each);
    }
}

// What both rows say; of single values the first row's, where it has one.
static PersonDraft merged(PersonDraft draft, const PersonDraft &other)
{
    if (draft.email.isEmpty())
        draft.email = other.email;
    if (draft.address.isEmpty())
        draft.address = other.address;
    if (!draft.birthDate)
        draft.birthDate = other.birthDate;
    if (!draft.contract)
        draft.contract = other.contract;
    if (!draft.hourlyRate)
        draft.hourlyRate = other.hourlyRate;
    unite(draft.phones, other.phones);
    unite(draft.skills, other.skills);
    unite(draft.certificates, other.certificates);
    unite(draft.absences, other.absences);
    unite(draft.notes, other.notes);
    return draft;
}

void PeopleImporter::resolveTwin(PersonRow &row, std::size_t first)
{
    PersonRow &twin = m_result.rows[first];
    row.twinLine = twin.line;
    if (row.draft == twin.draft) {
        row.status = RowStatus::Repeated;
        return;
    }
    if (m_options.duplicates == DuplicateChoice::ImportBoth)
        return;
    row.status = RowStatus::PossibleDuplicate;
    if (m_options.duplicates == DuplicateChoice::Merge)
        twin.draft = merged(std::move(twin.draft), row.draft);
}

const Person *PeopleImporter::personOf(const PersonRow &row)
{
    const Person *best = nullptr;
    for (const Id<Person> id : m_people.find(identityOf(row.draft))) {
        const Person *person = m_plan.find(id);
        if (m_taken.contains(id))
            continue;
        if (!best || person->phones == row.draft.phones)
            best = person;
    }
    return best;
}

// The same row gives the same id on every machine; rows for namesakes that say no more are counted.
Id<Person> PeopleImporter::newId(const PersonDraft &draft)
{
    const PersonIdentity identity = identityOf(draft);
    const QString born = identity.birthDate ? toIsoDate(*identity.birthDate) : identity.email;
    for (int copy = 1;; ++copy) {
        const auto id = derivedId<Person>(m_plan.organization()->id,
                                          u"%1/%2/%3"_s.arg(identity.name, born).arg(copy));
        if (!m_taken.contains(id) && !m_plan.find(id))
            return id;
    }
}

void PeopleImporter::writeRow(PersonRow &row)
{
    const Person *before = personOf(row);
    const Id<Person> id = before ? before->id : newId(row.draft);
    m_taken.insert(id);
    row.changes = m_writer.write(row.draft, before, id);
    if (before)
        row.status = row.changes.empty() ? RowStatus::Unchanged : RowStatus::Changed;
}

} // namespace

Result<PeopleImport> importPeople(const Plan &plan, const PeopleFile &file,
                                  const PeopleMapping &mapping, const PeopleOptions &options)
{
    if (!plan.organization())
        return Error{ErrorCode::BadReference, u"the plan has no organisation"_s, {}};
    if (const auto checked = checkMapping(mapping); !checked)
        return checked.error();
    return PeopleImporter(plan, file, mapping, options).run();
}

} // namespace planning
