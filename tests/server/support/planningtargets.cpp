#include "tests/server/support/targettable.h"

namespace planning::server::test
{

using namespace Qt::StringLiterals;

static QJsonObject shiftBody(Records &records)
{
    QJsonObject body = Records::window(records.freeDay(), u"start_time"_s, u"end_time"_s);
    body[u"site_id"_s] = records.site();
    body[u"role_id"_s] = records.role();
    return body;
}

static QJsonObject assignmentBody(Records &records, const QString &relation)
{
    return {{u"shift_id"_s, records.made(u"/planning/shifts"_s, shiftBody(records))},
            {u"person_id"_s, records.person(relation)}};
}

static QJsonObject absence(Records &records, const QString &relation)
{
    QJsonObject body = Records::window(records.freeDay(), u"start_time"_s, u"end_time"_s);
    body[u"person_id"_s] = records.person(relation);
    return body;
}

static QJsonObject leaveBody(Records &records, const QString &relation)
{
    QJsonObject body = absence(records, relation);
    body[u"status"_s] = says(relation, "decided"_L1) ? u"approved"_s : u"pending"_s;
    return body;
}

static QString assignmentOf(Records &records, const QString &relation)
{
    if (!says(relation, "published"_L1))
        return records.made(u"/planning/assignments"_s, assignmentBody(records, relation));
    const Records::Published &work = records.published();
    return says(relation, "own"_L1)        ? work.ownAssignment
           : says(relation, "proposed"_L1) ? work.proposal
                                           : work.otherAssignment;
}

void addDeclarations(TargetTable &table, const QString &list, Records &records,
                     const std::function<QJsonObject(const QString &relation)> &body)
{
    table.members[list] = [&records, list, body](const QString &relation) {
        return records.made(list, body(relation));
    };
    table.wishes[u"POST "_s + list] = [body](const QString &relation) {
        return wishFor(body(relation));
    };
    for (const QString &method : {u"PUT "_s, u"PATCH "_s}) {
        const QString one = method + list + u"/{id}"_s;
        table.wishes[one] = [body](const QString &relation) {
            if (says(relation, "passed"_L1))
                return wishFor(body(u"other"_s), true);
            return wishFor(body(relation), says(relation, "decided"_L1));
        };
        table.consuming.insert(one + u" own passed on"_s);
        table.consuming.insert(one + u" decided own"_s);
    }
}

static void addShifts(TargetTable &table, Records &records)
{
    table.members[u"/planning/shifts"_s] = [&records](const QString &relation) {
        return says(relation, "published"_L1)
                   ? records.published().shift
                   : records.made(u"/planning/shifts"_s, shiftBody(records));
    };
    table.wishes[u"POST /planning/shifts"_s] = [&records](const QString &) {
        return wishFor(shiftBody(records));
    };
    table.wishes[u"DELETE /planning/shifts/{id}"_s] = [](const QString &relation) {
        return relation == "purge"_L1 ? Wish{{}, u"purge=true"_s, true} : Wish{};
    };
    table.consuming.insert(u"DELETE /planning/shifts/{id} purge"_s);
    table.members[u"/planning/assignments"_s] = [&records](const QString &relation) {
        return assignmentOf(records, relation);
    };
    table.wishes[u"POST /planning/assignments"_s] = [&records](const QString &relation) {
        return wishFor(assignmentBody(records, relation));
    };
    const QJsonObject model{
        {u"name"_s, u"Get-in"_s}, {u"role_id"_s, records.role()}, {u"duration"_s, 60}};
    table.members[u"/planning/shift-templates"_s] = [&records, model](const QString &) {
        return records.made(u"/planning/shift-templates"_s, model);
    };
    table.wishes[u"POST /planning/shift-templates"_s] = [model](const QString &) {
        return wishFor(model);
    };
}

static void addAbsences(TargetTable &table, Records &records)
{
    addDeclarations(table, u"/planning/availability"_s, records,
                    [&records](const QString &relation) { return absence(records, relation); });
    const QString leaves = u"/planning/leaves"_s;
    const auto leave = [&records](const QString &relation) { return leaveBody(records, relation); };
    addDeclarations(table, leaves, records, leave);
    table.wishes[u"DELETE "_s + leaves + u"/{id}"_s] = [](const QString &relation) {
        return Wish{{}, {}, says(relation, "decided"_L1)};
    };
    table.consuming.insert(u"DELETE "_s + leaves + u"/{id} decided own"_s);
}

static void addSearches(TargetTable &table, Records &records)
{
    const QJsonObject window = Records::window(u"2029-06-01"_s, u"from"_s, u"to"_s);
    const auto started = [&records, window](const QString &) {
        return records.sent(u"/planning/auto-assign/start"_s, window)[u"job_id"_s].toString();
    };
    table.members[u"/planning/auto-assign"_s] = started;
    table.members[u"/planning/auto-assign/status"_s] = started;
}

static void addPublications(TargetTable &table, Records &records)
{
    table.members[u"/planning/publications"_s] = [&records](const QString &) {
        return records.made(u"/planning/publish"_s,
                            Records::window(u"2030-01-01"_s, u"from"_s, u"to"_s));
    };
}

static void addScenarios(TargetTable &table, Records &records)
{
    table.members[u"/planning/scenarios"_s] = [&records](const QString &) {
        return records.made(u"/planning/scenarios"_s,
                            {{u"name"_s, u"What if"_s}, {u"changes"_s, QJsonObject()}});
    };
    table.consuming.insert(u"POST /planning/scenarios/{id}:promote"_s);
}

void addPlanningTargets(TargetTable &table, Records &records)
{
    addShifts(table, records);
    addAbsences(table, records);
    addSearches(table, records);
    addPublications(table, records);
    addScenarios(table, records);
    table.wishes[u"GET /planning/costs"_s] = [&records](const QString &relation) {
        const bool isOfSomebody = relation != "-"_L1;
        return Wish{{}, isOfSomebody ? u"person="_s + records.person(relation) : QString()};
    };
}

} // namespace planning::server::test
