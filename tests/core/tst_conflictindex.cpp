#include "core/rules/conflictindex.h"
#include "tests/support/crewplan.h"

#include <QTest>

#include <random>

using namespace planning;
using namespace std::chrono;
using namespace Qt::StringLiterals;

class TestConflictIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conflictsAreFoundByPersonShiftAndSite();
    void aCheckThatIsStoppedFindsNothing();
    void aRestBetweenTwoPartsOfOneShiftIsFoundAndForgotten();
    void afterAnyEditItEqualsAFullCheck_data();
    void afterAnyEditItEqualsAFullCheck();
};

void TestConflictIndex::conflictsAreFoundByPersonShiftAndSite()
{
    CrewPlan crew;
    const auto a = crew.addShift(u"A"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s);
    const auto b = crew.addShift(u"B"_s, u"2026-03-02T11:00"_s, u"2026-03-02T13:00"_s);
    crew.assign(a, crew.ines);
    crew.assign(b, crew.ines);
    crew.edit(crew.site, [](Site &site) { site.capacity = 0; });
    ConflictIndex index;
    index.reset(crew.plan);
    QCOMPARE(index.ofPerson(crew.ines).size(), std::size_t{1});
    QCOMPARE(index.ofShift(a).size(), std::size_t{1});
    QCOMPARE(index.ofShift(a).front(), index.ofShift(b).front());
    QCOMPARE(index.ofSite(crew.site).size(), std::size_t{1});
    const QString key = index.ofShift(a).front()->key;
    QCOMPARE(index.find(key)->rule, u"double_booking"_s);
    QVERIFY(!index.find(u"no such key"_s));
}

void TestConflictIndex::aCheckThatIsStoppedFindsNothing()
{
    CrewPlan crew;
    crew.assign(crew.addShift(u"A"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s), crew.ines);
    crew.assign(crew.addShift(u"B"_s, u"2026-03-02T11:00"_s, u"2026-03-02T13:00"_s), crew.ines);
    crew.addPerson(u"Paul"_s, u"Martin"_s);
    int asked = 0;
    ConflictIndex index;
    index.reset(crew.plan, [&asked] { return ++asked == 2; }); // after the first of the people
    QCOMPARE(asked, 2);
    QCOMPARE(index.size(), std::size_t{0});
    index.reset(crew.plan);
    QVERIFY(index.size() > 0);
}

// Two shifts of a conflict may be one and the same.
void TestConflictIndex::aRestBetweenTwoPartsOfOneShiftIsFoundAndForgotten()
{
    CrewPlan crew;
    const auto build = crew.addShift(u"Montage"_s, u"2026-03-02T08:00"_s, u"2026-03-03T12:00"_s);
    const auto evening = crew.assign(build, crew.ines);
    crew.edit(evening, [](Assignment &each) {
        each.part = {CrewPlan::at(u"2026-03-02T18:00"_s), CrewPlan::at(u"2026-03-02T22:00"_s)};
    });
    crew.edit(crew.assign(build, crew.ines), [](Assignment &each) {
        each.part = {CrewPlan::at(u"2026-03-03T08:00"_s), CrewPlan::at(u"2026-03-03T12:00"_s)};
    });
    ConflictIndex index;
    index.reset(crew.plan);
    const auto found = index.ofShift(build);
    QCOMPARE(std::ranges::count(found, u"rest_minimum"_s, &Conflict::rule), 1);
    index.update(crew.plan, crew.edit(evening, [](Assignment &each) {
        each.status = AssignmentStatus::Declined;
    }));
    QVERIFY(index.ofShift(build).empty());
}

namespace
{

// A festival that is edited at random, the same way for the same seed.
class RandomEdits
{
public:
    explicit RandomEdits(unsigned seed) : m_random(seed)
    {
        Site second;
        second.name = u"Club"_s;
        second.timezone = u"Europe/London"_s;
        second.capacity = 2;
        m_sites = {m_crew.site, m_crew.add(second)};
        m_crew.edit(m_crew.site, [](Site &site) { site.holidayZone = u"FR"_s; });
        RuleSet late;
        late.code = u"LATE"_s;
        late.base = u"FR-DC"_s;
        late.parameters = {{u"double_booking"_s, QJsonObject{{u"wrap_minutes"_s, 90}}}};
        m_crew.add(late);
        TravelTime way;
        way.fromSite = m_sites[0];
        way.toSite = m_sites[1];
        way.duration = minutes{120};
        m_crew.add(way);
        m_crew.edit(m_crew.role, [](Role &role) { role.requiredSkills = {{u"sound_tech"_s, 2}}; });
        m_people = {m_crew.ines, m_crew.addPerson(u"Paul"_s, u"Martin"_s),
                    m_crew.addPerson(u"Zoé"_s, u"Petit"_s)};
        Role rigger;
        rigger.code = u"truss_rigger"_s;
        m_roles = {m_crew.role, m_crew.add(rigger)};
        Event event;
        event.startDate = LocalDay{2026y / March / 28};
        event.endDate = LocalDay{2026y / March / 29};
        event.site = m_crew.site;
        m_event = m_crew.add(event);
        for (int i = 0; i < 2; ++i) {
            Equipment desk;
            desk.lastMaintenance = LocalDay{2025y / December / 20};
            m_equipment.push_back(m_crew.add(desk));
        }
        Event show;
        show.budget = {{u"stage"_s, {20000}}, {u"sound"_s, {5000}}};
        m_events = {m_crew.add(show), m_crew.add(Event())};
        for (const Id<Person> person : m_people) {
            Contract contract;
            contract.person = person;
            contract.hourlyRate = {1500};
            m_contracts.push_back(m_crew.add(contract));
        }
        for (int i = 0; i < 12; ++i)
            addShift();
    }

    const Plan &plan() const { return m_crew.plan; }

    Touched next()
    {
        switch (pick(17)) {
        case 0:
            return m_crew.edit(anyShift(), [this](Shift &shift) { move(shift); });
        case 1:
            return m_crew.edit(anyShift(), [this](Shift &shift) {
                shift.site = m_sites[static_cast<std::size_t>(pick(2))];
            });
        case 2:
            return m_crew.edit(anyShift(), [this](Shift &shift) {
                shift.status = pick(3) == 0 ? ShiftStatus::Cancelled : ShiftStatus::Draft;
            });
        case 3:
            return assignSomeone();
        case 4:
            return changeAnswer();
        case 5:
            return learn();
        case 6:
            return removeShift();
        case 7:
            return bookSomething();
        case 8:
            return changeBooking();
        case 9:
            return m_crew.edit(m_equipment[0],
                               [this](Equipment &each) { each.quantity = pick(3); });
        case 10:
            return m_crew.edit(anyShift(), [this](Shift &shift) {
                shift.role = m_roles[static_cast<std::size_t>(pick(2))];
                shift.event = pick(2) ? std::optional(m_event) : std::nullopt;
                shift.status = ShiftStatus::Published;
                shift.record.updatedAt = shift.planned.start - hours{24 * pick(10)};
            });
        case 11:
            return m_crew.edit(m_event, [this](Event &event) {
                event.endDate = event.startDate + days{pick(3)};
                event.ruleSet = pick(2) ? u"SEED"_s : QString();
            });
        case 12:
            return signContract();
        case 13:
            return m_crew.edit(m_contracts[static_cast<std::size_t>(pick(3))],
                               [this](Contract &each) { each.hourlyRate = {500 * pick(5)}; });
        case 14:
            return m_crew.edit(m_events[static_cast<std::size_t>(pick(2))], [this](Event &event) {
                event.budget.clear();
                if (pick(3) > 0)
                    event.budget = {{u"stage"_s, {5000 * pick(9)}}};
            });
        case 15:
            return m_crew.edit(anyShift(), [this](Shift &shift) { charge(shift); });
        default:
            return m_crew.edit(m_sites[1], [this](Site &site) { site.capacity = pick(3); });
        }
    }

private:
    int pick(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    Id<Shift> anyShift()
    {
        const auto shifts = plan().all<Shift>();
        return shifts[static_cast<std::size_t>(pick(static_cast<int>(shifts.size())))].id;
    }
    Id<Person> anyone() { return m_people[static_cast<std::size_t>(pick(3))]; }
    void move(Shift &shift)
    {
        shift.planned.start = CrewPlan::at(u"2026-03-28T06:00"_s) + minutes{30 * pick(150)};
        shift.planned.end = shift.planned.start + minutes{60 + 30 * pick(20)};
        shift.callTime.reset();
    }
    // On some line of some event.
    void charge(Shift &shift)
    {
        shift.event = m_events[static_cast<std::size_t>(pick(2))];
        if (pick(4) == 0)
            shift.event.reset();
        shift.budgetLine = pick(3) == 0 ? u"sound"_s : u"stage"_s;
        shift.transportCost = Money{1000 * pick(4)};
    }
    Shift newShift()
    {
        Shift shift;
        shift.site = m_sites[static_cast<std::size_t>(pick(2))];
        shift.role = m_crew.role;
        move(shift);
        charge(shift);
        return shift;
    }
    void addShift() { m_crew.assign(m_crew.add(newShift()), anyone()); }
    Touched assignSomeone()
    {
        Assignment assignment;
        assignment.id = Id<Assignment>{Uuid{2, m_random()}};
        assignment.shift = anyShift();
        assignment.person = anyone();
        assignment.status = pick(2) ? AssignmentStatus::Confirmed : AssignmentStatus::Proposed;
        Change change;
        change.insert(assignment);
        return m_crew.apply(change);
    }
    Touched changeAnswer()
    {
        const auto all = plan().all<Assignment>();
        if (all.empty())
            return assignSomeone();
        const auto id = all[static_cast<std::size_t>(pick(static_cast<int>(all.size())))].id;
        return m_crew.edit(id, [this](Assignment &assignment) {
            assignment.status = static_cast<AssignmentStatus>(pick(5));
            assignment.person = anyone();
        });
    }
    Touched learn()
    {
        PersonSkill skill;
        skill.id = Id<PersonSkill>{Uuid{3, m_random()}};
        skill.person = anyone();
        skill.skill = u"sound_tech"_s;
        skill.level = 1 + pick(5);
        Change change;
        change.insert(skill);
        return m_crew.apply(change);
    }
    Touched bookSomething()
    {
        Booking booking;
        booking.id = Id<Booking>{Uuid{5, m_random()}};
        booking.equipment = m_equipment[static_cast<std::size_t>(pick(2))];
        const Shift &shift = *plan().find(anyShift());
        booking.shift = shift.id;
        booking.interval = shift.planned;
        Change change;
        change.insert(booking);
        return m_crew.apply(change);
    }
    Touched changeBooking()
    {
        const auto all = plan().all<Booking>();
        if (all.empty())
            return bookSomething();
        const auto id = all[static_cast<std::size_t>(pick(static_cast<int>(all.size())))].id;
        return m_crew.edit(id, [this](Booking &booking) {
            booking.equipment = m_equipment[static_cast<std::size_t>(pick(2))];
            booking.interval = booking.interval.shifted(hours{pick(5) - 2});
            booking.status = static_cast<BookingStatus>(pick(3));
        });
    }
    // Under a rule set of the plan that adds time after the end.
    Touched signContract()
    {
        Contract contract;
        contract.id = Id<Contract>{Uuid{6, m_random()}};
        contract.person = anyone();
        contract.ruleSet = pick(2) ? u"LATE"_s : u"FR-1285"_s;
        contract.validFrom = LocalDay{2026y / March / 28} + days{pick(4)};
        Change change;
        change.insert(contract);
        return m_crew.apply(change);
    }
    // With its assignments, and a new one so that the plan does not run empty.
    Touched removeShift()
    {
        Change change;
        const Id<Shift> id = anyShift();
        for (const Id<Assignment> assignment : plan().by<&Assignment::shift>(id))
            change.remove(*plan().find(assignment));
        for (const Id<Booking> booking : plan().by<&Booking::shift>(id))
            change.remove(*plan().find(booking));
        change.remove(*plan().find(id));
        Shift replacement = newShift();
        replacement.id = Id<Shift>{Uuid{4, m_random()}};
        change.insert(replacement);
        return m_crew.apply(change);
    }

    std::mt19937_64 m_random;
    CrewPlan m_crew;
    std::vector<Id<Site>> m_sites;
    std::vector<Id<Person>> m_people;
    std::vector<Id<Role>> m_roles;
    std::vector<Id<Equipment>> m_equipment;
    Id<Event> m_event;
    std::vector<Id<Event>> m_events; // the first with a budget to begin with
    std::vector<Id<Contract>> m_contracts;
};

} // namespace

void TestConflictIndex::afterAnyEditItEqualsAFullCheck_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestConflictIndex::afterAnyEditItEqualsAFullCheck()
{
    QFETCH(unsigned, seed);
    RandomEdits edits(seed);
    ConflictIndex index;
    index.reset(edits.plan());
    QVERIFY(index.size() > 0);
    for (int i = 0; i < 120; ++i) {
        const Touched touched = edits.next();
        index.update(edits.plan(), touched);
        QVERIFY2(index.all() == Checker().check(edits.plan()), qPrintable(u"edit %1"_s.arg(i)));
    }
}

QTEST_APPLESS_MAIN(TestConflictIndex)
#include "tst_conflictindex.moc"
