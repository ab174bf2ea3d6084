#include "core/store/setaside.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace planning
{

static const QString kUserVersion = QStringLiteral("PRAGMA user_version");

static Result<void> copyTo(Database &database, const QString &path)
{
    auto copy = database.prepare(QStringLiteral("VACUUM INTO ?"));
    if (!copy)
        return copy.error();
    return copy->run({path});
}

static Result<void> checkCopy(const QString &path, std::int64_t version)
{
    auto copy = Database::open(path, OpenMode::ReadOnly);
    if (!copy)
        return copy.error();
    const auto findings = copy->texts(QStringLiteral("PRAGMA integrity_check"));
    if (!findings)
        return findings.error();
    const auto copied = copy->number(kUserVersion);
    if (!copied)
        return copied.error();
    if (*findings != QStringList{QStringLiteral("ok")} || *copied != version)
        return Error{ErrorCode::Storage, QStringLiteral("the copy is not sound"), path};
    return ok();
}

Result<void> setAside(Database &database, const QString &path)
{
    const auto version = database.number(kUserVersion);
    if (!version)
        return version.error();
    const QString unfinished = path + QStringLiteral(".bak.part");
    QFile::remove(unfinished);
    if (const auto copied = copyTo(database, unfinished); !copied)
        return copied;
    if (const auto checked = checkCopy(unfinished, *version); !checked)
        return checked;
    const QString day = QFileInfo(path).lastModified().date().toString(Qt::ISODate);
    const QString name = QStringLiteral("%1.v%2-%3.bak").arg(path).arg(*version).arg(day);
    QFile::remove(name);
    if (!QFile::rename(unfinished, name))
        return Error{ErrorCode::Storage, QStringLiteral("cannot be named"), name};
    return ok();
}

} // namespace planning
