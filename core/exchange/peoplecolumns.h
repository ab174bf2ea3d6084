#pragma once

#include "core/base/result.h"
#include "core/model/field.h"

#include <QStringList>

#include <array>
#include <vector>

namespace planning
{

// What a column of a crew list holds.
enum class PersonColumn {
    Ignored,
    LastName,
    FirstName,
    FullName,
    Job,
    Email,
    Phones,
    BirthDate,
    Contract,
    HourlyRate,
    Certifications,
    Remarks,
    Address,
};

// Names in a mapping file.
template <>
struct EnumNames<PersonColumn> {
    static constexpr std::array<std::string_view, 13> names{
        "ignored",    "last_name", "first_name",  "full_name",      "job",     "email",  "phones",
        "birth_date", "contract",  "hourly_rate", "certifications", "remarks", "address"};
};

// What column i of the file holds.
using PeopleMapping = std::vector<PersonColumn>;

QString nameOf(PersonColumn column); // translated
std::vector<PersonColumn> allPersonColumns();

// By the usual French and English headers, whatever their case, accents and signs. A meaning is
// given to one column only, the first; columns that say nothing are Ignored.
PeopleMapping recognisedColumns(const QStringList &headers);

// A mapping file: a JSON object of headers to column names, {"Nom de scène": "last_name"}. Columns
// it does not name are recognised by their header. Errors name the JSON pointer.
Result<PeopleMapping> mappingFromJson(const QByteArray &json, const QStringList &headers);

// Fails when no column holds the name, or two hold the same thing.
Result<void> checkMapping(const PeopleMapping &mapping);

} // namespace planning
