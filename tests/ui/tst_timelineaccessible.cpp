#include "tests/support/sampleboard.h"
#include "ui/timeline/timelineview.h"

#include <QAccessible>
#include <QSignalSpy>

using namespace planning;
using namespace planning::test;
using namespace planning::ui;
using namespace Qt::StringLiterals;

// The board as a screen reader meets it.
class TestTimelineAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void theBoardIsATreeOfRowsAndBars();
    void aBarSaysEverythingAboutItself();
    void aBarIsWhereItIsDrawn();
    void aBarCanBeFocusedAndOpened();
    void whatIsGoneIsNotReadOut();
    void aGroupSaysWhetherItIsOpen();

private:
    QAccessibleInterface *tree() const
    {
        return QAccessible::queryAccessibleInterface(m_view.get());
    }
    QAccessibleInterface *rowOf(Id<Person> person) const
    {
        return tree()->child(int(*m_view->board().rowOf({RowKind::Person, person, {}, {}})));
    }

    SampleBoard m_sample;
    FixedClock m_clock{m_sample.at("2026-08-20 15:00")};
    std::unique_ptr<TimelineView> m_view;
};

void TestTimelineAccessible::init()
{
    m_view = std::make_unique<TimelineView>(m_clock);
    m_view->setLocale(QLocale());
    m_view->resize(1200, 600);
    m_view->setBoard(m_sample.board());
    m_view->showWindow({m_sample.at("2026-08-20 08:00"), m_sample.at("2026-08-21 04:00")});
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestTimelineAccessible::theBoardIsATreeOfRowsAndBars()
{
    QCOMPARE(tree()->role(), QAccessible::Tree);
    QCOMPARE(tree()->childCount(), int(m_view->board().rows.size()));
    QAccessibleInterface *ana = rowOf(m_sample.ana);
    QCOMPARE(ana->role(), QAccessible::TreeItem);
    QVERIFY2(ana->text(QAccessible::Name).startsWith(u"Ana"_s),
             qPrintable(ana->text(QAccessible::Name)));
    QVERIFY(ana->text(QAccessible::Name).endsWith(u"2 bar(s)"_s));
    QCOMPARE(ana->childCount(), 2);
    QCOMPARE(ana->child(1)->parent(), ana);
    QCOMPARE(ana->indexOfChild(ana->child(1)), 1);
    QCOMPARE(tree()->child(tree()->indexOfChild(ana)), ana);
    QCOMPARE(ana->child(2), nullptr);
}

void TestTimelineAccessible::aBarSaysEverythingAboutItself()
{
    const QString name = rowOf(m_sample.ana)->child(1)->text(QAccessible::Name);
    for (const QString &part : {u"Show"_s, u"Thu 20 Aug"_s, u"20:00"_s, u"02:00"_s, u"Confirmed"_s})
        QVERIFY2(name.contains(part), qPrintable(name));
}

void TestTimelineAccessible::aBarIsWhereItIsDrawn()
{
    QAccessibleInterface *show = rowOf(m_sample.ana)->child(1);
    const QPoint middle = show->rect().center();
    QCOMPARE(tree()->childAt(middle.x(), middle.y()), show);
    QVERIFY(rowOf(m_sample.ana)->rect().contains(middle));
    QVERIFY(!show->state().offscreen);
    m_view->showWindow({m_sample.at("2026-09-20 08:00"), m_sample.at("2026-09-21 04:00")});
    QVERIFY(show->state().offscreen);
}

void TestTimelineAccessible::aBarCanBeFocusedAndOpened()
{
    QAccessibleInterface *show = rowOf(m_sample.ana)->child(1);
    QAccessibleActionInterface *action = show->actionInterface();
    QVERIFY(action);
    action->doAction(QAccessibleActionInterface::setFocusAction());
    QVERIFY(show->state().focused);
    QVERIFY(show->state().selected);
    QCOMPARE(tree()->focusChild(), show);
    QSignalSpy opened(m_view.get(), &TimelineView::openRequested);
    action->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(opened.count(), 1);
}

void TestTimelineAccessible::whatIsGoneIsNotReadOut()
{
    QVERIFY(rowOf(m_sample.ana)->child(1)->isValid());
    TimelineBoard empty = m_view->board();
    for (BoardRow &row : empty.rows)
        row.bars.clear();
    m_view->setBoard(std::move(empty));
    QCOMPARE(rowOf(m_sample.ana)->childCount(), 0);
    QVERIFY(rowOf(m_sample.ana)->text(QAccessible::Name).endsWith(u"0 bar(s)"_s));
}

void TestTimelineAccessible::aGroupSaysWhetherItIsOpen()
{
    const auto light = [this] { return tree()->child(0); };
    QCOMPARE(light()->text(QAccessible::Name), u"Light, 2"_s);
    QVERIFY(light()->state().expandable);
    QVERIFY(light()->state().expanded);
    QVERIFY(!rowOf(m_sample.ana)->state().invisible);
    QVERIFY(!rowOf(m_sample.ana)->actionInterface());
    light()->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(light()->state().collapsed);
    QVERIFY(!light()->state().expanded);
    QVERIFY(light()->state().focused);
    QCOMPARE(tree()->focusChild(), light());
    QVERIFY(rowOf(m_sample.ana)->state().invisible);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(light()->state().expanded);
}

QTEST_MAIN(TestTimelineAccessible)
#include "tst_timelineaccessible.moc"
