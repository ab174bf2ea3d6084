#include "tests/server/support/targettable.h"

namespace planning::server::test
{

using namespace Qt::StringLiterals;

static QJsonObject missionBody(Records &records)
{
    QJsonObject body = Records::window(records.freeDay(), u"start_time"_s, u"end_time"_s);
    body[u"name"_s] = u"Recce"_s;
    body[u"phase"_s] = u"fit_up"_s;
    body[u"site_id"_s] = records.site();
    body[u"slots"_s] = QJsonArray{QJsonObject{{u"role"_s, records.role()}, {u"headcount"_s, 2}}};
    return body;
}

static QJsonObject interventionBody(Records &records)
{
    QJsonObject body = Records::window(records.freeDay(), u"start_time"_s, u"end_time"_s);
    body[u"name"_s] = u"Check"_s;
    body[u"site_id"_s] = records.site();
    body[u"role_id"_s] = records.role();
    return body;
}

// Of a mission that nobody has been told of.
static QJsonObject assignmentBody(Records &records, const QString &relation)
{
    const bool isInvited = says(relation, "invited"_L1);
    return {{u"mission_id"_s, records.made(u"/missions"_s, missionBody(records))},
            {u"user_id"_s, records.person(relation)},
            {u"status"_s, isInvited ? u"INVITED"_s : u"PROPOSED"_s}};
}

static QString assignmentOf(Records &records, const QString &relation)
{
    if (!says(relation, "published"_L1))
        return records.made(u"/assignments"_s, assignmentBody(records, relation));
    const Records::Published &work = records.published();
    return says(relation, "own"_L1)        ? work.ownAssignment
           : says(relation, "proposed"_L1) ? work.proposal
                                           : work.otherAssignment;
}

// Clients, projects and missions: drafts, or what the crew has been told of.
static void addWork(TargetTable &table, Records &records)
{
    using Body = std::function<QJsonObject()>;
    const auto add = [&](const QString &list, QString Records::Published::*told,
                         const Body &draft) {
        table.members[list] = [&records, list, told, draft](const QString &relation) {
            return says(relation, "published"_L1) ? records.published().*told
                                                  : records.made(list, draft());
        };
        table.wishes[u"POST "_s + list] = [draft](const QString &) { return wishFor(draft()); };
    };
    using Published = Records::Published;
    add(u"/clients"_s, &Published::client, [] {
        return QJsonObject{{u"name"_s, u"Secret festival"_s}};
    });
    add(u"/projects"_s, &Published::project, [] {
        return QJsonObject{{u"name"_s, u"Secret tour"_s}, {u"status"_s, u"draft"_s}};
    });
    add(u"/missions"_s, &Published::mission, [&records] { return missionBody(records); });
    add(u"/interventions"_s, &Published::intervention,
        [&records] { return interventionBody(records); });
}

// What the crew answers to.
static void addAssignments(TargetTable &table, Records &records)
{
    table.members[u"/assignments"_s] = [&records](const QString &relation) {
        return assignmentOf(records, relation);
    };
    table.wishes[u"POST /assignments"_s] = [&records](const QString &relation) {
        return wishFor(assignmentBody(records, relation));
    };
    // What is published is confirmed, and stays so.
    table.wishes[u"POST /assignments/{id}:status"_s] = [](const QString &relation) {
        const bool isTold = says(relation, "published"_L1);
        return wishFor({{u"status"_s, isTold ? u"ACCEPTED"_s : u"DECLINED"_s}});
    };
    table.consuming.insert(u"POST /assignments/{id}:status invited own"_s);
    const auto asked = [&records](const QString &relation) {
        return QJsonObject{{u"assignment_id"_s,
                            records.made(u"/assignments"_s, assignmentBody(records, relation))}};
    };
    table.wishes[u"POST /invitations"_s] = [asked](const QString &relation) {
        return wishFor(asked(relation));
    };
    // Answered with the code of the invitation itself, or of another one.
    const auto code = std::make_shared<QString>();
    table.members[u"/invitations"_s] = [&records, asked, code](const QString &relation) {
        const QJsonObject invitation = records.sent(u"/invitations"_s, asked(relation));
        *code = invitation[u"token"_s].toString();
        return invitation[u"id"_s].toString();
    };
    const auto invited = table.members.value(u"/invitations"_s);
    for (const QString &verb : {u"accept"_s, u"decline"_s}) {
        const QString route = u"POST /invitations/{id}/"_s + verb;
        table.wishes[route] = [invited, code](const QString &relation) {
            if (relation == "other"_L1)
                invited(relation);
            return relation == "-"_L1 ? Wish{} : Wish{{}, u"token="_s + *code};
        };
        table.consuming.unite({route + u" own"_s, route + u" other"_s});
    }
}

static void addAvailability(TargetTable &table, Records &records)
{
    const auto body = [&records](const QString &relation) {
        QJsonObject absence = Records::window(records.freeDay(), u"start_time"_s, u"end_time"_s);
        absence[u"person_id"_s] = records.person(relation);
        absence[u"kind"_s] = u"unavailable"_s;
        return absence;
    };
    for (const QString &list : {u"/availability"_s, u"/availabilities"_s}) {
        addDeclarations(table, list, records, body);
        table.consuming.insert(u"POST "_s + list + u"/{id}:approve"_s);
    }
}

static void addPeople(TargetTable &table, Records &records)
{
    const auto person = [&records](const QString &relation) { return records.person(relation); };
    for (const QString &list : {u"/users"_s, u"/rates/user"_s, u"/conflicts/user"_s})
        table.members[list] = person;
    table.members[u"/rbac_demo/scoped"_s] = [&records](const QString &relation) {
        return records.organization(relation);
    };
}

static QJsonObject memberBody(Records &records, const QString &relation)
{
    return {{u"email"_s, u"member%1@demo.example"_s.arg(records.number())},
            {u"role"_s, relation == "owner"_L1 ? u"owner"_s : u"tech"_s}};
}

// "owner": who is one already or is to be taken in as one; "to owner": a technician who is to
// become one.
static void addMembers(TargetTable &table, Records &records)
{
    const QString list = u"/orgs/members"_s;
    table.members[list] = [&records, list](const QString &relation) {
        return records.made(list, memberBody(records, relation), u"owner"_s);
    };
    table.wishes[u"POST "_s + list] = [&records](const QString &relation) {
        return wishFor(memberBody(records, relation));
    };
    for (const QString &method : {u"PUT "_s, u"PATCH "_s}) {
        table.wishes[method + list + u"/{id}"_s] = [](const QString &relation) {
            if (relation == "-"_L1)
                return wishFor({{u"role"_s, u"manager"_s}});
            const bool isRaised = relation == "to owner"_L1;
            return wishFor({{u"role"_s, isRaised ? u"owner"_s : u"tech"_s}}, true);
        };
    }
    table.wishes[u"DELETE "_s + list + u"/{id}"_s] = [](const QString &relation) {
        return Wish{{}, {}, relation == "owner"_L1};
    };
}

void addCrewTargets(TargetTable &table, Records &records)
{
    addWork(table, records);
    addAssignments(table, records);
    addAvailability(table, records);
    addPeople(table, records);
    addMembers(table, records);
}

} // namespace planning::server::test
