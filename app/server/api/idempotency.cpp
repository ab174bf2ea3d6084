#include "app/server/api/idempotency.h"

#include "app/server/api/router.h"
#include "app/server/organizations/liveorganization.h"

#include <QCryptographicHash>

namespace planning::server
{

static const QString kKind = QStringLiteral("idempotency");
static constexpr std::chrono::hours kKeptFor{24};
static constexpr qsizetype kLongestKey = 200;

static QString fingerprint(const Request &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(nameOf(request.method) + ' ' + request.path.toUtf8() + '?'
                 + request.query.toString(QUrl::FullyEncoded).toUtf8() + '\n');
    hash.addData(request.body);
    return QString::fromLatin1(hash.result().toHex());
}

static QJsonObject toRecord(const QString &request, const Response &response)
{
    QJsonObject headers;
    for (const HeaderField &field : response.headers.fields())
        headers[QString::fromLatin1(field.name)] = QString::fromLatin1(field.value);
    return {{QStringLiteral("request"), request},
            {QStringLiteral("status"), response.status},
            {QStringLiteral("headers"), headers},
            {QStringLiteral("body"), QString::fromUtf8(response.body)}};
}

static Response fromRecord(const QJsonObject &record)
{
    Response response{record[QStringLiteral("status")].toInt(),
                      {},
                      record[QStringLiteral("body")].toString().toUtf8()};
    const QJsonObject headers = record[QStringLiteral("headers")].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        response.headers.add(it.key().toLatin1(), it->toString().toLatin1());
    return response;
}

static Response again(const Call &call, const QJsonObject &record, const QString &request)
{
    if (record[QStringLiteral("request")].toString() == request)
        return fromRecord(record);
    return toResponse({ProblemCode::IdempotencyMismatch,
                       {QT_TRANSLATE_NOOP("Server", "Take a new key for a new request.")}},
                      call.language);
}

Response once(Call &call, const std::function<Response()> &carryOut)
{
    const QByteArray given = call.request.headers.value("Idempotency-Key");
    if (given.isEmpty() || call.request.method != Method::Post)
        return carryOut();
    if (given.size() > kLongestKey)
        return toResponse(invalid(QStringLiteral("Idempotency-Key"),
                                  {QT_TRANSLATE_NOOP("Server", "At most %1 characters."),
                                   {QString::number(kLongestKey)}}),
                          call.language);
    OrganizationStore &store = call.organization->store();
    const QString key = call.principal.account.toString() + u' ' + QString::fromLatin1(given);
    const QString request = fingerprint(call.request);
    const auto before = store.record(kKind, key);
    if (!before)
        return toResponse(problemOf(before.error()), call.language);
    if (*before)
        return again(call, (*before)->value, request);
    Response response = carryOut();
    // What failed may be tried again under the same key; secrets are not stored.
    if (response.status >= 400 || response.headers.value("Cache-Control") == "no-store")
        return response;
    const Instant now = call.organization->clock().now();
    const auto kept = store.keep({kKind, key, now, now + kKeptFor, toRecord(request, response)});
    return kept ? response : toResponse(problemOf(kept.error()), call.language);
}

} // namespace planning::server
