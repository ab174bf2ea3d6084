#include "app/server/documents/upload.h"

#include <QHash>
#include <QRegularExpression>

namespace planning::server
{

using namespace Qt::StringLiterals;

static constexpr int kMostParts = 20;
static constexpr qsizetype kLongestHead = 8192;

// The value of a parameter of a header field: boundary=…, name="…". Empty without it.
static QString parameter(const QString &field, const QString &name)
{
    const QRegularExpression pattern(
        uR"x((?:^|;)\s*%1\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;"\s]+)))x"_s.arg(name),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(field);
    return match.captured(1).isEmpty() ? match.captured(2)
                                       : match.captured(1).replace(u"\\\""_s, u"\""_s);
}

static Problem badForm()
{
    return {ProblemCode::ValidationError,
            {QT_TRANSLATE_NOOP("Server", "This form (multipart/form-data) cannot be read.")}};
}

// Content-Disposition of a part.
static QString dispositionOf(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().toLower() == "content-disposition")
            return QString::fromUtf8(line.sliced(colon + 1)).trimmed();
    }
    return {};
}

// Takes a part into the upload; false for one that it has no place for.
static bool take(Upload &upload, const QString &disposition, const QByteArray &content)
{
    const QString field = parameter(disposition, u"name"_s);
    if (field == u"file") {
        upload.content = content;
        if (upload.name.isEmpty())
            upload.name = parameter(disposition, u"filename"_s);
    } else if (field == u"name") {
        upload.name = QString::fromUtf8(content);
    } else if (field == u"owner_entity") {
        upload.ownerEntity = QString::fromUtf8(content);
    } else if (field == u"owner_id") {
        upload.ownerId = QString::fromUtf8(content);
    } else {
        return false;
    }
    return true;
}

// RFC 7578: parts between lines "--boundary", the last one ends in "--".
static Outcome<Upload> formOf(const QByteArray &body, const QByteArray &boundary)
{
    Upload upload;
    const QByteArray line = "\r\n--" + boundary;
    qsizetype at = body.startsWith(line.sliced(2)) ? line.size() - 2 : -1;
    for (int parts = 0; at >= 0 && parts < kMostParts; ++parts) {
        if (body.mid(at, 2) == "--")
            return upload;
        const qsizetype head = at + 2;
        const qsizetype blank = body.indexOf("\r\n\r\n", at);
        const qsizetype end = blank < 0 ? -1 : body.indexOf(line, blank + 2);
        if (body.mid(at, 2) != "\r\n" || end < blank + 4 || blank - head > kLongestHead)
            return badForm();
        const QByteArray content = body.mid(blank + 4, end - blank - 4);
        if (!take(upload, dispositionOf(body.mid(head, blank - head)), content))
            return badForm();
        at = end + line.size();
    }
    return badForm();
}

static Upload plainUpload(const Request &request)
{
    const auto value = [&](const QString &name) {
        return request.query.queryItemValue(name, QUrl::FullyDecoded);
    };
    const QString disposition = QString::fromUtf8(request.headers.value("Content-Disposition"));
    const QString name = value(u"name"_s);
    return {request.body, name.isEmpty() ? parameter(disposition, u"filename"_s) : name,
            value(u"owner_entity"_s), value(u"owner_id"_s)};
}

Outcome<Upload> uploadOf(const Request &request)
{
    const QString type = QString::fromLatin1(request.headers.value("Content-Type"));
    if (!type.trimmed().startsWith(u"multipart/form-data"_s, Qt::CaseInsensitive))
        return plainUpload(request);
    const QString boundary = parameter(type, u"boundary"_s);
    if (boundary.isEmpty() || boundary.size() > 70)
        return badForm();
    return formOf(request.body, boundary.toLatin1());
}

} // namespace planning::server
