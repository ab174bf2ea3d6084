#pragma once

#include "app/server/contract/examples.h"
#include "tests/support/testserver.h"

#include <QFile>

namespace planning::server::test
{

// Sends the requests of the contract's examples to a server: ids that stand for what is in the plan
// become those, or what the server made ("createInvitation 2": the second one), "$refresh_token"
// and the like what it last gave.
class ExamplePlayer final
{
public:
    using Server = planning::test::TestServer;

    explicit ExamplePlayer(Server &server) : m_server(server), m_names(idsOfExamples())
    {
        const QString manager = QStringLiteral("manager");
        const auto first = [&](const QString &path) {
            return server.get(path + QStringLiteral("?limit=1"), manager)
                .body[u"items"][0]
                .toObject();
        };
        const QJsonObject shift = first(QStringLiteral("/api/v1/planning/shifts"));
        m_actual[QStringLiteral("site")] = shift[u"site_id"].toString();
        m_actual[QStringLiteral("role")] = shift[u"role_id"].toString();
        const QJsonObject technician =
            server.get(QStringLiteral("/api/v1/auth/me"), QStringLiteral("tech")).body;
        m_actual[QStringLiteral("person")] = technician[u"person_id"];
        m_actual[QStringLiteral("organization")] = technician[u"organization_id"];
        learnProject();
    }

    Server::Answer play(const Example &example, const Route &route)
    {
        QList<HeaderField> headers;
        for (auto it = example.headers.begin(); it != example.headers.end(); ++it)
            headers.append({it.key().toLatin1(), it->toString().toLatin1()});
        QString path = QString(kBasePath) + route.pattern;
        for (auto it = example.path.begin(); it != example.path.end(); ++it)
            path.replace(u'{' + it.key() + u'}', it->toString());
        if (!example.query.isEmpty())
            path += u'?' + example.query;
        const QByteArray body =
            example.body.isEmpty() ? example.content.toUtf8() : toJson(QJsonValue(example.body));
        const auto answer =
            m_server.send(route.method, actual(path), actual(body).toUtf8(), example.as, headers);
        learn(answer, route);
        m_answers.append(QJsonObject{{QStringLiteral("operation"), example.operation},
                                     {QStringLiteral("status"), answer.status()},
                                     {QStringLiteral("answer"), answer.body}});
        return answer;
    }

    // All answers so far, with the ids of the examples, to write examples from.
    void write(const QString &path) const
    {
        QString text = QString::fromUtf8(toJson(QJsonValue(m_answers)));
        for (auto it = m_names.begin(); it != m_names.end(); ++it) {
            if (const QString id = m_actual[it->toString()].toString(); !id.isEmpty())
                text.replace(id, it.key());
        }
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
    }

private:
    QString actual(const QString &text) const
    {
        QString result = text;
        for (auto it = m_names.begin(); it != m_names.end(); ++it)
            result.replace(it.key(), m_actual[it->toString()].toString());
        for (const char *token : {"refresh_token", "reset_token", "invitation_token",
                                  "checkin_token", "checkout_token", "calendar_token"})
            result.replace(u'$' + QLatin1String(token), m_actual[QLatin1String(token)].toString());
        return result;
    }
    QString actual(const QByteArray &text) const { return actual(QString::fromUtf8(text)); }

    // An event that belongs to a project, with it.
    void learnProject()
    {
        const auto events =
            m_server.get(QStringLiteral("/api/v1/events?limit=1000"), QStringLiteral("manager"));
        for (const QJsonValue &event : events.body[u"items"].toArray()) {
            if (event[u"project_id"].isString()) {
                m_actual[QStringLiteral("event")] = event[u"id"];
                m_actual[QStringLiteral("project")] = event[u"project_id"];
            }
        }
    }

    void learn(const Server::Answer &answer, const Route &route)
    {
        if (answer.body.contains(QStringLiteral("refresh_token")))
            m_actual[QStringLiteral("refresh_token")] = answer.body[u"refresh_token"];
        if (route.operation == QLatin1String("requestPasswordReset"))
            m_actual[QStringLiteral("reset_token")] = answer.body[u"token"];
        if (route.operation == QLatin1String("publishPlan"))
            m_actual[QStringLiteral("publication")] = answer.body[u"id"];
        if (route.operation == QLatin1String("createInvitation") && answer.status() == 201)
            m_actual[QStringLiteral("invitation_token")] = answer.body[u"token"];
        if (answer.status() == 201 && answer.body[u"id"].isString()) {
            const int count = ++m_made[route.operation];
            m_actual[route.operation + u' ' + QString::number(count)] = answer.body[u"id"];
        }
        if (answer.status() < 300)
            learnOfStage(answer, route.operation);
    }

    void learnOfStage(const Server::Answer &answer, const QString &operation)
    {
        const auto codeOf = [&](const QString &address) {
            return answer.body[u"qrcode"][address].toString().section(u'=', 1);
        };
        if (operation == QLatin1String("readStageShift")) {
            m_actual[QStringLiteral("checkin_token")] = codeOf(QStringLiteral("checkin_url"));
            m_actual[QStringLiteral("checkout_token")] = codeOf(QStringLiteral("checkout_url"));
        }
        if (operation == QLatin1String("createCalendar"))
            m_actual[QStringLiteral("calendar_token")] =
                answer.body[u"path"].toString().section(u'/', -1).chopped(4); // ".ics"
        if (operation == QLatin1String("listDeliveries"))
            m_actual[QStringLiteral("delivery")] = answer.body[u"items"][0][u"id"];
        if (operation == QLatin1String("startAutoAssign"))
            waitForSearch(answer.body[u"job_id"].toString());
    }

    // The examples tell of a search once it is over.
    void waitForSearch(const QString &job)
    {
        m_actual[QStringLiteral("job")] = job;
        const QString path =
            QString(kBasePath) + QStringLiteral("/planning/auto-assign/status/") + job;
        QString state;
        do {
            state = m_server.get(path, QStringLiteral("manager")).body[u"state"].toString();
        } while (state == QLatin1String("queued") || state == QLatin1String("running"));
    }

    Server &m_server;
    QJsonObject m_names;
    QJsonObject m_actual;
    QHash<QString, int> m_made; // by operation
    QJsonArray m_answers;
};

} // namespace planning::server::test
