#include "tests/support/plansketch.h"

#include <QJsonObject>

#include <algorithm>
#include <functional>
#include <ostream>
#include <random>

namespace planning::test
{

using namespace Qt::StringLiterals;
using std::chrono::days;

QString ruleSetCode(int number)
{
    static const QStringList codes{u"FR-DC"_s, u"FR-1285"_s, u"FR-2717"_s, u"FR-3090-T"_s,
                                   u"SEED"_s,  u"EU-WTD"_s,  u"UK"_s,      u"US"_s};
    return codes[number % codes.size()];
}

namespace
{

class SketchedPlan
{
public:
    SketchedPlan(const PlanSketch &sketch, const Setting &setting)
        : m_sketch(sketch),
          m_setting(setting)
    {
        for (std::size_t i = 0; i < kSites; ++i)
            m_zones[i] = *Zone::named(setting.zones[i]);
        addSites();
        addCatalogue();
        addEvents();
        for (std::size_t i = 0; i < sketch.people.size(); ++i)
            addPerson(i);
        for (std::size_t i = 0; i < sketch.shifts.size(); ++i)
            addShift(i);
        for (std::size_t i = 0; i < sketch.works.size(); ++i)
            addWork(i);
        for (std::size_t i = 0; i < sketch.absences.size(); ++i)
            addAbsence(i);
    }

    Plan plan(unsigned order)
    {
        if (order > 0)
            std::ranges::shuffle(m_rows, std::mt19937(order));
        Plan plan;
        for (const auto &load : m_rows)
            load(plan);
        return plan;
    }

private:
    template <typename T>
    void add(std::size_t position, T entity)
    {
        entity.id = idAt<T>(position);
        m_rows.push_back([entity](Plan &plan) {
            const bool isNew = plan.load(entity);
            Q_ASSERT(isNew);
        });
    }
    static std::size_t wrapped(int position, std::size_t count)
    {
        return static_cast<std::size_t>(position) % count;
    }
    Instant at(std::size_t site, int afterMidnight) const
    {
        return m_zones[site].toInstant(LocalSeconds(m_setting.firstDay) + minutes{afterMidnight});
    }
    static Interval lasting(Instant start, int length) { return {start, start + minutes{length}}; }

    void addSites()
    {
        Organization organization;
        organization.defaultTimezone = m_setting.zones[0];
        organization.defaultRuleSet = ruleSetCode(m_sketch.ruleSet);
        add(0, organization);
        for (std::size_t i = 0; i < kSites; ++i) {
            Site site;
            site.timezone = m_setting.zones[i];
            site.holidayZone = m_setting.holidayZone;
            if (i == 0 && m_sketch.capacity > 0)
                site.capacity = m_sketch.capacity;
            add(i, site);
        }
        TravelTime way;
        way.fromSite = idAt<Site>(0);
        way.toSite = idAt<Site>(1);
        way.duration = minutes{m_sketch.travel};
        if (m_sketch.travel > 0)
            add(0, way);
    }
    // A role for everybody and one that asks for a skill, a certificate and a second person.
    void addCatalogue()
    {
        Role stagehand;
        stagehand.code = u"stagehand"_s;
        add(0, stagehand);
        Role rigger;
        rigger.code = u"truss_rigger"_s;
        rigger.requiredSkills = {{rigger.code, 2}};
        rigger.requiredCertifications = {u"travail_hauteur"_s};
        add(1, rigger);
        RuleSet tour;
        tour.code = u"OUR-TOUR"_s;
        tour.base = u"FR-3090-T"_s;
        tour.activityTags = {u"tour"_s};
        tour.parameters = {{u"double_booking"_s, QJsonObject{{u"wrap_minutes"_s, 30}}}};
        add(0, tour);
    }
    void addEvents()
    {
        for (std::size_t i = 0; i < kEvents; ++i) {
            Event event;
            event.site = idAt<Site>(i);
            event.startDate = m_setting.firstDay;
            event.endDate = m_setting.firstDay + days{m_sketch.eventDays};
            if (i == 0 && m_sketch.eventRuleSet > 0)
                event.ruleSet = ruleSetCode(m_sketch.eventRuleSet);
            if (i == 0 && m_sketch.budget > 0)
                event.budget = {{u"crew"_s, Money{m_sketch.budget}}};
            add(i, event);
        }
        Mission mission;
        mission.event = idAt<Event>(0);
        mission.site = idAt<Site>(0);
        add(0, mission);
    }
    void addPerson(std::size_t i)
    {
        const PersonSketch &sketch = m_sketch.people[i];
        Person person;
        // So many days that birthdays are in the middle of the plan.
        person.birthDate = m_setting.firstDay - days{sketch.age * 365 + sketch.age / 4 - 3};
        add(i, person);
        Contract contract;
        contract.person = idAt<Person>(i);
        contract.kind = static_cast<ContractKind>(
            wrapped(sketch.contractKind, EnumNames<ContractKind>::names.size()));
        contract.validFrom = m_setting.firstDay + days{i % 2 == 0 ? -30 : 2};
        contract.hourlyRate = Money{sketch.rate};
        if (sketch.ruleSet > 0)
            contract.ruleSet = ruleSetCode(sketch.ruleSet);
        add(i, contract);
        PersonSkill skill;
        skill.person = idAt<Person>(i);
        skill.skill = u"truss_rigger"_s;
        skill.level = sketch.skillLevel;
        if (sketch.skillLevel > 0)
            add(i, skill);
        Certification certificate;
        certificate.person = idAt<Person>(i);
        certificate.code = u"travail_hauteur"_s;
        certificate.expiresOn = m_setting.firstDay + days{sketch.certificateDays};
        if (sketch.certificateDays > 0)
            add(i, certificate);
    }
    void addShift(std::size_t i)
    {
        static const QStringList tags{{}, u"tour"_s, u"build"_s, u"festival"_s};
        const ShiftSketch &sketch = m_sketch.shifts[i];
        const std::size_t site = wrapped(sketch.site, kSites);
        Shift shift;
        shift.site = idAt<Site>(site);
        shift.role = idAt<Role>(wrapped(sketch.role, kRoles));
        const std::size_t event = wrapped(sketch.event, kEvents + 2);
        if (event > kEvents)
            shift.mission = idAt<Mission>(0);
        else if (event > 0)
            shift.event = idAt<Event>(event - 1);
        shift.planned = lasting(at(site, sketch.start), sketch.length);
        if (sketch.call > 0)
            shift.callTime = shift.planned.start - minutes{sketch.call};
        if (sketch.breakLength > 0)
            shift.breaks = {
                {lasting(shift.planned.start + minutes{sketch.breakAfter}, sketch.breakLength),
                 sketch.isBreakPaid}};
        shift.status = static_cast<ShiftStatus>(wrapped(sketch.status, 3));
        shift.kind = static_cast<ShiftKind>(wrapped(sketch.kind, 4));
        if (const QString tag = tags[sketch.tag % tags.size()]; !tag.isEmpty())
            shift.tags = {tag};
        shift.headcount = sketch.headcount;
        shift.budgetLine = u"crew"_s;
        shift.record.updatedAt = at(0, 0) - days{3};
        add(i, shift);
    }
    void addWork(std::size_t i)
    {
        const WorkSketch &sketch = m_sketch.works[i];
        const std::size_t shift = wrapped(sketch.shift, m_sketch.shifts.size());
        const ShiftSketch &of = m_sketch.shifts[shift];
        Assignment assignment;
        assignment.shift = idAt<Shift>(shift);
        assignment.person = idAt<Person>(wrapped(sketch.person, m_sketch.people.size()));
        assignment.status = static_cast<AssignmentStatus>(wrapped(sketch.status, 5));
        if (sketch.partAfter > 0 && sketch.partAfter < of.length) {
            const Interval whole = lasting(at(wrapped(of.site, kSites), of.start), of.length);
            assignment.part = {whole.start + minutes{sketch.partAfter}, whole.end};
        }
        add(i, assignment);
    }
    void addAbsence(std::size_t i)
    {
        const AbsenceSketch &sketch = m_sketch.absences[i];
        const Id<Person> person = idAt<Person>(wrapped(sketch.person, m_sketch.people.size()));
        const Interval interval = lasting(at(0, sketch.start), sketch.length);
        const std::size_t kinds = EnumNames<AvailabilityKind>::names.size();
        const std::size_t kind = wrapped(sketch.kind, kinds + 3);
        if (kind >= kinds) {
            Leave leave;
            leave.person = person;
            leave.interval = interval;
            leave.status = static_cast<LeaveStatus>(kind - kinds);
            add(i, leave);
            return;
        }
        Availability availability;
        availability.person = person;
        availability.interval = interval;
        availability.kind = static_cast<AvailabilityKind>(kind);
        if (sketch.isWeekly)
            availability.recurrence = u"FREQ=WEEKLY"_s;
        add(i, availability);
    }

    const PlanSketch &m_sketch;
    const Setting &m_setting;
    std::array<Zone, kSites> m_zones;
    std::vector<std::function<void(Plan &)>> m_rows;
};

} // namespace

Plan planOf(const PlanSketch &sketch, const Setting &setting, unsigned order)
{
    return SketchedPlan(sketch, setting).plan(order);
}

// "2 18:30"
static std::ostream &writeTime(std::ostream &out, int afterMidnight)
{
    constexpr int kDay = 24 * 60;
    return out << afterMidnight / kDay << ' ' << afterMidnight % kDay / 60 << ':'
               << afterMidnight % 60;
}

std::ostream &operator<<(std::ostream &out, const PlanSketch &sketch)
{
    out << "rules " << ruleSetCode(sketch.ruleSet).toStdString() << ", capacity " << sketch.capacity
        << ", travel " << sketch.travel << ", event days " << sketch.eventDays << ", event rules "
        << sketch.eventRuleSet << ", budget " << sketch.budget << '\n';
    for (const PersonSketch &each : sketch.people)
        out << "person: age " << each.age << ", rules " << each.ruleSet << ", contract "
            << each.contractKind << ", rate " << each.rate << ", level " << each.skillLevel
            << ", certificate days " << each.certificateDays << '\n';
    for (const ShiftSketch &each : sketch.shifts) {
        writeTime(out << "shift: day ", each.start)
            << ", " << each.length << " min, call " << each.call << ", break " << each.breakLength
            << " after " << each.breakAfter << (each.isBreakPaid ? " paid" : "") << ", site "
            << each.site << ", role " << each.role << ", event " << each.event << ", status "
            << each.status << ", kind " << each.kind << ", tag " << each.tag << ", headcount "
            << each.headcount << '\n';
    }
    for (const WorkSketch &each : sketch.works)
        out << "assignment: shift " << each.shift << ", person " << each.person << ", status "
            << each.status << ", part after " << each.partAfter << '\n';
    for (const AbsenceSketch &each : sketch.absences)
        writeTime(out << "absence: person " << each.person << ", kind " << each.kind << ", day ",
                  each.start)
            << ", " << each.length << " min" << (each.isWeekly ? ", weekly" : "") << '\n';
    return out;
}

} // namespace planning::test
