#include "app/server/organizations/responsecache.h"

namespace planning::server
{

static constexpr qsizetype kMostBytes = 8 * 1024 * 1024;

void ResponseCache::forgetAll()
{
    m_responses.clear();
    m_bytes = 0;
}

const Response *ResponseCache::find(const QByteArray &key, std::int64_t seq)
{
    if (seq != m_seq) {
        forgetAll();
        m_seq = seq;
    }
    const auto found = m_responses.constFind(key);
    return found == m_responses.cend() ? nullptr : &*found;
}

void ResponseCache::keep(const QByteArray &key, const Response &response)
{
    if (response.status != 200 || response.body.size() > kMostBytes / 4)
        return;
    if (m_bytes + response.body.size() > kMostBytes)
        forgetAll();
    m_bytes += response.body.size() + key.size();
    m_responses.insert(key, response);
}

} // namespace planning::server
