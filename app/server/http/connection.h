#pragma once

#include "app/server/http/httpserver.h"
#include "app/server/http/trustedproxies.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace planning::server
{

// One client, as the rest of the adapter sees it. All functions may be called from any thread.
class Connection
{
public:
    virtual ~Connection() = default;
    // The answer to the request that was handed over last.
    virtual void answer(Response response) = 0;
    // Closes at once when no request has begun, else after the answer.
    virtual void drain() = 0;
    virtual void cut() = 0;
};

// Lets answers in until the server goes: whoever holds an answer then may still give it, and
// nothing happens.
class AnswerGate final
{
public:
    void answer(const std::weak_ptr<Connection> &connection, Response response);
    void close();

private:
    std::shared_mutex m_mutex; // shared by those who answer
    bool m_isOpen = true;
};

// The one answer that is owed to a request. Dropped without having been given, it becomes a 500, so
// that a handler which fails does not leave the client waiting.
class OwedAnswer final
{
public:
    OwedAnswer(std::shared_ptr<AnswerGate> gate, std::weak_ptr<Connection> connection);
    ~OwedAnswer();
    Q_DISABLE_COPY_MOVE(OwedAnswer)

    void give(Response response);

private:
    std::shared_ptr<AnswerGate> m_gate;
    std::weak_ptr<Connection> m_connection;
    std::atomic<bool> m_isGiven = false;
};

// The open connections; keeps them alive.
class ConnectionList final
{
public:
    void add(std::shared_ptr<Connection> connection);
    void remove(const Connection *connection);
    qsizetype size() const;
    std::vector<std::shared_ptr<Connection>> all() const;
    // False when some are left after that time.
    bool waitUntilEmpty(std::chrono::milliseconds time);

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_removed;
    std::unordered_map<const Connection *, std::shared_ptr<Connection>> m_connections;
};

struct AtomicCounters {
    std::atomic<qint64> accepted = 0;
    std::atomic<qint64> overLimit = 0;
    std::atomic<qint64> acceptFailures = 0;
    std::atomic<qint64> handshakeFailures = 0;
    std::atomic<qint64> timedOut = 0;
    std::atomic<qint64> malformed = 0;
    std::atomic<qint64> headTooLarge = 0;
    std::atomic<qint64> bodyTooLarge = 0;
};

// What all connections of a server share.
struct ServerState {
    HttpSettings settings;
    RequestHandler handler;
    TrustedProxies proxies;
    AtomicCounters counters;
    ConnectionList connections;
    std::shared_ptr<AnswerGate> gate = std::make_shared<AnswerGate>();
    std::atomic<bool> isDraining = false;
};

} // namespace planning::server
