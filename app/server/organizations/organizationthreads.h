#pragma once

#include "app/server/organizations/liveorganization.h"
#include "core/store/serverdatabase.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace planning::server
{

// Something to be done with an organisation by the thread that owns it.
struct OrganizationTask {
    Id<Organization> organization;
    bool writes = false;
    std::function<Response(LiveOrganization &)> work;
    // Instead of the work, when the organisation cannot be had.
    std::function<Response(const Error &)> fail;
    Respond respond; // called when what the work wrote is durable
};

// Keeps organisations in memory, each on one of several threads, the least recently used ones
// dropped. Tasks of one organisation run in the order they came; writes that wait for the same
// organisation share one durable commit.
class OrganizationThreads final
{
public:
    struct Settings {
        int threads = 4;
        std::size_t keptPerThread = 64; // organisations in memory
        std::size_t largestGroup = 64; // writes per commit
        seconds cacheLifetime{60}; // of answers to reads; 0: none are kept
        Witness witness = {}; // of every change; called from any of the threads
        // What a witness had kept is durable.
        std::function<void(Id<Organization>)> noted = {};
    };

    OrganizationThreads(ServerDatabase &database, const Clock &clock, const Settings &settings);
    ~OrganizationThreads(); // finishes what was handed in

    void run(OrganizationTask task);
    // Tasks that wait or run, for the metrics.
    std::size_t waiting() const;

private:
    class Worker;

    std::vector<std::unique_ptr<Worker>> m_workers;
};

} // namespace planning::server
