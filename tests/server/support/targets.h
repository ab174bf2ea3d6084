#pragma once

#include "app/server/api/router.h"
#include "tests/server/support/targettable.h"

namespace planning::server::test
{

// What a request of a route is about, and what it says.
struct Target {
    QString id; // stands for the parameter of the path
    Wish wish;
};

// Real records for requests to be about.
class Targets final
{
public:
    explicit Targets(Records::Server &server);

    // The same record for every request of the route, unless one leaves nothing for the next.
    Target of(const Route &route, const QString &relation);

    // The id of something new that a path like "/planning/leaves/{id}:approve" can be about.
    QString idFor(const QString &pattern, const QString &relation);

private:
    QString idFor(const Route &route, const QString &relation);

    Records m_records;
    TargetTable m_table;
    QHash<QString, QString> m_ids; // by method, pattern and relation
};

} // namespace planning::server::test
