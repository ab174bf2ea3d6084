#pragma once

#include "app/server/operations/mailer.h"
#include "app/server/operations/metrics.h"
#include "app/server/operations/requestlog.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace planning::server
{

// Sends messages one after the other in a thread of its own: however slow the command is, nobody
// waits for it.
class MailThread final
{
public:
    struct Settings {
        QString command; // empty: messages are lost, which the log says
        std::size_t mostWaiting = 10'000;
        // How long the end lets messages that wait go out.
        std::chrono::milliseconds drainTime{5'000};
    };

    // What it is given must outlive it.
    MailThread(Settings settings, const JsonLog &log, Metrics &metrics);
    ~MailThread();
    Q_DISABLE_COPY_MOVE(MailThread)

    // Takes a message, from any thread, and returns at once. One too many is dropped: that is
    // logged and counted.
    void post(Message message);
    // post() for whoever is to send messages.
    Mail mail();
    std::size_t waiting() const;

private:
    void run();
    std::optional<Message> next();
    bool isGivenUp() const;
    void report(const QString &why) const;

    const Settings m_settings;
    const JsonLog &m_log;
    Metrics &m_metrics;
    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<Message> m_queue;
    std::optional<std::chrono::steady_clock::time_point> m_end; // set when it stops
    std::thread m_thread; // last: it uses the others
};

} // namespace planning::server
