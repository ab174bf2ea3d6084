#include "tests/core/planedits.h"

#include <ostream>

namespace planning::test
{

using namespace Qt::StringLiterals;
using std::chrono::days;

std::ostream &operator<<(std::ostream &out, const EditSketch &sketch)
{
    return out << "edit " << sketch.kind << " of " << sketch.which << " to " << sketch.value;
}

namespace
{

class PlanEdit
{
public:
    PlanEdit(const EditSketch &sketch, const Plan &plan, int serial)
        : m_sketch(sketch),
          m_plan(plan),
          m_serial(serial)
    {
    }

    Change change()
    {
        const int kind = m_sketch.kind % kEditKinds;
        if (kind < 10)
            editShift(kind);
        else if (kind < 14)
            editAssignment(kind - 10);
        else if (kind < 22)
            editPerson(kind - 14);
        else
            editSurroundings(kind - 22);
        return std::move(m_change);
    }

private:
    template <typename T>
    const T *any(int which) const
    {
        const auto all = m_plan.all<T>();
        return all.empty() ? nullptr : &all[static_cast<std::size_t>(which) % all.size()];
    }
    template <typename T, typename How>
    void edit(How &&how)
    {
        const T *before = any<T>(m_sketch.which);
        if (!before)
            return;
        T after = *before;
        how(after);
        m_change.update(*before, std::move(after));
    }
    template <typename T>
    void insert(T entity)
    {
        entity.id = Id<T>{Uuid{8, static_cast<std::uint64_t>(m_serial) + 1}};
        m_change.insert(std::move(entity));
    }
    template <typename T>
    void remove()
    {
        if (const T *entity = any<T>(m_sketch.which))
            m_change.remove(*entity);
    }
    template <typename T>
    Id<T> other() const
    {
        return any<T>(m_sketch.value)->id;
    }
    int pick(int count) const { return m_sketch.value % count; }
    minutes someTime(int days) const { return minutes{30 * pick(days * 48)}; }
    // Some days around the first shift.
    LocalDay someDay() const
    {
        const Instant first = m_plan.all<Shift>().front().planned.start;
        return LocalDay{std::chrono::floor<days>(first).time_since_epoch()} + days{pick(20) - 6};
    }

    void editShift(int kind)
    {
        edit<Shift>([&](Shift &shift) {
            switch (kind) {
            case 0:
                shift.planned = shift.planned.shifted(someTime(4) - days{2});
                break;
            case 1:
                shift.planned.end = shift.planned.start + minutes{30} + someTime(1);
                break;
            case 2:
                shift.site = other<Site>();
                break;
            case 3:
                shift.role = other<Role>();
                break;
            case 4:
                shift.status = static_cast<ShiftStatus>(pick(3));
                break;
            case 5:
                shift.kind = static_cast<ShiftKind>(pick(4));
                break;
            case 6:
                shift.event = pick(3) ? std::optional(other<Event>()) : std::nullopt;
                shift.mission = pick(3) || pick(2) ? std::nullopt : std::optional(other<Mission>());
                break;
            case 7:
                shift.callTime = shift.planned.start - minutes{30 * pick(8)};
                break;
            case 8:
                shift.headcount = pick(4);
                shift.tags = {pick(2) ? u"tour"_s : u"festival"_s};
                break;
            default:
                shift.breaks = {
                    {{shift.planned.start + minutes{60}, shift.planned.start + minutes{90}},
                     pick(2) == 0}};
            }
        });
    }
    void editAssignment(int kind)
    {
        switch (kind) {
        case 0:
            edit<Assignment>(
                [&](Assignment &each) { each.status = static_cast<AssignmentStatus>(pick(5)); });
            break;
        case 1:
            edit<Assignment>([&](Assignment &each) { each.person = other<Person>(); });
            break;
        case 2: {
            Assignment assignment;
            assignment.shift = any<Shift>(m_sketch.which)->id;
            assignment.person = other<Person>();
            assignment.status = AssignmentStatus::Confirmed;
            insert(assignment);
            break;
        }
        default:
            remove<Assignment>();
        }
    }
    void editPerson(int kind)
    {
        const Id<Person> person = any<Person>(m_sketch.which)->id;
        switch (kind) {
        case 0:
            edit<Person>([&](Person &each) {
                each.birthDate = someDay() - std::chrono::days{365 * 17 + 4};
                each.tags = {u"night_worker"_s};
            });
            break;
        case 1: {
            Availability availability;
            availability.person = person;
            availability.interval = any<Shift>(m_sketch.value)->planned.shifted(minutes{90});
            availability.kind = static_cast<AvailabilityKind>(pick(4));
            insert(availability);
            break;
        }
        case 2:
            remove<Availability>();
            break;
        case 3: {
            Leave leave;
            leave.person = person;
            leave.interval = any<Shift>(m_sketch.value)->planned;
            leave.status = static_cast<LeaveStatus>(pick(3));
            insert(leave);
            break;
        }
        case 4:
            edit<Contract>([&](Contract &each) {
                each.ruleSet = pick(3) ? ruleSetCode(pick(8)) : u"OUR-TOUR"_s;
                each.validFrom = someDay();
                each.softCeilingDay = minutes{60 * pick(10)};
                each.softCeilingWeek = minutes{60 * pick(40)};
            });
            break;
        case 5:
            edit<Contract>([&](Contract &each) {
                each.kind = static_cast<ContractKind>(pick(4));
                each.hourlyRate = Money{100 * pick(40)};
            });
            break;
        case 6:
            remove<PersonSkill>();
            break;
        default:
            edit<Certification>([&](Certification &each) { each.expiresOn = someDay(); });
        }
    }
    void editSurroundings(int kind)
    {
        static const QStringList zones{u"Europe/Paris"_s, u"Europe/London"_s,
                                       u"America/New_York"_s};
        switch (kind) {
        case 0:
            edit<Site>([&](Site &each) {
                each.timezone = zones[pick(3)];
                each.holidayZone = pick(2) ? u"FR"_s : QString();
            });
            break;
        case 1:
            edit<Site>([&](Site &each) { each.capacity = pick(3); });
            break;
        case 2:
            edit<Event>([&](Event &each) {
                each.startDate = someDay();
                each.endDate = each.startDate + std::chrono::days{pick(5)};
            });
            break;
        case 3:
            edit<Event>([&](Event &each) {
                each.ruleSet = pick(3) ? ruleSetCode(pick(8)) : QString();
                each.budget = {{u"crew"_s, Money{1000 * pick(60)}}};
            });
            break;
        case 4:
            edit<Role>([&](Role &each) {
                each.requiredSkills = {{u"truss_rigger"_s, pick(4)}};
                each.code = pick(2) ? u"truss_rigger"_s : u"pyro_operator"_s;
            });
            break;
        case 5:
            edit<Mission>([&](Mission &each) { each.event = other<Event>(); });
            break;
        case 6:
            edit<Organization>([&](Organization &each) {
                each.defaultRuleSet = ruleSetCode(pick(8));
                each.defaultTimezone = zones[pick(3)];
            });
            break;
        default:
            edit<TravelTime>([&](TravelTime &each) { each.duration = someTime(1); });
        }
    }

    EditSketch m_sketch;
    const Plan &m_plan;
    int m_serial;
    Change m_change;
};

} // namespace

Change changeOf(const EditSketch &edit, const Plan &plan, int serial)
{
    return PlanEdit(edit, plan, serial).change();
}

} // namespace planning::test
