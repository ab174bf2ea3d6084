#include "app/server/api/problem.h"

#include "core/exchange/json.h"

#include <array>

namespace planning::server
{

struct Kind {
    int status;
    const char *name;
    const char *title;
};

// In the order of ProblemCode.
static constexpr std::array kKinds{
    Kind{400, "INVALID_TIME_RANGE", QT_TRANSLATE_NOOP("Server", "The times do not fit together")},
    Kind{400, "VALIDATION_ERROR", QT_TRANSLATE_NOOP("Server", "The request cannot be read")},
    Kind{401, "UNAUTHENTICATED", QT_TRANSLATE_NOOP("Server", "Sign in first")},
    Kind{403, "FORBIDDEN", QT_TRANSLATE_NOOP("Server", "Not allowed")},
    Kind{404, "NOT_FOUND", QT_TRANSLATE_NOOP("Server", "Not found")},
    Kind{405, "METHOD_NOT_ALLOWED", QT_TRANSLATE_NOOP("Server", "Not possible here")},
    Kind{409, "RESOURCE_CONFLICT", QT_TRANSLATE_NOOP("Server", "Something is taken already")},
    Kind{409, "DUPLICATE", QT_TRANSLATE_NOOP("Server", "It exists already")},
    Kind{412, "STALE", QT_TRANSLATE_NOOP("Server", "It has been changed in the meantime")},
    Kind{413, "TOO_LARGE", QT_TRANSLATE_NOOP("Server", "Too large")},
    Kind{415, "UNSUPPORTED_MEDIA_TYPE",
         QT_TRANSLATE_NOOP("Server", "This kind of content is not accepted")},
    Kind{416, "RANGE_NOT_SATISFIABLE", QT_TRANSLATE_NOOP("Server", "There is no such part")},
    Kind{422, "LABOR_LAW_VIOLATION", QT_TRANSLATE_NOOP("Server", "A labour rule forbids it")},
    Kind{422, "MAINTENANCE_OVERDUE", QT_TRANSLATE_NOOP("Server", "Maintenance is overdue")},
    Kind{422, "SKILL_MISMATCH",
         QT_TRANSLATE_NOOP("Server", "A skill, role or certificate is missing")},
    Kind{422, "IDEMPOTENCY_MISMATCH",
         QT_TRANSLATE_NOOP("Server", "The idempotency key was used for another request")},
    Kind{429, "RATE_LIMIT_EXCEEDED", QT_TRANSLATE_NOOP("Server", "Too many requests")},
    Kind{500, "INTERNAL_ERROR", QT_TRANSLATE_NOOP("Server", "Something went wrong here")},
    Kind{503, "UNAVAILABLE", QT_TRANSLATE_NOOP("Server", "Not available at the moment")},
};

static const Kind &kindOf(ProblemCode code)
{
    return kKinds[static_cast<std::size_t>(code)];
}

int statusOf(ProblemCode code)
{
    return kindOf(code).status;
}

QByteArray nameOf(ProblemCode code)
{
    return kindOf(code).name;
}

Text titleOf(ProblemCode code)
{
    return {kindOf(code).title};
}

QList<ProblemCode> problemCodes()
{
    QList<ProblemCode> codes;
    for (std::size_t i = 0; i < kKinds.size(); ++i)
        codes.append(static_cast<ProblemCode>(i));
    return codes;
}

static QString typeOf(ProblemCode code)
{
    return QStringLiteral("/api/v1/docs#")
           + QString::fromLatin1(nameOf(code)).toLower().replace(u'_', u'-');
}

static QJsonArray toJson(const QList<FieldError> &errors, Language language)
{
    QJsonArray array;
    for (const FieldError &error : errors) {
        array.append(QJsonObject{{QStringLiteral("pointer"), error.pointer},
                                 {QStringLiteral("message"), error.message.in(language)}});
    }
    return array;
}

Response toResponse(const Problem &problem, Language language)
{
    const int status = problem.status ? problem.status : statusOf(problem.code);
    QJsonObject body = problem.more;
    body[QStringLiteral("type")] = typeOf(problem.code);
    body[QStringLiteral("title")] = titleOf(problem.code).in(language);
    body[QStringLiteral("status")] = status;
    body[QStringLiteral("detail")] = problem.detail.in(language);
    body[QStringLiteral("code")] = QString::fromLatin1(nameOf(problem.code));
    if (!problem.errors.isEmpty())
        body[QStringLiteral("errors")] = toJson(problem.errors, language);
    Response response{status, {}, planning::toJson(QJsonValue(body))};
    response.headers.set("Content-Type", "application/problem+json");
    response.headers.set("Content-Language", language == Language::French ? "fr" : "en");
    if (problem.code == ProblemCode::Unauthenticated)
        response.headers.set("WWW-Authenticate", "Bearer");
    if (status >= 500)
        response.reason =
            problem.reason.isEmpty() ? problem.detail.in(Language::English) : problem.reason;
    return response;
}

static ProblemCode codeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidTimeRange:
        return ProblemCode::InvalidTimeRange;
    case ErrorCode::InvalidInput:
    case ErrorCode::BadReference:
        return ProblemCode::ValidationError;
    case ErrorCode::Stale:
        return ProblemCode::Stale;
    case ErrorCode::NotFound:
        return ProblemCode::NotFound;
    case ErrorCode::Duplicate:
        return ProblemCode::Duplicate;
    case ErrorCode::Storage:
    case ErrorCode::ReadOnly:
    case ErrorCode::Busy:
        return ProblemCode::Unavailable;
    default:
        return ProblemCode::Internal;
    }
}

static Text sentenceOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidTimeRange:
        return {QT_TRANSLATE_NOOP("Server",
                                  "The end must be after the start, the call not after the start, "
                                  "and breaks inside the shift.")};
    case ErrorCode::BadReference:
        return {QT_TRANSLATE_NOOP("Server",
                                  "It refers to something that does not exist, or something else "
                                  "still refers to it (%1)."),
                {error.detail}};
    case ErrorCode::InvalidInput:
        return {QT_TRANSLATE_NOOP("Server", "A value cannot be taken: %1"), {error.detail}};
    case ErrorCode::Stale:
        return {QT_TRANSLATE_NOOP("Server", "Read it again and repeat the change.")};
    case ErrorCode::NotFound:
        return {QT_TRANSLATE_NOOP("Server", "There is nothing of that id here.")};
    case ErrorCode::Duplicate:
        return {QT_TRANSLATE_NOOP("Server", "There is one of that id already.")};
    case ErrorCode::Storage:
    case ErrorCode::ReadOnly:
    case ErrorCode::Busy:
        return {QT_TRANSLATE_NOOP("Server", "Nothing was written. Try again in a moment.")};
    default:
        return {QT_TRANSLATE_NOOP("Server", "Nothing was written.")};
    }
}

// "shift/<id>/start_time" → "/start_time"
static QString pointerOf(const QString &where)
{
    return where.startsWith(u'/') ? where : u'/' + where.section(u'/', 2);
}

// Other errors say where in the database, or in which file: that is for the operator only.
static bool concernsTheRequest(ErrorCode code)
{
    return code == ErrorCode::InvalidInput || code == ErrorCode::InvalidTimeRange
           || code == ErrorCode::BadReference || code == ErrorCode::Duplicate
           || code == ErrorCode::Stale;
}

QString reasonOf(const Error &error)
{
    // PostgreSQL repeats the values of a row in the lines below the first one.
    Error said = error;
    said.detail = error.detail.section(u'\n', 0, 0);
    return describe(said);
}

Problem problemOf(const Error &error)
{
    Problem problem{codeOf(error.code), sentenceOf(error)};
    if (statusOf(problem.code) >= 500)
        problem.reason = reasonOf(error);
    const QString pointer = pointerOf(error.where);
    if (concernsTheRequest(error.code) && pointer.size() > 1)
        problem.errors.append({pointer, problem.detail});
    return problem;
}

Problem invalid(const QString &pointer, const Text &message, ProblemCode code)
{
    return {code, message, {{pointer, message}}};
}

Problem notFound()
{
    return {ProblemCode::NotFound,
            {QT_TRANSLATE_NOOP("Server", "There is nothing of that id here.")}};
}

} // namespace planning::server
