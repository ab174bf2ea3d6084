#include "app/cli/commands.h"
#include "app/cli/importcommand.h"
#include "app/cli/tr.h"
#include "core/exchange/peopleimport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace planning::cli
{

using namespace Qt::StringLiterals;

static const QStringList kDuplicateChoices{u"merge"_s, u"first"_s, u"both"_s};

static QString wireName(PersonColumn column)
{
    const std::string_view name = nameOf<PersonColumn>(column);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

static void printRows(const Invocation &invocation, const PeopleImport &import)
{
    QTextStream &out = invocation.console.out;
    for (const PersonRow &row : import.rows) {
        if (!row.twinLine)
            continue;
        const QString sentence = row.status == RowStatus::Repeated
                                     ? Tr::tr("Line %1: %2 repeats line %3.")
                                     : Tr::tr("Line %1: %2 may be the person of line %3.");
        out << sentence.arg(row.line).arg(row.draft.fullName()).arg(*row.twinLine) << Qt::endl;
    }
    for (const CellProblem &problem : import.problems)
        out << describe(problem) << Qt::endl;
}

static void printText(const Invocation &invocation, const PeopleFile &file,
                      const PeopleImport &import)
{
    QTextStream &out = invocation.console.out;
    out << Tr::tr("%1 rows, %2, separator “%3”")
               .arg(file.rows.size())
               .arg(nameOf(file.encoding), file.separator)
        << Qt::endl;
    for (const ColumnReport &column : import.columns) {
        out << Tr::tr("%1: %2, %3 of %4 cells understood")
                   .arg(column.header, planning::nameOf(column.column))
                   .arg(column.understood)
                   .arg(column.filled)
            << Qt::endl;
    }
    printRows(invocation, import);
    if (file.hasInvalidBytes)
        out << Tr::tr("Some characters of the file cannot be read and show as �.") << Qt::endl;
    out << Tr::tr("%1 new, %2 changed, %3 unchanged, %4 left out")
               .arg(import.count(RowStatus::New))
               .arg(import.count(RowStatus::Changed))
               .arg(import.count(RowStatus::Unchanged))
               .arg(import.count(RowStatus::Refused))
        << Qt::endl;
    printCounts(invocation, import.change);
}

static QJsonObject jsonOf(const PeopleFile &file, const PeopleImport &import)
{
    QJsonArray columns;
    for (const ColumnReport &column : import.columns) {
        columns.append(QJsonObject{{u"header"_s, column.header},
                                   {u"column"_s, wireName(column.column)},
                                   {u"filled"_s, column.filled},
                                   {u"understood"_s, column.understood}});
    }
    QJsonArray problems;
    for (const CellProblem &problem : import.problems) {
        problems.append(QJsonObject{{u"line"_s, problem.line},
                                    {u"column"_s, problem.column},
                                    {u"value"_s, problem.value},
                                    {u"expected"_s, problem.expected}});
    }
    return {{u"encoding"_s, nameOf(file.encoding)},
            {u"separator"_s, QString(file.separator)},
            {u"columns"_s, columns},
            {u"new"_s, import.count(RowStatus::New)},
            {u"changed"_s, import.count(RowStatus::Changed)},
            {u"unchanged"_s, import.count(RowStatus::Unchanged)},
            {u"repeated"_s, import.count(RowStatus::Repeated)},
            {u"possible_duplicates"_s, import.count(RowStatus::PossibleDuplicate)},
            {u"refused"_s, import.count(RowStatus::Refused)},
            {u"problems"_s, problems},
            {u"changes"_s, countsOf(import.change)}};
}

static Result<PeopleMapping> mappingOf(const Invocation &invocation, const PeopleFile &file)
{
    if (!invocation.isSet(u"mapping"_s))
        return recognisedColumns(file.headers);
    QFile device(invocation.text(u"mapping"_s));
    if (!device.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Storage, device.errorString(), device.fileName()};
    return mappingFromJson(device.readAll(), file.headers);
}

static PeopleOptions optionsOf(const Invocation &invocation)
{
    PeopleOptions options;
    options.now = invocation.console.clock.now();
    options.validFrom = firstDayOfYear(options.now);
    options.duplicates =
        static_cast<DuplicateChoice>(kDuplicateChoices.indexOf(invocation.text(u"duplicates"_s)));
    if (const auto from = invocation.day(u"valid-from"_s))
        options.validFrom = *from;
    return options;
}

static ExitCode runImportPeople(Invocation &invocation)
{
    const auto file = readPeopleFile(invocation.argument(0));
    if (!file)
        return fail(invocation, Tr::tr("Cannot read the list:"), file.error());
    const auto mapping = mappingOf(invocation, *file);
    if (!mapping)
        return fail(invocation, Tr::tr("Cannot read --mapping:"), mapping.error());
    const auto import = importPeople(invocation.plan(), *file, *mapping, optionsOf(invocation));
    if (!import)
        return fail(invocation, Tr::tr("Cannot import the list:"), import.error());
    if (invocation.format == OutputFormat::Json)
        writeJson(invocation, jsonOf(*file, *import));
    else
        printText(invocation, *file, *import);
    return finishImport(invocation, import->change);
}

Command importPeopleCommand()
{
    return {
        .name = u"import people"_s,
        .summary = Tr::tr("Adds the people of a CSV list."),
        .details = Tr::tr("Finds out encoding, separator and columns by itself, French or English. "
                          "What is not understood is listed by line and the person imported "
                          "without it; a row without a name is left out. Importing the list again "
                          "changes nothing."),
        .arguments = {{.name = u"FILE"_s, .description = Tr::tr("the list")}},
        .options = {{.name = u"mapping"_s,
                     .description = Tr::tr("a JSON object of headers to columns, such as "
                                           "{\"Alias\":\"last_name\"}"),
                     .valueName = u"FILE"_s},
                    {.name = u"duplicates"_s,
                     .description = Tr::tr("what to do with two rows of one person that differ"),
                     .valueName = u"CHOICE"_s,
                     .choices = kDuplicateChoices,
                     .defaultValue = kDuplicateChoices.front()},
                    {.name = u"valid-from"_s,
                     .description = Tr::tr("when contracts and weekly unavailability begin; "
                                           "without it, on 1 January of this year"),
                     .type = ValueType::Day,
                     .valueName = u"DAY"_s},
                    dryRunOption()},
        .examples = {u"--plan festival.planning import people crew.csv --dry-run"_s},
        .plan = PlanUse::Opened,
        .run = runImportPeople,
    };
}

} // namespace planning::cli
