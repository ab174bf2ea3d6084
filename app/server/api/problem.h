#pragma once

#include "app/server/api/response.h"
#include "app/server/api/text.h"
#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace planning::server
{

// Why a request was not carried out, as a client tells it apart (api.md, Conventions).
enum class ProblemCode {
    InvalidTimeRange,
    ValidationError,
    Unauthenticated,
    Forbidden,
    NotFound,
    MethodNotAllowed,
    ResourceConflict,
    Duplicate,
    Stale,
    TooLarge,
    UnsupportedMediaType,
    RangeNotSatisfiable,
    LaborLawViolation,
    MaintenanceOverdue,
    SkillMismatch,
    IdempotencyMismatch,
    RateLimitExceeded,
    Internal,
    Unavailable,
};

// A value of the request that cannot be taken as it is.
struct FieldError {
    QString pointer; // JSON pointer into the body ("/start_time") or "?limit"
    Text message;
};

struct Problem {
    ProblemCode code = ProblemCode::Internal;
    Text detail;
    QList<FieldError> errors = {};
    QJsonObject more = {}; // further members: "conflicts"
    int status = 0; // where it is not the usual one of the code; 0: it is
    QString reason = {}; // of a failure of the server: Response::reason
};

int statusOf(ProblemCode code);
QByteArray nameOf(ProblemCode code); // "INVALID_TIME_RANGE"
Text titleOf(ProblemCode code);
QList<ProblemCode> problemCodes(); // all of them

// RFC 9457, application/problem+json.
Response toResponse(const Problem &problem, Language language);

// Of a change that was refused.
Problem problemOf(const Error &error);
// What the log says of an error.
QString reasonOf(const Error &error);

// A single value of the body that cannot be taken.
Problem invalid(const QString &pointer, const Text &message,
                ProblemCode code = ProblemCode::ValidationError);
Problem notFound();

} // namespace planning::server
