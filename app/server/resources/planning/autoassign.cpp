#include "app/server/jobs/autoassign.h"

#include "app/server/api/answers.h"
#include "app/server/api/entityjson.h"
#include "app/server/api/services.h"
#include "app/server/jobs/proposalfit.h"
#include "app/server/resources/conflictjson.h"
#include "app/server/resources/planning/autoassignbodies.h"
#include "app/server/resources/planning/planningroutes.h"

namespace planning::server
{

using namespace Qt::StringLiterals;

static constexpr int kLongestSearch = 600; // seconds
static constexpr int kGreatestWeight = 10'000; // percent

static Problem outOfRange(const QString &pointer, int least, int most)
{
    return invalid(pointer, {QT_TRANSLATE_NOOP("Server", "A number from %1 to %2 is expected."),
                             {QString::number(least), QString::number(most)}});
}

static Outcome<Weights> weightsOf(const AutoAssignWeights &body)
{
    const std::array<int, kCostTermCount> given{body.softRules, body.preferences, body.cost,
                                                body.fairness,  body.stability,   body.travel};
    Weights weights;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto term = static_cast<CostTerm>(i);
        if (given[i] < 0 || given[i] > kGreatestWeight)
            return outOfRange(u"/weights/"_s + json::text(planning::nameOf(term)), 0,
                              kGreatestWeight);
        weights.set(term, given[i]);
    }
    return weights;
}

template <typename T>
static std::optional<Problem> unknownAmong(const QList<Id<T>> &ids, const QString &name,
                                           const Plan &plan)
{
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (!plan.find(ids.at(i)))
            return invalid(u"/scope/%1/%2"_s.arg(name).arg(i),
                           {QT_TRANSLATE_NOOP("Server", "There is no such thing.")});
    }
    return std::nullopt;
}

static std::optional<Problem> problemWith(const AutoAssigning &body, const Plan &plan)
{
    if (body.to <= body.from)
        return invalid(u"/to"_s, {QT_TRANSLATE_NOOP("Server", "“to” must be after “from”.")},
                       ProblemCode::InvalidTimeRange);
    if (body.timeLimit < 1 || body.timeLimit > kLongestSearch)
        return outOfRange(u"/time_limit_s"_s, 1, kLongestSearch);
    for (qsizetype i = 0; i < body.pins.size(); ++i) {
        const AutoAssignPin &pin = body.pins.at(i);
        if (!plan.find(pin.person) || !plan.find(pin.shift))
            return invalid(u"/pins/%1"_s.arg(i),
                           {QT_TRANSLATE_NOOP("Server", "There is no such thing.")});
    }
    if (auto unknown = unknownAmong(body.scope.events, u"events"_s, plan))
        return unknown;
    if (auto unknown = unknownAmong(body.scope.teams, u"teams"_s, plan))
        return unknown;
    if (auto unknown = unknownAmong(body.scope.sites, u"sites"_s, plan))
        return unknown;
    return unknownAmong(body.scope.shifts, u"shifts"_s, plan);
}

template <typename T>
static std::vector<T> toVector(const QList<T> &list)
{
    return {list.begin(), list.end()};
}

static Outcome<AutoAssignJob> jobOf(const AutoAssigning &body, Call &call)
{
    LiveOrganization &live = *call.organization;
    if (auto problem = problemWith(body, live.plan()))
        return *std::move(problem);
    const auto weights = weightsOf(body.weights);
    if (!weights)
        return weights.problem();
    AutoAssignJob job;
    job.id = live.ids().next<AutoAssignJob>().toString();
    job.organization = call.principal.organization;
    job.plan = std::make_shared<const Plan>(live.plan());
    job.scope = {{body.from, body.to},
                 toVector(body.scope.events),
                 toVector(body.scope.teams),
                 toVector(body.scope.sites),
                 toVector(body.scope.shifts)};
    job.options.weights = *weights;
    job.options.seed = static_cast<std::uint64_t>(body.seed);
    job.options.timeLimit = seconds{body.timeLimit};
    job.options.now = live.clock().now();
    for (const AutoAssignPin &pin : body.pins)
        job.options.pins.push_back({pin.person, pin.shift});
    return job;
}

static Problem notAdmitted(JobPool::Admission admission)
{
    if (admission == JobPool::Admission::OrganizationIsBusy)
        return {ProblemCode::RateLimitExceeded,
                {QT_TRANSLATE_NOOP("Server", "Enough searches are under way: wait for one to end, "
                                             "or cancel it.")}};
    return {ProblemCode::Unavailable,
            {QT_TRANSLATE_NOOP("Server", "The server is busy searching: try again later.")}};
}

static Outcome<Response> start(Call &call, const AutoAssignParts &parts)
{
    const auto request = objectOf(call.request);
    if (!request)
        return request.problem();
    const auto body = bodyOf<AutoAssigning>(call.request);
    if (!body)
        return body.problem();
    auto job = jobOf(*body, call);
    if (!job)
        return job.problem();
    LiveOrganization &live = *call.organization;
    const QString id = job->id;
    // The pool writes to the record by a task that comes after this group.
    const ServerRecord record = jobRecord(*job, *request, live.clock().now());
    if (const auto kept = live.store().keep(record); !kept)
        return problemOf(kept.error());
    const auto admission =
        parts.jobs.submit(job->organization, id,
                          searching(*std::move(job), parts.organizations, call.services->clock));
    if (admission != JobPool::Admission::Taken) {
        if (const auto forgotten = live.store().forget(kJobKind, id); !forgotten)
            return problemOf(forgotten.error());
        return notAdmitted(admission);
    }
    Response response = jsonAnswer(202, QJsonObject{{u"job_id"_s, id}});
    response.headers.set("Location",
                         (kBasePath + u"/planning/auto-assign/status/"_s + id).toUtf8());
    return response;
}

static Outcome<ServerRecord> recordOf(Call &call)
{
    const auto record = call.organization->store().record(kJobKind, call.path.value(u"job_id"_s));
    if (!record)
        return problemOf(record.error());
    if (!*record)
        return notFound();
    return **record;
}

static Text textOf(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return {QT_TRANSLATE_NOOP("Server", "Waits for its turn.")};
    case JobState::Running:
        return {QT_TRANSLATE_NOOP("Server", "Searches.")};
    case JobState::Succeeded:
        return {QT_TRANSLATE_NOOP("Server", "The search is over.")};
    case JobState::Cancelled:
        return {QT_TRANSLATE_NOOP("Server", "Cancelled.")};
    case JobState::Interrupted:
        return {QT_TRANSLATE_NOOP("Server", "The server was stopped: start it again.")};
    case JobState::Applied:
        return {QT_TRANSLATE_NOOP("Server", "The proposals were written into the plan.")};
    }
    return {};
}

static QJsonArray logsOf(const ServerRecord &record, Language language)
{
    QJsonArray logs;
    for (const QJsonValue &each : record.value[u"log"_s].toArray()) {
        QJsonObject line = each.toObject();
        const QByteArray name = line[u"state"_s].toString().toLatin1();
        const auto state =
            enumFromName<JobState>(std::string_view(name.data(), std::size_t(name.size())));
        if (state)
            line[u"message"_s] = textOf(*state).in(language);
        logs.append(line);
    }
    return logs;
}

static QJsonObject progressOf(const ServerRecord &record, JobState state, const Call &call,
                              const JobPool &jobs)
{
    const QJsonObject coverage = record.value[u"result"_s][u"en"_s][u"coverage"_s].toObject();
    const int filled = coverage[u"seats"_s].toInt() - coverage[u"filled_before"_s].toInt();
    JobPool::Progress progress{filled, filled};
    if (isOpen(state))
        progress =
            jobs.progress(call.principal.organization, record.id).value_or(JobPool::Progress{});
    return {{u"done"_s, progress.done}, {u"all"_s, progress.all}};
}

static Outcome<Response> status(Call &call, const AutoAssignParts &parts)
{
    const auto record = recordOf(call);
    if (!record)
        return record.problem();
    const JobState state = stateOf(*record, call.organization->clock().now());
    QJsonObject body =
        record->value[u"result"_s][call.language == Language::French ? u"fr"_s : u"en"_s]
            .toObject();
    for (const char *list : {"proposals", "open", "refused_pins", "people", "conflicts"}) {
        if (!body.contains(QLatin1String(list)))
            body[QLatin1String(list)] = QJsonArray();
    }
    for (const char *value : {"coverage", "score", "course"}) {
        if (!body.contains(QLatin1String(value)))
            body[QLatin1String(value)] = QJsonValue::Null;
    }
    body[u"job_id"_s] = record->id;
    body[u"state"_s] = json::text(planning::nameOf(state));
    body[u"progress"_s] = progressOf(*record, state, call, parts.jobs);
    body[u"logs"_s] = logsOf(*record, call.language);
    body[u"request"_s] = record->value[u"request"_s];
    Response response = jsonAnswer(200, body);
    response.headers.set("Cache-Control", "no-store");
    return response;
}

static Outcome<Response> cancel(Call &call, const AutoAssignParts &parts)
{
    auto record = recordOf(call);
    if (!record)
        return record.problem();
    const Instant now = call.organization->clock().now();
    const JobState state = stateOf(*record, now);
    if (state == JobState::Cancelled)
        return noContent();
    if (!isOpen(state))
        return Problem{ProblemCode::ResourceConflict,
                       {QT_TRANSLATE_NOOP("Server", "This search is over.")}};
    enter(*record, JobState::Cancelled, now);
    if (const auto kept = call.organization->store().keep(*record); !kept)
        return problemOf(kept.error());
    parts.jobs.cancel(call.principal.organization, record->id);
    return noContent();
}

static QJsonArray misfitsToJson(const std::vector<Misfit> &misfits, const Call &call)
{
    QJsonArray array;
    for (const Misfit &misfit : misfits)
        array.append(QJsonObject{{u"assignment_id"_s, misfit.proposal.id.toString()},
                                 {u"person_id"_s, misfit.proposal.person.toString()},
                                 {u"shift_id"_s, misfit.proposal.shift.toString()},
                                 {u"reason"_s, misfit.reason.in(call.language)},
                                 {u"conflicts"_s, conflictsToJson(misfit.conflicts, call, 0)}});
    return array;
}

static QJsonArray writtenAssignments(const Change &change)
{
    QJsonArray array;
    for (const AnyEdit &any : change.edits) {
        if (const auto *edit = std::get_if<Edit<Assignment>>(&any))
            array.append(
                QJsonObject{{u"assignment_id"_s, edit->id().toString()},
                            {u"person_id"_s, edit->after->person.toString()},
                            {u"shift_id"_s, edit->after->shift.toString()},
                            {u"status"_s, json::text(planning::nameOf(edit->after->status))}});
    }
    return array;
}

// Writes what still fits; what does not is told, and alone it is a conflict.
static Outcome<Response> applyFit(Call &call, ServerRecord record, const ProposalFit &fit)
{
    LiveOrganization &live = *call.organization;
    const QJsonArray refused = misfitsToJson(fit.misfits, call);
    if (fit.change.isEmpty() && !fit.misfits.empty()) {
        Problem problem{ProblemCode::ResourceConflict,
                        {QT_TRANSLATE_NOOP("Server", "None of the proposals fits the plan any "
                                                     "more: search again.")}};
        problem.more[u"refused"_s] = refused;
        return problem;
    }
    Change change = fit.change;
    change.name = u"auto_assign"_s;
    if (auto done = live.commit(change, call.principal.account); !done)
        return done.problem();
    enter(record, JobState::Applied, live.clock().now());
    if (const auto kept = live.store().keep(record); !kept)
        return problemOf(kept.error());
    return jsonAnswer(200, QJsonObject{{u"job_id"_s, record.id},
                                       {u"applied"_s, writtenAssignments(fit.change)},
                                       {u"refused"_s, refused}});
}

static Outcome<Response> apply(Call &call)
{
    const auto record = recordOf(call);
    if (!record)
        return record.problem();
    const JobState state = stateOf(*record, call.organization->clock().now());
    if (state == JobState::Applied)
        return Problem{ProblemCode::ResourceConflict,
                       {QT_TRANSLATE_NOOP("Server", "The proposals were written into the plan "
                                                    "already.")}};
    if (state != JobState::Succeeded)
        return Problem{ProblemCode::ResourceConflict,
                       {QT_TRANSLATE_NOOP("Server", "The search has found nothing to apply.")}};
    const ProposalFit fit = fitProposals(call.organization->plan(), proposalsOf(*record),
                                         call.organization->clock().now());
    return applyFit(call, *record, fit);
}

void addAutoAssignRoutes(Router &router, const AutoAssignParts &parts)
{
    const QString base = u"/planning/auto-assign"_s;
    const auto add = [&](Method method, const QString &path, const QString &operation,
                         Capability least, Handler handler, const RouteContract &contract) {
        router.add({method, base + path, operation, only(least), Place::Organization,
                    Bucket::General, method != Method::Get, std::move(handler), contract});
    };
    add(
        Method::Post, u"/start"_s, u"startAutoAssign"_s, Capability::WritePlan,
        [parts](Call &call) { return start(call, parts); },
        saying(u"Begins to search people for the open posts of a period"_s)
            .reads(bodyOfTable<AutoAssigning>(u"AutoAssigning"_s, {u"from"_s, u"to"_s}))
            .answers(named(u"AutoAssignStarted"_s), 202));
    add(
        Method::Get, u"/status/{job_id}"_s, u"readAutoAssign"_s, Capability::ReadDrafts,
        [parts](Call &call) { return status(call, parts); },
        saying(u"Says how far a search is and whom it proposes, with reasons"_s)
            .answers(named(u"AutoAssignJob"_s)));
    add(
        Method::Delete, u"/status/{job_id}"_s, u"cancelAutoAssign"_s, Capability::WritePlan,
        [parts](Call &call) { return cancel(call, parts); },
        saying(u"Ends a search that waits or runs"_s)
            .answersNothing()
            .mayFail({ProblemCode::ResourceConflict}));
    add(Method::Post, u"/{job_id}:apply"_s, u"applyAutoAssign"_s, Capability::WritePlan, apply,
        saying(u"Writes what a search proposes into the plan, as far as it still fits"_s)
            .answers(named(u"AutoAssignApplied"_s))
            .mayFail({ProblemCode::ResourceConflict}));
}

} // namespace planning::server
