#include "app/server/resources/conflictjson.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/planning/bodies.h"
#include "app/server/resources/planning/planningroutes.h"
#include "app/server/resources/planning/publishing.h"
#include "app/server/resources/visibility.h"

namespace planning::server
{

static Outcome<Response> publish(Call &call)
{
    const auto wanted = bodyOf<Publishing>(call.request);
    if (!wanted)
        return wanted.problem();
    auto change = publicationChange(*wanted, call);
    if (!change)
        return change.problem();
    const auto *published = std::get_if<Edit<Publication>>(&change->edits.back());
    const Id<Publication> id = published->id();
    if (auto done = call.organization->commit(*std::move(change), call.principal.account); !done)
        return done.problem();
    const Publication &publication = *call.organization->plan().find(id);
    QByteArray body;
    appendVisible(body, publication, Reader::Manager);
    return jsonAnswer(201, std::move(body));
}

// Who has seen it, and when.
static QJsonArray acknowledgementsOf(const Publication &publication, const Plan &plan)
{
    QJsonArray array;
    for (const Acknowledgement &seen : plan.all<Acknowledgement>()) {
        if (seen.publication == publication.id)
            array.append(QJsonObject{{QStringLiteral("person_id"), seen.person.toString()},
                                     {QStringLiteral("seen_at"), toRfc3339(seen.seenAt)}});
    }
    return array;
}

static void appendPublication(QByteArray &out, const Publication &publication, const Call &call)
{
    const bool isManager = call.may(Capability::ReadDrafts);
    Publication shown = publication;
    if (!isManager) {
        const QString person =
            call.principal.person ? call.principal.person->toString() : QString();
        shown.digests = {{person, publication.digests.value(person)}};
    }
    appendVisible(out, shown, Reader::Manager);
    out.chop(1);
    if (isManager)
        out += ",\"acknowledgements\":"
               + toJson(QJsonValue(acknowledgementsOf(publication, call.organization->plan())));
    out += '}';
}

static Outcome<Response> listPublications(Call &call)
{
    const auto query = listQuery(call.request);
    if (!query)
        return query.problem();
    std::vector<const Publication *> rows;
    for (const Publication &publication : call.organization->plan().all<Publication>())
        rows.push_back(&publication);
    return page<Publication>(
        std::move(rows), *query, Reader::Manager,
        [&](QByteArray &out, const Publication &row) { appendPublication(out, row, call); });
}

// "I have seen it", said by a person about a publication; said twice it changes nothing.
static Outcome<Response> acknowledge(Call &call)
{
    LiveOrganization &organization = *call.organization;
    const auto id = Id<Publication>::fromString(call.id());
    if (!id || !organization.plan().find(*id))
        return notFound();
    if (!call.principal.person)
        return Problem{ProblemCode::Forbidden,
                       {QT_TRANSLATE_NOOP("Server", "Only members of the crew acknowledge.")}};
    for (const Acknowledgement &seen : organization.plan().all<Acknowledgement>()) {
        if (seen.publication == *id && isOneself(call, seen.person))
            return noContent();
    }
    Acknowledgement seen;
    seen.id = organization.ids().next<Acknowledgement>();
    seen.publication = *id;
    seen.person = *call.principal.person;
    seen.seenAt = organization.clock().now();
    if (auto done =
            organization.commit(writing<Acknowledgement>(nullptr, seen), call.principal.account);
        !done)
        return done.problem();
    return noContent();
}

void addPublicationRoutes(Router &router)
{
    router.add({Method::Post, QStringLiteral("/planning/publish"), QStringLiteral("publishPlan"),
                only(Capability::Publish), Place::Organization, Bucket::General, true, publish,
                saying(QStringLiteral("Publishes the plan of a period and tells the crew"))
                    .reads(bodyOfTable<Publishing>(QStringLiteral("Publishing"),
                                                   {QStringLiteral("from"), QStringLiteral("to")}))
                    .answers(entitySchema<Publication>(), 201)
                    .mayFail({ProblemCode::ResourceConflict})});
    router.add({Method::Get, QStringLiteral("/planning/publications"),
                QStringLiteral("listPublications"), only(Capability::ReadPublishedPlan),
                Place::Organization, Bucket::General, false, listPublications,
                saying(QStringLiteral("Lists publications: what each person was told, who saw it"))
                    .takes(listParameters<Publication>())
                    .answers(named(QStringLiteral("PublicationPage")))});
    router.add(
        {Method::Post, QStringLiteral("/planning/publications/{id}:acknowledge"),
         QStringLiteral("acknowledgePublication"), only(Capability::AnswerForOneself),
         Place::Organization, Bucket::General, true, acknowledge,
         saying(QStringLiteral("Says that the caller has seen a publication")).answersNothing()});
}

} // namespace planning::server
