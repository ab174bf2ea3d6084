#include "core/store/backupmanifest.h"

#include "core/exchange/json.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace planning
{

static constexpr int kFormat = 1;
static constexpr qsizetype kHashSize = 32;

static const QString kFormatKey = QStringLiteral("format");
static const QString kMadeAt = QStringLiteral("made_at");
static const QString kSchema = QStringLiteral("schema");
static const QString kFiles = QStringLiteral("files");
static const QString kName = QStringLiteral("name");
static const QString kSize = QStringLiteral("size");
static const QString kSha256 = QStringLiteral("sha256");
static const QString kOrganizations = QStringLiteral("organizations");
static const QString kId = QStringLiteral("id");
static const QString kSeq = QStringLiteral("seq");
static const QString kHash = QStringLiteral("hash");

qint64 BackupManifest::bytes() const
{
    qint64 sum = 0;
    for (const BackedUpFile &file : files)
        sum += file.size;
    return sum;
}

Result<BackedUpFile> fingerprintOf(const QString &folder, const QString &name)
{
    QFile file(folder + u'/' + name);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{ErrorCode::FileMissing, file.errorString(), name};
    return BackedUpFile{name, file.size(), hash.result()};
}

static QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray toJsonText(const BackupManifest &manifest)
{
    QJsonArray files;
    for (const BackedUpFile &file : manifest.files)
        files.append(
            QJsonObject{{kName, file.name}, {kSize, file.size}, {kSha256, hex(file.sha256)}});
    QJsonArray organizations;
    for (const BackedUpHead &head : manifest.heads)
        organizations.append(QJsonObject{{kId, head.organization.toString()},
                                         {kSeq, qint64(head.newest.seq)},
                                         {kHash, hex(head.newest.hash)}});
    return toJson(QJsonValue(QJsonObject{{kFormatKey, kFormat},
                                         {kMadeAt, toRfc3339(manifest.madeAt)},
                                         {kSchema, manifest.schema},
                                         {kFiles, files},
                                         {kOrganizations, organizations}}))
           + '\n';
}

static Error notUnderstood(const QString &pointer)
{
    return {ErrorCode::InvalidInput, QStringLiteral("not what a manifest has here"), pointer};
}

static std::optional<QByteArray> hashFrom(const QJsonValue &value)
{
    const QByteArray hash = QByteArray::fromHex(value.toString().toLatin1());
    return hash.size() == kHashSize ? std::optional(hash) : std::nullopt;
}

// Whether a name stays below the folder it is looked for in.
static bool staysInside(const QString &name)
{
    return !name.isEmpty() && QDir::isRelativePath(name) && QDir::cleanPath(name) == name
           && name != QLatin1String("..") && !name.startsWith(QLatin1String("../"));
}

static std::optional<BackedUpFile> fileFrom(const QJsonObject &object)
{
    const auto sha256 = hashFrom(object[kSha256]);
    BackedUpFile file{object[kName].toString(), object[kSize].toInteger(-1), {}};
    if (!sha256 || file.size < 0 || !staysInside(file.name))
        return std::nullopt;
    file.sha256 = *sha256;
    return file;
}

static std::optional<BackedUpHead> headFrom(const QJsonObject &object)
{
    const auto id = Uuid::fromString(object[kId].toString());
    const auto hash = hashFrom(object[kHash]);
    const qint64 seq = object[kSeq].toInteger(-1);
    if (!id || !hash || seq < 0)
        return std::nullopt;
    return BackedUpHead{*id, {seq, *hash}};
}

template <typename T>
static Result<std::vector<T>> listFrom(const QJsonObject &object, const QString &key,
                                       std::optional<T> (*read)(const QJsonObject &))
{
    std::vector<T> list;
    for (const QJsonValue &each : object[key].toArray()) {
        auto value = read(each.toObject());
        if (!value)
            return notUnderstood(QStringLiteral("/%1/%2").arg(key).arg(list.size()));
        list.push_back(*std::move(value));
    }
    return list;
}

Result<BackupManifest> backupManifestFromJson(const QByteArray &text)
{
    const auto json = parseJson(text);
    if (!json)
        return json.error();
    const QJsonObject object = json->toObject();
    if (object[kFormatKey].toInt() != kFormat)
        return notUnderstood(u'/' + kFormatKey);
    const auto madeAt = instantFromRfc3339(object[kMadeAt].toString());
    const int schema = object[kSchema].toInt();
    if (!madeAt || schema < 1)
        return notUnderstood(madeAt ? u'/' + kSchema : u'/' + kMadeAt);
    auto files = listFrom(object, kFiles, fileFrom);
    if (!files)
        return files.error();
    auto heads = listFrom(object, kOrganizations, headFrom);
    if (!heads)
        return heads.error();
    return BackupManifest{*madeAt, schema, *std::move(files), *std::move(heads)};
}

} // namespace planning
