#include "app/server/schedule/schedule.h"

#include "app/server/schedule/duework.h"

#include <future>

namespace planning::server
{

static constexpr std::chrono::seconds kInterval{600};

Schedule::Schedule(Parts parts) : m_parts(std::move(parts)), m_thread([this] { run(); }) { }

Schedule::~Schedule()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
    }
    m_stopping.notify_all();
    m_thread.join();
}

bool Schedule::isStopped(std::chrono::seconds wait)
{
    std::unique_lock lock(m_mutex);
    return m_stopping.wait_for(lock, wait, [this] { return m_isStopping; });
}

void Schedule::run()
{
    do {
        goRound();
    } while (!isStopped(kInterval));
}

void Schedule::goRound()
{
    const auto organizations = m_parts.database.organizations();
    if (!organizations)
        return m_parts.metrics.count("planning_schedule_failures_total");
    for (const Uuid &organization : *organizations) {
        if (isStopped(std::chrono::seconds{0}))
            return;
        visit({organization});
    }
    m_parts.metrics.count("planning_schedule_rounds_total");
}

// Waits for the round in the thread of the organisation.
void Schedule::visit(Id<Organization> organization)
{
    DueWork done;
    std::promise<bool> promise;
    auto isDone = promise.get_future();
    m_parts.organizations.run(
        {organization, true,
         [&](LiveOrganization &live) -> Response {
             auto work = carryOutDueWork(live, m_parts.files);
             if (!work)
                 return {500, {}, {}};
             done = *std::move(work);
             return {};
         },
         [](const Error &) {
             return Response{500, {}, {}};
         },
         [&](const Response &answer) { promise.set_value(answer.status == 200); }});
    if (!isDone.get())
        return m_parts.metrics.count("planning_schedule_failures_total");
    for (const Reminder &reminder : done.reminders)
        m_parts.mail(reminder.email, reminder.subject, reminder.text);
    m_parts.metrics.count("planning_maintenance_reminders_total", done.maintenances);
    m_parts.metrics.count("planning_certificate_reminders_total", done.certificates);
    m_parts.metrics.count("planning_invitation_reminders_total", done.invitations);
    m_parts.metrics.count("planning_documents_removed_total", done.documents);
    m_parts.visited(organization);
}

} // namespace planning::server
