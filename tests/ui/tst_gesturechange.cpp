#include "tests/support/sampleboard.h"
#include "ui/timeline/gesturechange.h"

using namespace planning;
using namespace planning::test;
using namespace planning::ui;

class TestGestureChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void movingAndChangingHandsIsOneStep();
    void aShiftOfTwoSelectedBarsMovesOnce();
    void aBarDroppedOnTheOpenPostsIsGivenUp();
    void anOpenPostDroppedOnAPersonIsAssigned();
    void aCopyForSomebodyElseLeavesTheCrewBehind();
    void anotherSitesRowChangesSiteAndTeam();
    void resizingChangesTheShift();
    void resizingAPartChangesThePartOnly();
    void aDrawnShiftBelongsToItsRow();
    void aPersonFillsAnOpenPostOrTakesAPlace();

private:
    RowKey rowOf(Id<Person> person) const { return {RowKind::Person, person, {}, {}}; }
    Gesture gesture(GestureKind kind, const BarKey &bar, const RowKey &from, const RowKey &to) const
    {
        Gesture gesture;
        gesture.kind = kind;
        gesture.bars = {bar};
        gesture.fromRow = from;
        gesture.toRow = to;
        gesture.interval = m_sample->plan().find(bar.shift)->planned;
        return gesture;
    }
    // Applies the change; the plan afterwards.
    Plan &after(const Gesture &gesture)
    {
        const Change change = changeOf(gesture, m_sample->plan(), m_sample->sample().ids());
        const auto applied = m_sample->plan().apply(change);
        Q_ASSERT(applied);
        return m_sample->plan();
    }
    QStringList crewOf(Id<Shift> shift) const
    {
        QStringList names;
        for (const Id<Assignment> id : m_sample->plan().by<&Assignment::shift>(shift))
            names.append(m_sample->plan().find(m_sample->plan().find(id)->person)->firstName);
        names.sort();
        return names;
    }

    std::unique_ptr<SampleBoard> m_sample;
    const RowKey m_open{RowKind::Unassigned, {}, {}, {}};
};

void TestGestureChange::init()
{
    m_sample = std::make_unique<SampleBoard>();
}

void TestGestureChange::movingAndChangingHandsIsOneStep()
{
    Assignment part = *m_sample->plan().find(m_sample->anaShow);
    part.part = Interval{m_sample->at("2026-08-20 22:00"), m_sample->at("2026-08-21 02:00")};
    Change change;
    change.update(*m_sample->plan().find(part.id), part);
    QVERIFY(m_sample->plan().apply(change));

    Gesture move = gesture(GestureKind::Move, {m_sample->show, m_sample->anaShow},
                           rowOf(m_sample->ana), rowOf(m_sample->cleo));
    move.delta = minutes{60};
    const Plan &plan = after(move);
    QCOMPARE(plan.find(m_sample->show)->planned.start, m_sample->at("2026-08-20 21:00"));
    QCOMPARE(plan.find(m_sample->anaShow)->part->start, m_sample->at("2026-08-20 23:00"));
    QCOMPARE(crewOf(m_sample->show), QStringList{QStringLiteral("Cleo")});
}

void TestGestureChange::aShiftOfTwoSelectedBarsMovesOnce()
{
    Gesture move = gesture(GestureKind::Move, {m_sample->focus, m_sample->anaFocus},
                           rowOf(m_sample->ana), rowOf(m_sample->ana));
    move.bars.push_back({m_sample->focus, std::nullopt});
    move.delta = minutes{60};
    const Plan &plan = after(move);
    QCOMPARE(plan.find(m_sample->focus)->planned.start, m_sample->at("2026-08-20 10:00"));
    QCOMPARE(*plan.find(m_sample->focus)->callTime, m_sample->at("2026-08-20 09:30"));
}

void TestGestureChange::aBarDroppedOnTheOpenPostsIsGivenUp()
{
    after(gesture(GestureKind::Move, {m_sample->repair, m_sample->benRepair}, rowOf(m_sample->ben),
                  m_open));
    QVERIFY(crewOf(m_sample->repair).isEmpty());
}

void TestGestureChange::anOpenPostDroppedOnAPersonIsAssigned()
{
    after(
        gesture(GestureKind::Move, {m_sample->patch, std::nullopt}, m_open, rowOf(m_sample->cleo)));
    QCOMPARE(crewOf(m_sample->patch), QStringList{QStringLiteral("Cleo")});
}

void TestGestureChange::aCopyForSomebodyElseLeavesTheCrewBehind()
{
    Gesture copy = gesture(GestureKind::Copy, {m_sample->focus, m_sample->anaFocus},
                           rowOf(m_sample->ana), rowOf(m_sample->cleo));
    copy.delta = minutes{24 * 60};
    const Plan &plan = after(copy);
    QCOMPARE(plan.all<Shift>().size(), std::size_t{5});
    const Shift &made = plan.all<Shift>().back();
    QCOMPARE(made.planned.start, m_sample->at("2026-08-21 09:00"));
    QCOMPARE(made.status, ShiftStatus::Draft);
    QCOMPARE(crewOf(made.id), QStringList{QStringLiteral("Cleo")});
    QCOMPARE(crewOf(m_sample->focus).size(), 2);
}

void TestGestureChange::anotherSitesRowChangesSiteAndTeam()
{
    const RowKey from{RowKind::Site, {}, m_sample->tent, m_sample->sound};
    const RowKey to{RowKind::Site, {}, m_sample->stage, m_sample->light};
    Gesture move = gesture(GestureKind::Move, {m_sample->patch, std::nullopt}, from, to);
    move.delta = minutes{30};
    const Shift &shift = *after(move).find(m_sample->patch);
    QCOMPARE(shift.site, m_sample->stage);
    QCOMPARE(shift.team, std::optional(m_sample->light));
    QCOMPARE(shift.planned.start, m_sample->at("2026-08-20 10:30"));
}

void TestGestureChange::resizingChangesTheShift()
{
    Gesture resize = gesture(GestureKind::ResizeEnd, {m_sample->repair, m_sample->benRepair},
                             rowOf(m_sample->ben), rowOf(m_sample->ben));
    resize.interval.end += minutes{45};
    QCOMPARE(after(resize).find(m_sample->repair)->planned.end, m_sample->at("2026-08-20 18:45"));
}

void TestGestureChange::resizingAPartChangesThePartOnly()
{
    Assignment part = *m_sample->plan().find(m_sample->anaShow);
    part.part = Interval{m_sample->at("2026-08-20 22:00"), m_sample->at("2026-08-21 02:00")};
    Change change;
    change.update(*m_sample->plan().find(part.id), part);
    QVERIFY(m_sample->plan().apply(change));

    Gesture resize = gesture(GestureKind::ResizeStart, {m_sample->show, m_sample->anaShow},
                             rowOf(m_sample->ana), rowOf(m_sample->ana));
    resize.interval = {m_sample->at("2026-08-20 23:00"), part.part->end};
    const Plan &plan = after(resize);
    QCOMPARE(plan.find(part.id)->part, std::optional(resize.interval));
    QCOMPARE(plan.find(m_sample->show)->planned.start, m_sample->at("2026-08-20 20:00"));
}

void TestGestureChange::aDrawnShiftBelongsToItsRow()
{
    Gesture create;
    create.kind = GestureKind::Create;
    create.toRow = rowOf(m_sample->cleo);
    create.interval = {m_sample->at("2026-08-20 14:00"), m_sample->at("2026-08-20 17:00")};
    const Plan &plan = after(create);
    const Shift &made = plan.all<Shift>().back();
    QCOMPARE(made.planned, create.interval);
    QCOMPARE(made.team, std::optional(m_sample->sound));
    QCOMPARE(crewOf(made.id), QStringList{QStringLiteral("Cleo")});
}

void TestGestureChange::aPersonFillsAnOpenPostOrTakesAPlace()
{
    Gesture drop = gesture(GestureKind::AssignPerson, {m_sample->show, m_sample->anaShow},
                           rowOf(m_sample->ana), rowOf(m_sample->ana));
    drop.person = m_sample->ben;
    after(drop);
    QCOMPARE(crewOf(m_sample->show),
             QStringList({QStringLiteral("Ana"), QStringLiteral("Ben")})); // two posts
    drop.person = m_sample->cleo;
    after(drop);
    QCOMPARE(crewOf(m_sample->show), QStringList({QStringLiteral("Ben"), QStringLiteral("Cleo")}));
}

QTEST_APPLESS_MAIN(TestGestureChange)
#include "tst_gesturechange.moc"
