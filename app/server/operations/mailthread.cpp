#include "app/server/operations/mailthread.h"

#include <QProcess>

namespace planning::server
{

MailThread::MailThread(Settings settings, const JsonLog &log, Metrics &metrics)
    : m_settings(std::move(settings)),
      m_log(log),
      m_metrics(metrics),
      m_thread([this] { run(); })
{
}

MailThread::~MailThread()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_end = std::chrono::steady_clock::now() + m_settings.drainTime;
    }
    m_arrived.notify_one();
    m_thread.join();
    if (!m_queue.empty())
        m_log.write(LogLevel::Warning, QStringLiteral("messages were not sent before the end"),
                    {{QStringLiteral("messages"), static_cast<qint64>(m_queue.size())}});
}

void MailThread::report(const QString &why) const
{
    m_log.write(LogLevel::Warning, QStringLiteral("a message could not be sent"),
                {{QStringLiteral("reason"), why}});
}

void MailThread::post(Message message)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_queue.size() < m_settings.mostWaiting) {
            m_queue.push_back(std::move(message));
            m_arrived.notify_one();
            return;
        }
    }
    m_metrics.count("planning_mail_dropped_total");
    report(QStringLiteral("too many messages wait"));
}

Mail MailThread::mail()
{
    return [this](const QString &email, const QString &subject, const QString &text) {
        post({email, subject, text});
    };
}

std::size_t MailThread::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_queue.size();
}

bool MailThread::isGivenUp() const
{
    const std::scoped_lock lock(m_mutex);
    return m_end && std::chrono::steady_clock::now() >= *m_end;
}

std::optional<Message> MailThread::next()
{
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, [this] { return m_end || !m_queue.empty(); });
    if (m_queue.empty() || (m_end && std::chrono::steady_clock::now() >= *m_end))
        return std::nullopt;
    Message message = std::move(m_queue.front());
    m_queue.pop_front();
    return message;
}

void MailThread::run()
{
    const QStringList command = QProcess::splitCommand(m_settings.command);
    while (const auto message = next()) {
        const QString why = failureToSend(command, *message, [this] { return isGivenUp(); });
        m_metrics.count(why.isEmpty() ? "planning_mail_sent_total"
                                      : "planning_mail_failures_total");
        if (!why.isEmpty())
            report(why);
    }
}

} // namespace planning::server
