#include "core/fixes/override.h"
#include "core/workspace/shiftchanges.h"
#include "tests/support/desk.h"
#include "ui/models/conflictfilter.h"
#include "ui/models/openpostsmodel.h"

#include <QAbstractItemModelTester>

using namespace planning;
using namespace planning::ui;

class TestConflictModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDoubleBookingAppearsAndGoesWithUndo();
    void updatesLeadToWhatANewModelShows();
    void theFilterShowsOneTypeOnly();
    void groupsHoldWhatTheListHolds_data();
    void groupsHoldWhatTheListHolds();
    void anAllowedConflictIsHiddenAndNotCounted();
    void countersOfAnIntermittentAreNothingToDo();
    void anOpenPostGoesWhenItIsFilled();
};

static Change confirmed(test::Desk &desk, Id<Shift> shift)
{
    Change change = assign(desk.plan(), shift, desk.ana, desk.sample.ids());
    std::get<Edit<Assignment>>(change.edits.front()).after->status = AssignmentStatus::Confirmed;
    return change;
}

static QStringList messages(const QAbstractItemModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.index(row, ConflictModel::MessageColumn).data().toString());
    return result;
}

void TestConflictModel::aDoubleBookingAppearsAndGoesWithUndo()
{
    test::Desk desk;
    ConflictModel model(desk.plan(), desk.editor().workspace().conflicts(), Language::English);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    connect(&desk.editor(), &Editor::changed, &model, &ConflictModel::update);
    QCOMPARE(model.count(ConflictType::Hard), 0);

    QVERIFY(desk.editor().perform(confirmed(desk, desk.show)));
    QVERIFY(desk.editor().perform(confirmed(desk, desk.loadOut)));
    QVERIFY(model.count(ConflictType::Hard) >= 1);
    QVERIFY(messages(model).front().contains(QStringLiteral("Ana Roux")));
    QVERIFY(desk.editor().undo());
    QCOMPARE(model.count(ConflictType::Hard), 0);
}

void TestConflictModel::updatesLeadToWhatANewModelShows()
{
    test::Desk desk;
    const auto &conflicts = desk.editor().workspace().conflicts();
    ConflictModel model(desk.plan(), conflicts, Language::French);
    connect(&desk.editor(), &Editor::changed, &model, &ConflictModel::update);
    const Id<Shift> moved[] = {desk.show};
    QVERIFY(desk.editor().perform(confirmed(desk, desk.show)));
    QVERIFY(desk.editor().perform(confirmed(desk, desk.loadOut)));
    QVERIFY(desk.editor().perform(moveShifts(desk.plan(), moved, minutes{60})));
    QCOMPARE(messages(model), messages(ConflictModel(desk.plan(), conflicts, Language::French)));
}

void TestConflictModel::countersOfAnIntermittentAreNothingToDo()
{
    test::Desk desk;
    const ConflictIndex &conflicts = desk.editor().workspace().conflicts();
    ConflictModel model(desk.plan(), conflicts, Language::English);
    connect(&desk.editor(), &Editor::changed, &model, &ConflictModel::update);
    Contract contract;
    contract.id = desk.sample.ids().next<Contract>();
    contract.person = desk.ana;
    contract.kind = ContractKind::CdduIntermittent;
    contract.ruleSet = QStringLiteral("FR-DC");
    Change hiring;
    hiring.insert(contract);
    QVERIFY(desk.editor().perform(std::move(hiring)));
    QVERIFY(desk.editor().perform(confirmed(desk, desk.show)));
    const auto isInformation = [](const Conflict *each) {
        return each->type == ConflictType::Info;
    };
    QVERIFY(std::ranges::any_of(conflicts.ofPerson(desk.ana), isInformation));
    QCOMPARE(model.count(ConflictType::Info), 0);
    QCOMPARE(messages(model), messages(ConflictModel(desk.plan(), conflicts, Language::English)));
}

void TestConflictModel::theFilterShowsOneTypeOnly()
{
    test::Desk desk;
    QVERIFY(desk.editor().perform(confirmed(desk, desk.show)));
    QVERIFY(desk.editor().perform(confirmed(desk, desk.loadOut)));
    ConflictModel model(desk.plan(), desk.editor().workspace().conflicts(), Language::English);
    ConflictGroups groups(model);
    ConflictFilter filter(groups);
    filter.setType(ConflictType::Hard);
    QCOMPARE(filter.rowCount(), model.count(ConflictType::Hard));
    filter.setTyped(QStringLiteral("nobody of that name"));
    QCOMPARE(filter.rowCount(), 0);
}

void TestConflictModel::groupsHoldWhatTheListHolds_data()
{
    QTest::addColumn<ConflictGrouping>("grouping");
    QTest::newRow("none") << ConflictGrouping::None;
    QTest::newRow("by day") << ConflictGrouping::Day;
    QTest::newRow("by person") << ConflictGrouping::Person;
    QTest::newRow("by rule") << ConflictGrouping::Rule;
}

// "Friday 6 March 2026: …, …": the groups of a model with their conflicts, one group a line.
static QStringList outline(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex group = model.index(row, 0);
        QStringList children;
        for (int child = 0; child < model.rowCount(group); ++child)
            children << model.index(child, 0, group).data().toString();
        lines << group.data().toString() + QLatin1String(": ") + children.join(u'\n');
    }
    return lines;
}

void TestConflictModel::groupsHoldWhatTheListHolds()
{
    QFETCH(ConflictGrouping, grouping);
    test::Desk desk;
    ConflictModel model(desk.plan(), desk.editor().workspace().conflicts(), Language::English);
    ConflictGroups groups(model);
    groups.setGrouping(grouping);
    ConflictFilter filter(groups);
    const auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
    const QAbstractItemModelTester tester(&groups, fatal);
    const QAbstractItemModelTester filterTester(&filter, fatal);
    connect(&desk.editor(), &Editor::changed, &model, &ConflictModel::update);
    const auto compareWithNew = [&] {
        ConflictGroups anew(model);
        anew.setGrouping(grouping);
        QCOMPARE(outline(groups), outline(anew));
        QCOMPARE(outline(filter), outline(groups));
    };
    compareWithNew();
    QVERIFY(desk.editor().perform(confirmed(desk, desk.show)));
    compareWithNew();
    QVERIFY(desk.editor().perform(confirmed(desk, desk.loadOut)));
    compareWithNew();
    const Id<Shift> moved[] = {desk.show};
    QVERIFY(desk.editor().perform(moveShifts(desk.plan(), moved, std::chrono::days{3})));
    compareWithNew();
    filter.setType(ConflictType::Hard);
    filter.setType({});
    while (desk.editor().canUndo()) {
        QVERIFY(desk.editor().undo());
        compareWithNew();
    }
}

void TestConflictModel::anAllowedConflictIsHiddenAndNotCounted()
{
    test::Desk desk;
    QVERIFY(desk.editor().perform(confirmed(desk, desk.show)));
    QVERIFY(desk.editor().perform(confirmed(desk, desk.loadOut)));
    ConflictModel model(desk.plan(), desk.editor().workspace().conflicts(), Language::English);
    ConflictGroups groups(model);
    ConflictFilter filter(groups);
    filter.setType(ConflictType::Hard);
    connect(&desk.editor(), &Editor::changed, &model, &ConflictModel::update);
    const int hard = model.count(ConflictType::Hard);
    QVERIFY(hard >= 1);
    const Conflict first = *filter.conflict(filter.index(0, 0));
    QVERIFY(desk.editor().perform(
        *overrideConflict(desk.plan(), first, QStringLiteral("agreed"), desk.sample.ids())));
    QCOMPARE(model.count(ConflictType::Hard), hard - 1);
    QCOMPARE(filter.rowCount(), hard - 1);
    filter.setAllowed(ConflictFilter::Allowed::Shown);
    QCOMPARE(filter.rowCount(), hard);
    QVERIFY(desk.editor().undo());
    QCOMPARE(model.count(ConflictType::Hard), hard);
}

void TestConflictModel::anOpenPostGoesWhenItIsFilled()
{
    test::Desk desk;
    OpenPostsModel posts(desk.plan(), Language::English);
    const QAbstractItemModelTester tester(&posts,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    connect(&desk.editor(), &Editor::changed, &posts, &OpenPostsModel::update);
    QCOMPARE(posts.missingPeople(), 2);
    QVERIFY(desk.editor().perform(assign(desk.plan(), desk.show, desk.ana, desk.sample.ids())));
    QCOMPARE(posts.missingPeople(), 1);
    QCOMPARE(posts.shift(posts.index(0, 0))->id, desk.loadOut);
    QVERIFY(desk.editor().undo());
    QCOMPARE(posts.missingPeople(), 2);
}

QTEST_GUILESS_MAIN(TestConflictModel)
#include "tst_conflictmodel.moc"
