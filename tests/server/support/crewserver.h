#pragma once

#include "tests/support/testserver.h"

namespace planning::test
{

// A server with what a test about crews begins with: a site, a role and people who can do it.
class CrewServer final
{
public:
    using Answer = TestServer::Answer;
    static inline const QString kApi = QStringLiteral("/api/v1");
    static inline const QString kManager = QStringLiteral("manager");

    explicit CrewServer(std::function<void(server::ServerSettings &)> adapt = {})
        : m_server(DemoSize::Small, {}, std::move(adapt))
    {
        const QJsonArray assignments = items(get(QStringLiteral("/assignments?limit=1000")));
        QHash<QString, QStringList> peopleOfRole;
        for (const QJsonValue &each : assignments) {
            QStringList &people = peopleOfRole[each[QStringLiteral("role_id")].toString()];
            const QString person = each[QStringLiteral("user_id")].toString();
            if (!people.contains(person))
                people.append(person);
        }
        for (auto it = peopleOfRole.begin(); it != peopleOfRole.end(); ++it) {
            if (it->size() > m_people.size()
                || (it->size() == m_people.size() && it.key() < m_role)) {
                m_role = it.key();
                m_people = *it;
            }
        }
        const QJsonArray shifts = items(get(QStringLiteral("/planning/shifts?limit=1")));
        m_site = shifts.first()[QStringLiteral("site_id")].toString();
    }

    TestServer &server() { return m_server; }
    QString site() const { return m_site; }
    QString role() const { return m_role; }
    QString person(qsizetype index) const { return m_people.value(index); }

    Answer get(const QString &path, const QString &as = kManager)
    {
        return m_server.get(kApi + path, as);
    }
    Answer post(const QString &path, const QJsonObject &body = {}, const QString &as = kManager)
    {
        return m_server.post(kApi + path, body, as);
    }
    Answer put(const QString &path, const QJsonObject &body, const QString &as = kManager)
    {
        return m_server.send(server::Method::Put, kApi + path, toJson(QJsonValue(body)), as);
    }
    Answer patch(const QString &path, const QJsonObject &body, const QString &as = kManager)
    {
        return m_server.send(server::Method::Patch, kApi + path, toJson(QJsonValue(body)), as);
    }
    Answer remove(const QString &path, const QString &as = kManager)
    {
        return m_server.send(server::Method::Delete, kApi + path, {}, as);
    }
    static QJsonArray items(const Answer &answer)
    {
        return answer.body[QStringLiteral("items")].toArray();
    }

    // A mission of one slot on a day, "09:00" to "13:00" UTC.
    QJsonObject aMission(const QString &day, int headcount = 1,
                         const QString &from = QStringLiteral("09:00"),
                         const QString &to = QStringLiteral("13:00")) const
    {
        const QJsonObject slot{{QStringLiteral("role"), m_role},
                               {QStringLiteral("headcount"), headcount}};
        return {{QStringLiteral("name"), QStringLiteral("Fit-up")},
                {QStringLiteral("phase"), QStringLiteral("fit_up")},
                {QStringLiteral("site_id"), m_site},
                {QStringLiteral("start_time"), moment(day, from)},
                {QStringLiteral("end_time"), moment(day, to)},
                {QStringLiteral("slots"), QJsonArray{slot}}};
    }
    static QString moment(const QString &day, const QString &time)
    {
        return day + u'T' + time + QStringLiteral(":00Z");
    }

    // The id of what was created; says what was wrong when nothing was.
    static QString idOf(const Answer &answer)
    {
        if (answer.status() != 201)
            qWarning("%d %s", answer.status(), answer.response.body.constData());
        return answer.body[QStringLiteral("id")].toString();
    }
    QString created(const QJsonObject &mission)
    {
        return idOf(post(QStringLiteral("/missions"), mission));
    }
    QJsonArray shiftsOf(const QString &mission)
    {
        return items(get(QStringLiteral("/planning/shifts?mission_id=") + mission));
    }
    QString assigned(const QString &mission, const QString &person,
                     const QString &status = QStringLiteral("PROPOSED"))
    {
        return idOf(post(QStringLiteral("/assignments"), {{QStringLiteral("mission_id"), mission},
                                                          {QStringLiteral("user_id"), person},
                                                          {QStringLiteral("status"), status}}));
    }
    QString statusOf(const QString &assignment)
    {
        return get(QStringLiteral("/assignments/") + assignment)
            .body[QStringLiteral("status")]
            .toString();
    }

private:
    TestServer m_server;
    QString m_site;
    QString m_role;
    QStringList m_people;
};

} // namespace planning::test
