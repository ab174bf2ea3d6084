#include "app/server/organizations/organizationthreads.h"

#include <QHash>

#include <list>

namespace planning::server
{

// One thread, its queue and its organisations, the last used one first.
class OrganizationThreads::Worker final
{
public:
    Worker(ServerDatabase &database, const Clock &clock, const Settings &settings)
        : m_database(database),
          m_clock(clock),
          m_settings(settings),
          m_thread([this] { run(); })
    {
    }

    ~Worker()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isStopping = true;
        }
        m_arrived.notify_one();
        m_thread.join();
    }

    void add(OrganizationTask task)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_queue.push_back(std::move(task));
        }
        m_arrived.notify_one();
    }

    std::size_t waiting() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_queue.size();
    }

private:
    using Group = std::vector<OrganizationTask>;
    struct Kept {
        Id<Organization> id;
        std::unique_ptr<LiveOrganization> organization;
    };

    void run();
    Group nextGroup();
    void carryOut(Group &group);
    void carryOut(Group &group, LiveOrganization &organization);
    void fail(Group &group, const Error &error);
    Result<LiveOrganization *> live(Id<Organization> id);
    void drop(Id<Organization> id);

    ServerDatabase &m_database;
    const Clock &m_clock;
    const Settings m_settings;
    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<OrganizationTask> m_queue;
    bool m_isStopping = false;
    std::list<Kept> m_kept;
    std::unique_ptr<IdSource> m_ids;
    std::thread m_thread; // last: it uses the others
};

// The first task and those of the same organisation that wait behind it.
OrganizationThreads::Worker::Group OrganizationThreads::Worker::nextGroup()
{
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, [this] { return m_isStopping || !m_queue.empty(); });
    Group group;
    std::deque<OrganizationTask> others;
    while (!m_queue.empty() && group.size() < m_settings.largestGroup) {
        OrganizationTask task = std::move(m_queue.front());
        m_queue.pop_front();
        const bool belongs = group.empty() || task.organization == group.front().organization;
        if (belongs)
            group.push_back(std::move(task));
        else
            others.push_back(std::move(task));
    }
    while (!others.empty()) {
        m_queue.push_front(std::move(others.back()));
        others.pop_back();
    }
    return group;
}

void OrganizationThreads::Worker::run()
{
    m_ids = std::make_unique<IdSource>(m_clock);
    for (Group group = nextGroup(); !group.empty(); group = nextGroup())
        carryOut(group);
    m_kept.clear(); // connections end in the thread that opened them
}

void OrganizationThreads::Worker::fail(Group &group, const Error &error)
{
    for (OrganizationTask &task : group)
        task.respond(task.fail(error));
}

void OrganizationThreads::Worker::carryOut(Group &group)
{
    const Id<Organization> id = group.front().organization;
    const auto organization = live(id);
    if (!organization)
        return fail(group, organization.error());
    carryOut(group, **organization);
}

void OrganizationThreads::Worker::carryOut(Group &group, LiveOrganization &organization)
{
    const Id<Organization> id = group.front().organization;
    const bool writes =
        std::ranges::any_of(group, [](const OrganizationTask &task) { return task.writes; });
    if (const auto ready = writes ? organization.begin() : organization.catchUp(); !ready) {
        // Busy: another process is writing; the plan is still good.
        if (ready.error().code != ErrorCode::Busy)
            drop(id);
        return fail(group, ready.error());
    }
    std::vector<Response> answers;
    answers.reserve(group.size());
    for (const OrganizationTask &task : group)
        answers.push_back(task.work(organization));
    // Readers of the group may have seen what it writes: they too are answered when it is durable.
    if (const auto ended = writes ? organization.end() : ok(); !ended) {
        drop(id);
        return fail(group, ended.error());
    }
    for (std::size_t i = 0; i < group.size(); ++i)
        group[i].respond(std::move(answers[i]));
    if (organization.takeNoted() && m_settings.noted)
        m_settings.noted(id);
}

Result<LiveOrganization *> OrganizationThreads::Worker::live(Id<Organization> id)
{
    const auto kept = std::ranges::find(m_kept, id, &Kept::id);
    if (kept != m_kept.end()) {
        m_kept.splice(m_kept.begin(), m_kept, kept);
        return m_kept.front().organization.get();
    }
    auto store = m_database.organization(id.uuid);
    if (!store)
        return store.error();
    const Environment environment{.clock = m_clock,
                                  .ids = *m_ids,
                                  .account = {},
                                  .device = {},
                                  .versioning = Versioning::CountedHere,
                                  .undoSteps = 0};
    auto organization = LiveOrganization::load(*std::move(store), environment,
                                               {m_settings.witness, m_settings.cacheLifetime});
    if (!organization)
        return organization.error();
    m_kept.push_front({id, *std::move(organization)});
    if (m_kept.size() > m_settings.keptPerThread)
        m_kept.pop_back();
    return m_kept.front().organization.get();
}

void OrganizationThreads::Worker::drop(Id<Organization> id)
{
    m_kept.remove_if([&](const Kept &kept) { return kept.id == id; });
}

OrganizationThreads::OrganizationThreads(ServerDatabase &database, const Clock &clock,
                                         const Settings &settings)
{
    for (int i = 0; i < settings.threads; ++i)
        m_workers.push_back(std::make_unique<Worker>(database, clock, settings));
}

OrganizationThreads::~OrganizationThreads() = default;

void OrganizationThreads::run(OrganizationTask task)
{
    const std::size_t worker = qHash(task.organization) % m_workers.size();
    m_workers[worker]->add(std::move(task));
}

std::size_t OrganizationThreads::waiting() const
{
    std::size_t waiting = 0;
    for (const auto &worker : m_workers)
        waiting += worker->waiting();
    return waiting;
}

} // namespace planning::server
