#include "core/exchange/programme.h"

#include <QFile>

namespace planning
{

using namespace Qt::StringLiterals;

static constexpr qint64 kMaxFileSize = 64LL << 20;

std::optional<minutes> programmeDuration(QStringView text)
{
    const QList<QStringView> parts = text.split(u':');
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    QList<int> numbers;
    for (const QStringView part : parts) {
        bool isNumber = false;
        const int number = part.toInt(&isNumber);
        if (!isNumber || number < 0 || part.size() > 3)
            return std::nullopt;
        numbers << number;
    }
    const bool hasDays = numbers.size() == 3;
    const int minute = numbers.takeLast();
    const int hour = numbers.takeLast();
    if (minute > 59 || (hasDays && hour > 23))
        return std::nullopt;
    const minutes total{(hasDays ? numbers.front() * 1440 : 0) + hour * 60 + minute};
    return total > minutes{0} ? std::optional(total) : std::nullopt;
}

Result<ProgrammeItem> programmeItem(ProgrammeItem named, const QString &start,
                                    const QString &duration, const QString &where)
{
    const auto instant = instantFromRfc3339(start);
    if (!instant) {
        return Error{
            ErrorCode::InvalidInput,
            u"date '%1' is not a time with an offset like 2026-07-14T20:00:00+02:00"_s.arg(start),
            where};
    }
    const auto length = programmeDuration(duration);
    if (!length) {
        return Error{
            ErrorCode::InvalidInput,
            u"duration '%1' is not like 01:30 or 1:02:30 (days:hours:minutes)"_s.arg(duration),
            where};
    }
    if (named.room.isEmpty())
        return Error{ErrorCode::InvalidInput, u"the room has no name"_s, where};
    named.title = named.title.simplified();
    named.interval = {*instant, *instant + *length};
    return named;
}

Result<Programme> readProgramme(const QByteArray &text)
{
    const QByteArray head = text.left(256).trimmed();
    if (head.startsWith('<') || head.startsWith("\xEF\xBB\xBF<"))
        return readProgrammeXml(text);
    if (head.startsWith('{') || head.startsWith("\xEF\xBB\xBF{"))
        return readProgrammeJson(text);
    return Error{
        ErrorCode::InvalidInput, u"expected a frab or pretalx schedule, JSON or XML"_s, {}};
}

Result<Programme> readProgrammeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Storage, file.errorString(), path};
    if (file.size() > kMaxFileSize)
        return Error{ErrorCode::InvalidInput, u"larger than 64 MiB"_s, path};
    auto programme = readProgramme(file.readAll());
    if (programme)
        return programme;
    Error error = programme.error();
    error.where = error.where.isEmpty() ? path : path + u": "_s + error.where;
    return error;
}

} // namespace planning
