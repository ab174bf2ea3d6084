#pragma once

#include "app/server/jobs/jobpool.h"
#include "app/server/organizations/organizationthreads.h"
#include "core/solver/assignscope.h"

namespace planning::server
{

// A search for people as it is kept for a week: a ServerRecord of this kind, its value is what
// jobRecord() and the functions below make of it.
inline const QString kJobKind = QStringLiteral("job");

enum class JobState { Queued, Running, Succeeded, Cancelled, Interrupted, Applied };

// A search that was asked for. The plan is a copy that nobody changes.
struct AutoAssignJob {
    QString id;
    Id<Organization> organization;
    std::shared_ptr<const Plan> plan;
    AssignScope scope;
    AssignOptions options;
};

// What is kept of a job that waits for its turn.
ServerRecord jobRecord(const AutoAssignJob &job, const QJsonObject &request, Instant now);

// The state as of now: a job of which nothing was heard until well after its time limit was
// interrupted, by whatever ended the process that ran it.
JobState stateOf(const ServerRecord &record, Instant now);
// Waits or runs.
bool isOpen(JobState state);
void enter(ServerRecord &record, JobState state, Instant now);

// What there is to apply once it has succeeded.
std::vector<Assignment> proposalsOf(const ServerRecord &record);

// Searches, and keeps what was found in the record. Everything given must outlive the pool.
JobPool::Work searching(AutoAssignJob job, OrganizationThreads &organizations, const Clock &clock);

} // namespace planning::server

namespace planning
{

template <>
struct EnumNames<server::JobState> {
    static constexpr std::array<std::string_view, 6> names{"queued",    "running",     "succeeded",
                                                           "cancelled", "interrupted", "applied"};
};

} // namespace planning
