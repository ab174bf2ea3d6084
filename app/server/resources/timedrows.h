#pragma once

#include "app/server/api/listing.h"
#include "app/server/api/routecontract.h"
#include "app/server/organizations/liveorganization.h"

namespace planning::server
{

// What rowsOfPeople() takes from the query.
inline QList<QueryParameter> peopleParameters()
{
    return {{QStringLiteral("team"), schema::of<Id<Team>>, "Of everyone in this team."}};
}

// Rows of people with an interval (availabilities, leaves) in the window of the query: of a
// "person_id", or of everyone in a "team".
template <typename T>
std::vector<const T *> rowsOfPeople(const Call &call, const ListQuery &query)
{
    const Plan &plan = call.organization->plan();
    const auto team =
        Id<Team>::fromString(call.request.query.queryItemValue(QStringLiteral("team")));
    std::vector<const T *> rows;
    for (const T &row : plan.all<T>()) {
        const bool isInside = (!query.from || row.interval.end > *query.from)
                              && (!query.to || row.interval.start < *query.to);
        const Person *person = plan.find(row.person);
        if (isInside && (!team || (person && person->teams.contains(*team))))
            rows.push_back(&row);
    }
    return rows;
}

} // namespace planning::server
