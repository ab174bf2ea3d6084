#include "app/server/contract/problemcatalogue.h"

namespace planning::server
{

static const char *whenTold(ProblemCode code)
{
    switch (code) {
    case ProblemCode::InvalidTimeRange:
        return "The end is not after the start, or a moment has no offset or another form.";
    case ProblemCode::ValidationError:
        return "Anything else about the request is malformed; “errors” names each value.";
    case ProblemCode::Unauthenticated:
        return "There is no access token, or it is expired, forged or for somebody else.";
    case ProblemCode::Forbidden:
        return "The role of the caller does not allow it.";
    case ProblemCode::NotFound:
        return "There is no such path or record, or it belongs to another organisation.";
    case ProblemCode::MethodNotAllowed:
        return "The path does not take this method; “Allow” names those it takes.";
    case ProblemCode::ResourceConflict:
        return "A person or a thing is taken, away or too small; “conflicts” lists what stands "
               "against it.";
    case ProblemCode::Duplicate:
        return "There is one already: another content under the same id, or the same thing twice.";
    case ProblemCode::Stale:
        return "Somebody changed it since it was read: If-Match names another version.";
    case ProblemCode::TooLarge:
        return "The body is larger than 1 MiB, a document larger than 25 MiB.";
    case ProblemCode::UnsupportedMediaType:
        return "This kind of content is not taken here.";
    case ProblemCode::RangeNotSatisfiable:
        return "The content ends before the part that Range asks for; “Content-Range” has its "
               "length.";
    case ProblemCode::LaborLawViolation:
        return "A hard labour rule forbids it; “conflicts” lists what stands against it.";
    case ProblemCode::MaintenanceOverdue:
        return "The equipment must be maintained before it is used.";
    case ProblemCode::SkillMismatch:
        return "The person lacks a skill, a role or a certificate.";
    case ProblemCode::IdempotencyMismatch:
        return "The Idempotency-Key was used for another request.";
    case ProblemCode::RateLimitExceeded:
        return "Too many requests; “Retry-After” says when to try again.";
    case ProblemCode::Internal:
        return "A fault of the server; “X-Request-ID” finds it in the log.";
    case ProblemCode::Unavailable:
        return "The database does not answer; nothing was written.";
    }
    return "";
}

static bool isRead(const Route &route)
{
    return route.method == Method::Get;
}

QList<ProblemCode> problemsOf(const Route &route, bool hasMoments)
{
    using enum ProblemCode;
    QList<ProblemCode> codes{ValidationError, Internal};
    const auto addIf = [&](bool isSo, std::initializer_list<ProblemCode> more) {
        if (isSo)
            codes += QList<ProblemCode>(more);
    };
    addIf(hasMoments, {InvalidTimeRange});
    addIf(!route.access.isOpen, {Unauthenticated, NotFound});
    addIf(!route.access.isOpen && !may(MembershipRole::Tech, route.access.least), {Forbidden});
    addIf(!route.access.isOpen && !isRead(route), {Forbidden});
    addIf(route.pattern.contains(u'{'), {NotFound});
    addIf(!isRead(route) && route.method != Method::Delete, {TooLarge});
    addIf(route.writes && route.method == Method::Post && !route.access.isOpen,
          {IdempotencyMismatch});
    addIf(route.contract.isVersioned && !isRead(route) && route.method != Method::Post, {Stale});
    addIf(route.bucket != Bucket::None, {RateLimitExceeded});
    addIf(route.place != Place::Anywhere, {Unavailable});
    codes += route.contract.problems;
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

QJsonArray problemCatalogue()
{
    QJsonArray catalogue;
    for (const ProblemCode code : problemCodes()) {
        const QString name = QString::fromLatin1(nameOf(code));
        catalogue.append(QJsonObject{
            {QStringLiteral("code"), name},
            {QStringLiteral("anchor"), name.toLower().replace(u'_', u'-')},
            {QStringLiteral("status"), statusOf(code)},
            {QStringLiteral("title"), titleOf(code).in(Language::English)},
            {QStringLiteral("when"), QString::fromUtf8(whenTold(code))},
        });
    }
    return catalogue;
}

} // namespace planning::server
