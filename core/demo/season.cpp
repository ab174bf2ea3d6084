#include "core/demo/season.h"

#include "core/demo/missions.h"
#include "core/demo/staffing.h"

#include <QJsonArray>

#include <map>

namespace planning::demo
{

using std::chrono::days;

static constexpr int kDaysOfYear = 365;
static constexpr int kPublishedDays = 56; // later shifts are drafts
static constexpr int kOpenPercent = 2;
static constexpr int kTentativePercent = 10; // of the drafts
static constexpr int kCapacity = 30;

// Makes one season; the steps follow each other in plan().
class SeasonBuilder final
{
public:
    SeasonBuilder(const SeasonExtent &extent, std::uint64_t seed, LocalDay firstDay)
        : m_extent(extent),
          m_builder(seed, firstDay),
          m_file(readResource(QStringLiteral("season.json"))),
          m_cycle(m_file.value(QStringLiteral("cycle")).toArray()),
          m_days(m_file.value(QStringLiteral("days")).toObject())
    {
    }

    Plan plan()
    {
        m_builder.addOrganization(m_file.value(QStringLiteral("organization")).toString());
        addProject();
        addVenues();
        for (int day = 0; day < kDaysOfYear; ++day)
            addDay(day);
        Staffing staffing(m_builder, crew());
        staff(staffing);
        return m_builder.takePlan();
    }

private:
    struct Venue {
        Id<Site> site;
        Id<Event> event; // the production that is on
        int offset = 0; // of its cycle, in days
    };

    void addProject();
    void addVenues();
    Id<Event> addProduction(const Venue &venue, int day);
    void addDay(int day);
    void addVenueDay(Venue &venue, int day, int quota);
    int plannedUntil(int day) const { return m_extent.shifts * (day + 1) / kDaysOfYear; }
    std::vector<TradeCount> trades() const;
    std::vector<CrewMember> crew();
    Interval addLeave(Id<Person> person);
    void staff(Staffing &staffing);
    AssignmentStatus statusFor(const Shift &shift);

    SeasonExtent m_extent;
    PlanBuilder m_builder;
    QJsonObject m_file;
    QJsonArray m_cycle;
    QJsonObject m_days;
    Id<Project> m_project;
    std::vector<Venue> m_venues;
    std::vector<Id<Shift>> m_shifts;
};

void SeasonBuilder::addProject()
{
    const int year = static_cast<int>(std::chrono::year_month_day{m_builder.firstDay()}.year());
    Project project;
    project.name = QStringLiteral("Saison %1-%2").arg(year).arg(year + 1);
    project.kind = ProjectKind::Season;
    project.color = QStringLiteral("#2f6f8f");
    m_project = m_builder.add(std::move(project));
}

void SeasonBuilder::addVenues()
{
    const QJsonArray names = m_file.value(QStringLiteral("venues")).toArray();
    for (int i = 0; i < m_extent.venues; ++i) {
        const int round = i / static_cast<int>(names.size());
        const QJsonValue venue = names[i % names.size()];
        Site site;
        site.name = venue[0].toString();
        if (round > 0)
            site.name += QStringLiteral(" %1").arg(round + 1);
        site.address = venue[1].toString();
        site.timezone = m_builder.zone().name();
        site.holidayZone = QStringLiteral("FR");
        site.capacity = kCapacity;
        m_venues.push_back({.site = m_builder.add(std::move(site)),
                            .event = {},
                            .offset = i * 3 % static_cast<int>(m_cycle.size())});
    }
}

Id<Event> SeasonBuilder::addProduction(const Venue &venue, int day)
{
    const int length = static_cast<int>(m_cycle.size());
    Event event;
    event.project = m_project;
    event.name =
        m_builder.random().pick(m_file.value(QStringLiteral("productions")).toArray()).toString();
    event.startDate = m_builder.firstDay() + days{day - (day + venue.offset) % length};
    event.endDate = event.startDate + days{length - 1};
    event.site = venue.site;
    event.status = QStringLiteral("planning");
    return m_builder.add(std::move(event));
}

// Venues take turns in being closed: the ones at the end of the order find the quota used up.
void SeasonBuilder::addDay(int day)
{
    const std::size_t first = static_cast<std::size_t>(day / m_cycle.size()) % m_venues.size();
    for (std::size_t i = 0; i < m_venues.size(); ++i)
        addVenueDay(m_venues[(first + i) % m_venues.size()], day, plannedUntil(day));
}

// A mission with at most `count` posts.
static QJsonObject trimmed(QJsonObject mission, int count)
{
    QJsonObject posts = mission.value(QStringLiteral("posts")).toObject();
    while (posts.size() > count)
        posts.erase(posts.begin());
    mission.insert(QStringLiteral("posts"), posts);
    return mission;
}

void SeasonBuilder::addVenueDay(Venue &venue, int day, int quota)
{
    const int cycleDay = (day + venue.offset) % static_cast<int>(m_cycle.size());
    if (cycleDay == 0 || venue.event.isNull())
        venue.event = addProduction(venue, day);
    const MissionSetting setting{.event = venue.event,
                                 .site = venue.site,
                                 .status = day < kPublishedDays ? ShiftStatus::Published
                                                                : ShiftStatus::Draft};
    for (const QJsonValue &mission : m_days.value(m_cycle[cycleDay].toString()).toArray()) {
        const int left = m_extent.shifts - static_cast<int>(m_shifts.size());
        if (static_cast<int>(m_shifts.size()) >= quota || left == 0)
            return;
        const auto added = addMission(m_builder, trimmed(mission.toObject(), left), day, setting);
        m_shifts.insert(m_shifts.end(), added.begin(), added.end());
    }
}

// As many people of each trade as its share of the posts, and two at least.
std::vector<TradeCount> SeasonBuilder::trades() const
{
    std::map<QString, int> posts;
    int total = 0;
    for (const QJsonValue &kind : m_cycle) {
        for (const QJsonValue &mission : m_days.value(kind.toString()).toArray()) {
            const QJsonObject wanted = mission[QStringLiteral("posts")].toObject();
            for (auto post = wanted.begin(); post != wanted.end(); ++post) {
                posts[post.key()] += post.value().toInt();
                total += post.value().toInt();
            }
        }
    }
    Q_ASSERT(total > 0);
    std::vector<TradeCount> trades;
    int left = m_extent.people;
    for (const auto &[trade, count] : posts) {
        trades.push_back({trade, std::max(2, m_extent.people * count / total)});
        left -= trades.back().count;
    }
    const auto stagehands =
        std::ranges::find(trades, QStringLiteral("stagehand"), &TradeCount::trade);
    stagehands->count += left;
    return trades;
}

Interval SeasonBuilder::addLeave(Id<Person> person)
{
    const int first = m_builder.random().below(kDaysOfYear - 14);
    const int length = m_builder.random().between(5, 14);
    Leave leave;
    leave.person = person;
    leave.interval = {m_builder.at(first, minutes{0}), m_builder.at(first + length, minutes{0})};
    leave.kind = QStringLiteral("paid_leave");
    const Interval interval = leave.interval;
    m_builder.add(std::move(leave));
    return interval;
}

std::vector<CrewMember> SeasonBuilder::crew()
{
    std::vector<CrewMember> crew = addCrew(m_builder, trades());
    for (std::size_t i = 0; i < crew.size(); ++i) {
        crew[i].home = m_venues[i % m_venues.size()].site;
        crew[i].restDay = m_builder.random().below(7);
        crew[i].absences = {addLeave(crew[i].id), addLeave(crew[i].id)};
        Person person = *m_builder.plan().find(crew[i].id);
        person.homeSite = crew[i].home;
        m_builder.replace(crew[i].id, std::move(person));
    }
    return crew;
}

AssignmentStatus SeasonBuilder::statusFor(const Shift &shift)
{
    Random &random = m_builder.random();
    if (shift.status == ShiftStatus::Published || !random.percent(kTentativePercent))
        return AssignmentStatus::Confirmed;
    return random.percent(50) ? AssignmentStatus::Invited : AssignmentStatus::Proposed;
}

void SeasonBuilder::staff(Staffing &staffing)
{
    const Plan &plan = m_builder.plan();
    std::ranges::stable_sort(m_shifts, {},
                             [&plan](Id<Shift> shift) { return plan.find(shift)->duty().start; });
    for (const Id<Shift> id : m_shifts) {
        const Shift &shift = *plan.find(id);
        if (!m_builder.random().percent(kOpenPercent))
            staffing.staff(id, shift.headcount, statusFor(shift));
    }
}

Plan seasonPlan(const SeasonExtent &extent, std::uint64_t seed, LocalDay firstDay)
{
    return SeasonBuilder(extent, seed, firstDay).plan();
}

} // namespace planning::demo
