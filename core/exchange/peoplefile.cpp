#include "core/exchange/peoplefile.h"

#include <QFile>

namespace planning
{

using namespace Qt::StringLiterals;

static constexpr std::size_t kRowsPerProgress = 256;

static bool isEmptyRow(const CsvRow &row)
{
    return std::ranges::all_of(row.fields,
                               [](const QString &field) { return field.trimmed().isEmpty(); });
}

// The first row that is not empty holds the headers.
static Result<void> take(PeopleFile &file, CsvRow row)
{
    if (isEmptyRow(row))
        return ok();
    if (file.headers.isEmpty()) {
        for (const QString &header : std::as_const(row.fields))
            file.headers << header.simplified();
        return ok();
    }
    if (file.rows.size() >= PeopleFile::kMaxRows) {
        return Error{ErrorCode::InvalidInput,
                     u"more than %1 people; divide the list"_s.arg(PeopleFile::kMaxRows),
                     u"line %1"_s.arg(row.line)};
    }
    file.rows.push_back(std::move(row));
    return ok();
}

Result<PeopleFile> readPeople(QIODevice &device, const ReadProgress &progress)
{
    auto reader = CsvReader::open(device);
    if (!reader)
        return reader.error();
    PeopleFile file;
    for (std::size_t count = 0;; ++count) {
        if (progress && count % kRowsPerProgress == 0 && !progress(reader->progress()))
            return Error{ErrorCode::Cancelled, {}, {}};
        auto row = reader->next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        if (const auto taken = take(file, **std::move(row)); !taken)
            return taken.error();
    }
    if (file.headers.isEmpty())
        return Error{ErrorCode::InvalidInput, u"the file is empty"_s, {}};
    file.encoding = reader->encoding();
    file.separator = reader->separator();
    file.hasInvalidBytes = reader->hasInvalidBytes();
    return file;
}

Result<PeopleFile> readPeopleFile(const QString &path, const ReadProgress &progress)
{
    QFile device(path);
    if (!device.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Storage, device.errorString(), path};
    auto file = readPeople(device, progress);
    if (file)
        return file;
    Error error = file.error();
    error.where = error.where.isEmpty() ? path : path + u": "_s + error.where;
    return error;
}

} // namespace planning
