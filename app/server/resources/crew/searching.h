#pragma once

#include "app/server/api/listing.h"
#include "app/server/api/routecontract.h"
#include "app/server/organizations/liveorganization.h"

namespace planning::server
{

inline QList<QueryParameter> searchParameters()
{
    return {{QStringLiteral("q"), schema::text, "What a name contains."}};
}

// The rows whose name contains what is searched for ("?q="), all without a search.
template <typename T>
std::vector<const T *> rowsNamed(const Call &call, const ListQuery &query)
{
    std::vector<const T *> rows;
    for (const T &row : call.organization->plan().template all<T>()) {
        if (row.name.contains(query.search, Qt::CaseInsensitive))
            rows.push_back(&row);
    }
    return rows;
}

} // namespace planning::server
