#pragma once

#include "app/server/api/response.h"
#include "core/base/instant.h"

#include <QHash>

namespace planning::server
{

// Answers to reads of one organisation, good for as long as nothing is written, and no longer than
// a lifetime: what an answer says may depend on the day it is given on.
class ResponseCache final
{
public:
    // A lifetime of 0 keeps nothing.
    explicit ResponseCache(seconds lifetime) : m_lifetime(lifetime) { }

    // Null when there is none for the state `seq` of the organisation. Valid until keep().
    const Response *find(const QByteArray &key, std::int64_t seq, Instant now);
    // For the state of the last find(). Only successful answers are kept, up to some megabytes.
    void keep(const QByteArray &key, const Response &response, Instant now);

private:
    struct Kept {
        Response response;
        Instant since{};
    };

    void forgetAll();

    seconds m_lifetime;
    QHash<QByteArray, Kept> m_responses;
    std::int64_t m_seq = -1;
    qsizetype m_bytes = 0;
};

} // namespace planning::server
