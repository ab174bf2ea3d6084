#include "app/server/organizations/responsecache.h"

namespace planning::server
{

static constexpr qsizetype kMostBytes = 8 * 1024 * 1024;

void ResponseCache::forgetAll()
{
    m_responses.clear();
    m_bytes = 0;
}

const Response *ResponseCache::find(const QByteArray &key, std::int64_t seq, Instant now)
{
    if (seq != m_seq) {
        forgetAll();
        m_seq = seq;
    }
    const auto found = m_responses.constFind(key);
    if (found == m_responses.cend() || now - found->since >= m_lifetime)
        return nullptr;
    return &found->response;
}

void ResponseCache::keep(const QByteArray &key, const Response &response, Instant now)
{
    if (response.status != 200 || response.body.size() > kMostBytes / 4)
        return;
    if (m_bytes + response.body.size() > kMostBytes)
        forgetAll();
    m_bytes += response.body.size() + key.size();
    m_responses.insert(key, {response, now});
}

} // namespace planning::server
