#include "ui/theme/theme.h"
#include "ui/window/startpage.h"

#include <QSignalSpy>
#include <QTest>

using namespace planning::ui;

class TestStartPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShortcutsOfTheMenusWorkWithoutAPlan_data();
    void theShortcutsOfTheMenusWorkWithoutAPlan();
    void keysTheUserChoseWorkWithoutAPlanToo();
};

using Requested = void (StartPage::*)();

void TestStartPage::theShortcutsOfTheMenusWorkWithoutAPlan_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Requested>("requested");
    QTest::newRow("new organisation") << Qt::Key_N << &StartPage::newPlanRequested;
    QTest::newRow("open") << Qt::Key_O << &StartPage::openRequested;
}

void TestStartPage::theShortcutsOfTheMenusWorkWithoutAPlan()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Requested, requested);
    StartPage page({}, Theme::light());
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy requests(&page, requested);
    QTest::keyClick(&page, key, Qt::ControlModifier);
    QCOMPARE(requests.size(), 1);
}

void TestStartPage::keysTheUserChoseWorkWithoutAPlanToo()
{
    Preferences preferences;
    preferences.shortcuts[QStringLiteral("open")] = QKeySequence(Qt::Key_F6);
    StartPage page({preferences, {}}, Theme::light());
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy requests(&page, &StartPage::openRequested);
    QTest::keyClick(&page, Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(requests.size(), 0);
    QTest::keyClick(&page, Qt::Key_F6);
    QCOMPARE(requests.size(), 1);
}

QTEST_MAIN(TestStartPage)
#include "tst_startpage.moc"
