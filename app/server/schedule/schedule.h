#pragma once

#include "app/server/operations/mailer.h"
#include "app/server/operations/metrics.h"
#include "app/server/organizations/organizationthreads.h"

#include <chrono>

namespace planning::server
{

class DocumentFiles;

// A thread that goes round the organisations, at the start and from then on every ten minutes, and
// has done in each what is due (carryOutDueWork()). Several servers over one database may each have
// one.
class Schedule final
{
public:
    struct Parts {
        ServerDatabase &database;
        OrganizationThreads &organizations;
        const DocumentFiles &files;
        Metrics &metrics;
        Mail mail;
        // Told of each organisation when its round is done: deliveries that are due go out.
        std::function<void(Id<Organization>)> visited;
    };

    explicit Schedule(Parts parts);
    ~Schedule();
    Schedule(const Schedule &) = delete;
    Schedule &operator=(const Schedule &) = delete;

private:
    void run();
    bool isStopped(std::chrono::seconds wait);
    void goRound();
    void visit(Id<Organization> organization);

    const Parts m_parts;
    std::mutex m_mutex;
    std::condition_variable m_stopping;
    bool m_isStopping = false;
    std::thread m_thread; // last: it uses the others
};

} // namespace planning::server
