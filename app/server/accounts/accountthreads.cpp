#include "app/server/accounts/accountthreads.h"

namespace planning::server
{

AccountThreads::AccountThreads(ServerDatabase &database, const AccountMeans &means, int threads)
    : m_database(database),
      m_means(means)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { serve(); });
}

AccountThreads::~AccountThreads()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
    }
    m_arrived.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void AccountThreads::run(Task task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.push_back(std::move(task));
    }
    m_arrived.notify_one();
}

std::optional<AccountThreads::Task> AccountThreads::next()
{
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, [this] { return m_isStopping || !m_queue.empty(); });
    if (m_queue.empty())
        return std::nullopt;
    Task task = std::move(m_queue.front());
    m_queue.pop_front();
    return task;
}

void AccountThreads::serve()
{
    std::unique_ptr<AccountDesk> desk;
    while (const auto task = next()) {
        if (desk && !desk->isConnected())
            desk.reset();
        if (!desk) {
            auto database = m_database.accounts();
            if (!database) {
                (*task)(database.error());
                continue;
            }
            desk = std::make_unique<AccountDesk>(*std::move(database), m_means);
        }
        (*task)(desk.get());
    }
}

} // namespace planning::server
