#pragma once

#include "app/server/api/router.h"
#include "tests/support/testserver.h"

namespace planning::server::test
{

// Records for requests to be about: a new one each time, so that what a request does to it is
// nobody else's matter.
class Targets final
{
public:
    using Server = planning::test::TestServer;

    explicit Targets(Server &server) : m_server(server)
    {
        const QJsonObject shift = first(QStringLiteral("/planning/shifts?limit=1"), kManager);
        m_site = shift[u"site_id"].toString();
        m_role = shift[u"role_id"].toString();
        m_self = server.get(QStringLiteral("/api/v1/auth/me"), QStringLiteral("tech"))
                     .body[u"person_id"]
                     .toString();
        for (const QJsonValue &each :
             server.get(QStringLiteral("/api/v1/planning/assignments?limit=1000"), kManager)
                 .body[u"items"]
                 .toArray()) {
            if (each[u"person_id"].toString() != m_self)
                m_other = each[u"person_id"].toString();
        }
    }

    // The id of something that a path like "/planning/leaves/{id}:approve" can be about; of nothing
    // when there is no way to make one.
    QString idFor(const QString &pattern, const QString &relation)
    {
        const QString list = pattern.section(QStringLiteral("/{"), 0, 0);
        if (relation == QLatin1String("published"))
            return first(list + QStringLiteral("?limit=1&status=published"), kManager)[u"id"]
                .toString();
        if (list == QLatin1String("/planning/publications"))
            return made(QStringLiteral("/planning/publish"),
                        {{QStringLiteral("from"), QStringLiteral("2030-01-01T00:00:00Z")},
                         {QStringLiteral("to"), QStringLiteral("2030-01-02T00:00:00Z")}});
        const QString id = made(list, bodyFor(list, relation));
        return id.isEmpty() ? QStringLiteral("01900000-0000-7000-8000-0000000fffff") : id;
    }

    // A body that makes one of the list; empty when it is not known how.
    QJsonObject bodyFor(const QString &list, const QString &relation)
    {
        const QString who = relation == QLatin1String("own") ? m_self : m_other;
        if (list == QLatin1String("/planning/shifts"))
            return shiftBody();
        if (list == QLatin1String("/planning/assignments"))
            return {
                {QStringLiteral("shift_id"), made(QStringLiteral("/planning/shifts"), shiftBody())},
                {QStringLiteral("person_id"), who}};
        if (list == QLatin1String("/planning/availability")
            || list == QLatin1String("/planning/leaves")) {
            QJsonObject body = period();
            body[QStringLiteral("person_id")] = who;
            if (list == QLatin1String("/planning/leaves"))
                body[QStringLiteral("status")] = QStringLiteral("pending");
            return body;
        }
        if (list == QLatin1String("/planning/shift-templates"))
            return {{QStringLiteral("name"), QStringLiteral("Get-in")},
                    {QStringLiteral("role_id"), m_role},
                    {QStringLiteral("duration"), 60}};
        if (list == QLatin1String("/planning/scenarios"))
            return {{QStringLiteral("name"), QStringLiteral("What if")},
                    {QStringLiteral("changes"), QJsonObject()}};
        return {};
    }

private:
    static inline const QString kManager = QStringLiteral("manager");

    static QJsonObject period()
    {
        return {{QStringLiteral("start_time"), QStringLiteral("2029-03-04T09:00:00Z")},
                {QStringLiteral("end_time"), QStringLiteral("2029-03-04T12:00:00Z")}};
    }
    QJsonObject shiftBody() const
    {
        QJsonObject body = period();
        body[QStringLiteral("site_id")] = m_site;
        body[QStringLiteral("role_id")] = m_role;
        return body;
    }

    QJsonObject first(const QString &list, const QString &as)
    {
        return m_server.get(QString(kBasePath) + list, as).body[u"items"][0].toObject();
    }

    // Its id; an answer to a write may hold the entity inside.
    QString made(const QString &list, const QJsonObject &body)
    {
        if (body.isEmpty())
            return {};
        const QJsonObject answer = m_server.post(QString(kBasePath) + list, body, kManager).body;
        for (const char *inner : {"shift", "assignment"}) {
            if (const QJsonObject entity = answer[QLatin1String(inner)].toObject();
                !entity.isEmpty())
                return entity[u"id"].toString();
        }
        return answer[u"id"].toString();
    }

    Server &m_server;
    QString m_site;
    QString m_role;
    QString m_self;
    QString m_other;
};

} // namespace planning::server::test
