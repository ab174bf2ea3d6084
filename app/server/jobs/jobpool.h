#pragma once

#include "core/base/id.h"
#include "core/model/organization.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace planning::server
{

// Threads for what computes for seconds: searching a roster must hold up neither a plan nor a
// login. Jobs run in the order they came. May be used from any thread.
class JobPool final
{
public:
    struct Settings {
        int threads = 1; // 0: jobs wait until they are stopped
        std::size_t mostWaiting = 64; // of all organisations
        std::size_t mostPerOrganization = 4; // that wait or run
    };
    struct Progress {
        int done = 0;
        int all = 0; // 0: not known yet
    };
    enum class Stop { No, Cancelled, ShuttingDown };

    // How a job goes on, shared by the thread that runs it and those that ask.
    class Course final
    {
    public:
        Stop stop() const { return m_stop.load(); }
        void report(int done, int all);
        Progress progress() const;

    private:
        friend class JobPool;

        std::atomic<Stop> m_stop = Stop::No;
        std::atomic<int> m_done = 0;
        std::atomic<int> m_all = 0;
    };
    // Called once for every job that was taken, even when it was stopped before its turn.
    using Work = std::function<void(Course &)>;

    enum class Admission { Taken, OrganizationIsBusy, Full };

    explicit JobPool(const Settings &settings);
    ~JobPool(); // stops what runs and what waits
    JobPool(const JobPool &) = delete;
    JobPool &operator=(const JobPool &) = delete;

    Admission submit(Id<Organization> organization, const QString &id, Work work);
    // Does nothing for a job that neither waits nor runs here.
    void cancel(Id<Organization> organization, const QString &id);
    // Empty for a job that neither waits nor runs here.
    std::optional<Progress> progress(Id<Organization> organization, const QString &id) const;

    std::size_t waiting() const;
    std::size_t running() const;

private:
    struct Job {
        Id<Organization> organization;
        QString id;
        Work work;
        Course course;
    };
    using Jobs = std::deque<std::shared_ptr<Job>>;

    void serve();
    std::shared_ptr<Job> next();
    void finished(const std::shared_ptr<Job> &job);
    std::shared_ptr<Job> find(Id<Organization> organization, const QString &id) const;

    const Settings m_settings;
    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    Jobs m_waiting;
    Jobs m_running;
    bool m_isStopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace planning::server
