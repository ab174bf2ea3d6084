#include "core/store/durablefile.h"

#include <QFile>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace planning
{

#ifdef Q_OS_UNIX

Result<void> flushToDisk(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isFlushed = file >= 0 && ::fsync(file) == 0;
    const QString why = qt_error_string();
    if (file >= 0)
        ::close(file);
    return isFlushed ? ok() : Error{ErrorCode::Storage, why, path};
}

#else

// Elsewhere the system decides when; what it says has been written is taken for granted.
Result<void> flushToDisk(const QString &)
{
    return ok();
}

#endif

Result<void> copyToDisk(const QString &from, const QString &to)
{
    if (!QFile::exists(from))
        return Error{ErrorCode::FileMissing, {}, from};
    QFile file(from);
    if (!file.copy(to))
        return Error{ErrorCode::Storage, file.errorString(), to};
    return flushToDisk(to);
}

Result<void> writeToDisk(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return isWritten ? ok() : Error{ErrorCode::Storage, file.errorString(), path};
}

} // namespace planning
