#include "app/server/jobs/jobpool.h"

#include <algorithm>

namespace planning::server
{

void JobPool::Course::report(int done, int all)
{
    m_all = all;
    m_done = done;
}

JobPool::Progress JobPool::Course::progress() const
{
    return {m_done.load(), m_all.load()};
}

JobPool::JobPool(const Settings &settings) : m_settings(settings)
{
    for (int i = 0; i < settings.threads; ++i)
        m_threads.emplace_back([this] { serve(); });
}

JobPool::~JobPool()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
        for (const Jobs *jobs : {&m_waiting, &m_running}) {
            for (const auto &job : *jobs) {
                Stop none = Stop::No;
                job->course.m_stop.compare_exchange_strong(none, Stop::ShuttingDown);
            }
        }
    }
    m_arrived.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
    for (const auto &job : m_waiting)
        job->work(job->course);
}

JobPool::Admission JobPool::submit(Id<Organization> organization, const QString &id, Work work)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isStopping || m_waiting.size() >= m_settings.mostWaiting)
            return Admission::Full;
        std::size_t own = 0;
        for (const Jobs *jobs : {&m_waiting, &m_running}) {
            for (const auto &job : *jobs)
                own += job->organization == organization ? 1 : 0;
        }
        if (own >= m_settings.mostPerOrganization)
            return Admission::OrganizationIsBusy;
        auto job = std::make_shared<Job>();
        job->organization = organization;
        job->id = id;
        job->work = std::move(work);
        m_waiting.push_back(std::move(job));
    }
    m_arrived.notify_one();
    return Admission::Taken;
}

std::shared_ptr<JobPool::Job> JobPool::find(Id<Organization> organization, const QString &id) const
{
    for (const Jobs *jobs : {&m_waiting, &m_running}) {
        for (const auto &job : *jobs) {
            if (job->organization == organization && job->id == id)
                return job;
        }
    }
    return nullptr;
}

void JobPool::cancel(Id<Organization> organization, const QString &id)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto job = find(organization, id))
        job->course.m_stop = Stop::Cancelled;
}

std::optional<JobPool::Progress> JobPool::progress(Id<Organization> organization,
                                                   const QString &id) const
{
    const std::scoped_lock lock(m_mutex);
    const auto job = find(organization, id);
    return job ? std::optional(job->course.progress()) : std::nullopt;
}

std::size_t JobPool::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_waiting.size();
}

std::size_t JobPool::running() const
{
    const std::scoped_lock lock(m_mutex);
    return m_running.size();
}

std::shared_ptr<JobPool::Job> JobPool::next()
{
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, [this] { return m_isStopping || !m_waiting.empty(); });
    if (m_waiting.empty())
        return nullptr;
    auto job = m_waiting.front();
    m_waiting.pop_front();
    m_running.push_back(job);
    return job;
}

void JobPool::finished(const std::shared_ptr<Job> &job)
{
    const std::scoped_lock lock(m_mutex);
    std::erase(m_running, job);
}

void JobPool::serve()
{
    while (const auto job = next()) {
        job->work(job->course);
        job->work = {}; // the copy of the plan goes with it
        finished(job);
    }
}

} // namespace planning::server
