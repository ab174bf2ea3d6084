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

// Writes on what there is, and other requests that say so.
static bool isRefusedWhenStale(const Route &route)
{
    const bool isMade = route.method == Method::Post;
    const bool isRead = route.method == Method::Get;
    return (route.contract.isVersioned && !isRead && !isMade)
           || route.contract.problems.contains(ProblemCode::Stale);
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
    addIf(route.contract.isOfEvents, "X-Event-ID");
    addIf(isOfOrganization && isRead, "If-None-Match");
    addIf(route.contract.otherStatus == 206, "Range");
    addIf(isOfOrganization && route.writes && route.method == Method::Post, "Idempotency-Key");
    addIf(isRefusedWhenStale(route), "If-Match");
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

static QJsonValue bodyOf(const Example &example)
{
    return example.content.isEmpty() ? QJsonValue(example.body) : QJsonValue(example.content);
}

static QJsonValue answerOf(const Example &example)
{
    return example.answer;
}

// What is sent or answered in a media type, with the examples by their summaries.
static QJsonObject content(const QJsonObject &schema, const QString &mediaType,
                           const std::vector<Example> &examples,
                           QJsonValue (*part)(const Example &))
{
    QJsonObject named;
    for (const Example &example : examples) {
        const QJsonValue value = part(example);
        if (value == QJsonValue(QJsonObject()))
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
    QJsonObject types;
    for (const QString &type : route.contract.bodyTypes) {
        const bool isOfFields = type.endsWith(u"json") || type.startsWith(u"multipart");
        std::vector<Example> ofType = examples;
        std::erase_if(ofType, [&](const Example &example) { return example.bodyType() != type; });
        types[type] = content(isOfFields ? schema : schema::file(), type, ofType, bodyOf)[type];
    }
    return {{QStringLiteral("required"), !route.contract.isBodyOptional && !body.name.isEmpty()},
            {QStringLiteral("content"), types}};
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

static QJsonObject schemaOf(const RouteContract &contract, const QString &type,
                            Components &components)
{
    if (!contract.answer.name.isEmpty())
        return components.reference(contract.answer);
    if (type.endsWith(u"json"))
        return schema::anything();
    return type.startsWith(u"text") ? schema::text() : schema::file();
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
    if (status == 206)
        headers.append(QStringLiteral("Content-Range"));
    QJsonObject response{{QStringLiteral("description"), status == 201   ? QStringLiteral("Made.")
                                                         : status == 202 ? QStringLiteral("Begun.")
                                                                         : QStringLiteral("Done.")},
                         {QStringLiteral("headers"), headersOf(headers)}};
    if (status == 204)
        return response;
    std::vector<Example> ofStatus = examples;
    std::erase_if(ofStatus, [&](const Example &example) { return example.status != status; });
    QJsonObject types;
    for (const QString &type : contract.answerTypes)
        types[type] = content(schemaOf(contract, type, components), type, ofStatus, answerOf)[type];
    response[QStringLiteral("content")] = types;
    return response;
}

static QJsonObject failure(const Route &route, int status, const QStringList &codes,
                           const std::vector<Example> &examples)
{
    QStringList headers = commonHeaders(route);
    if (status == 429)
        headers += QStringLiteral("Retry-After");
    if (status == 416)
        headers += QStringLiteral("Content-Range");
    std::vector<Example> ofStatus = examples;
    std::erase_if(ofStatus, [&](const Example &example) { return example.status != status; });
    return {{QStringLiteral("description"), codes.join(QStringLiteral(", "))},
            {QStringLiteral("headers"), headersOf(headers)},
            {QStringLiteral("content"),
             content(componentOf(QStringLiteral("schemas"), QStringLiteral("Problem")),
                     QStringLiteral("application/problem+json"), ofStatus, answerOf)},
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
        codes[contract.otherwise.value(code, statusOf(code))].append(
            QString::fromLatin1(nameOf(code)));
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
