#pragma once

#include "app/server/contract/examples.h"
#include "tests/support/testserver.h"

#include <QFile>

namespace planning::server::test
{

// Sends the requests of the contract's examples to a server: ids that stand for what is in the plan
// become those, "$refresh_token" and "$reset_token" what the server last gave.
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
        m_actual[QStringLiteral("person")] =
            server.get(QStringLiteral("/api/v1/auth/me"), QStringLiteral("tech"))
                .body[u"person_id"]
                .toString();
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
            example.body.isEmpty() ? QByteArray() : toJson(QJsonValue(example.body));
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
        for (auto it = m_names.begin(); it != m_names.end(); ++it)
            text.replace(m_actual[it->toString()].toString(), it.key());
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
        for (const char *token : {"refresh_token", "reset_token"})
            result.replace(u'$' + QLatin1String(token), m_actual[QLatin1String(token)].toString());
        return result;
    }
    QString actual(const QByteArray &text) const { return actual(QString::fromUtf8(text)); }

    void learn(const Server::Answer &answer, const Route &route)
    {
        if (answer.body.contains(QStringLiteral("refresh_token")))
            m_actual[QStringLiteral("refresh_token")] = answer.body[u"refresh_token"];
        if (route.operation == QLatin1String("requestPasswordReset"))
            m_actual[QStringLiteral("reset_token")] = answer.body[u"token"];
        if (route.operation == QLatin1String("publishPlan"))
            m_actual[QStringLiteral("publication")] = answer.body[u"id"];
    }

    Server &m_server;
    QJsonObject m_names;
    QJsonObject m_actual;
    QJsonArray m_answers;
};

} // namespace planning::server::test
