#pragma once

#include "app/server/documents/byterange.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"

#include <QSet>
#include <QString>

namespace planning
{
struct Organization;
}

namespace planning::server
{

// The contents of documents, each in a file named by its hash in the folder of its organisation:
// the hash of another organisation's document leads nowhere. May be used from any thread.
class DocumentFiles final
{
public:
    // Empty: there is no place for documents.
    explicit DocumentFiles(QString folder) : m_folder(std::move(folder)) { }

    bool hasPlace() const { return !m_folder.isEmpty(); }

    // Keeps a content; it is on the disk when this returns its hash, 64 hexadecimal digits. The
    // same content is kept once. Storage when it cannot be written.
    Result<QString> keep(Id<Organization> organization, const QByteArray &content) const;

    // Size in bytes. FileMissing when there is none.
    Result<qint64> size(Id<Organization> organization, const QString &hash) const;
    Result<QByteArray> read(Id<Organization> organization, const QString &hash,
                            const ByteRange &part) const;

    // Removes what is not among the hashes and was written before `olderThan`: an upload of which
    // the document is not yet written down is left alone. Returns how many.
    int removeOthers(Id<Organization> organization, const QSet<QString> &hashes,
                     Instant olderThan) const;

private:
    QString folderOf(Id<Organization> organization) const;
    QString pathOf(Id<Organization> organization, const QString &hash) const;

    const QString m_folder;
};

} // namespace planning::server
