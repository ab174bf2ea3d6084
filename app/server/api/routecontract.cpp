#include "app/server/api/routecontract.h"

#include "app/server/api/listing.h"

namespace planning::server
{

RouteContract saying(const QString &summary)
{
    RouteContract contract;
    contract.summary = summary;
    contract.parameters.emplace();
    return contract;
}

RouteContract &RouteContract::takes(const QList<QueryParameter> &more)
{
    if (!parameters)
        parameters.emplace();
    *parameters += more;
    return *this;
}

RouteContract &RouteContract::reads(const Schema &schema)
{
    body = schema;
    return *this;
}

RouteContract &RouteContract::maybe()
{
    isBodyOptional = true;
    return *this;
}

RouteContract &RouteContract::answers(const Schema &schema, int usualStatus)
{
    answer = schema;
    status = usualStatus;
    return *this;
}

RouteContract &RouteContract::orAnswers(int other)
{
    otherStatus = other;
    return *this;
}

RouteContract &RouteContract::answersNothing()
{
    answer = {};
    status = 204;
    return *this;
}

RouteContract &RouteContract::readsFile(const Schema &form, const QStringList &types)
{
    bodyTypes = QStringList{QStringLiteral("multipart/form-data")} + types;
    return reads(form);
}

RouteContract &RouteContract::answersText(const char *type)
{
    answerTypes = {QString::fromLatin1(type)};
    status = 200;
    return *this;
}

RouteContract &RouteContract::answersFile(const QStringList &types)
{
    answerTypes = types;
    status = 200;
    otherStatus = 206;
    return mayFail({ProblemCode::RangeNotSatisfiable});
}

RouteContract &RouteContract::mayFail(const QList<ProblemCode> &more)
{
    problems += more;
    return *this;
}

RouteContract &RouteContract::mayFailAs(int unusualStatus, ProblemCode code)
{
    otherwise[code] = unusualStatus;
    return mayFail({code});
}

RouteContract &RouteContract::ofEvents()
{
    isOfEvents = true;
    return *this;
}

RouteContract &RouteContract::ofVersions()
{
    isVersioned = true;
    return *this;
}

static QJsonObject pageLength()
{
    QJsonObject schema = schema::number();
    schema[QStringLiteral("minimum")] = 1;
    schema[QStringLiteral("maximum")] = 1000;
    schema[QStringLiteral("default")] = 100;
    return schema;
}

QList<QueryParameter> pagingParameters()
{
    return {{QStringLiteral("limit"), pageLength, "At most so many items."},
            {QStringLiteral("cursor"), schema::text, "The next_cursor of the page before."}};
}

QList<QueryParameter> windowParameters()
{
    return {{QStringLiteral("from"), schema::moment, "What ends after this moment."},
            {QStringLiteral("to"), schema::moment, "What begins before this moment."}};
}

std::optional<Problem> unknownParameterIn(const Request &request, const RouteContract &contract)
{
    if (!contract.parameters)
        return std::nullopt;
    for (const auto &[name, value] : request.query.queryItems(QUrl::FullyDecoded)) {
        const auto known = std::ranges::find(*contract.parameters, name, &QueryParameter::name);
        if (known == contract.parameters->end())
            return unknownParameter(name);
    }
    return std::nullopt;
}

} // namespace planning::server
