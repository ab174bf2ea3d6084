#include "tests/server/support/records.h"

#include "tests/server/support/planwriter.h"

namespace planning::server::test
{

using namespace Qt::StringLiterals;

static QString pathTo(const QString &path)
{
    return QString(kBasePath) + path;
}

// A role that anybody can work in.
static QString easyRole(Records::Server &server)
{
    Role role;
    role.code = u"drape_hanger"_s;
    return planning::test::PlanWriter(server, Records::kManager).add(role).toString();
}

Records::Records(Server &server) : m_server(server), m_role(easyRole(server))
{
    m_self = get(u"/auth/me"_s, u"tech"_s)[u"person_id"_s].toString();
    m_site = get(u"/planning/shifts?limit=1"_s)[u"items"_s][0][u"site_id"].toString();
    for (const QJsonValue &each : get(u"/users?limit=1000"_s)[u"items"_s].toArray()) {
        if (each[u"id"].toString() != m_self)
            m_others.append(each[u"id"].toString());
    }
}

QString Records::person(const QString &relation) const
{
    return says(relation, "own"_L1) ? m_self : m_others.first();
}

QString Records::organization(const QString &relation)
{
    const QString who = says(relation, "other"_L1) ? u"owner@other.example"_s : u"owner"_s;
    return get(u"/auth/me"_s, who)[u"organization_id"_s].toString();
}

QJsonObject Records::get(const QString &path, const QString &as)
{
    return m_server.get(pathTo(path), as).body;
}

QJsonObject Records::sent(const QString &path, const QByteArray &body, const QString &as)
{
    const auto answer = m_server.send(Method::Post, pathTo(path), body, as);
    if (answer.status() >= 300)
        qFatal("POST %s: %d %s", qPrintable(path), answer.status(),
               answer.response.body.constData());
    return answer.body;
}

QJsonObject Records::sent(const QString &path, const QJsonObject &body, const QString &as)
{
    return sent(path, toJson(QJsonValue(body)), as);
}

// An answer to a write may hold the entity inside.
QString Records::made(const QString &list, const QJsonObject &body, const QString &as)
{
    const QJsonObject answer = sent(list, body, as);
    for (const QString &inner : {u"shift"_s, u"assignment"_s}) {
        if (answer[inner].isObject())
            return answer[inner][u"id"].toString();
    }
    return answer[u"id"_s].toString();
}

QString Records::freeDay()
{
    return QDate::currentDate().addDays(60 + 2 * m_days++).toString(Qt::ISODate);
}

QJsonObject Records::window(const QString &day, const QString &from, const QString &to)
{
    return {{from, day + u"T09:00:00Z"_s}, {to, day + u"T12:00:00Z"_s}};
}

QString Records::assigned(const QString &mission, const QString &person, const QString &status)
{
    return made(u"/assignments"_s,
                {{u"mission_id"_s, mission}, {u"user_id"_s, person}, {u"status"_s, status}});
}

void Records::publish(const QString &day)
{
    sent(u"/planning/publish"_s,
         QJsonObject{{u"from"_s, day + u"T00:00:00Z"_s}, {u"to"_s, day + u"T23:59:59Z"_s}});
}

const Records::Published &Records::published()
{
    if (m_published)
        return *m_published;
    Published work;
    const QString day = freeDay();
    work.client = made(u"/clients"_s, {{u"name"_s, u"City theatre"_s}});
    work.project = made(u"/projects"_s, {{u"name"_s, u"Season"_s}, {u"status"_s, u"active"_s}});
    work.event = made(u"/events"_s, {{u"name"_s, u"Opening night"_s},
                                     {u"start_date"_s, day},
                                     {u"end_date"_s, day},
                                     {u"venue"_s, QJsonObject{{u"id"_s, m_site}}}});
    QJsonObject mission = window(day, u"start_time"_s, u"end_time"_s);
    mission[u"name"_s] = u"Fit-up"_s;
    mission[u"phase"_s] = u"fit_up"_s;
    mission[u"site_id"_s] = m_site;
    mission[u"event_id"_s] = work.event;
    mission[u"client_id"_s] = work.client;
    mission[u"slots"_s] = QJsonArray{QJsonObject{{u"role"_s, m_role}, {u"headcount"_s, 3}}};
    work.mission = made(u"/missions"_s, mission);
    work.shift =
        get(u"/planning/shifts?mission_id="_s + work.mission)[u"items"_s][0][u"id"].toString();
    work.ownAssignment = assigned(work.mission, m_self, u"ACCEPTED"_s);
    work.otherAssignment = assigned(work.mission, m_others.at(0), u"ACCEPTED"_s);
    work.proposal = assigned(work.mission, m_others.at(1), u"PROPOSED"_s);
    publish(day);
    const QString later = freeDay();
    QJsonObject intervention = window(later, u"start_time"_s, u"end_time"_s);
    intervention[u"name"_s] = u"Repair"_s;
    intervention[u"site_id"_s] = m_site;
    intervention[u"role_id"_s] = m_role;
    intervention[u"technicians"_s] = QJsonArray{m_others.at(0)};
    work.intervention = made(u"/interventions"_s, intervention);
    work.othersShift = get(u"/interventions/"_s + work.intervention)[u"shift_id"_s].toString();
    publish(later);
    m_published = work;
    return *m_published;
}

} // namespace planning::server::test
