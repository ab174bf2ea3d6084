#include "tests/support/sampleseason.h"
#include "ui/timeline/gesturechange.h"
#include "ui/timeline/rowplacement.h"

using namespace planning;
using namespace planning::test;
using namespace planning::ui;
using namespace Qt::StringLiterals;

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
    void whatIsOfAnotherPlanIsRefused();
    void anotherRowChangesWhatItStandsFor_data();
    void anotherRowChangesWhatItStandsFor();
    void aRowRefusesWhatCannotBe_data();
    void aRowRefusesWhatCannotBe();

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
    RowKey openRowOf(Id<Team> team) const { return {RowKind::Unassigned, {}, {}, team}; }
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
                  openRowOf(m_sample->light)));
    QVERIFY(crewOf(m_sample->repair).isEmpty());
}

void TestGestureChange::anOpenPostDroppedOnAPersonIsAssigned()
{
    after(gesture(GestureKind::Move, {m_sample->patch, std::nullopt}, openRowOf(m_sample->sound),
                  rowOf(m_sample->cleo)));
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

void TestGestureChange::whatIsOfAnotherPlanIsRefused()
{
    const RowKey row = rowOf(m_sample->ana);
    Gesture drop = gesture(GestureKind::AssignPerson, {m_sample->show}, row, row);
    drop.person = Id<Person>{Uuid{7, 7}};
    QVERIFY(changeOf(drop, m_sample->plan(), m_sample->sample().ids()).isEmpty());
    drop.templates = {Id<ShiftTemplate>{Uuid{7, 8}}};
    QVERIFY(changeOf(drop, m_sample->plan(), m_sample->sample().ids()).isEmpty());
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

// What a shift is for, in one line.
static QString describe(const Plan &plan, const Shift &shift)
{
    const auto name = [](const auto *entity) {
        return entity ? entity->name : QStringLiteral("–");
    };
    const Role *role = plan.find(shift.role);
    return QStringList{name(plan.find(shift.site)), name(plan.find(shift.team)),
                       name(plan.find(shift.event)), name(plan.find(shift.mission)),
                       role ? role->nameEn : QStringLiteral("–")}
        .join(u' ');
}

struct RowDrop {
    Id<Shift> shift;
    RowKey from;
    RowKey to;
};

static RowKey eventRow(std::optional<Id<Event>> event, std::optional<Id<Mission>> mission = {})
{
    return {.kind = RowKind::Event, .event = event, .mission = mission};
}

// By the name of what is dropped where.
static RowDrop dropNamed(const QString &name, const SampleSeason &season)
{
    const SampleBoard &board = season.board;
    const auto team = [](std::optional<Id<Team>> id) {
        return RowKey{.kind = RowKind::Team, .team = id};
    };
    const auto open = [](std::optional<Id<Team>> id) {
        return RowKey{.kind = RowKind::Unassigned, .team = id};
    };
    const auto role = [](Id<Role> id) { return RowKey{.kind = RowKind::Role, .role = id}; };
    const std::map<QString, RowDrop> drops{
        {u"Show to the team Sound"_s, {board.show, team(board.light), team(board.sound)}},
        {u"Show to the open posts of Sound"_s, {board.show, open(board.light), open(board.sound)}},
        {u"Show to the Open day"_s,
         {board.show, eventRow(season.nightOne), eventRow(season.openDay)}},
        {u"Repair to Night one"_s,
         {board.repair, eventRow({}, season.transport), eventRow(season.nightOne)}},
        {u"Patch to the transport"_s, {board.patch, eventRow({}), eventRow({}, season.transport)}},
        {u"Show to no event"_s, {board.show, eventRow(season.nightOne), eventRow({})}},
        {u"Show to the engineers"_s, {board.show, role(season.electrician), role(season.engineer)}},
        {u"Show to the transport"_s,
         {board.show, eventRow(season.nightOne), eventRow({}, season.transport)}},
        {u"Show to no team"_s, {board.show, team(board.light), team({})}},
        {u"Ana's Show to the open posts of Sound"_s,
         {board.show, RowKey::ofPerson(board.ana), open(board.sound)}},
    };
    return drops.at(name);
}

void TestGestureChange::anotherRowChangesWhatItStandsFor_data()
{
    QTest::addColumn<QString>("after"); // site, team, event, mission, role
    QTest::newRow("Show to the team Sound") << "Main stage Sound Night one – Electrician";
    QTest::newRow("Show to the open posts of Sound") << "Main stage Sound Night one – Electrician";
    QTest::newRow("Show to the Open day") << "Main stage Light Open day – Electrician";
    QTest::newRow("Repair to Night one") << "Tent Light Night one – Electrician";
    QTest::newRow("Patch to the transport") << "Tent Sound – Transport Engineer";
    QTest::newRow("Show to no event") << "Main stage Light – – Electrician";
    QTest::newRow("Show to the engineers") << "Main stage Light Night one – Engineer";
}

void TestGestureChange::anotherRowChangesWhatItStandsFor()
{
    SampleSeason season;
    const RowDrop drop = dropNamed(QString::fromUtf8(QTest::currentDataTag()), season);
    Gesture move = gesture(GestureKind::Move, {drop.shift}, drop.from, drop.to);
    move.delta = minutes{60};
    const Plan before = season.plan();
    const Change change = changeOf(move, season.plan(), season.board.sample().ids());
    QVERIFY(season.plan().apply(change));
    const Shift &shift = *season.plan().find(drop.shift);
    QTEST(describe(season.plan(), shift), "after");
    QCOMPARE(shift.planned, before.find(drop.shift)->planned.shifted(minutes{60}));
    QVERIFY(season.plan().apply(inverse(change))); // one step
    QVERIFY(season.plan() == before);
}

void TestGestureChange::aRowRefusesWhatCannotBe_data()
{
    QTest::addColumn<QString>("reason");
    QTest::newRow("Show to the transport")
        << "The mission “Transport” is at Tent, the shift at Main stage.";
    QTest::newRow("Show to no team") << "The role “Electrician” belongs to the team Light: a shift "
                                        "of it is never without a team.";
    QTest::newRow("Ana's Show to the open posts of Sound")
        << "“Show” is given up in the row of its own team: Light.";
}

void TestGestureChange::aRowRefusesWhatCannotBe()
{
    SampleSeason season;
    const RowDrop drop = dropNamed(QString::fromUtf8(QTest::currentDataTag()), season);
    Gesture move = gesture(GestureKind::Move, {drop.shift}, drop.from, drop.to);
    if (drop.from.person)
        move.bars.front().assignment = season.board.anaShow;
    QTEST(refusalOf(move, season.plan()), "reason");
    QVERIFY(changeOf(move, season.plan(), season.board.sample().ids()).isEmpty());
    move.toRow = move.fromRow;
    move.delta = minutes{60};
    QCOMPARE(refusalOf(move, season.plan()), QString());
}

QTEST_APPLESS_MAIN(TestGestureChange)
#include "tst_gesturechange.moc"
