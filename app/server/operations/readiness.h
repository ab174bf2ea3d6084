#pragma once

#include "core/base/result.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace planning::server
{

// Whether the database answers. It is asked in a thread of its own, once at a time and at most once
// a second however often the verdict is wanted.
class Readiness final
{
public:
    using Ping = std::function<Result<void>()>;

    // What is pinged has answered just now.
    explicit Readiness(Ping ping);
    ~Readiness(); // waits for a ping under way
    Q_DISABLE_COPY_MOVE(Readiness)

    // Of the last second; while the database is slow to answer, the verdict before, and after two
    // seconds without an answer that there is none. Returns within a quarter of a second.
    Result<void> verdict();
    // Whether it answered when it was asked last.
    bool isReady() const;

private:
    using Steady = std::chrono::steady_clock;

    void run();

    const Ping m_ping;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isStopping = false;
    bool m_isAsking = false;
    Steady::time_point m_askedAt;
    Steady::time_point m_answeredAt;
    Result<void> m_verdict;
    std::thread m_thread; // last: it uses the others
};

} // namespace planning::server
