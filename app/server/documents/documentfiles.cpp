#include "app/server/documents/documentfiles.h"

#include "app/server/auth/digest.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

namespace planning::server
{

using namespace Qt::StringLiterals;

QString DocumentFiles::folderOf(Id<Organization> organization) const
{
    return m_folder + u'/' + organization.toString();
}

QString DocumentFiles::pathOf(Id<Organization> organization, const QString &hash) const
{
    return folderOf(organization) + u'/' + hash.first(2) + u'/' + hash;
}

static bool isHash(const QString &text)
{
    return text.size() == 64 && std::ranges::all_of(text, [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

static Error failure(const QString &path, const QString &why)
{
    return {ErrorCode::Storage, why, path};
}

// That a file has got its name is on the disk only when its folder is.
static bool syncFolder(const QString &path)
{
    const int folder =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return false;
    const bool done = ::fsync(folder) == 0;
    ::close(folder);
    return done;
}

Result<QString> DocumentFiles::keep(Id<Organization> organization, const QByteArray &content) const
{
    const QString hash = QString::fromLatin1(sha256(content).toHex());
    const QString path = pathOf(organization, hash);
    const QString folder = path.section(u'/', 0, -2);
    if (!QDir().mkpath(folder))
        return failure(folder, u"the folder cannot be made"_s);
    // Written anew even when it is there: its time tells the clean-up that it is wanted.
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush()
        || ::fsync(file.handle()) != 0 || !file.commit() || !syncFolder(folder))
        return failure(path, file.errorString());
    return hash;
}

Result<qint64> DocumentFiles::size(Id<Organization> organization, const QString &hash) const
{
    const QFileInfo file(isHash(hash) ? pathOf(organization, hash) : QString());
    if (!file.isFile())
        return Error{ErrorCode::FileMissing, {}, hash};
    return file.size();
}

Result<QByteArray> DocumentFiles::read(Id<Organization> organization, const QString &hash,
                                       const ByteRange &part) const
{
    QFile file(isHash(hash) ? pathOf(organization, hash) : QString());
    if (!isHash(hash) || !file.open(QIODevice::ReadOnly) || !file.seek(part.offset))
        return Error{ErrorCode::FileMissing, file.errorString(), hash};
    QByteArray content = file.read(part.length);
    if (content.size() != part.length)
        return failure(file.fileName(), file.errorString());
    return content;
}

int DocumentFiles::removeOthers(Id<Organization> organization, const QSet<QString> &hashes,
                                Instant olderThan) const
{
    if (!hasPlace())
        return 0;
    const auto limit = QDateTime::fromSecsSinceEpoch(olderThan.time_since_epoch().count());
    int removed = 0;
    QDirIterator files(folderOf(organization), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const QFileInfo file = files.fileInfo();
        if (!hashes.contains(file.fileName()) && file.lastModified() < limit)
            removed += QFile::remove(file.filePath()) ? 1 : 0;
    }
    return removed;
}

} // namespace planning::server
