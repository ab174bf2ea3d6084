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

void TestConflictModel::theFilterShowsOneTypeOnly()
{
    test::Desk desk;
    QVERIFY(desk.editor().perform(confirmed(desk, desk.show)));
    QVERIFY(desk.editor().perform(confirmed(desk, desk.loadOut)));
    ConflictModel model(desk.plan(), desk.editor().workspace().conflicts(), Language::English);
    ConflictFilter filter(model);
    filter.setType(ConflictType::Hard);
    QCOMPARE(filter.rowCount(), model.count(ConflictType::Hard));
    filter.setTyped(QStringLiteral("nobody of that name"));
    QCOMPARE(filter.rowCount(), 0);
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
