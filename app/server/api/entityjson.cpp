#include "app/server/api/entityjson.h"

namespace planning::server
{

namespace detail
{

FieldError unknownField(const QString &pointer)
{
    return {pointer, {QT_TRANSLATE_NOOP("Server", "There is no such field.")}};
}

FieldError givenByServer(const QString &pointer)
{
    return {pointer,
            {QT_TRANSLATE_NOOP("Server", "The server gives this value: leave it out, or leave it "
                                         "as it was read.")}};
}

} // namespace detail

Outcome<QJsonObject> objectOf(const Request &request)
{
    const auto body = parseJson(request.body);
    if (!body)
        return Problem{
            ProblemCode::ValidationError,
            {QT_TRANSLATE_NOOP("Server", "The body is not JSON: %1."), {body.error().detail}}};
    if (!body->isObject())
        return Problem{ProblemCode::ValidationError,
                       {QT_TRANSLATE_NOOP("Server", "The body must be a JSON object.")}};
    return body->toObject();
}

} // namespace planning::server
