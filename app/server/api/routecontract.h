#pragma once

#include "app/server/api/problem.h"
#include "app/server/api/schema.h"

#include <QMap>

namespace planning::server
{

// A parameter of the query: "?from=…".
struct QueryParameter {
    QString name;
    QJsonObject (*schema)() = schema::text;
    const char *description = "";
};

// What the contract says of a route beside what the route itself says; made by saying(), so that
// it reads like a sentence where the route is added:
//   saying("What the crew cost").takes({{"by", …}}).answers(named("Costs"))
// A route without one is in the contract too, with any object as body and answer.
struct RouteContract {
    QString summary;
    Schema body;
    bool isBodyOptional = false;
    QStringList bodyTypes{QStringLiteral("application/json")}; // media types it may have
    Schema answer;
    int status = 0; // of the usual answer; 0: not said
    int otherStatus = 0; // of the same answer in another case
    QStringList answerTypes{QStringLiteral("application/json")};
    // Once they are said, every other parameter is refused.
    std::optional<QList<QueryParameter>> parameters;
    QList<ProblemCode> problems; // beside those that follow from the route
    QMap<ProblemCode, int> otherwise; // status of problems that have not their usual one here
    bool isVersioned = false; // the answer has the version as ETag, writes take If-Match
    bool isOfEvents = false; // X-Event-ID narrows the list

    RouteContract &takes(const QList<QueryParameter> &more);
    RouteContract &reads(const Schema &schema);
    RouteContract &maybe(); // the body may be left out
    // A file as it is, or in a form with the fields of the schema.
    RouteContract &readsFile(const Schema &form, const QStringList &types);
    RouteContract &answers(const Schema &schema, int usualStatus = 200);
    RouteContract &orAnswers(int other); // the same, in another case
    RouteContract &answersNothing();
    RouteContract &answersText(const char *type); // of another media type
    RouteContract &answersFile(const QStringList &types); // or a part of it: 206
    RouteContract &mayFail(const QList<ProblemCode> &more);
    RouteContract &mayFailAs(int unusualStatus, ProblemCode code); // not as it usually is
    RouteContract &ofVersions();
    RouteContract &ofEvents();
};

// A contract without parameters and without a body, until they are said.
RouteContract saying(const QString &summary);

// The parameters of every list.
QList<QueryParameter> pagingParameters();
QList<QueryParameter> windowParameters(); // from and to

// VALIDATION_ERROR when the request has a parameter that the contract does not know.
std::optional<Problem> unknownParameterIn(const Request &request, const RouteContract &contract);

} // namespace planning::server
