#include "core/fixes/trial.h"
#include "core/rules/conflictindex.h"
#include "core/rules/describe.h"
#include "tests/support/crewplan.h"

#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

static std::vector<Conflict> aboutBudgets(std::vector<Conflict> conflicts)
{
    std::erase_if(conflicts, [](const Conflict &each) { return !each.event; });
    return conflicts;
}

class TestBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsExceeded_data();
    void aLineIsExceeded();
    void theMessageNamesEventLineAndAmounts();
    void shiftsOfTheEventsMissionsCount();
    void shiftsOnNoLineOfTheBudgetDoNotCount();
    void aRaiseShowsAtOnce();
    void aPreviewTellsAndChangesNothing();
    void eachTrialStartsFromTheSameTotals();
};

namespace
{

// Carmen, with a budget for the stage; Inès works 8 hours on it at 20 €.
class Production : public CrewPlan
{
public:
    Production()
    {
        edit(organization, [](Organization &each) { each.currency = u"EUR"_s; });
        Contract entity;
        entity.person = ines;
        entity.hourlyRate = {2000};
        contract = add(entity);
        Event carmen;
        carmen.name = u"Carmen"_s;
        carmen.budget = {{u"Plateau"_s, {15000}}, {u"Son"_s, {0}}};
        event = add(carmen);
        shift = addShift(u"Montage"_s, u"2026-03-02T10:00"_s, u"2026-03-02T18:00"_s);
        edit(shift, [this](Shift &each) {
            each.event = event;
            each.budgetLine = u"Plateau"_s;
            each.breaks = {{{at(u"2026-03-02T13:00"_s), at(u"2026-03-02T13:30"_s)}, true, true}};
        });
        assign(shift, ines);
    }
    // "Plateau 10.00": lines and excesses
    QString excesses() const
    {
        QStringList texts;
        for (const Conflict &conflict : conflicts()) {
            if (conflict.rule == u"budget_exceeded")
                texts << textOf(conflict);
        }
        return texts.join(u", "_s);
    }
    static QString textOf(const Conflict &conflict)
    {
        const auto excess = std::get<Money>(*conflict.detail("excess"_L1));
        return std::get<QString>(*conflict.detail("line"_L1)) + u' '
               + QString::number(double(excess.cents) / 100, 'f', 2);
    }

    Id<Contract> contract;
    Id<Event> event;
    Id<Shift> shift;
};

} // namespace

void TestBudget::aLineIsExceeded_data()
{
    QTest::addColumn<int>("budget"); // cents
    QTest::addColumn<QString>("excess");
    QTest::newRow("less than it costs") << 15000 << u"Plateau 10.00"_s;
    QTest::newRow("a cent less") << 15999 << u"Plateau 0.01"_s;
    QTest::newRow("exactly what it costs") << 16000 << QString();
    QTest::newRow("nothing at all") << 0 << u"Plateau 160.00"_s;
}

void TestBudget::aLineIsExceeded()
{
    QFETCH(int, budget);
    Production production;
    production.edit(production.event,
                    [budget](Event &each) { each.budget.front().amount = {budget}; });
    QTEST(production.excesses(), "excess");
}

void TestBudget::theMessageNamesEventLineAndAmounts()
{
    const Production production;
    const auto conflicts = aboutBudgets(production.conflicts());
    QCOMPARE(conflicts.size(), std::size_t{1});
    const Conflict &conflict = conflicts.front();
    QVERIFY(conflict.type == ConflictType::Soft);
    QCOMPARE(
        message(conflict, production.plan, Language::English),
        u"Carmen: Plateau line exceeded by 10\u00a0€ (planned 160\u00a0€, budget 150\u00a0€)."_s);
    QCOMPARE(
        message(conflict, production.plan, Language::French),
        u"Carmen : ligne Plateau dépassée de 10\u00a0€ (prévu 160\u00a0€, budget 150\u00a0€)."_s);
    QCOMPARE(detailsToJson(conflict)[u"excess"_s].toDouble(), 10.0);
}

void TestBudget::shiftsOfTheEventsMissionsCount()
{
    Production production;
    Mission mission;
    mission.event = production.event;
    const auto id = production.add(mission);
    production.edit(production.shift, [id](Shift &each) {
        each.event.reset();
        each.mission = id;
    });
    QCOMPARE(production.excesses(), u"Plateau 10.00"_s);
}

void TestBudget::shiftsOnNoLineOfTheBudgetDoNotCount()
{
    Production production;
    production.edit(production.shift, [](Shift &each) { each.budgetLine = u"Lumière"_s; });
    QCOMPARE(production.excesses(), QString());
    production.edit(production.shift, [](Shift &each) { each.budgetLine.clear(); });
    QCOMPARE(production.excesses(), QString());
}

void TestBudget::aRaiseShowsAtOnce()
{
    Production production;
    ConflictIndex index;
    index.reset(production.plan);
    const Touched raise = production.edit(production.contract,
                                          [](Contract &contract) { contract.hourlyRate = {2500}; });
    QVERIFY(raise.events.empty()); // an edit of the person, not of the event
    index.update(production.plan, raise);
    const auto found = index.ofEvent(production.event);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(Production::textOf(*found.front()), u"Plateau 50.00"_s);
}

void TestBudget::aPreviewTellsAndChangesNothing()
{
    Production production;
    production.edit(production.event, [](Event &each) { each.budget.front().amount = {16000}; });
    ConflictIndex index;
    index.reset(production.plan);
    const Plan before = production.plan;
    const Touched longer = production.edit(
        production.shift, [](Shift &each) { each.planned.end += std::chrono::hours{1}; });
    QCOMPARE(aboutBudgets(index.preview(production.plan, longer)).size(), std::size_t{1});
    QCOMPARE(index.ofEvents().size(), std::size_t{0});
    index.update(before, longer); // taken back
    QCOMPARE(index.ofEvents().size(), std::size_t{0});
}

void TestBudget::eachTrialStartsFromTheSameTotals()
{
    Production production;
    production.edit(production.event, [](Event &each) { each.budget.front().amount = {16000}; });
    const Shift shift = *production.plan.find(production.shift);
    Shift later = shift;
    later.planned.end += minutes{60};
    Change longer;
    longer.update(shift, later);
    Trial trial(production.plan);
    for (int run = 0; run < 3; ++run) {
        const auto caused = trial.newConflicts(longer);
        QVERIFY(caused);
        const std::vector<Conflict> budgets = aboutBudgets(*caused);
        QCOMPARE(budgets.size(), std::size_t{1});
        QCOMPARE(Production::textOf(budgets.front()), u"Plateau 20.00"_s);
    }
}

QTEST_APPLESS_MAIN(TestBudget)
#include "tst_budget.moc"
