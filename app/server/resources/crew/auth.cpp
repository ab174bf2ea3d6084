#include "app/server/accounts/accountthreads.h"
#include "app/server/api/answers.h"
#include "app/server/api/entityjson.h"
#include "app/server/api/services.h"
#include "app/server/auth/credentials.h"
#include "app/server/organizations/liveorganization.h"
#include "app/server/resources/crew/authbodies.h"
#include "app/server/resources/crew/crewroutes.h"

namespace planning::server
{

// Who the caller is, with the organisation they work in.
static QJsonObject userOf(const Call &call)
{
    const Plan &plan = call.organization->plan();
    const Account &account = *plan.find(call.principal.account);
    QJsonObject user{
        {QStringLiteral("id"), account.id.toString()},
        {QStringLiteral("email"), account.email},
        {QStringLiteral("display_name"), account.displayName},
        {QStringLiteral("role"), json::text(nameOf(call.principal.role))},
        {QStringLiteral("organization_id"), call.principal.organization.toString()},
        {QStringLiteral("organization"), plan.organization()->name},
    };
    if (account.person)
        user[QStringLiteral("person_id")] = account.person->toString();
    return user;
}

// The tokens, the refresh token in a cookie or, for clients that ask, in the body.
static Response tokenAnswer(const SessionTokens &tokens, const QJsonObject &user, bool inBody,
                            const AuthSettings &settings)
{
    QJsonObject body{
        {QStringLiteral("access_token"), QString::fromLatin1(tokens.accessToken)},
        {QStringLiteral("token_type"), QStringLiteral("Bearer")},
        {QStringLiteral("expires_in"), static_cast<qint64>(tokens.accessLifetime.count())},
        {QStringLiteral("user"), user},
    };
    if (inBody)
        body[QStringLiteral("refresh_token")] = QString::fromLatin1(tokens.refreshToken);
    Response response = jsonAnswer(200, body);
    if (!inBody) {
        const auto lifetime = tokens.refreshExpiresAt - tokens.session.startedAt;
        setRefreshCookie(response.headers, tokens.refreshToken, lifetime,
                         settings.isOverTls ? CookieScope::OnlyTls : CookieScope::AnyConnection);
    }
    return response;
}

// Goes on in the organisation of the session, to say who the user is.
static Response goOn(Call &call, const SessionTokens &tokens, bool inBody,
                     const AuthSettings &settings)
{
    call.principal.account = tokens.session.account;
    call.principal.organization = tokens.session.organization;
    call.thenWrites = false;
    call.then = [tokens, inBody, settings](Call &later) -> Outcome<Response> {
        return tokenAnswer(tokens, userOf(later), inBody, settings);
    };
    return {};
}

static Problem refused(const LoginRefusal &refusal)
{
    switch (refusal.flaw) {
    case LoginFlaw::TooManyAttempts:
        return {ProblemCode::RateLimitExceeded,
                {QT_TRANSLATE_NOOP("Server", "Too many attempts: try again in %1 seconds."),
                 {QString::number(refusal.retryAfter.count())}}};
    case LoginFlaw::NoOrganization:
        return {ProblemCode::Forbidden,
                {QT_TRANSLATE_NOOP("Server", "This account belongs to no such organisation.")}};
    case LoginFlaw::WrongCredentials:
        break;
    }
    return {ProblemCode::Unauthenticated,
            {QT_TRANSLATE_NOOP("Server", "The address or the password is wrong.")}};
}

static Outcome<Response> login(Call &call, const AuthSettings &settings)
{
    const auto body = bodyOf<LoginBody>(call.request);
    if (!body)
        return body.problem();
    const auto admitted = call.accounts->login().login(
        {body->email, body->password, body->organization, call.request.peer});
    if (!admitted)
        return problemOf(admitted.error());
    if (!*admitted) {
        Response response = toResponse(refused(admitted->flaw()), call.language);
        if (admitted->flaw().retryAfter.count() > 0)
            response.headers.set(
                "Retry-After", QByteArray::number(qlonglong(admitted->flaw().retryAfter.count())));
        return response;
    }
    return goOn(call, **admitted, body->refreshTokenInBody, settings);
}

static Problem sessionEnded()
{
    return {ProblemCode::Unauthenticated,
            {QT_TRANSLATE_NOOP("Server", "The session has ended: sign in again.")}};
}

// The token of the cookie, if a page may use it, or of the body.
static Outcome<std::pair<QByteArray, bool>> refreshTokenOf(const Call &call,
                                                           const AuthSettings &settings)
{
    if (!call.request.body.isEmpty()) {
        const auto body = bodyOf<RefreshBody>(call.request);
        if (!body)
            return body.problem();
        if (!body->refreshToken.isEmpty())
            return std::pair{body->refreshToken.toLatin1(), true};
    }
    const QByteArray cookie = refreshCookie(call.request.headers);
    if (cookie.isEmpty() || !settings.crossOrigin.mayUseCookies(call.request))
        return sessionEnded();
    return std::pair{cookie, false};
}

static Outcome<Response> refresh(Call &call, const AuthSettings &settings)
{
    const auto token = refreshTokenOf(call, settings);
    if (!token)
        return token.problem();
    const auto tokens = call.accounts->sessions().refresh(token->first);
    if (!tokens)
        return problemOf(tokens.error());
    if (!*tokens) {
        // These end the session.
        if (tokens->flaw() == RefreshFlaw::Reused || tokens->flaw() == RefreshFlaw::Disabled)
            call.accounts->learnEndedSessions();
        return sessionEnded();
    }
    return goOn(call, **tokens, token->second, settings);
}

static Outcome<Response> logout(Call &call, const AuthSettings &settings)
{
    const auto token = refreshTokenOf(call, settings);
    if (!token && token.problem().code == ProblemCode::ValidationError)
        return token.problem();
    if (token) {
        if (const auto ended = call.accounts->sessions().end(token->first); !ended)
            return problemOf(ended.error());
        call.accounts->learnEndedSessions();
    }
    Response response = noContent();
    clearRefreshCookie(response.headers,
                       settings.isOverTls ? CookieScope::OnlyTls : CookieScope::AnyConnection);
    return response;
}

static Response resetAccepted(const std::optional<QByteArray> &token = {})
{
    QJsonObject answer{{QStringLiteral("status"), QStringLiteral("accepted")}};
    if (token)
        answer[QStringLiteral("token")] = QString::fromLatin1(*token);
    return jsonAnswer(202, answer);
}

static void mailResetCode(const QString &email, const QByteArray &token, Language language,
                          const Mail &mail)
{
    const Text subject{QT_TRANSLATE_NOOP("Server", "Planning PRO: a new password")};
    const Text text{QT_TRANSLATE_NOOP("Server", "Use this code within an hour to set a new "
                                                "password: %1"),
                    {QString::fromLatin1(token)}};
    mail(email, subject.in(language), text.in(language));
}

// What is answered does not tell whether such an account exists, nor does the time it takes: the
// account is looked for afterwards.
static Outcome<Response> requestReset(Call &call, const AuthSettings &settings)
{
    const auto body = bodyOf<ResetRequestBody>(call.request);
    if (!body)
        return body.problem();
    if (settings.isDevelopment) {
        const auto token = call.accounts->login().requestReset(body->email);
        return token ? Outcome<Response>(resetAccepted(*token)) : problemOf(token.error());
    }
    call.services->accounts.run([email = body->email, failed = call.services->failed,
                                 mail = settings.mail, language = call.language,
                                 requestId = call.requestId](const Result<AccountDesk *> &desk) {
        const auto token = desk ? (*desk)->login().requestReset(email)
                                : Result<std::optional<QByteArray>>(desk.error());
        if (!token)
            failed(QStringLiteral("requestPasswordReset"), requestId, token.error());
        else if (*token)
            mailResetCode(email, **token, language, mail);
    });
    return resetAccepted();
}

static Outcome<Response> confirmReset(Call &call)
{
    const auto body = bodyOf<ResetConfirmBody>(call.request);
    if (!body)
        return body.problem();
    const auto done = call.accounts->login().confirmReset(body->token.toLatin1(), body->password);
    if (!done)
        return problemOf(done.error());
    if (*done) {
        call.accounts->learnEndedSessions();
        return noContent();
    }
    if (done->flaw() == ResetFlaw::Password)
        return invalid(QStringLiteral("/password"),
                       {QT_TRANSLATE_NOOP("Server", "From %1 to %2 characters are expected."),
                        {QString::number(kShortestPassword), QString::number(kLongestPassword)}});
    return invalid(QStringLiteral("/token"),
                   {QT_TRANSLATE_NOOP("Server", "This code is not valid any more.")});
}

void addAuthRoutes(Router &router, const AuthSettings &settings)
{
    const auto add = [&](const QString &path, const QString &operation, Bucket bucket,
                         Handler handler, const RouteContract &contract) {
        router.add({Method::Post, QStringLiteral("/auth/") + path, operation, kAnyone,
                    Place::Accounts, bucket, true, std::move(handler), contract});
    };
    const QString email = QStringLiteral("email");
    const QString password = QStringLiteral("password");
    const Schema tokens = named(QStringLiteral("Tokens"));
    const Schema session = bodyOfTable<RefreshBody>(QStringLiteral("RefreshToken"));
    add(
        QStringLiteral("login"), QStringLiteral("login"), Bucket::Login,
        [settings](Call &call) { return login(call, settings); },
        saying(QStringLiteral("Signs in by e-mail and password"))
            .reads(bodyOfTable<LoginBody>(QStringLiteral("Login"), {email, password}))
            .answers(tokens)
            .mayFail({ProblemCode::Unauthenticated, ProblemCode::Forbidden}));
    add(
        QStringLiteral("refresh"), QStringLiteral("refreshSession"), Bucket::General,
        [settings](Call &call) { return refresh(call, settings); },
        saying(QStringLiteral("Takes new tokens for the refresh token of the cookie or the body"))
            .reads(session)
            .maybe()
            .answers(tokens)
            .mayFail({ProblemCode::Unauthenticated}));
    add(
        QStringLiteral("logout"), QStringLiteral("logout"), Bucket::General,
        [settings](Call &call) { return logout(call, settings); },
        saying(QStringLiteral("Ends the session of the refresh token"))
            .reads(session)
            .maybe()
            .answersNothing());
    add(
        QStringLiteral("reset/request"), QStringLiteral("requestPasswordReset"), Bucket::Login,
        [settings](Call &call) { return requestReset(call, settings); },
        saying(QStringLiteral("Has a code mailed with which to set a new password"))
            .reads(bodyOfTable<ResetRequestBody>(QStringLiteral("ResetRequest"), {email}))
            .answers(named(QStringLiteral("ResetRequested")), 202));
    add(QStringLiteral("reset/confirm"), QStringLiteral("confirmPasswordReset"), Bucket::Login,
        confirmReset,
        saying(QStringLiteral("Sets a new password with the code"))
            .reads(bodyOfTable<ResetConfirmBody>(QStringLiteral("ResetConfirm"),
                                                 {QStringLiteral("token"), password}))
            .answersNothing());
    router.add(
        {Method::Get, QStringLiteral("/auth/me"), QStringLiteral("readOwnAccount"),
         only(Capability::ReadPublishedPlan), Place::Organization, Bucket::General, false,
         [](Call &call) -> Outcome<Response> { return jsonAnswer(200, userOf(call)); },
         saying(QStringLiteral("Says who the caller is")).answers(named(QStringLiteral("User")))});
}

} // namespace planning::server
