#pragma once

#include "app/server/operations/metrics.h"
#include "app/server/organizations/organizationthreads.h"

#include <QThread>

#include <memory>

namespace planning::server
{

// Sends deliveries to the receivers of webhooks, in a thread of its own, once they are durable. The
// host is resolved once and that very address is connected to: an answer that changes between the
// look and the call, or a redirect, leads nowhere else. An attempt may be made twice when a process
// ends in the middle of it: receivers know a delivery by its id.
class WebhookSender final
{
public:
    struct Settings {
        bool mayCallPrivateAddresses = false;
    };

    WebhookSender(const Settings &settings, const Clock &clock, Metrics &metrics);
    ~WebhookSender();
    WebhookSender(const WebhookSender &) = delete;
    WebhookSender &operator=(const WebhookSender &) = delete;

    // The organisations must live until stop().
    void start(OrganizationThreads &organizations);
    void stop();
    // Looks what is due in an organisation. From any thread; does nothing unless it is started.
    void wake(Id<Organization> organization);

private:
    class Worker;

    const Settings m_settings;
    const Clock &m_clock;
    Metrics &m_metrics;
    std::mutex m_mutex;
    std::shared_ptr<Worker> m_worker; // lives in m_thread
    QThread m_thread;
};

} // namespace planning::server
