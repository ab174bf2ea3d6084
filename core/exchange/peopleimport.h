#pragma once

#include "core/exchange/persondraft.h"
#include "core/model/plan.h"

namespace planning
{

// What to do with two rows that are the same person but do not say the same.
enum class DuplicateChoice {
    Merge, // one person with what both rows say (default)
    KeepFirst,
    ImportBoth,
};

struct PeopleOptions {
    DuplicateChoice duplicates = DuplicateChoice::Merge;
    // When imported contracts and weekly unavailability begin.
    LocalDay validFrom{};
    Instant now{}; // when the import is made
};

// The usual PeopleOptions::validFrom: 1 January of the (UTC) year.
LocalDay firstDayOfYear(Instant now);

enum class RowStatus {
    New,
    Changed, // the plan has the person, the row says something else or more
    Unchanged, // the plan says all of it
    Repeated, // says the same as an earlier row
    PossibleDuplicate, // same person as in an earlier row, says something else
    Refused,
};

struct PersonRow {
    qint64 line = 0;
    PersonDraft draft;
    RowStatus status = RowStatus::New;
    std::optional<qint64> twinLine; // the earlier row it repeats or resembles
    std::vector<PersonColumn> changes; // what the plan would learn
};

// What was understood of one column.
struct ColumnReport {
    QString header;
    PersonColumn column = PersonColumn::Ignored;
    int filled = 0; // cells that are not empty
    int understood = 0; // … and mean something
    QStringList samples; // up to three cells as written
};

// What an import would do.
struct PeopleImport {
    Change change; // empty when the plan says all of it already
    std::vector<ColumnReport> columns;
    std::vector<PersonRow> rows;
    std::vector<CellProblem> problems; // by line
    DayOrder dayOrder = DayOrder::DayFirst;

    int count(RowStatus status) const;
};

// Understands a crew list and finds who is new. A person is recognised by name and birth date;
// where one of the two dates is missing by name, unless the e-mails differ; and by e-mail and birth
// date. Namesakes with different birth dates are two people. Cells never take anything away: empty
// ones change nothing, phones, teams, skills and certificates are added, of two dates of a
// certificate the later stands. Importing the same list again changes nothing.
// Fails when the mapping has no name, or the plan no organisation.
Result<PeopleImport> importPeople(const Plan &plan, const PeopleFile &file,
                                  const PeopleMapping &mapping, const PeopleOptions &options);

} // namespace planning
