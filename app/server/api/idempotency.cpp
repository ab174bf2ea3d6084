#include "app/server/api/idempotency.h"

#include "app/server/api/router.h"
#include "app/server/organizations/liveorganization.h"

#include <QCryptographicHash>

#include <utility>

namespace planning::server
{

static const QString kKind = QStringLiteral("idempotency");
static constexpr std::chrono::hours kKeptFor{24};
static constexpr qsizetype kLongestKey = 200;

static QByteArray givenKey(const Call &call)
{
    return call.request.headers.value("Idempotency-Key");
}

// Each caller has keys of their own; for who comes with a token alone, each thing it is about.
static QString recordId(const Call &call)
{
    const QString whose = call.isByToken ? call.request.path : call.principal.account.toString();
    return whose + u' ' + QString::fromLatin1(givenKey(call));
}

static QByteArray fingerprintOf(const Request &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(nameOf(request.method) + ' ' + request.path.toUtf8() + '?'
                 + request.query.toString(QUrl::FullyEncoded).toUtf8() + '\n');
    hash.addData(request.body);
    return hash.result().toHex();
}

void rememberRequest(Call &call)
{
    const bool isSomebodys = call.isByToken || !call.principal.account.isNull();
    if (!call.fingerprint.isEmpty() || !isSomebodys || call.request.method != Method::Post
        || givenKey(call).isEmpty())
        return;
    call.fingerprint = fingerprintOf(call.request);
}

// Secrets are not stored: of an answer that holds one only that it was given.
static bool isSecret(const Response &response)
{
    return response.headers.value("Cache-Control") == "no-store";
}

static QJsonObject toRecord(const QByteArray &request, const Response &response)
{
    QJsonObject record{{QStringLiteral("request"), QString::fromLatin1(request)}};
    if (isSecret(response))
        return record;
    QJsonObject headers;
    for (const HeaderField &field : response.headers.fields())
        headers[QString::fromLatin1(field.name)] = QString::fromLatin1(field.value);
    record[QStringLiteral("status")] = response.status;
    record[QStringLiteral("headers")] = headers;
    record[QStringLiteral("body")] = QString::fromUtf8(response.body);
    return record;
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

static Response again(const Call &call, const QJsonObject &record)
{
    if (record[QStringLiteral("request")].toString().toLatin1() != call.fingerprint)
        return toResponse({ProblemCode::IdempotencyMismatch,
                           {QT_TRANSLATE_NOOP("Server", "Take a new key for a new request.")}},
                          call.language);
    if (record.contains(QStringLiteral("status")))
        return fromRecord(record);
    return toResponse({ProblemCode::Duplicate,
                       {QT_TRANSLATE_NOOP("Server", "This has been done. The answer held a secret, "
                                                    "which is not kept: take a new key to have "
                                                    "another one made.")}},
                      call.language);
}

static std::optional<Response> answerBefore(const Call &call)
{
    if (call.fingerprint.isEmpty())
        return std::nullopt;
    if (givenKey(call).size() > kLongestKey)
        return toResponse(invalid(QStringLiteral("Idempotency-Key"),
                                  {QT_TRANSLATE_NOOP("Server", "At most %1 characters."),
                                   {QString::number(kLongestKey)}}),
                          call.language);
    const auto record = call.organization->store().record(kKind, recordId(call));
    if (!record)
        return toResponse(problemOf(record.error()), call.language);
    return *record ? std::optional(again(call, (*record)->value)) : std::nullopt;
}

Response once(Call &call, const std::function<Response()> &carryOut)
{
    if (auto answer = answerBefore(call))
        return *std::move(answer);
    Response response = carryOut();
    // What failed may be tried again under the same key, and what goes on has no answer yet.
    if (call.fingerprint.isEmpty() || response.status >= 400 || call.then)
        return response;
    const Instant now = call.organization->clock().now();
    const auto kept =
        call.organization->store().keep({kKind, recordId(call), now, now + kKeptFor,
                                         toRecord(std::exchange(call.fingerprint, {}), response)});
    return kept ? response : toResponse(problemOf(kept.error()), call.language);
}

} // namespace planning::server
