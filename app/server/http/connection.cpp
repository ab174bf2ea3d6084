#include "app/server/http/connection.h"

#include "app/server/http/answerbytes.h"

namespace planning::server
{

void AnswerGate::answer(const std::weak_ptr<Connection> &connection, Response response)
{
    const std::shared_lock lock(m_mutex);
    if (!m_isOpen)
        return;
    if (const auto open = connection.lock())
        open->answer(std::move(response));
}

void AnswerGate::close()
{
    const std::unique_lock lock(m_mutex);
    m_isOpen = false;
}

OwedAnswer::OwedAnswer(std::shared_ptr<AnswerGate> gate, std::weak_ptr<Connection> connection)
    : m_gate(std::move(gate)),
      m_connection(std::move(connection))
{
}

OwedAnswer::~OwedAnswer()
{
    if (!m_isGiven)
        give(problemAnswer({500, "INTERNAL_ERROR", "The request could not be answered."}));
}

void OwedAnswer::give(Response response)
{
    if (!m_isGiven.exchange(true))
        m_gate->answer(m_connection, std::move(response));
}

void ConnectionList::add(std::shared_ptr<Connection> connection)
{
    const std::lock_guard lock(m_mutex);
    const Connection *key = connection.get();
    m_connections.emplace(key, std::move(connection));
}

void ConnectionList::remove(const Connection *connection)
{
    const std::lock_guard lock(m_mutex);
    m_connections.erase(connection);
    if (m_connections.empty())
        m_removed.notify_all();
}

qsizetype ConnectionList::size() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<qsizetype>(m_connections.size());
}

std::vector<std::shared_ptr<Connection>> ConnectionList::all() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::shared_ptr<Connection>> result;
    result.reserve(m_connections.size());
    for (const auto &each : m_connections)
        result.push_back(each.second);
    return result;
}

bool ConnectionList::waitUntilEmpty(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return m_removed.wait_for(lock, time, [this] { return m_connections.empty(); });
}

} // namespace planning::server
