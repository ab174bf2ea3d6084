#include "tests/support/desk.h"
#include "ui/models/fuzzymatch.h"
#include "ui/models/peoplefilter.h"

#include <QAbstractItemModelTester>
#include <QMimeData>

using namespace planning;
using namespace planning::ui;

class TestPeopleModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleAreSortedByLastNameAndFollowTheChangesOfThePlan();
    void aDragCarriesThePerson();
    void typingFindsPeopleWhateverTheAccents_data();
    void typingFindsPeopleWhateverTheAccents();
    void betterMatchesComeFirst();
};

static QStringList names(const QAbstractItemModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.index(row, 0).data().toString());
    return result;
}

void TestPeopleModel::peopleAreSortedByLastNameAndFollowTheChangesOfThePlan()
{
    test::Desk desk;
    PeopleModel people(desk.plan(), Language::English);
    const QAbstractItemModelTester tester(&people,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QObject::connect(&desk.editor(), &Editor::changed, &people, &PeopleModel::update);
    QCOMPARE(names(people),
             (QStringList{QStringLiteral("Inès Le Goff"), QStringLiteral("Ana Roux")}));

    Person married = *desk.plan().find(desk.ana);
    married.lastName = QStringLiteral("Abadie");
    Change rename;
    rename.update(*desk.plan().find(desk.ana), married);
    QVERIFY(desk.editor().perform(rename));
    QCOMPARE(names(people),
             (QStringList{QStringLiteral("Ana Abadie"), QStringLiteral("Inès Le Goff")}));

    Person gone = *desk.plan().find(desk.ines);
    gone.active = false;
    Change leave;
    leave.update(*desk.plan().find(desk.ines), gone);
    QVERIFY(desk.editor().perform(leave));
    QCOMPARE(names(people), QStringList{QStringLiteral("Ana Abadie")});
    QVERIFY(desk.editor().undo());
    QCOMPARE(people.rowCount(), 2);
}

void TestPeopleModel::aDragCarriesThePerson()
{
    test::Desk desk;
    const PeopleModel people(desk.plan(), Language::English);
    const std::unique_ptr<QMimeData> mime(people.mimeData({people.indexOf(desk.ana)}));
    QCOMPARE(draggedPerson(*mime), std::optional(desk.ana));
    QVERIFY(!draggedPerson(QMimeData()));
}

void TestPeopleModel::typingFindsPeopleWhateverTheAccents_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    QTest::newRow("nothing typed") << QString() << true;
    QTest::newRow("without accents") << QStringLiteral("ines") << true;
    QTest::newRow("with accents") << QStringLiteral("INÈS") << true;
    QTest::newRow("both names, any order") << QStringLiteral("goff in") << true;
    QTest::newRow("letters left out") << QStringLiteral("lgf") << true;
    QTest::newRow("somebody else") << QStringLiteral("roux") << false;
    QTest::newRow("one word does not fit") << QStringLiteral("ines roux") << false;
}

void TestPeopleModel::typingFindsPeopleWhateverTheAccents()
{
    QFETCH(QString, typed);
    QFETCH(bool, found);
    QCOMPARE(
        fuzzyDistance(searchable(typed), searchable(QStringLiteral("Inès Le Goff"))).has_value(),
        found);
}

void TestPeopleModel::betterMatchesComeFirst()
{
    test::Desk desk;
    PeopleModel people(desk.plan(), Language::English);
    PeopleFilter filter(desk.plan(), people);
    const QAbstractItemModelTester tester(&filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setTyped(QStringLiteral("r"));
    QCOMPARE(names(filter), QStringList{QStringLiteral("Ana Roux")});
    filter.setTyped({});
    filter.setOnly(std::unordered_set{desk.ines});
    QCOMPARE(names(filter), QStringList{QStringLiteral("Inès Le Goff")});
    filter.setOnly({});
    QCOMPARE(filter.rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestPeopleModel)
#include "tst_peoplemodel.moc"
