#pragma once

#include "core/exchange/csv.h"

#include <functional>

namespace planning
{

// A crew list, read but not yet understood.
struct PeopleFile {
    static constexpr std::size_t kMaxRows = 20'000; // more is not a crew list

    QStringList headers;
    std::vector<CsvRow> rows; // without the header and empty rows
    TextEncoding encoding = TextEncoding::Utf8;
    QChar separator = u';';
    bool hasInvalidBytes = false; // they are U+FFFD in the texts

    // Text of a cell without blanks around it; empty beyond the end of a short row.
    QString cell(const CsvRow &row, std::size_t column) const
    {
        return row.fields.value(static_cast<qsizetype>(column)).trimmed();
    }
};

// Called with 0 … 1 now and then; false stops the reading with ErrorCode::Cancelled.
using ReadProgress = std::function<bool(double)>;

// Reads a CSV list of people; the first row that is not empty holds the headers.
Result<PeopleFile> readPeople(QIODevice &device, const ReadProgress &progress = {});
Result<PeopleFile> readPeopleFile(const QString &path, const ReadProgress &progress = {});

} // namespace planning
