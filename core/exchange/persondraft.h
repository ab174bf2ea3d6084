#pragma once

#include "core/exchange/crewwords.h"
#include "core/exchange/peoplecolumns.h"
#include "core/exchange/peoplefile.h"

#include <QHash>

namespace planning
{

// A person as one row of a crew list says.
struct PersonDraft {
    QString firstName;
    QString lastName;
    QString email;
    QStringList phones;
    std::optional<LocalDay> birthDate;
    QString address;
    QStringList skills; // codes
    std::optional<ContractKind> contract;
    std::optional<Money> hourlyRate;
    std::vector<FoundCertificate> certificates;
    std::vector<FoundAbsence> absences;
    QStringList notes; // remarks and whatever was not understood

    QString fullName() const { return (firstName + u' ' + lastName).trimmed(); }

    bool operator==(const PersonDraft &) const = default;
};

// What became of a cell that says nothing the program understands.
enum class ProblemEffect { RowRefused, FieldLeftEmpty, KeptAsNote };

struct CellProblem {
    qint64 line = 0; // of the file
    QString column; // header
    QString value;
    QString expected; // one translated sentence: what would be accepted
    ProblemEffect effect = ProblemEffect::FieldLeftEmpty;
};

// "Line 12, Taux horaire: “abc” is not understood and left empty. Expected an amount like 18,50."
QString describe(const CellProblem &problem);

struct UnderstoodRow {
    PersonDraft draft;
    std::vector<CellProblem> problems;

    bool isRefused() const;
};

// Reads the rows of a crew list. A row without a name is refused; of any other row everything that
// is understood is taken.
class PersonReader final
{
public:
    // All arguments outlive the reader.
    PersonReader(const PeopleFile &file, const PeopleMapping &mapping, const Catalogue &catalogue);

    UnderstoodRow read(const CsvRow &row);
    DayOrder dayOrder() const { return m_dayOrder; }

private:
    void readCell(PersonColumn column, const QString &text);
    void readJobs(const QString &text);
    void readCertificates(const QString &text);
    void readRemarks(const QString &text);
    void report(const QString &expected, ProblemEffect effect);
    template <typename Value>
    std::optional<Value> orReport(std::optional<Value> value, const QString &expected);

    const PeopleFile &m_file;
    const PeopleMapping &m_mapping;
    const Catalogue &m_catalogue;
    DayOrder m_dayOrder;
    QHash<QString, QStringList> m_skills; // by job as written
    UnderstoodRow m_row;
    CellProblem m_cell; // the one being read
};

} // namespace planning
