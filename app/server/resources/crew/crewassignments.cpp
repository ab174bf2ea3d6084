#include "app/server/resources/assignmentwriting.h"
#include "app/server/resources/conflictjson.h"
#include "app/server/resources/crew/answering.h"
#include "app/server/resources/crew/assignmentwishes.h"
#include "app/server/resources/crew/crewroutes.h"
#include "app/server/resources/crew/people.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/visibility.h"
#include "core/cost/shiftcosts.h"
#include "core/workspace/crewchanges.h"

namespace planning::server
{

// What the crew may see, and each their own invitations, also to drafts.
static bool isInView(const Call &call, const Assignment &assignment)
{
    const bool isInvited = assignment.status == AssignmentStatus::Invited;
    return isShown(call, assignment) || (isInvited && isOneself(call, assignment.person));
}

static Outcome<const Assignment *> assignmentOf(const Call &call)
{
    const auto id = Id<Assignment>::fromString(call.id());
    const Assignment *assignment = id ? call.organization->plan().find(*id) : nullptr;
    if (!assignment || !isInView(call, *assignment))
        return notFound();
    return assignment;
}

static Response answerOf(const Call &call, const Assignment &assignment, int status)
{
    QByteArray body;
    appendVisible(body, viewOf(call.organization->plan(), assignment),
                  readerOfPerson(call, assignment.person));
    Response response = taggedAnswer(assignment.record.version, std::move(body));
    response.status = status;
    if (status == 201)
        response.headers.set("Location",
                             locationOf(QStringLiteral("/assignments/"), assignment.id));
    return response;
}

static std::vector<AssignmentView> viewsOf(const Call &call, const ListQuery &query)
{
    const Plan &plan = call.organization->plan();
    const auto event = eventOfRequest(call);
    std::vector<AssignmentView> views;
    for (const Assignment &assignment : plan.all<Assignment>()) {
        const Shift &shift = *plan.find(assignment.shift);
        const bool isInside = (!query.from || shift.planned.end > *query.from)
                              && (!query.to || shift.planned.start < *query.to)
                              && (!event || eventOf(plan, shift) == event);
        if (isInside && isInView(call, assignment))
            views.push_back(viewOf(plan, assignment));
    }
    return views;
}

// "?status=confirmed" and "?user_id=<account>" mean what they mean in a body.
static void translateFilters(ListQuery &query, const Plan &plan)
{
    for (auto &[name, value] : query.filters) {
        if (name == QLatin1String("status")) {
            if (const auto status = statusFromWord(value))
                value = wordOf(*status);
        } else if (name == QLatin1String("user_id")) {
            const auto user = Uuid::fromString(value);
            if (const auto person = user ? personOfUser(plan, *user) : std::nullopt)
                value = person->toString();
        }
    }
}

static Outcome<Response> list(Call &call)
{
    auto query = listQuery(call.request);
    if (!query)
        return query.problem();
    translateFilters(*query, call.organization->plan());
    const std::vector<AssignmentView> views = viewsOf(call, *query);
    std::vector<const AssignmentView *> rows;
    for (const AssignmentView &view : views)
        rows.push_back(&view);
    const Reader reader = call.may(Capability::ReadDrafts) ? Reader::Manager : Reader::Crew;
    return page<AssignmentView>(std::move(rows), *query, reader,
                                [&](QByteArray &out, const AssignmentView &view) {
                                    appendVisible(out, view, readerOfPerson(call, view.user));
                                });
}

static Outcome<Response> read(Call &call)
{
    const auto found = assignmentOf(call);
    if (!found)
        return found.problem();
    return answerOf(call, **found, 200);
}

// This family says 400 where somebody's time is taken, 422 where another rule stands against it.
static std::optional<Problem> refusal(Call &call, const Assignment *before, const Assignment &after)
{
    const bool accepts = after.status == AssignmentStatus::Confirmed
                         && (!before || before->status != AssignmentStatus::Confirmed);
    if (!accepts)
        return std::nullopt;
    const std::vector<Conflict> blocking = confirmationConflicts(call, before, after);
    if (blocking.empty())
        return std::nullopt;
    Problem problem = blockedBy(blocking, call);
    const bool isTaken = std::ranges::any_of(blocking, [](const Conflict &conflict) {
        return codeOf(conflict) == ProblemCode::ResourceConflict;
    });
    if (isTaken) {
        problem.code = ProblemCode::ResourceConflict;
        problem.status = 400;
    }
    return problem;
}

static Outcome<Response> write(Call &call, const Assignment *given, const Assignment &after)
{
    const Plan &plan = call.organization->plan();
    // Trying out what is to be written moves the entities of the plan.
    const std::optional<Assignment> kept = given ? std::optional(*given) : std::nullopt;
    const Assignment *before = kept ? &*kept : nullptr;
    if (isActive(after.status) && isOnMissionAlready(plan, after))
        return Problem{ProblemCode::Duplicate,
                       {QT_TRANSLATE_NOOP("Server", "This person is on the mission already.")}};
    if (plan.find(after.shift) && plan.find(after.person)) {
        if (auto refused = refusal(call, before, after))
            return *refused;
    }
    auto checked = checkedAssignment(call, before, after);
    if (!checked)
        return checked.problem();
    const Instant now = call.organization->clock().now();
    Change change =
        before ? rewritten(plan, *before, *checked, now) : writing<Assignment>(nullptr, *checked);
    if (!before || *before != *checked) {
        if (auto done = call.organization->commit(std::move(change), call.principal.account); !done)
            return done.problem();
    }
    return answerOf(call, *plan.find(after.id), before ? 200 : 201);
}

static Outcome<Response> create(Call &call)
{
    const auto body = objectOf(call.request);
    if (!body)
        return body.problem();
    const auto wanted = wishesOf({}, *body);
    if (!wanted)
        return wanted.problem();
    const Plan &plan = call.organization->plan();
    Assignment assignment;
    assignment.source = AssignmentSource::Api;
    auto created = withWishes(plan, assignment, *wanted);
    if (!created)
        return created.problem();
    if (created->id.isNull())
        created->id = call.organization->ids().next<Assignment>();
    if (const Assignment *existing = plan.find(created->id)) {
        if (hasSameContent(*created, *existing))
            return answerOf(call, *existing, 200);
        return Problem{ProblemCode::Duplicate,
                       {QT_TRANSLATE_NOOP("Server", "There is another one of that id already.")}};
    }
    return write(call, nullptr, *created);
}

static Outcome<Response> replace(Call &call)
{
    const auto found = assignmentOf(call);
    if (!found)
        return found.problem();
    const Assignment before = **found;
    if (const auto stale = staleProblem(call.request, before.record.version))
        return *stale;
    const auto body = objectOf(call.request);
    if (!body)
        return body.problem();
    const Plan &plan = call.organization->plan();
    AssignmentView base = viewOf(plan, before);
    // Another mission leaves the shift open, another shift the mission and the role.
    const bool namesShift = body->contains(QStringLiteral("shift_id"));
    if (body->contains(QStringLiteral("mission_id")) && !namesShift)
        base.shift.reset();
    if (namesShift || !base.shift)
        base.role.reset();
    if (namesShift)
        base.mission.reset();
    const auto wanted = wishesOf(base, *body);
    if (!wanted)
        return wanted.problem();
    if (wanted->id != before.id)
        return invalid(QStringLiteral("/id"),
                       {QT_TRANSLATE_NOOP("Server", "The id cannot be changed.")});
    const auto after = withWishes(plan, before, *wanted);
    if (!after)
        return after.problem();
    return write(call, &before, *after);
}

static Outcome<Response> remove(Call &call)
{
    const auto found = assignmentOf(call);
    if (!found)
        return found.problem();
    const Assignment assignment = **found;
    if (const auto stale = staleProblem(call.request, assignment.record.version))
        return *stale;
    Change change = unassign(call.organization->plan(), assignment);
    if (auto done = call.organization->commit(std::move(change), call.principal.account); !done)
        return done.problem();
    return noContent();
}

// The crew answer what they are invited to, for themselves; managers set any status.
static std::optional<Problem> refusedAnswer(const Call &call, const Assignment &assignment,
                                            AssignmentStatus status)
{
    if (call.may(Capability::WritePlan))
        return std::nullopt;
    const bool isAnswer =
        status == AssignmentStatus::Confirmed || status == AssignmentStatus::Declined;
    const bool isAsked =
        assignment.status == AssignmentStatus::Invited && isOneself(call, assignment.person);
    if (isAnswer && isAsked)
        return std::nullopt;
    return Problem{ProblemCode::Forbidden,
                   {QT_TRANSLATE_NOOP("Server", "Your role lets you answer your own invitations "
                                                "only.")}};
}

static Outcome<Response> setStatus(Call &call)
{
    const auto found = assignmentOf(call);
    if (!found)
        return found.problem();
    const auto body = bodyOf<StatusBody>(call.request);
    if (!body)
        return body.problem();
    const auto status = statusFromWord(body->status);
    if (!status)
        return invalid(QStringLiteral("/status"),
                       {QT_TRANSLATE_NOOP("Server", "One of these is expected: %1."),
                        {QStringLiteral("INVITED, ACCEPTED, DECLINED, CANCELLED, PROPOSED")}});
    const Assignment before = **found;
    if (const auto refused = refusedAnswer(call, before, *status))
        return *refused;
    if (const auto stale = staleProblem(call.request, before.record.version))
        return *stale;
    Assignment after = before;
    after.status = *status;
    if (body->note)
        after.answerNote = *body->note;
    return write(call, &before, after);
}

// A write that confirms somebody is refused by what stands against it: with 400 where their time
// is taken.
static RouteContract sayingOfWrite(const char *summary)
{
    using enum ProblemCode;
    return saying(QString::fromLatin1(summary))
        .mayFail({Duplicate, LaborLawViolation, MaintenanceOverdue, SkillMismatch})
        .mayFailAs(400, ResourceConflict);
}

static void addWriteRoutes(Router &router, const QString &all, const QString &one)
{
    const Schema answer{QStringLiteral("CrewAssignment"), assignmentSchema};
    const auto add = [&](Method method, const QString &pattern, const QString &operation,
                         Capability least, Handler handler, const RouteContract &contract) {
        router.add({method, pattern, operation, only(least), Place::Organization, Bucket::General,
                    true, std::move(handler), contract});
    };
    add(Method::Post, all, QStringLiteral("createCrewAssignment"), Capability::WritePlan, create,
        sayingOfWrite("Asks somebody for a shift, or for a mission")
            .reads({QStringLiteral("CrewAssignmentBody"), assignmentBodySchema,
                    QStringList{QStringLiteral("user_id")}})
            .answers(answer, 201)
            .orAnswers(200)
            .ofVersions());
    add(Method::Put, one, QStringLiteral("replaceCrewAssignment"), Capability::WritePlan, replace,
        sayingOfWrite("Changes what is named of an assignment")
            .reads({QStringLiteral("CrewAssignmentPatch"), assignmentBodySchema})
            .answers(answer)
            .ofVersions());
    add(Method::Delete, one, QStringLiteral("deleteCrewAssignment"), Capability::WritePlan, remove,
        saying(QStringLiteral("Removes an assignment")).answersNothing().ofVersions());
    add(Method::Post, one + QStringLiteral(":status"), QStringLiteral("setCrewAssignmentStatus"),
        Capability::AnswerForOneself, setStatus,
        sayingOfWrite("Sets the status; the crew answer what they are asked")
            .reads(bodyOfTable<StatusBody>(QStringLiteral("CrewAssignmentStatus"),
                                           {QStringLiteral("status")}))
            .answers(answer)
            .mayFail({ProblemCode::Stale})
            .ofVersions());
}

void addCrewAssignmentRoutes(Router &router)
{
    const QString all = QStringLiteral("/assignments");
    const QString one = QStringLiteral("/assignments/{id}");
    const Access crew = only(Capability::ReadPublishedPlan);
    const QString schema = QStringLiteral("CrewAssignment");
    router.add({Method::Get, all, QStringLiteral("listCrewAssignments"), crew, Place::Organization,
                Bucket::General, false, list,
                saying(QStringLiteral("Lists who is asked for what, and what they say"))
                    .takes(listParameters<AssignmentView>())
                    .answers({schema, assignmentSchema, {}, true})
                    .ofEvents()});
    router.add({Method::Get, one, QStringLiteral("readCrewAssignment"), crew, Place::Organization,
                Bucket::General, false, read,
                saying(QStringLiteral("Reads an assignment"))
                    .answers({schema, assignmentSchema})
                    .ofVersions()});
    addWriteRoutes(router, all, one);
}

} // namespace planning::server
