#include "app/server/contract/operation.h"

#include "app/server/contract/problemcatalogue.h"
#include "core/exchange/json.h"

#include <QRegularExpression>

namespace planning::server
{

QString familyOf(const Route &route)
{
    static const QStringList stage{QStringLiteral("equipment"), QStringLiteral("shifts"),
                                   QStringLiteral("events"),    QStringLiteral("webhooks"),
                                   QStringLiteral("documents"), QStringLiteral("calendars"),
                                   QStringLiteral("checkin"),   QStringLiteral("checkout")};
    static const QStringList operations{QStringLiteral("healthz"),      QStringLiteral("livez"),
                                        QStringLiteral("readyz"),       QStringLiteral("metrics"),
                                        QStringLiteral("openapi.json"), QStringLiteral("docs")};
    const QString first = route.pattern.section(u'/', 1, 1).section(u':', 0, 0);
    if (first == QLatin1String("planning"))
        return first;
    if (operations.contains(first))
        return QStringLiteral("operations");
    const bool isOwn = route.pattern.startsWith(QLatin1String("/users/me"));
    return isOwn || stage.contains(first) ? QStringLiteral("stage") : QStringLiteral("crew");
}

QString leastRole(const Route &route)
{
    if (route.access.isOpen)
        return {};
    using enum MembershipRole;
    for (const MembershipRole role : {Tech, Manager, Admin}) {
        if (may(role, route.access.least))
            return json::text(nameOf(role));
    }
    return json::text(nameOf(Owner));
}

static QJsonObject componentOf(const QString &kind, const QString &name)
{
    return {{QStringLiteral("$ref"), QStringLiteral("#/components/%1/%2").arg(kind, name)}};
}

static QJsonArray pathParameters(const Route &route)
{
    static const QRegularExpression pattern(QStringLiteral("\\{(\\w+)\\}"));
    QJsonArray parameters;
    auto names = pattern.globalMatch(route.pattern);
    while (names.hasNext()) {
        parameters.append(QJsonObject{{QStringLiteral("name"), names.next().captured(1)},
                                      {QStringLiteral("in"), QStringLiteral("path")},
                                      {QStringLiteral("required"), true},
                                      {QStringLiteral("schema"), schema::text()}});
    }
    return parameters;
}

static QJsonArray parametersOf(const Route &route)
{
    QJsonArray parameters = pathParameters(route);
    const auto addIf = [&](bool isSo, const char *name) {
        if (isSo)
            parameters.append(componentOf(QStringLiteral("parameters"), QLatin1String(name)));
    };
    const bool isOfOrganization = !route.access.isOpen && route.place != Place::Anywhere;
    const bool isRead = route.method == Method::Get;
    addIf(true, "X-Request-ID");
    addIf(true, "Accept-Language");
    addIf(isOfOrganization, "X-Organization-ID");
    addIf(isOfOrganization && isRead && route.contract.answer.isPage, "X-Event-ID");
    addIf(isOfOrganization && isRead, "If-None-Match");
    addIf(isOfOrganization && route.writes && route.method == Method::Post, "Idempotency-Key");
    addIf(route.contract.isVersioned && !isRead && route.method != Method::Post, "If-Match");
    for (const QueryParameter &parameter :
         route.contract.parameters.value_or(QList<QueryParameter>())) {
        parameters.append(
            QJsonObject{{QStringLiteral("name"), parameter.name},
                        {QStringLiteral("in"), QStringLiteral("query")},
                        {QStringLiteral("description"), QString::fromUtf8(parameter.description)},
                        {QStringLiteral("schema"), parameter.schema()}});
    }
    return parameters;
}

// What is sent or answered as JSON, with the examples by their summaries.
static QJsonObject content(const QJsonObject &schema, const QString &mediaType,
                           const std::vector<Example> &examples, QJsonObject Example::*part)
{
    QJsonObject named;
    for (const Example &example : examples) {
        const QJsonObject &value = example.*part;
        if (value.isEmpty())
            continue;
        const QString name = QStringLiteral("example%1").arg(named.size() + 1);
        named[name] = QJsonObject{{QStringLiteral("summary"), example.summary},
                                  {QStringLiteral("value"), value}};
    }
    QJsonObject media{{QStringLiteral("schema"), schema}};
    if (!named.isEmpty())
        media[QStringLiteral("examples")] = named;
    return {{mediaType, media}};
}

static bool hasBody(const Route &route)
{
    if (!route.contract.body.name.isEmpty())
        return true;
    const bool isWritten = route.method == Method::Put || route.method == Method::Patch
                           || route.method == Method::Post;
    // Of a route that says nothing, a body is assumed.
    return isWritten && route.contract.summary.isEmpty();
}

static QJsonObject requestBody(const Route &route, const std::vector<Example> &examples,
                               Components &components)
{
    const Schema &body = route.contract.body;
    const QJsonObject schema =
        body.name.isEmpty() ? schema::anything() : components.reference(body);
    return {{QStringLiteral("required"), !route.contract.isBodyOptional && !body.name.isEmpty()},
            {QStringLiteral("content"),
             content(schema, QStringLiteral("application/json"), examples, &Example::body)}};
}

static QJsonObject headersOf(const QStringList &names)
{
    QJsonObject headers;
    for (const QString &name : names)
        headers[name] = componentOf(QStringLiteral("headers"), name);
    return headers;
}

// Of every answer of the route.
static QStringList commonHeaders(const Route &route)
{
    QStringList headers{QStringLiteral("X-Request-ID")};
    if (route.bucket != Bucket::None)
        headers += {QStringLiteral("RateLimit-Limit"), QStringLiteral("RateLimit-Remaining"),
                    QStringLiteral("RateLimit-Reset")};
    return headers;
}

static QJsonObject success(const Route &route, int status, const std::vector<Example> &examples,
                           Components &components)
{
    const RouteContract &contract = route.contract;
    QStringList headers = commonHeaders(route);
    const bool isRead = route.method == Method::Get && !route.access.isOpen;
    if (status != 204 && (contract.isVersioned || isRead))
        headers.append(QStringLiteral("ETag"));
    if (status == 201 && contract.isVersioned)
        headers.append(QStringLiteral("Location"));
    QJsonObject response{{QStringLiteral("description"), status == 201   ? QStringLiteral("Made.")
                                                         : status == 202 ? QStringLiteral("Begun.")
                                                                         : QStringLiteral("Done.")},
                         {QStringLiteral("headers"), headersOf(headers)}};
    if (status == 204)
        return response;
    const QString mediaType = QString::fromLatin1(contract.mediaType);
    const bool isJson = mediaType == QLatin1String("application/json");
    const QJsonObject schema = !contract.answer.name.isEmpty()
                                   ? components.reference(contract.answer)
                               : isJson ? schema::anything()
                                        : schema::text();
    std::vector<Example> ofStatus = examples;
    std::erase_if(ofStatus, [&](const Example &example) { return example.status != status; });
    response[QStringLiteral("content")] = content(schema, mediaType, ofStatus, &Example::answer);
    return response;
}

static QJsonObject failure(const Route &route, int status, const QStringList &codes,
                           const std::vector<Example> &examples)
{
    QStringList headers = commonHeaders(route);
    if (status == 429)
        headers += QStringLiteral("Retry-After");
    std::vector<Example> ofStatus = examples;
    std::erase_if(ofStatus, [&](const Example &example) { return example.status != status; });
    return {{QStringLiteral("description"), codes.join(QStringLiteral(", "))},
            {QStringLiteral("headers"), headersOf(headers)},
            {QStringLiteral("content"),
             content(componentOf(QStringLiteral("schemas"), QStringLiteral("Problem")),
                     QStringLiteral("application/problem+json"), ofStatus, &Example::answer)},
            {QStringLiteral("x-codes"), QJsonArray::fromStringList(codes)}};
}

// Whether a moment can be given wrongly, in the query or the body.
static bool hasMoments(const Route &route)
{
    const auto isMoment = [](const QJsonObject &schema) {
        return schema[QStringLiteral("format")].toString().startsWith(QLatin1String("date"));
    };
    for (const QueryParameter &parameter :
         route.contract.parameters.value_or(QList<QueryParameter>())) {
        if (isMoment(parameter.schema()))
            return true;
    }
    if (!route.contract.body.make)
        return false;
    const QJsonObject body = route.contract.body.make();
    const QJsonObject members = body[QStringLiteral("properties")].toObject();
    return std::any_of(members.begin(), members.end(),
                       [&](const QJsonValue &member) { return isMoment(member.toObject()); });
}

static QJsonObject responsesOf(const Route &route, const std::vector<Example> &examples,
                               Components &components)
{
    const RouteContract &contract = route.contract;
    QJsonObject responses;
    const int usual = contract.status == 0 ? 200 : contract.status;
    for (const int status : {usual, contract.otherStatus}) {
        if (status != 0)
            responses[QString::number(status)] = success(route, status, examples, components);
    }
    if (route.method == Method::Get && route.place == Place::Organization)
        responses[QStringLiteral("304")] =
            QJsonObject{{QStringLiteral("description"), QStringLiteral("The client has it.")}};
    QMap<int, QStringList> codes;
    for (const ProblemCode code : problemsOf(route, hasMoments(route)))
        codes[statusOf(code)].append(QString::fromLatin1(nameOf(code)));
    for (auto it = codes.begin(); it != codes.end(); ++it)
        responses[QString::number(it.key())] = failure(route, it.key(), *it, examples);
    return responses;
}

static QString bucketName(Bucket bucket)
{
    switch (bucket) {
    case Bucket::None:
        return QStringLiteral("none");
    case Bucket::General:
        return QStringLiteral("general");
    case Bucket::Writes:
        return QStringLiteral("writes");
    case Bucket::Login:
        break;
    }
    return QStringLiteral("login");
}

QJsonObject operationOf(const Route &route, const std::vector<Example> &examples,
                        Components &components)
{
    const QString role = leastRole(route);
    const QString access = role.isEmpty() ? QStringLiteral("Open to anyone.")
                                          : QStringLiteral("From the role %1.").arg(role);
    QJsonObject operation{{QStringLiteral("operationId"), route.operation},
                          {QStringLiteral("summary"), route.contract.summary},
                          {QStringLiteral("description"), access},
                          {QStringLiteral("tags"), QJsonArray{familyOf(route)}},
                          {QStringLiteral("parameters"), parametersOf(route)},
                          {QStringLiteral("responses"), responsesOf(route, examples, components)},
                          {QStringLiteral("x-rate-limit"), bucketName(route.bucket)},
                          {QStringLiteral("x-role"), role}};
    if (route.access.isOpen)
        operation[QStringLiteral("security")] = QJsonArray();
    if (hasBody(route))
        operation[QStringLiteral("requestBody")] = requestBody(route, examples, components);
    return operation;
}

} // namespace planning::server
