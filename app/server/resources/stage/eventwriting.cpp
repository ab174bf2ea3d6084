#include "app/server/resources/stage/eventwriting.h"

#include "app/server/api/entityjson.h"
#include "app/server/organizations/liveorganization.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/stage/amounts.h"
#include "core/model/zones.h"

#include <algorithm>

namespace planning::server
{

using namespace Qt::StringLiterals;

static const QString kRest = u"other"_s; // what no line of a budget is for
static const QString kContact = u"technical_contact"_s; // of a venue

Change WrittenEvent::change(const Event *before) const
{
    Change change = writing(before, event);
    if (newSite)
        change.insert(*newSite);
    return change;
}

// A day, or the local day of a moment.
static Outcome<LocalDay> dayOf(const QString &text, const QString &pointer, const Zone &zone)
{
    if (const auto day = dayFromIsoDate(text))
        return *day;
    if (const auto instant = instantFromRfc3339(text))
        return zone.dayOf(*instant);
    const Expectation expected = detail::expectedDay();
    return invalid(pointer, expected.message, expected.code);
}

// "Ana Petit, 06 12 34 56 78": a contact may also come in pieces.
static QString contactText(const QJsonValue &contact)
{
    if (!contact.isObject())
        return contact.toString();
    QStringList pieces;
    for (const QJsonValue &piece : contact.toObject()) {
        if (!piece.toString().isEmpty())
            pieces.append(piece.toString());
    }
    return pieces.join(u", "_s);
}

static std::optional<Problem> unknownMember(const QJsonObject &object, const QStringList &known,
                                            const QString &pointer)
{
    for (const QString &key : object.keys()) {
        if (!known.contains(key)) {
            const FieldError error = detail::unknownField(pointer + u'/' + key);
            return invalid(error.pointer, error.message);
        }
    }
    return std::nullopt;
}

static std::optional<Problem> unreadableMember(const QJsonObject &venue)
{
    for (const QString &name : {u"name"_s, u"address"_s, kContact}) {
        const QJsonValue value = venue[name];
        const bool isRead = value.isString() || (value.isObject() && name == kContact);
        if (!value.isUndefined() && !isRead)
            return invalid(u"/venue/"_s + name, detail::expectedText().message);
    }
    return std::nullopt;
}

static Outcome<Site> newSite(Call &call, const QJsonObject &venue)
{
    Site site;
    site.id = call.organization->ids().next<Site>();
    site.name = venue[u"name"_s].toString().trimmed();
    site.address = venue[u"address"_s].toString();
    site.timezone = call.organization->plan().organization()->defaultTimezone;
    site.technicalContact = contactText(venue[kContact]);
    if (const QJsonValue capacity = venue[u"capacity"_s]; !capacity.isUndefined()) {
        if (capacity.toInt(-1) < 0)
            return invalid(u"/venue/capacity"_s, detail::expectedNumber().message);
        site.capacity = capacity.toInt();
    }
    return site;
}

// The site that the venue names, or a new one beside it.
static std::optional<Problem> takeVenue(WrittenEvent &written, Call &call, const QJsonObject &venue)
{
    const Plan &plan = call.organization->plan();
    static const QStringList members{u"id"_s, u"name"_s, u"address"_s, u"capacity"_s, kContact};
    if (const auto problem = unknownMember(venue, members, u"/venue"_s))
        return problem;
    if (const auto problem = unreadableMember(venue))
        return problem;
    if (const QJsonValue given = venue[u"id"_s]; !given.isUndefined()) {
        const auto id = Id<Site>::fromString(given.toString());
        if (!id || !plan.find(*id))
            return invalid(u"/venue/id"_s, {QT_TRANSLATE_NOOP("Server", "There is nothing of that "
                                                                        "id here.")});
        written.event.site = *id;
        return std::nullopt;
    }
    const QString name = venue[u"name"_s].toString().trimmed();
    if (name.isEmpty())
        return invalid(u"/venue/name"_s, {QT_TRANSLATE_NOOP("Server", "This field is needed.")});
    const auto sites = plan.all<Site>();
    const auto known = std::ranges::find_if(
        sites, [&](const Site &site) { return site.name.compare(name, Qt::CaseInsensitive) == 0; });
    if (known != sites.end()) {
        written.event.site = known->id;
        return std::nullopt;
    }
    auto site = newSite(call, venue);
    if (!site)
        return site.problem();
    written.event.site = site->id;
    written.newSite = *std::move(site);
    return std::nullopt;
}

// The lines of the breakdown, and what the total holds beyond them.
static Outcome<QList<BudgetLine>> budgetOf(const QJsonObject &budget)
{
    if (const auto problem =
            unknownMember(budget, {u"total"_s, u"breakdown"_s, u"currency"_s}, u"/budget"_s))
        return *problem;
    const QJsonValue given = budget[u"breakdown"_s];
    if (!given.isUndefined() && !given.isObject())
        return invalid(u"/budget/breakdown"_s, detail::expectedStructure(u"{}"_s).message);
    QList<BudgetLine> lines;
    Money sum;
    const QJsonObject breakdown = given.toObject();
    for (auto it = breakdown.begin(); it != breakdown.end(); ++it) {
        const auto amount = amountOf(*it, u"/budget/breakdown/"_s + it.key());
        if (!amount)
            return amount.problem();
        sum.cents += amount->cents;
        lines.append({it.key(), *amount});
    }
    if (!budget.contains(u"total"_s))
        return lines;
    const auto total = amountOf(budget[u"total"_s], u"/budget/total"_s);
    if (!total)
        return total.problem();
    if (*total < sum)
        return invalid(u"/budget/total"_s,
                       {QT_TRANSLATE_NOOP("Server", "The lines add up to more than the total.")});
    if (*total > sum)
        lines.append({kRest, {total->cents - sum.cents}});
    return lines;
}

static std::optional<Problem> takeDays(Event &event, const EventBody &body, const Plan &plan)
{
    const Zone zone = organizationZone(plan);
    const auto start = dayOf(body.startDate, u"/start_date"_s, zone);
    if (!start)
        return start.problem();
    const auto end = dayOf(body.endDate, u"/end_date"_s, zone);
    if (!end)
        return end.problem();
    if (*end < *start)
        return invalid(u"/end_date"_s,
                       {QT_TRANSLATE_NOOP("Server", "The last day is before the first.")},
                       ProblemCode::InvalidTimeRange);
    event.startDate = *start;
    event.endDate = *end;
    return std::nullopt;
}

Outcome<WrittenEvent> writtenEvent(Call &call, const EventBody &body, const Event &base)
{
    const Plan &plan = call.organization->plan();
    WrittenEvent written{base, {}};
    Event &event = written.event;
    if (body.project && !plan.find(body.project))
        return invalid(u"/project_id"_s,
                       {QT_TRANSLATE_NOOP("Server", "There is nothing of that id here.")});
    if (const auto problem = takeDays(event, body, plan))
        return *problem;
    if (const auto problem = takeVenue(written, call, body.venue))
        return *problem;
    const auto budget = budgetOf(body.budget);
    if (!budget)
        return budget.problem();
    event.project = body.project;
    event.name = body.name;
    event.description = body.description;
    event.status = body.status.isEmpty() ? u"planning"_s : body.status;
    event.technicalRequirements = body.technicalRequirements;
    event.budget = *budget;
    event.contacts = body.contacts;
    return written;
}

} // namespace planning::server
