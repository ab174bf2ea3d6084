#include "core/store/fileheader.h"

#include "core/store/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace planning
{

// sqlite.org/fileformat.html, "The Database Header"
static constexpr qsizetype kHeaderSize = 100;
static constexpr qsizetype kMagicSize = 16;
static constexpr char kMagic[] = "SQLite format 3";
static constexpr qsizetype kPageSizeAt = 16;
static constexpr qsizetype kChangeCounterAt = 24;
static constexpr qsizetype kPageCountAt = 28;
static constexpr qsizetype kUserVersionAt = 60;
static constexpr qsizetype kApplicationIdAt = 68;
static constexpr qsizetype kPageCountValidForAt = 92;

static std::int32_t number(const QByteArray &header, qsizetype offset)
{
    return qFromBigEndian<std::int32_t>(header.data() + offset);
}

// With a write-ahead log beside it SQLite completes the file when it opens it.
static bool hasWriteAheadLog(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

static bool isTruncated(const QByteArray &header, qint64 size)
{
    const int stored = qFromBigEndian<std::uint16_t>(header.data() + kPageSizeAt);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    const qint64 pages = number(header, kPageCountAt);
    const bool countHolds =
        number(header, kChangeCounterAt) == number(header, kPageCountValidForAt);
    return pageSize == 0 || size % pageSize != 0 || (countHolds && size < pages * pageSize);
}

static Result<QByteArray> firstBytes(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::FileMissing, {}, path};
    if (info.isDir())
        return Error{ErrorCode::ForeignFile, QStringLiteral("it is a folder"), path};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Storage, file.errorString(), path};
    return file.read(kHeaderSize);
}

Result<void> checkFile(const QString &path, int newest)
{
    const auto header = firstBytes(path);
    if (!header)
        return header.error();
    const QByteArray magic(kMagic, kMagicSize);
    if (!magic.startsWith(header->first(std::min(kMagicSize, header->size()))))
        return Error{ErrorCode::ForeignFile, QStringLiteral("no SQLite file"), path};
    if (header->size() < kHeaderSize)
        return Error{ErrorCode::Damaged, QStringLiteral("%1 bytes").arg(header->size()), path};
    if (number(*header, kApplicationIdAt) != kApplicationId)
        return Error{ErrorCode::ForeignFile, QStringLiteral("an SQLite file of another program"),
                     path};
    const int version = number(*header, kUserVersionAt);
    if (version > newest) {
        return Error{ErrorCode::NewerVersion,
                     QStringLiteral("schema %1, known up to %2").arg(version).arg(newest), path};
    }
    if (!hasWriteAheadLog(path) && isTruncated(*header, QFileInfo(path).size()))
        return Error{ErrorCode::Damaged, QStringLiteral("the end is missing"), path};
    return ok();
}

} // namespace planning
