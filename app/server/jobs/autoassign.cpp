#include "app/server/jobs/autoassign.h"

#include "app/server/resources/conflictjson.h"
#include "core/exchange/json.h"
#include "core/rules/checker.h"
#include "core/solver/assign.h"
#include "core/solver/proposaljson.h"

namespace planning::server
{

using namespace Qt::StringLiterals;

static constexpr std::chrono::days kKeptFor{7};
// Beyond the time limit: the queue, reading the plan, explaining.
static constexpr std::chrono::hours kPatience{1};

ServerRecord jobRecord(const AutoAssignJob &job, const QJsonObject &request, Instant now)
{
    const auto limit = std::chrono::ceil<seconds>(job.options.timeLimit);
    ServerRecord record{kJobKind, job.id, now, now + kKeptFor, {}};
    record.value = {{u"request"_s, request}, {u"deadline"_s, toRfc3339(now + limit + kPatience)}};
    enter(record, JobState::Queued, now);
    return record;
}

JobState stateOf(const ServerRecord &record, Instant now)
{
    const QByteArray name = record.value[u"state"_s].toString().toLatin1();
    const auto state =
        enumFromName<JobState>(std::string_view(name.data(), std::size_t(name.size())));
    if (!state)
        return JobState::Interrupted;
    const auto deadline = instantFromRfc3339(record.value[u"deadline"_s].toString());
    return isOpen(*state) && deadline && now > *deadline ? JobState::Interrupted : *state;
}

bool isOpen(JobState state)
{
    return state == JobState::Queued || state == JobState::Running;
}

void enter(ServerRecord &record, JobState state, Instant now)
{
    record.value[u"state"_s] = json::text(planning::nameOf(state));
    QJsonArray log = record.value[u"log"_s].toArray();
    log.append(
        QJsonObject{{u"at"_s, toRfc3339(now)}, {u"state"_s, json::text(planning::nameOf(state))}});
    record.value[u"log"_s] = log;
}

std::vector<Assignment> proposalsOf(const ServerRecord &record)
{
    std::vector<Assignment> proposals;
    for (const QJsonValue &each : record.value[u"result"_s][u"en"_s][u"proposals"_s].toArray()) {
        Assignment assignment;
        assignment.id = Id<Assignment>::fromString(each[u"assignment_id"_s].toString())
                            .value_or(Id<Assignment>{});
        assignment.shift =
            Id<Shift>::fromString(each[u"shift_id"_s].toString()).value_or(Id<Shift>{});
        assignment.person =
            Id<Person>::fromString(each[u"person_id"_s].toString()).value_or(Id<Person>{});
        assignment.source = AssignmentSource::Auto;
        assignment.score = each[u"score"_s].toInt();
        assignment.pinned = each[u"pinned"_s].toBool();
        proposals.push_back(assignment);
    }
    return proposals;
}

// Those that the proposal would newly cause: none of them hard.
static std::vector<Conflict> conflictsOf(const Proposal &proposal, const Plan &plan)
{
    Plan after = plan;
    if (!after.apply(proposal.change))
        return {};
    const Touched concerned = touched(proposal.change, after);
    const std::vector<Conflict> known = Checker().check(plan, concerned); // sorted by key
    std::vector<Conflict> found = Checker().check(after, concerned);
    std::erase_if(found, [&](const Conflict &conflict) {
        return std::ranges::binary_search(known, conflict.key, {}, &Conflict::key);
    });
    return found;
}

// The mean of the posts that were filled; null without any.
static QJsonValue scoreOf(const Proposal &proposal)
{
    if (proposal.filled.empty())
        return {};
    double sum = 0;
    for (const FilledPost &post : proposal.filled)
        sum += post.score;
    return std::round(10 * sum / static_cast<double>(proposal.filled.size())) / 10;
}

static QJsonObject resultOf(const Proposal &proposal, const Plan &plan, const Plan &after,
                            const std::vector<Conflict> &conflicts, Language language)
{
    QJsonObject result = proposalToJson(proposal, plan, language);
    QJsonArray array;
    for (const Conflict &conflict : conflicts)
        array.append(conflictToJson(conflict, after, language));
    result[u"conflicts"_s] = array;
    result[u"score"_s] = scoreOf(proposal);
    return result;
}

// In both languages: whoever asks later may read the other one.
static QJsonObject resultsOf(const Proposal &proposal, const Plan &plan)
{
    const std::vector<Conflict> conflicts = conflictsOf(proposal, plan);
    Plan after = plan;
    if (!after.apply(proposal.change))
        return {};
    return {{u"en"_s, resultOf(proposal, plan, after, conflicts, Language::English)},
            {u"fr"_s, resultOf(proposal, plan, after, conflicts, Language::French)}};
}

// Writes a state into the record of a job that is still open.
static void note(OrganizationThreads &organizations, const AutoAssignJob &job, JobState state,
                 const QJsonObject &result)
{
    organizations.run({job.organization, true,
                       [id = job.id, state, result](LiveOrganization &live) -> Response {
                           const Instant now = live.clock().now();
                           auto record = live.store().record(kJobKind, id);
                           if (!record || !*record || !isOpen(stateOf(**record, now)))
                               return {};
                           if (!result.isEmpty())
                               (*record)->value[u"result"_s] = result;
                           enter(**record, state, now);
                           const auto kept = live.store().keep(**record);
                           return {kept ? 200 : 500, {}, {}};
                       },
                       [](const Error &) {
                           return Response{500, {}, {}};
                       },
                       [](const Response &) {}});
}

static void search(const AutoAssignJob &job, JobPool::Course &course,
                   OrganizationThreads &organizations, const Clock &clock)
{
    using Stop = JobPool::Stop;
    if (course.stop() == Stop::No) {
        note(organizations, job, JobState::Running, {});
        IdSource ids(clock);
        const AssignControl control{
            [&course] { return course.stop() != Stop::No; },
            [&course](int done, int all) { course.report(done, all); },
        };
        const Proposal proposal = proposeCrew(*job.plan, job.scope, job.options, ids, control);
        if (course.stop() == Stop::No)
            return note(organizations, job, JobState::Succeeded, resultsOf(proposal, *job.plan));
    }
    note(organizations, job,
         course.stop() == Stop::Cancelled ? JobState::Cancelled : JobState::Interrupted, {});
}

JobPool::Work searching(AutoAssignJob job, OrganizationThreads &organizations, const Clock &clock)
{
    return [job = std::move(job), &organizations, &clock](JobPool::Course &course) {
        search(job, course, organizations, clock);
    };
}

} // namespace planning::server
