#pragma once

#include "app/server/accounts/accountdesk.h"
#include "core/store/serverdatabase.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace planning::server
{

// Threads for what deals with accounts: hashing a password takes tens of milliseconds and must not
// hold up a plan.
class AccountThreads final
{
public:
    // The error is why there is no connection.
    using Task = std::function<void(const Result<AccountDesk *> &)>;

    AccountThreads(ServerDatabase &database, const AccountMeans &means, int threads);
    ~AccountThreads(); // finishes what was handed in
    Q_DISABLE_COPY_MOVE(AccountThreads)

    void run(Task task);

private:
    void serve();
    std::optional<Task> next();

    ServerDatabase &m_database;
    AccountMeans m_means;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<Task> m_queue;
    bool m_isStopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace planning::server
