#pragma once

#include "app/server/api/response.h"

#include <QHash>

namespace planning::server
{

// Answers to reads of one organisation, good for as long as nothing is written.
class ResponseCache final
{
public:
    // Null when there is none for the state `seq` of the organisation. Valid until keep().
    const Response *find(const QByteArray &key, std::int64_t seq);
    // For the state of the last find(). Only successful answers are kept, up to some megabytes.
    void keep(const QByteArray &key, const Response &response);

private:
    void forgetAll();

    QHash<QByteArray, Response> m_responses;
    std::int64_t m_seq = -1;
    qsizetype m_bytes = 0;
};

} // namespace planning::server
