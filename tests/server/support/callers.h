#pragma once

#include "app/server/auth/jsonwebtoken.h"
#include "tests/server/support/targets.h"

#include <QRegularExpression>

namespace planning::server::test
{

// Everyone who may send a request: without a token, with one that does not hold, from each role,
// and the owner of the other organisation.
class Callers final
{
public:
    using Server = planning::test::TestServer;

    static QStringList names()
    {
        return QStringLiteral("anonymous,expired,forged,wrong_audience,disabled,tech,manager,admin,"
                              "owner,twin")
            .split(u',');
    }

    explicit Callers(Server &server) : m_server(server), m_targets(server)
    {
        const QJsonObject manager =
            server.get(QStringLiteral("/api/v1/auth/me"), QStringLiteral("manager")).body;
        m_claims.account = *Id<Account>::fromString(manager[u"id"].toString());
        m_claims.organization =
            *Id<Organization>::fromString(manager[u"organization_id"].toString());
        m_claims.session = Uuid{1, 1};
        m_claims.tokenId = QStringLiteral("1");
        m_claims.issuedAt = SystemClock().now() - seconds{60};
        m_claims.expiresAt = m_claims.issuedAt + seconds{600};
        addDisabled();
    }

    // A request of the route about something of that relation (authorization.csv says which there
    // are).
    Server::Answer ask(const Route &route, const QString &relation, const QString &caller,
                       const QList<HeaderField> &headers = {})
    {
        static const QRegularExpression parameter(QStringLiteral("\\{\\w+\\}"));
        const Target target = m_targets.of(route, relation);
        Request request;
        request.method = route.method;
        request.path = QString(kBasePath) + route.pattern;
        request.path.replace(parameter, target.id);
        request.query = QUrlQuery(target.wish.query);
        request.body = target.wish.body;
        request.peer = "127.0.0.1";
        // A version that there is not: whoever may write is told so, and nothing is written.
        const bool isChange = route.method != Method::Get && route.method != Method::Post;
        if (isChange && !target.wish.isForced)
            request.headers.add("If-Match", "\"none\"");
        for (const HeaderField &field : headers)
            request.headers.add(field.name, field.value);
        if (const QByteArray token = tokenOf(caller); !token.isEmpty())
            request.headers.add("Authorization", "Bearer " + token);
        return m_server.answerTo(std::move(request));
    }

    // Whether the list of the route shows the caller what readable `one` is about.
    bool isListed(const Route &list, const Route &one, const QString &relation,
                  const QString &caller)
    {
        Request request;
        request.path = QString(kBasePath) + list.pattern;
        request.query = QUrlQuery(QStringLiteral("limit=1000"));
        request.peer = "127.0.0.1";
        request.headers.add("Authorization", "Bearer " + tokenOf(caller));
        const QString id = m_targets.of(one, relation).id;
        return m_server.answerTo(std::move(request))
            .response.body.contains("\"id\":\"" + id.toLatin1() + '"');
    }

    // "in" for who may: the answer, or what is wrong with the request itself.
    static QString outcome(const Server::Answer &answer)
    {
        const int status = answer.status();
        const bool isTurnedAway =
            status == 401 || status == 403 || status == 404 || status == 405 || status >= 500;
        return isTurnedAway ? QString::number(status) : QStringLiteral("in");
    }

private:
    QByteArray signedWith(AccessClaims claims, const QByteArray &secret,
                          const QString &audience = QStringLiteral("planning-server")) const
    {
        return signAccessToken(claims,
                               OwnIssuer{{QStringLiteral("planning-server"), audience}, secret});
    }

    QByteArray tokenOf(const QString &caller)
    {
        const QByteArray &secret = m_server.settings().secretKey;
        AccessClaims claims = m_claims;
        if (caller == QLatin1String("anonymous"))
            return {};
        if (caller == QLatin1String("expired")) {
            claims.issuedAt -= seconds{7200};
            claims.expiresAt -= seconds{7200};
            return signedWith(claims, secret);
        }
        if (caller == QLatin1String("forged"))
            return signedWith(claims, QByteArray(48, 'f'));
        if (caller == QLatin1String("wrong_audience"))
            return signedWith(claims, secret, QStringLiteral("somebody-else"));
        if (caller == QLatin1String("disabled")) {
            claims.account = m_disabled;
            return signedWith(claims, secret);
        }
        return m_server.token(
            caller == QLatin1String("twin") ? QStringLiteral("owner@other.example") : caller);
    }

    // An administrator who has left: the account is there, but not active.
    void addDisabled()
    {
        const SystemClock clock;
        IdSource ids(clock);
        Account account;
        account.id = m_disabled = ids.next<Account>();
        account.record.organization = *m_claims.organization;
        account.email = QStringLiteral("gone@demo.example");
        account.active = false;
        Membership membership;
        membership.id = ids.next<Membership>();
        membership.record.organization = *m_claims.organization;
        membership.account = account.id;
        membership.role = MembershipRole::Admin;
        Change change;
        change.id = ids.next<Change>();
        change.name = QStringLiteral("create_account");
        change.account = m_claims.account;
        change.at = clock.now();
        change.insert(account);
        change.insert(membership);
        const auto database = ServerDatabase::open(m_server.settings().databaseUrl);
        const auto store = (*database)->organization(m_claims.organization->uuid);
        const bool isKept =
            (*store)->load() && (*store)->begin() && (*store)->commit(change) && (*store)->end();
        if (!isKept)
            qFatal("The account cannot be added");
        m_server.restart();
    }

    Server &m_server;
    Targets m_targets;
    AccessClaims m_claims;
    Id<Account> m_disabled;
};

} // namespace planning::server::test
