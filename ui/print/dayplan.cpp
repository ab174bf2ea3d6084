#include "ui/print/dayplan.h"

#include "core/model/calendar.h"
#include "core/model/dutytime.h"
#include "ui/models/zones.h"

#include <QCollator>

#include <map>

namespace planning::ui
{

namespace
{

// A longer one is days off, not the rest of the night.
constexpr std::chrono::hours kLongestPrintedRest{48};

// An assignment with its shift.
struct Post {
    const Shift *shift = nullptr;
    const Assignment *assignment = nullptr;
};

bool isLive(const Assignment &assignment, const Shift &shift)
{
    return commitment(assignment.status, shift.status) != Commitment::None;
}

class Sorting
{
public:
    explicit Sorting(Language language)
        : m_collator(language == Language::French ? QLocale::French : QLocale::English)
    {
        m_collator.setCaseSensitivity(Qt::CaseInsensitive);
        m_collator.setNumericMode(true);
    }

    bool operator()(const QString &first, const QString &second) const
    {
        return m_collator.compare(first, second) < 0;
    }

private:
    QCollator m_collator;
};

class Builder
{
public:
    Builder(const Plan &plan, const DayPlanScope &scope)
        : m_plan(plan),
          m_scope(scope),
          m_home(organizationZone(plan)),
          m_before(scope.language)
    {
    }

    DayPlan build();

private:
    void collectShifts();
    std::vector<SiteDay> sites();
    std::vector<PersonDay> people();
    SiteDay siteDay(const Site &site);
    SitePost sitePost(const Shift &shift);
    PersonDay personDay(const Person &person, std::vector<Post> posts);
    PersonPost personPost(const Post &post);
    void addRest(PersonDay &day, const Person &person, Instant lastEnd);

    const Calendar &calendar(Id<Site> site);
    QString foreignZone(Id<Site> site);
    PrintedTime printed(Instant instant, Id<Site> site);
    PrintedSpan printed(const Interval &interval, Id<Site> site);
    PrintedShift printed(const Shift &shift);
    void note(const Record &record) { m_lastChange = std::max(m_lastChange, record.updatedAt); }

    const Plan &m_plan;
    const DayPlanScope &m_scope;
    Zone m_home;
    Sorting m_before;
    std::map<Id<Site>, Calendar> m_calendars;
    std::map<Id<Site>, std::vector<const Shift *>> m_shifts; // of the day
    Instant m_lastChange{};
};

DayPlan Builder::build()
{
    collectShifts();
    DayPlan day;
    day.day = m_scope.day;
    if (const Organization *organization = m_plan.organization())
        day.organization = organization->name;
    day.timezone = m_home.name();
    day.sites = sites();
    day.people = people();
    if (m_lastChange != Instant{})
        day.lastChange = m_lastChange;
    return day;
}

void Builder::collectShifts()
{
    for (const Id<Site> site : m_scope.sites)
        m_shifts[site];
    // Wide enough for the service day of any time zone.
    const Instant midnight{m_scope.day.time_since_epoch()};
    const Interval window{midnight - std::chrono::days{1}, midnight + std::chrono::days{3}};
    for (const Id<Shift> id : m_plan.shiftsNear(window)) {
        const Shift &shift = *m_plan.find(id);
        const bool isWanted = m_scope.sites.empty() || m_shifts.contains(shift.site);
        if (isWanted && calendar(shift.site).serviceDay(shift.planned.start) == m_scope.day)
            m_shifts[shift.site].push_back(&shift);
    }
    for (auto &[site, shifts] : m_shifts) {
        std::sort(shifts.begin(), shifts.end(), [](const Shift *first, const Shift *second) {
            return std::tuple(first->duty(), first->title, first->id)
                   < std::tuple(second->duty(), second->title, second->id);
        });
    }
}

std::vector<SiteDay> Builder::sites()
{
    std::vector<SiteDay> days;
    for (const auto &[id, shifts] : m_shifts) {
        if (const Site *site = m_plan.find(id))
            days.push_back(siteDay(*site));
    }
    std::sort(days.begin(), days.end(), [this](const SiteDay &first, const SiteDay &second) {
        return m_before(first.name, second.name);
    });
    return days;
}

SiteDay Builder::siteDay(const Site &site)
{
    SiteDay day{site.name, site.address, site.technicalContact, foreignZone(site.id), {}};
    for (const Shift *shift : m_shifts[site.id])
        day.posts.push_back(sitePost(*shift));
    return day;
}

SitePost Builder::sitePost(const Shift &shift)
{
    note(shift.record);
    SitePost post{printed(shift), shift.headcount, {}};
    for (const Id<Assignment> id : m_plan.by<&Assignment::shift>(shift.id)) {
        const Assignment &assignment = *m_plan.find(id);
        note(assignment.record);
        const Person *person = m_plan.find(assignment.person);
        if (!person || !isLive(assignment, shift))
            continue;
        PrintedCrew crew{person->fullName(), assignment.status, {}};
        if (assignment.part)
            crew.part = printed(plannedTime(assignment, shift), shift.site);
        post.crew.push_back(std::move(crew));
    }
    std::sort(post.crew.begin(), post.crew.end(),
              [this](const PrintedCrew &first, const PrintedCrew &second) {
                  return m_before(first.name, second.name);
              });
    return post;
}

std::vector<PersonDay> Builder::people()
{
    std::map<Id<Person>, std::vector<Post>> posts;
    for (const Id<Person> person : m_scope.persons)
        posts[person];
    for (const auto &[site, shifts] : m_shifts) {
        for (const Shift *shift : shifts) {
            for (const Id<Assignment> id : m_plan.by<&Assignment::shift>(shift->id)) {
                const Assignment &assignment = *m_plan.find(id);
                const bool isWanted = m_scope.persons.empty() || posts.contains(assignment.person);
                if (isWanted && isLive(assignment, *shift))
                    posts[assignment.person].push_back({shift, &assignment});
            }
        }
    }
    std::vector<PersonDay> days;
    for (const auto &[id, own] : posts) {
        if (const Person *person = m_plan.find(id))
            days.push_back(personDay(*person, own));
    }
    std::sort(days.begin(), days.end(), [this](const PersonDay &first, const PersonDay &second) {
        return m_before(first.lastName + u' ' + first.firstName,
                        second.lastName + u' ' + second.firstName);
    });
    return days;
}

PersonDay Builder::personDay(const Person &person, std::vector<Post> posts)
{
    std::sort(posts.begin(), posts.end(), [](const Post &first, const Post &second) {
        return dutyTime(*first.assignment, *first.shift)
               < dutyTime(*second.assignment, *second.shift);
    });
    PersonDay day{person.firstName, person.lastName, {}, {}, {}, {}};
    std::vector<Interval> work;
    Instant lastEnd{};
    for (const Post &post : posts) {
        day.posts.push_back(personPost(post));
        for (const Interval &part : workTime(*post.assignment, *post.shift))
            work.push_back(part);
        lastEnd = std::max(lastEnd, dutyTime(*post.assignment, *post.shift).end);
    }
    day.work = totalMinutes(merged(std::move(work)));
    if (!posts.empty())
        addRest(day, person, lastEnd);
    return day;
}

PersonPost Builder::personPost(const Post &post)
{
    const Id<Site> siteId = post.shift->site;
    PersonPost result{printed(*post.shift), {}, foreignZone(siteId), post.assignment->status};
    if (const Site *site = m_plan.find(siteId))
        result.site = site->name;
    result.shift.planned = printed(plannedTime(*post.assignment, *post.shift), siteId);
    if (!callTime(*post.assignment, *post.shift))
        result.shift.call.reset();
    return result;
}

void Builder::addRest(PersonDay &day, const Person &person, Instant lastEnd)
{
    Interval next{lastEnd + kLongestPrintedRest, {}};
    Id<Site> site;
    for (const Id<Assignment> id : m_plan.by<&Assignment::person>(person.id)) {
        const Assignment &assignment = *m_plan.find(id);
        const Shift *shift = m_plan.find(assignment.shift);
        if (!shift || shift->kind == ShiftKind::Rest || !isLive(assignment, *shift))
            continue;
        const Interval duty = dutyTime(assignment, *shift);
        if (duty.start >= lastEnd && duty.start < next.start) {
            next = duty;
            site = shift->site;
        }
    }
    if (site.isNull())
        return;
    day.rest = std::chrono::floor<minutes>(next.start - lastEnd);
    day.nextDuty = printed(next.start, site);
}

const Calendar &Builder::calendar(Id<Site> id)
{
    const auto it = m_calendars.find(id);
    if (it != m_calendars.end())
        return it->second;
    const Site *site = m_plan.find(id);
    const auto zone = site ? Zone::named(site->timezone) : std::nullopt;
    return m_calendars.emplace(id, Calendar(zone.value_or(m_home))).first->second;
}

QString Builder::foreignZone(Id<Site> site)
{
    const QString name = calendar(site).zone().name();
    return name == m_home.name() ? QString() : name;
}

PrintedTime Builder::printed(Instant instant, Id<Site> site)
{
    const Zone &zone = calendar(site).zone();
    const LocalSeconds local = zone.toLocal(instant);
    const LocalDay day = std::chrono::floor<std::chrono::days>(local);
    PrintedTime time{std::chrono::floor<minutes>(local - day),
                     static_cast<int>((day - m_scope.day).count()),
                     {}};
    if (zone.resolve(local).existence == Zone::Existence::Ambiguous)
        time.utcOffset = zone.offsetAt(instant);
    return time;
}

PrintedSpan Builder::printed(const Interval &interval, Id<Site> site)
{
    return {printed(interval.start, site), printed(interval.end, site)};
}

PrintedShift Builder::printed(const Shift &shift)
{
    PrintedShift result;
    if (shift.callTime && *shift.callTime < shift.planned.start)
        result.call = printed(*shift.callTime, shift.site);
    result.planned = printed(shift.planned, shift.site);
    result.title = shift.title;
    if (const Role *role = m_plan.find(shift.role))
        result.role = m_scope.language == Language::French ? role->nameFr : role->nameEn;
    if (const Team *team = m_plan.find(shift.team))
        result.team = team->name;
    for (const Break &pause : shift.breaks)
        result.breaks.push_back(printed(pause.interval, shift.site));
    result.notes = shift.notes;
    result.status = shift.status;
    result.kind = shift.kind;
    return result;
}

} // namespace

DayPlan dayPlan(const Plan &plan, const DayPlanScope &scope)
{
    return Builder(plan, scope).build();
}

} // namespace planning::ui
