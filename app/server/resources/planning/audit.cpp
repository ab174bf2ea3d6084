#include "app/server/resources/entityroutes.h"
#include "app/server/resources/planning/planningroutes.h"

namespace planning::server
{

static Outcome<std::optional<Uuid>> uuidOf(const QString &name, const QString &value)
{
    const auto uuid = Uuid::fromString(value);
    if (!uuid)
        return invalid(u'?' + name, detail::expectedId().message);
    return uuid;
}

static Outcome<AuditQuery> auditQuery(const ListQuery &query, std::optional<Uuid> &person)
{
    AuditQuery audit;
    audit.limit = query.limit;
    if (query.from || query.to)
        audit.window =
            Interval{query.from.value_or(Instant::min()), query.to.value_or(Instant::max())};
    if (!query.after.isEmpty())
        audit.before = query.after.toLongLong();
    for (const auto &[name, value] : query.filters) {
        if (name == QLatin1String("entity")) {
            audit.entity = value;
            continue;
        }
        const auto uuid = uuidOf(name, value);
        if (!uuid)
            return uuid.problem();
        if (name == QLatin1String("entity_id"))
            audit.entityId = *uuid;
        else if (name == QLatin1String("user"))
            audit.account = *uuid;
        else if (name == QLatin1String("person"))
            person = *uuid;
        else
            return unknownParameter(name);
    }
    return audit;
}

// Whether an entry is about a person: of the person, or of something of theirs.
static bool isAbout(const QJsonObject &entry, const QString &person)
{
    if (entry[QStringLiteral("entity_id")].toString() == person)
        return true;
    for (const char *side : {"before", "after"}) {
        const QJsonObject values = entry[QLatin1String(side)].toObject();
        if (values[QStringLiteral("person_id")].toString() == person)
            return true;
    }
    return false;
}

// The entries of a page, newest first; one that is about nobody asked for is passed over, within
// bounds.
static Result<std::vector<QJsonObject>> entries(OrganizationStore &store, AuditQuery query,
                                                const std::optional<Uuid> &person)
{
    static constexpr int kMostBatches = 50;
    if (!person)
        return store.audit(query);
    const auto wanted = static_cast<std::size_t>(query.limit);
    query.limit = 1000;
    std::vector<QJsonObject> found;
    for (int batch = 0; batch < kMostBatches && found.size() < wanted; ++batch) {
        auto some = store.audit(query);
        if (!some || some->empty())
            return some ? Result(std::move(found)) : some;
        query.before = some->back()[QStringLiteral("number")].toInteger();
        for (QJsonObject &entry : *some) {
            if (found.size() < wanted && isAbout(entry, person->toString()))
                found.push_back(std::move(entry));
        }
    }
    return found;
}

static Outcome<Response> listAudit(Call &call)
{
    const auto query = listQuery(call.request);
    if (!query)
        return query.problem();
    std::optional<Uuid> person;
    const auto audit = auditQuery(*query, person);
    if (!audit)
        return audit.problem();
    const auto found = entries(call.organization->store(), *audit, person);
    if (!found)
        return problemOf(found.error());
    QJsonArray items;
    for (const QJsonObject &entry : *found)
        items.append(entry);
    QJsonValue cursor;
    if (items.size() == query->limit) {
        const QByteArray last =
            QByteArray::number(found->back()[QStringLiteral("number")].toInteger());
        cursor = QString::fromLatin1(last.toBase64(QByteArray::Base64UrlEncoding));
    }
    return jsonAnswer(200, QJsonObject{{QStringLiteral("items"), items},
                                       {QStringLiteral("next_cursor"), cursor}});
}

static QList<QueryParameter> auditParameters()
{
    return {{QStringLiteral("entity"), schema::text, "Of this kind: shift."},
            {QStringLiteral("entity_id"), schema::id, "Of this one."},
            {QStringLiteral("person"), schema::id, "About this person."},
            {QStringLiteral("user"), schema::id, "By this account."}};
}

void addAuditRoutes(Router &router)
{
    router.add({Method::Get, QStringLiteral("/planning/audit"), QStringLiteral("listAudit"),
                only(Capability::ReadDrafts), Place::Organization, Bucket::General, false,
                listAudit,
                saying(QStringLiteral("Lists what was changed, the newest first"))
                    .takes(pagingParameters())
                    .takes(windowParameters())
                    .takes(auditParameters())
                    .answers(named(QStringLiteral("AuditPage")))});
}

} // namespace planning::server
