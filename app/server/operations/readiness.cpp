#include "app/server/operations/readiness.h"

namespace planning::server
{

static constexpr std::chrono::milliseconds kFresh{1000};
static constexpr std::chrono::milliseconds kWait{250};
static constexpr std::chrono::milliseconds kPatience{2000};

Readiness::Readiness(Ping ping)
    : m_ping(std::move(ping)),
      m_answeredAt(Steady::now()),
      m_thread([this] { run(); })
{
}

Readiness::~Readiness()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Readiness::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isStopping || m_isAsking; });
        if (m_isStopping)
            return;
        lock.unlock();
        auto answer = m_ping();
        lock.lock();
        m_verdict = std::move(answer);
        m_answeredAt = Steady::now();
        m_isAsking = false;
        m_changed.notify_all();
    }
}

Result<void> Readiness::verdict()
{
    std::unique_lock lock(m_mutex);
    const auto now = Steady::now();
    if (!m_isAsking && now - m_answeredAt >= kFresh) {
        m_isAsking = true;
        m_askedAt = now;
        m_changed.notify_all();
    }
    m_changed.wait_until(lock, m_askedAt + kWait, [this] { return !m_isAsking; });
    if (m_isAsking && Steady::now() - m_askedAt >= kPatience)
        return Error{ErrorCode::Storage, QStringLiteral("no answer for two seconds"), {}};
    return m_verdict;
}

bool Readiness::isReady() const
{
    const std::scoped_lock lock(m_mutex);
    return m_verdict.hasValue();
}

} // namespace planning::server
