#include "tests/support/sampleboard.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>

using namespace planning;
using namespace planning::test;
using namespace planning::ui;

// Groups of rows are opened and closed with real mouse and keyboard events.
class TestTimelineGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aClickOnAGroupHidesItsRows();
    void arrowsGoOverGroupsAndCloseThem();
    void aShiftInACollapsedGroupIsRevealed();
    void nothingIsDroppedOnHiddenRows();
    void groupsStayCollapsedWhenRowsAreReplaced();

private:
    RowKey rowOf(Id<Person> person) const { return RowKey::ofPerson(person); }
    QPoint middleOf(const BarKey &key) const
    {
        for (std::size_t row = 0; row < m_view->board().rows.size(); ++row) {
            const auto &bars = m_view->board().rows[row].bars;
            const auto bar = std::ranges::find(bars, key, &BoardBar::key);
            if (bar != bars.end())
                return m_view->barRect({row, std::size_t(bar - bars.begin())}).center();
        }
        return {};
    }
    void moveMouse(const QPoint &to)
    {
        QMouseEvent move(QEvent::MouseMove, to, m_view->viewport()->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(m_view->viewport(), &move);
    }
    const Gesture &onlyGesture() const { return m_gestures.at(0); }

    SampleBoard m_sample;
    FixedClock m_clock{m_sample.at("2026-08-20 15:00")};
    std::unique_ptr<TimelineView> m_view;
    std::vector<Gesture> m_gestures;
};

void TestTimelineGroups::init()
{
    m_gestures.clear();
    m_view = std::make_unique<TimelineView>(m_clock);
    m_view->resize(1200, 600);
    m_view->setBoard(m_sample.board());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setFocus();
    m_view->showWindow({m_sample.at("2026-08-20 08:00"), m_sample.at("2026-08-21 04:00")});
    connect(m_view.get(), &TimelineView::gestureFinished, this,
            [this](const Gesture &gesture) { m_gestures.push_back(gesture); });
}

// The rows that can be seen, by name.
static QStringList shownRows(const TimelineView &view)
{
    QStringList rows;
    for (const BoardRow &row : view.board().rows) {
        if (!row.hidden)
            rows.append(row.label);
    }
    return rows;
}

static const QStringList kWithoutLight{QStringLiteral("Light"), QStringLiteral("Sound"),
                                       QStringLiteral("To fill"), QStringLiteral("Cleo Costa")};

void TestTimelineGroups::aClickOnAGroupHidesItsRows()
{
    const int height = m_view->rowRect(0).height();
    const QPoint name = m_view->rowRect(0).center();
    const QPoint onName(20, name.y());
    QSignalSpy changed(m_view.get(), &TimelineView::groupsChanged);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, onName);
    QCOMPARE(shownRows(*m_view), kWithoutLight);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_view->collapsedGroups().size(), 1);
    const std::size_t sound = *m_view->board().rowOf({.team = m_sample.sound});
    QCOMPARE(m_view->rowRect(sound).top(), m_view->rowRect(0).top() + height); // right below
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, onName);
    QCOMPARE(shownRows(*m_view).size(), int(m_view->board().rows.size()));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, name); // beside the name: nothing
    QCOMPARE(changed.count(), 2);
}

void TestTimelineGroups::arrowsGoOverGroupsAndCloseThem()
{
    m_view->select({{m_sample.repair, m_sample.benRepair}});
    const std::size_t sound = *m_view->board().rowOf({.team = m_sample.sound});
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->focusedGroup(), std::optional(sound));
    QVERIFY(!m_view->focusedBar());
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QVERIFY(m_view->board().rows[sound].collapsed);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(!m_view->board().rows[sound].collapsed);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QVERIFY(m_view->board().rows[sound].collapsed);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->selection(), (std::vector{BarKey{m_sample.patch}}));
    QVERIFY(!m_view->focusedGroup());
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->board().rows[m_view->focusedBar()->row].key, rowOf(m_sample.ben));
}

void TestTimelineGroups::aShiftInACollapsedGroupIsRevealed()
{
    m_view->setCollapsedGroups(groupKeys(m_view->board()));
    QCOMPARE(shownRows(*m_view), QStringList({QStringLiteral("Light"), QStringLiteral("Sound")}));
    m_view->reveal(m_sample.patch);
    QCOMPARE(m_view->selection(), (std::vector{BarKey{m_sample.patch}}));
    QVERIFY(shownRows(*m_view).contains(QStringLiteral("Cleo Costa")));
    QVERIFY(!shownRows(*m_view).contains(QStringLiteral("Ana Albert"))); // the other stays closed
    QVERIFY(m_view->focusedBar());
}

void TestTimelineGroups::nothingIsDroppedOnHiddenRows()
{
    m_view->toggleGroup(*m_view->board().rowOf({.team = m_sample.sound}));
    std::vector<RowKey> asked;
    m_view->setJudge([&asked](const Gesture &gesture) {
        asked.push_back(gesture.toRow);
        return RowVerdict{};
    });
    const QPoint from = middleOf({m_sample.focus, m_sample.anaFocus});
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
    moveMouse(from + QPoint(60, 0));
    QTRY_VERIFY(std::ranges::count(asked, rowOf(m_sample.ben)) > 0);
    moveMouse(from + QPoint(60, 400)); // below the last row
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, from + QPoint(60, 400));
    QCOMPARE(std::ranges::count(asked, rowOf(m_sample.cleo)), 0);
    QVERIFY(onlyGesture().toRow != rowOf(m_sample.cleo));
    m_view->select({{m_sample.repair, m_sample.benRepair}});
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_gestures.size(), std::size_t{1}); // there is no row below
}

void TestTimelineGroups::groupsStayCollapsedWhenRowsAreReplaced()
{
    m_view->toggleGroup(0);
    m_view->changeBoard([this](TimelineBoard &board) {
        board = m_sample.board();
        return BoardUpdate{true, {}};
    });
    QCOMPARE(shownRows(*m_view), kWithoutLight);
}

QTEST_MAIN(TestTimelineGroups)
#include "tst_timelinegroups.moc"
