#include "core/demo/production.h"

#include "core/demo/incidents.h"
#include "core/demo/missions.h"
#include "core/demo/staffing.h"

#include <QJsonArray>

namespace planning::demo
{

using std::chrono::days;

static constexpr int kTentativePercent = 6; // of the posts of the last days

using Sites = QHash<QString, Id<Site>>; // by their code in the file

static Site siteOf(const PlanBuilder &builder, const QJsonObject &file)
{
    Site site;
    site.name = file.value(QStringLiteral("name")).toString();
    site.address = file.value(QStringLiteral("address")).toString();
    site.timezone = builder.zone().name();
    site.holidayZone = QStringLiteral("FR");
    site.capacity = file.value(QStringLiteral("capacity")).toInt();
    site.capacityKind = file.value(QStringLiteral("capacity_kind")) == QLatin1String("hard")
                            ? CapacityKind::Hard
                            : CapacityKind::Soft;
    site.technicalContact = file.value(QStringLiteral("contact")).toString();
    return site;
}

static Sites addSites(PlanBuilder &builder, const QJsonObject &file)
{
    Sites sites;
    for (const QJsonValue &value : file.value(QStringLiteral("sites")).toArray()) {
        const QJsonObject site = value.toObject();
        sites.insert(site.value(QStringLiteral("code")).toString(),
                     builder.add(siteOf(builder, site)));
    }
    for (const QJsonValue &value : file.value(QStringLiteral("travel")).toArray()) {
        TravelTime travel;
        travel.fromSite = sites.value(value[0].toString());
        travel.toSite = sites.value(value[1].toString());
        travel.duration = minutes{value[2].toInt()};
        builder.add(std::move(travel));
    }
    return sites;
}

static Id<Project> addProject(PlanBuilder &builder, const QJsonObject &file)
{
    Client client;
    client.name = file.value(QStringLiteral("client")).toString();
    const QJsonObject description = file.value(QStringLiteral("project")).toObject();
    Project project;
    project.client = builder.add(std::move(client));
    project.name = description.value(QStringLiteral("name")).toString();
    project.kind = enumFromName<ProjectKind>(
                       description.value(QStringLiteral("kind")).toString().toStdString())
                       .value_or(ProjectKind::Other);
    project.color = description.value(QStringLiteral("color")).toString();
    return builder.add(std::move(project));
}

static QJsonArray budgetOf(const QJsonObject &file)
{
    return file.value(QStringLiteral("event"))[QStringLiteral("budget")].toArray();
}

// Amounts are whole euros in the file.
static QList<BudgetLine> budgetLines(const QJsonObject &file)
{
    QList<BudgetLine> lines;
    for (const QJsonValue &line : budgetOf(file))
        lines.append({line[QStringLiteral("line")].toString(),
                      {std::int64_t{100} * line[QStringLiteral("amount")].toInt()}});
    return lines;
}

static QHash<QString, QString> linesByPhase(const QJsonObject &file)
{
    QHash<QString, QString> lines;
    for (const QJsonValue &line : budgetOf(file)) {
        for (const QJsonValue &phase : line[QStringLiteral("phases")].toArray())
            lines.insert(phase.toString(), line[QStringLiteral("line")].toString());
    }
    return lines;
}

static Id<Event> addEvent(PlanBuilder &builder, const QJsonObject &file, const Sites &sites)
{
    const QJsonObject description = file.value(QStringLiteral("event")).toObject();
    Event event;
    event.project = addProject(builder, file);
    event.name = description.value(QStringLiteral("name")).toString();
    event.startDate =
        builder.firstDay() + days{description.value(QStringLiteral("first_day")).toInt()};
    event.endDate =
        builder.firstDay() + days{description.value(QStringLiteral("last_day")).toInt()};
    event.site = sites.value(description.value(QStringLiteral("site")).toString());
    event.status = QStringLiteral("planning");
    event.budget = budgetLines(file);
    return builder.add(std::move(event));
}

static std::vector<TradeCount> tradesOf(const QJsonObject &file)
{
    const QJsonObject crew = file.value(QStringLiteral("crew")).toObject();
    std::vector<TradeCount> trades;
    for (auto trade = crew.begin(); trade != crew.end(); ++trade)
        trades.push_back({trade.key(), trade.value().toInt()});
    return trades;
}

static void addEquipment(PlanBuilder &builder, const QJsonObject &file, Id<Event> event)
{
    const Event edition = *builder.plan().find(event);
    for (const QJsonValue &value : file.value(QStringLiteral("equipment")).toArray()) {
        const QJsonObject item = value.toObject();
        Equipment equipment;
        equipment.name = item.value(QStringLiteral("name")).toString();
        equipment.category = item.value(QStringLiteral("category")).toString();
        equipment.subcategory = item.value(QStringLiteral("subcategory")).toString();
        equipment.quantity = item.value(QStringLiteral("quantity")).toInt();
        equipment.requiredCertification = item.value(QStringLiteral("certification")).toString();
        equipment.lastMaintenance = builder.firstDay() - days{builder.random().between(5, 60)};
        equipment.maintenanceIntervalMonths = 6;
        Booking booking;
        booking.quantity = equipment.quantity;
        booking.equipment = builder.add(std::move(equipment));
        booking.event = event;
        booking.interval = {builder.zone().dayInterval(edition.startDate).start,
                            builder.zone().dayInterval(edition.endDate).end};
        builder.add(std::move(booking));
    }
}

// The days a mission is on: "day" and as many following ones as "repeat" says.
static void addMissionDays(PlanBuilder &builder, QJsonObject file, const MissionSetting &setting,
                           std::vector<Post> &posts)
{
    const QString title = file.value(QStringLiteral("title")).toString();
    const QJsonArray acts = file.value(QStringLiteral("acts")).toArray();
    const int first = file.value(QStringLiteral("day")).toInt();
    const int count = file.value(QStringLiteral("repeat")).toInt(1);
    for (int i = 0; i < count; ++i) {
        if (!acts.isEmpty())
            file.insert(QStringLiteral("title"),
                        QStringLiteral("%1 : %2").arg(title, acts[i].toString()));
        for (const Id<Shift> shift : addMission(builder, file, first + i, setting))
            posts.push_back({.shift = shift, .day = first + i, .title = title});
    }
}

static std::vector<Post> addMissions(PlanBuilder &builder, const QJsonObject &file, Id<Event> event,
                                     const Sites &sites)
{
    QStringList tags;
    for (const QJsonValue &tag : file.value(QStringLiteral("tags")).toArray())
        tags.append(tag.toString());
    const QHash<QString, QString> lines = linesByPhase(file);
    std::vector<Post> posts;
    for (const QJsonValue &value : file.value(QStringLiteral("missions")).toArray()) {
        const QJsonObject mission = value.toObject();
        const bool draft = mission.value(QStringLiteral("status")) == QLatin1String("draft");
        const MissionSetting setting{
            .event = event,
            .site = sites.value(mission.value(QStringLiteral("site")).toString()),
            .tags = tags,
            .status = draft ? ShiftStatus::Draft : ShiftStatus::Published,
            .budgetLines = lines};
        addMissionDays(builder, mission, setting, posts);
    }
    const Plan &plan = builder.plan();
    std::ranges::stable_sort(
        posts, {}, [&plan](const Post &post) { return plan.find(post.shift)->duty().start; });
    return posts;
}

// The people of the last days have not all answered yet.
static AssignmentStatus statusFor(PlanBuilder &builder, const Post &post)
{
    const bool late = builder.plan().find(post.shift)->status == ShiftStatus::Draft;
    if (!late || !builder.random().percent(kTentativePercent * 5))
        return AssignmentStatus::Confirmed;
    return builder.random().percent(50) ? AssignmentStatus::Invited : AssignmentStatus::Proposed;
}

Plan productionPlan(const QJsonObject &file, std::uint64_t seed, LocalDay firstDay)
{
    PlanBuilder builder(seed, firstDay);
    builder.addOrganization(file.value(QStringLiteral("organization")).toString());
    const Sites sites = addSites(builder, file);
    const Id<Event> event = addEvent(builder, file, sites);
    const std::vector<Post> posts = addMissions(builder, file, event, sites);
    const Incidents incidents(builder, file.value(QStringLiteral("incidents")).toArray(), posts);

    Staffing staffing(builder, addCrew(builder, tradesOf(file)));
    for (const Post &post : posts) {
        if (!incidents.keepsOpen(post.shift))
            staffing.staff(post.shift, builder.plan().find(post.shift)->headcount,
                           statusFor(builder, post));
    }
    incidents.happen();
    addEquipment(builder, file, event);
    return builder.takePlan();
}

} // namespace planning::demo
