#include "app/server/contract/openapi.h"

#include "app/server/contract/operation.h"
#include "app/server/contract/problemcatalogue.h"

namespace planning::server
{

static QJsonObject described(const char *description, const QJsonObject &schema)
{
    return {{QStringLiteral("description"), QString::fromUtf8(description)},
            {QStringLiteral("schema"), schema}};
}

static QJsonObject commonParameters()
{
    QJsonObject parameters;
    const auto add = [&](const char *name, const QJsonObject &schema, const char *description) {
        QJsonObject parameter = described(description, schema);
        parameter[QStringLiteral("name")] = QLatin1String(name);
        parameter[QStringLiteral("in")] = QStringLiteral("header");
        parameters[QLatin1String(name)] = parameter;
    };
    add("X-Request-ID", schema::text(), "The caller's name of the request; made if not given.");
    add("Accept-Language", schema::text(), "Of messages: fr or en.");
    add("X-Organization-ID", schema::id(), "Another organisation of the caller than the token's.");
    add("X-Event-ID", schema::id(), "Narrows lists to one event.");
    add("If-None-Match", schema::text(), "ETags of what the client has: 304 if it still holds.");
    add("Range", schema::text(), "The part that is wanted: “bytes=0-1023”.");
    add("If-Match", schema::text(),
        "ETag of the version that is changed: 412 if there is another.");
    add("Idempotency-Key", schema::text(), "The same key and request get the same answer, a day.");
    return parameters;
}

static QJsonObject commonHeaders()
{
    return {
        {QStringLiteral("X-Request-ID"),
         described("The name of the request in the log.", schema::text())},
        {QStringLiteral("ETag"), described("The version of what is answered.", schema::text())},
        {QStringLiteral("Location"), described("The path of what was made.", schema::text())},
        {QStringLiteral("Content-Range"),
         described("Which part it is, of what length: “bytes 0-1023/4096”.", schema::text())},
        {QStringLiteral("Retry-After"),
         described("Seconds until a request is taken.", schema::number())},
        {QStringLiteral("RateLimit-Limit"), described("Requests of a window.", schema::number())},
        {QStringLiteral("RateLimit-Remaining"), described("Of these, left.", schema::number())},
        {QStringLiteral("RateLimit-Reset"),
         described("Seconds until the window is over.", schema::number())},
    };
}

static QJsonObject securitySchemes()
{
    return {{QStringLiteral("bearer"),
             QJsonObject{{QStringLiteral("type"), QStringLiteral("http")},
                         {QStringLiteral("scheme"), QStringLiteral("bearer")},
                         {QStringLiteral("bearerFormat"), QStringLiteral("JWT")},
                         {QStringLiteral("description"),
                          QStringLiteral("The access_token of POST /auth/login.")}}},
            {QStringLiteral("refreshCookie"),
             QJsonObject{{QStringLiteral("type"), QStringLiteral("apiKey")},
                         {QStringLiteral("in"), QStringLiteral("cookie")},
                         {QStringLiteral("name"), QStringLiteral("refresh_token")},
                         {QStringLiteral("description"),
                          QStringLiteral("Taken by /auth/refresh and /auth/logout only.")}}}};
}

static QJsonObject pathsOf(const Router &router, Components &components)
{
    std::map<QString, std::vector<Example>> examples;
    for (Example &example : contractExamples())
        examples[example.operation].push_back(std::move(example));
    QJsonObject paths;
    for (const Route &route : router.routes()) {
        QJsonObject path = paths[route.pattern].toObject();
        path[QString::fromLatin1(nameOf(route.method)).toLower()] =
            operationOf(route, examples[route.operation], components);
        paths[route.pattern] = path;
    }
    return paths;
}

static QJsonArray tags()
{
    QJsonArray tags;
    const auto add = [&](const char *name, const char *description) {
        tags.append(QJsonObject{{QStringLiteral("name"), QLatin1String(name)},
                                {QStringLiteral("description"), QLatin1String(description)}});
    };
    add("planning", "The board: shifts, assignments, rules, conflicts, publishing.");
    add("crew", "Accounts, projects, missions, invitations.");
    add("stage", "Technicians, equipment, events, webhooks.");
    add("operations", "Health, metrics and this contract.");
    return tags;
}

QJsonObject openApi(const Router &router)
{
    Components components;
    const QJsonObject paths = pathsOf(router, components);
    return {
        {QStringLiteral("openapi"), QStringLiteral("3.0.3")},
        {QStringLiteral("info"),
         QJsonObject{
             {QStringLiteral("title"), QStringLiteral("Planning PRO")},
             {QStringLiteral("description"),
              QStringLiteral("Crew planning for live performance. Records have money in cents, "
                             "durations are in minutes, factors in percent, moments in "
                             "RFC 3339 with an offset.")},
             {QStringLiteral("version"), QStringLiteral("1")}}},
        {QStringLiteral("servers"),
         QJsonArray{QJsonObject{{QStringLiteral("url"), QString(kBasePath)}}}},
        {QStringLiteral("tags"), tags()},
        {QStringLiteral("security"),
         QJsonArray{QJsonObject{{QStringLiteral("bearer"), QJsonArray()}}}},
        {QStringLiteral("paths"), paths},
        {QStringLiteral("components"),
         QJsonObject{{QStringLiteral("schemas"), components.schemas()},
                     {QStringLiteral("parameters"), commonParameters()},
                     {QStringLiteral("headers"), commonHeaders()},
                     {QStringLiteral("securitySchemes"), securitySchemes()}}},
        {QStringLiteral("x-problems"), problemCatalogue()},
    };
}

} // namespace planning::server
