#include "tests/support/desk.h"
#include "ui/dialogs/rulesetsdialog.h"
#include "ui/dialogs/ruletree.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace planning;
using namespace planning::ui;
using namespace Qt::StringLiterals;

// The dialog over a desk, as it opens from the menu.
class Bench final
{
public:
    Bench()
        : dialog({desk.editor(), desk.sample.ids(), Theme::light(), Language::English},
                 *dayFromIsoDate(u"2026-03-02"))
    {
        dialog.show();
        choose(u"FR-1285"_s);
    }

    template <typename Widget>
    Widget &field(const QString &name)
    {
        auto *found = dialog.findChild<Widget *>(name);
        Q_ASSERT(found);
        return *found;
    }
    void press(const QString &button)
    {
        QTest::mouseClick(&field<QAbstractButton>(button), Qt::LeftButton);
    }
    void type(const QString &name, const QString &text)
    {
        auto &line = field<QLineEdit>(name);
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
        QTest::keyClick(&line, Qt::Key_Return);
    }
    // With the mouse, as a planner does.
    void choose(const QString &code)
    {
        auto &tree = field<QTreeWidget>(u"ruleSets"_s);
        const auto items = tree.findItems(code, Qt::MatchContains | Qt::MatchRecursive);
        Q_ASSERT(!items.isEmpty());
        tree.scrollToItem(items.back());
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {},
                          tree.visualItemRect(items.back()).center());
    }
    void chooseRule(const QString &name)
    {
        auto &tree = field<RuleTree>(u"rules"_s);
        const auto found = tree.model()->match(tree.model()->index(0, 0), Qt::DisplayRole, name, 1,
                                               Qt::MatchContains | Qt::MatchRecursive);
        Q_ASSERT(!found.isEmpty());
        tree.scrollTo(found.front());
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {},
                          tree.visualRect(found.front()).center());
    }
    const RuleSet &own(std::size_t index = 0) const { return desk.plan().all<RuleSet>()[index]; }
    QString problem()
    {
        return field<QWidget>(u"rulesBottom"_s).findChild<QLabel *>(u"problem"_s)->text();
    }

    test::Desk desk;
    RuleSetsDialog dialog;
};

// Reading, changing and comparing rule sets, as a planner does it.
class TestRuleSetsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatShipsIsReadButNotChanged();
    void aNewOneInheritsAndIsNamed();
    void aTypedValueIsOneUndoableChange();
    void anEmptiedValueIsInheritedAgain();
    void whatDoesNotFitIsSaidAndNotKept();
    void escapeTakesBackWhatIsTypedAndThenCloses();
    void aSeverityIsChosenAndReset();
    void theListIsSearchedAndNarrowed();
    void twoAreComparedSideBySide();
    void aVersionBeginsOnAnotherDay();
    void whatIsInUseIsNotDeleted();
    void aDeletedOneComesBackWithUndo();
};

void TestRuleSetsDialog::whatShipsIsReadButNotChanged()
{
    Bench bench;
    QVERIFY(bench.field<QLabel>(u"ruleSetTitle"_s).text().startsWith(u"CCNEAC"));
    bench.chooseRule(u"Maximum daily work"_s);
    auto &value = bench.field<QLineEdit>(u"daily_hours_max/max_daily"_s);
    QVERIFY(value.isReadOnly());
    QCOMPARE(value.placeholderText(), u"10 h"_s);
    QVERIFY(bench.field<QLabel>(u"ruleSentence"_s).text().startsWith(u"At most 10 h"));
    QVERIFY(!bench.field<QPushButton>(u"deleteRuleSet"_s).isEnabled());
    QVERIFY(!bench.desk.editor().canUndo());
}

void TestRuleSetsDialog::aNewOneInheritsAndIsNamed()
{
    Bench bench;
    bench.press(u"newRuleSet"_s);
    QCOMPARE(bench.own().base, u"FR-1285"_s);
    auto &name = bench.field<QLineEdit>(u"ruleSetName"_s);
    QCOMPARE(bench.dialog.focusWidget(), &name);
    QVERIFY(name.hasSelectedText());
    QTest::keyClicks(&name, u"House rules"_s);
    QTest::keyClick(&name, Qt::Key_Return);
    QCOMPARE(bench.own().name, u"House rules"_s);
    bench.type(u"ruleSetCode"_s, u"HOUSE"_s);
    QCOMPARE(bench.own().code, u"HOUSE"_s);
    bench.type(u"ruleSetTags"_s, u"tour, festival"_s);
    QCOMPARE(bench.own().activityTags, (QStringList{u"tour"_s, u"festival"_s}));
    bench.press(u"defaultRuleSet"_s);
    QCOMPARE(bench.desk.plan().organization()->defaultRuleSet, u"HOUSE"_s);
}

void TestRuleSetsDialog::aTypedValueIsOneUndoableChange()
{
    Bench bench;
    bench.press(u"newRuleSet"_s);
    bench.chooseRule(u"Minimum daily rest"_s);
    auto &value = bench.field<QLineEdit>(u"rest_minimum/min_rest"_s);
    QCOMPARE(value.text(), QString());
    QCOMPARE(value.placeholderText(), u"11 h"_s);
    bench.type(u"rest_minimum/min_rest"_s, u"12"_s);
    QCOMPARE(value.text(), u"12 h"_s);
    QCOMPARE(bench.own().parameters[u"rest_minimum"_s][u"min_rest"_s].toInt(), 720);
    QVERIFY(bench.field<QLabel>(u"ruleSentence"_s).text().contains(u"12 h"));
    bench.press(u"undoRules"_s);
    QVERIFY(bench.own().parameters.isEmpty());
    QCOMPARE(value.text(), QString());
    bench.press(u"redoRules"_s);
    QCOMPARE(value.text(), u"12 h"_s);
}

void TestRuleSetsDialog::anEmptiedValueIsInheritedAgain()
{
    Bench bench;
    bench.press(u"newRuleSet"_s);
    bench.chooseRule(u"Minimum daily rest"_s);
    bench.type(u"rest_minimum/min_rest"_s, u"12 h"_s);
    auto &value = bench.field<QLineEdit>(u"rest_minimum/min_rest"_s);
    value.selectAll();
    QTest::keyClick(&value, Qt::Key_Delete);
    QTest::keyClick(&value, Qt::Key_Return);
    QVERIFY(bench.own().parameters.isEmpty());
    bench.type(u"rest_minimum/min_rest"_s, u"no limit"_s);
    QVERIFY(bench.own().parameters[u"rest_minimum"_s][u"min_rest"_s].isNull());
    bench.press(u"reset/rest_minimum/min_rest"_s);
    QVERIFY(bench.own().parameters.isEmpty());
}

void TestRuleSetsDialog::whatDoesNotFitIsSaidAndNotKept()
{
    Bench bench;
    bench.press(u"newRuleSet"_s);
    bench.chooseRule(u"Minimum daily rest"_s);
    const Plan before = bench.desk.plan();
    bench.type(u"rest_minimum/min_rest"_s, u"eleven"_s);
    QVERIFY(bench.desk.plan() == before);
    auto &value = bench.field<QLineEdit>(u"rest_minimum/min_rest"_s);
    QCOMPARE(value.text(), u"eleven"_s);
    QVERIFY(value.property("invalid").toBool());
    bench.type(u"rest_minimum/min_rest"_s, u"11 h"_s);
    QVERIFY(!value.property("invalid").toBool());

    bench.type(u"ruleSetCode"_s, u"FR-DC"_s);
    QVERIFY2(bench.problem().contains(u"that of another rule set"), qPrintable(bench.problem()));
    QCOMPARE(bench.field<QLineEdit>(u"ruleSetCode"_s).text(), u"FR-1285-2"_s);
}

void TestRuleSetsDialog::escapeTakesBackWhatIsTypedAndThenCloses()
{
    Bench bench;
    bench.press(u"newRuleSet"_s);
    bench.chooseRule(u"Minimum daily rest"_s);
    const Plan before = bench.desk.plan();
    auto &value = bench.field<QLineEdit>(u"rest_minimum/min_rest"_s);
    value.setFocus();
    QTest::keyClicks(&value, u"9 h"_s);
    QTest::keyClick(&value, Qt::Key_Escape);
    QVERIFY(bench.dialog.isVisible());
    QCOMPARE(value.text(), QString());
    QTest::keyClick(&value, Qt::Key_Escape);
    QVERIFY(!bench.dialog.isVisible());
    QVERIFY(bench.desk.plan() == before);
}

void TestRuleSetsDialog::aSeverityIsChosenAndReset()
{
    Bench bench;
    bench.press(u"newRuleSet"_s);
    bench.chooseRule(u"Missing break"_s);
    auto &severity = bench.field<QComboBox>(u"severity"_s);
    QCOMPARE(severity.currentText(), u"Warning"_s);
    severity.setFocus();
    QTest::keyClick(&severity, Qt::Key_Up);
    QCOMPARE(bench.own().severities[u"break_missing"_s].toString(), u"hard"_s);
    bench.press(u"resetSeverity"_s);
    QVERIFY(bench.own().severities.isEmpty());
    QCOMPARE(severity.currentText(), u"Warning"_s);
}

void TestRuleSetsDialog::theListIsSearchedAndNarrowed()
{
    Bench bench;
    auto &rules = bench.field<RuleTree>(u"rules"_s);
    const int all = rules.visibleRules();
    QVERIFY(all >= 48);
    QTest::keyClicks(&bench.field<QLineEdit>(u"ruleSearch"_s), u"daily rest"_s);
    QVERIFY(rules.visibleRules() > 0 && rules.visibleRules() < 6);
    bench.field<QLineEdit>(u"ruleSearch"_s).clear();
    QCOMPARE(rules.visibleRules(), all);
    bench.field<QCheckBox>(u"onlyChanged"_s).setChecked(true);
    QVERIFY(rules.visibleRules() > 0 && rules.visibleRules() < all);
    bench.press(u"newRuleSet"_s);
    QCOMPARE(rules.visibleRules(), 0);
}

void TestRuleSetsDialog::twoAreComparedSideBySide()
{
    Bench bench;
    auto &other = bench.field<QComboBox>(u"comparedWith"_s);
    other.setFocus();
    while (other.currentData() != u"FR-3090-T"_s && other.currentIndex() + 1 < other.count())
        QTest::keyClick(&other, Qt::Key_Down);
    auto &table = bench.field<QTableWidget>(u"comparison"_s);
    QVERIFY(table.isVisible() && table.rowCount() > 5);
    QCOMPARE(table.horizontalHeaderItem(2)->text(), u"FR-1285"_s);
    QCOMPARE(table.horizontalHeaderItem(3)->text(), u"FR-3090-T"_s);
    for (int row = 0; row < table.rowCount(); ++row)
        QVERIFY(table.item(row, 2)->text() != table.item(row, 3)->text());
    bench.choose(u"FR-3090-T"_s);
    QVERIFY(!table.isVisible());
    QVERIFY(bench.field<QLabel>(u"comparisonHeading"_s).text().contains(u"say the same"));
}

void TestRuleSetsDialog::aVersionBeginsOnAnotherDay()
{
    Bench bench;
    bench.press(u"newRuleSet"_s);
    bench.press(u"newRuleSetVersion"_s);
    QCOMPARE(bench.desk.plan().all<RuleSet>().size(), std::size_t{2});
    bench.chooseRule(u"Minimum daily rest"_s);
    bench.type(u"rest_minimum/min_rest"_s, u"12 h"_s);
    QVERIFY(bench.own(0).parameters.isEmpty());
    QCOMPARE(bench.own(1).parameters[u"rest_minimum"_s][u"min_rest"_s].toInt(), 720);
    QCOMPARE(toIsoDate(bench.own(0).validFrom), u"2026-01-01"_s);
    QCOMPARE(toIsoDate(bench.own(1).validFrom), u"2026-03-02"_s);
}

void TestRuleSetsDialog::whatIsInUseIsNotDeleted()
{
    Bench bench;
    bench.press(u"newRuleSet"_s);
    bench.press(u"defaultRuleSet"_s);
    bench.press(u"deleteRuleSet"_s);
    QCOMPARE(bench.desk.plan().all<RuleSet>().size(), std::size_t{1});
    QVERIFY2(bench.problem().contains(u"the organisation goes by it"), qPrintable(bench.problem()));
}

void TestRuleSetsDialog::aDeletedOneComesBackWithUndo()
{
    Bench bench;
    bench.press(u"newRuleSet"_s);
    bench.press(u"deleteRuleSet"_s);
    QVERIFY(bench.desk.plan().all<RuleSet>().empty());
    bench.press(u"undoRules"_s);
    QCOMPARE(bench.own().base, u"FR-1285"_s);
}

QTEST_MAIN(TestRuleSetsDialog)
#include "tst_rulesetsdialog.moc"
