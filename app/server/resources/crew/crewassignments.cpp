#include "app/server/resources/assignmentwriting.h"
#include "app/server/resources/conflictjson.h"
#include "app/server/resources/crew/answering.h"
#include "app/server/resources/crew/assignmentview.h"
#include "app/server/resources/crew/crewroutes.h"
#include "app/server/resources/crew/missionwriting.h"
#include "app/server/resources/crew/people.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/visibility.h"
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
    Response response = jsonAnswer(status, std::move(body));
    response.headers.set("ETag", entityTag(assignment.record.version));
    return response;
}

static std::vector<AssignmentView> viewsOf(const Call &call, const ListQuery &query)
{
    const Plan &plan = call.organization->plan();
    std::vector<AssignmentView> views;
    for (const Assignment &assignment : plan.all<Assignment>()) {
        const Interval &planned = plan.find(assignment.shift)->planned;
        const bool isInside =
            (!query.from || planned.end > *query.from) && (!query.to || planned.start < *query.to);
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

// The shift of a mission for one more person: of the role if one is named, and with a free post
// rather than without.
static std::optional<Id<Shift>> shiftOfMission(const Plan &plan, const AssignmentView &wanted)
{
    std::optional<Id<Shift>> found;
    for (const Id<Shift> id : shiftsOf(plan, *wanted.mission)) {
        const Shift &shift = *plan.find(id);
        if (shift.status == ShiftStatus::Cancelled || (wanted.role && shift.role != *wanted.role))
            continue;
        if (!found)
            found = id;
        const auto crew = plan.by<&Assignment::shift>(id);
        const auto taken = std::count_if(crew.begin(), crew.end(), [&plan](Id<Assignment> each) {
            return isLive(*plan.find(each));
        });
        if (taken < shift.headcount)
            return id;
    }
    return found;
}

static std::optional<Problem> flawOf(const Shift *shift, const AssignmentView &wanted)
{
    if (!shift)
        return invalid(wanted.shift ? QStringLiteral("/shift_id") : QStringLiteral("/mission_id"),
                       {QT_TRANSLATE_NOOP("Server", "There is no such shift.")});
    if (wanted.mission && shift->mission != wanted.mission)
        return invalid(QStringLiteral("/mission_id"),
                       {QT_TRANSLATE_NOOP("Server", "The shift is not of this mission.")});
    if (wanted.role && shift->role != *wanted.role)
        return invalid(QStringLiteral("/role_id"),
                       {QT_TRANSLATE_NOOP("Server", "The shift is not of this role.")});
    return std::nullopt;
}

static Outcome<Id<Shift>> shiftFor(const Plan &plan, const AssignmentView &wanted)
{
    if (!wanted.shift && !wanted.mission)
        return missingFields({QStringLiteral("mission_id")});
    const auto id = wanted.shift                ? wanted.shift
                    : plan.find(wanted.mission) ? shiftOfMission(plan, wanted)
                                                : std::nullopt;
    if (auto flaw = flawOf(plan.find(id), wanted))
        return *flaw;
    return *id;
}

// Times, version and source are the server's to say: a client may send what it has read.
static bool isWithinItsRights(AssignmentView wanted, const AssignmentView &base)
{
    wanted.id = base.id;
    wanted.mission = base.mission;
    wanted.shift = base.shift;
    wanted.role = base.role;
    wanted.user = base.user;
    wanted.status = base.status;
    wanted.part = base.part;
    wanted.answerNote = base.answerNote;
    return wanted == base;
}

static Outcome<AssignmentView> wishesOf(const AssignmentView &base, const QJsonObject &body)
{
    const auto wanted = valueWith(base, body);
    if (wanted && !isWithinItsRights(*wanted, base))
        return Problem{ProblemCode::ValidationError,
                       {QT_TRANSLATE_NOOP("Server", "Some values cannot be taken.")},
                       {detail::givenByServer(QStringLiteral("/version"))}};
    return wanted;
}

// The assignment with what the body says of it.
static Outcome<Assignment> withWishes(const Plan &plan, Assignment assignment,
                                      const AssignmentView &wanted)
{
    const auto shift = shiftFor(plan, wanted);
    if (!shift)
        return shift.problem();
    const auto person = personOfUser(plan, wanted.user.uuid);
    if (!person)
        return invalid(QStringLiteral("/user_id"),
                       {QT_TRANSLATE_NOOP("Server", "There is no such person.")});
    const auto status = statusFromWord(wanted.status);
    if (!status)
        return invalid(QStringLiteral("/status"),
                       {QT_TRANSLATE_NOOP("Server", "One of these is expected: %1."),
                        {QStringLiteral("INVITED, ACCEPTED, DECLINED, CANCELLED, PROPOSED")}});
    if (wanted.part && wanted.part->isEmpty())
        return invalid(QStringLiteral("/interval/end"),
                       {QT_TRANSLATE_NOOP("Server", "The end must be after the start.")},
                       ProblemCode::InvalidTimeRange);
    assignment.id = wanted.id;
    assignment.shift = *shift;
    assignment.person = *person;
    assignment.status = *status;
    assignment.part = wanted.part;
    assignment.answerNote = wanted.answerNote;
    return assignment;
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

void addCrewAssignmentRoutes(Router &router)
{
    const QString all = QStringLiteral("/assignments");
    const QString one = QStringLiteral("/assignments/{id}");
    const auto add = [&](Method method, const QString &pattern, const QString &operation,
                         Capability least, Handler handler) {
        router.add({method, pattern, operation, only(least), Place::Organization, Bucket::General,
                    method != Method::Get, std::move(handler)});
    };
    add(Method::Get, all, QStringLiteral("listCrewAssignments"), Capability::ReadPublishedPlan,
        list);
    add(Method::Get, one, QStringLiteral("readCrewAssignment"), Capability::ReadPublishedPlan,
        read);
    add(Method::Post, all, QStringLiteral("createCrewAssignment"), Capability::WritePlan, create);
    add(Method::Put, one, QStringLiteral("replaceCrewAssignment"), Capability::WritePlan, replace);
    add(Method::Delete, one, QStringLiteral("deleteCrewAssignment"), Capability::WritePlan, remove);
    add(Method::Post, one + QStringLiteral(":status"), QStringLiteral("setCrewAssignmentStatus"),
        Capability::AnswerForOneself, setStatus);
}

} // namespace planning::server
