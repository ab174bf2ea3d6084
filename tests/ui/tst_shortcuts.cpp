#include "ui/dialogs/preferencesdialog.h"
#include "ui/window/settings.h"
#include "ui/window/shortcutcatalogue.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace planning::ui;

static const QString kZoomIn = QStringLiteral("zoomIn");
static const QString kPrint = QStringLiteral("print");
static const QKeySequence kFree(Qt::CTRL | Qt::Key_B);
static const QKeySequence kOfPrint(Qt::CTRL | Qt::Key_P);

// The page of the preferences, and what a user does there.
class Page final
{
public:
    explicit Page(const Preferences &preferences = {})
        : dialog({preferences, shortcutActions(), boardShortcuts()})
    {
        dialog.showPage(PreferencesDialog::Page::Shortcuts);
        dialog.show();
    }

    QTreeWidgetItem *item(const QString &text)
    {
        const auto found = tree().findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
        Q_ASSERT(!found.isEmpty());
        return found.front();
    }
    void choose(const QString &text) { tree().setCurrentItem(item(text)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(dialog.findChild<QKeySequenceEdit *>(), key, modifiers);
    }
    void click(const char *name) { button(name).click(); }
    QPushButton &button(const char *name)
    {
        return *dialog.findChild<QPushButton *>(QLatin1String(name));
    }
    QString question()
    {
        return dialog.findChild<QLabel *>(QStringLiteral("shortcutQuestion"))->text();
    }
    QTreeWidget &tree() { return *dialog.findChild<QTreeWidget *>(); }
    ChosenShortcuts chosen() const { return dialog.value().shortcuts; }

    PreferencesDialog dialog;
};

class TestShortcuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyOneActionHasTheKeys();
    void usualKeysAreNotRemembered();
    void everyActionIsListedOnce();
    void keysThatArePressedAreThoseOfTheAction();
    void keysOfAnotherActionAreTakenOnlyWhenTheUserSaysSo();
    void theUsualKeysComeBackOneByOneOrAllAtOnce();
    void keysAnActionCannotHaveAreRefused_data();
    void keysAnActionCannotHaveAreRefused();
    void whatTheBoardDoesByItselfIsListedButCannotBeChanged();
    void searchingLeavesWhatMatches_data();
    void searchingLeavesWhatMatches();
    void keysAreKeptUntilTheNextStart();
};

void TestShortcuts::onlyOneActionHasTheKeys()
{
    Shortcuts shortcuts(shortcutActions());
    shortcuts.set(kZoomIn, kOfPrint);
    QCOMPARE(shortcuts.keys(kZoomIn), kOfPrint);
    QCOMPARE(shortcuts.keys(kPrint), QKeySequence());
    QCOMPARE(shortcuts.holder(kOfPrint, {})->id, kZoomIn);
}

void TestShortcuts::usualKeysAreNotRemembered()
{
    Shortcuts shortcuts(shortcutActions(), {{kZoomIn, kFree}, {QStringLiteral("gone"), kFree}});
    QCOMPARE(shortcuts.chosen().size(), std::size_t{1});
    shortcuts.set(kZoomIn, shortcuts.action(kZoomIn)->usual);
    QVERIFY(shortcuts.chosen().empty());
}

void TestShortcuts::everyActionIsListedOnce()
{
    QSet<QString> ids;
    for (const ShortcutAction &action : shortcutActions()) {
        QVERIFY(!ids.contains(action.id));
        QVERIFY(!action.menu.isEmpty() && !action.text.isEmpty());
        ids.insert(action.id);
    }
}

void TestShortcuts::keysThatArePressedAreThoseOfTheAction()
{
    Page page;
    page.choose(QStringLiteral("Zoom in"));
    page.press(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(page.chosen(), (ChosenShortcuts{{kZoomIn, kFree}}));
    QCOMPARE(page.item(QStringLiteral("Zoom in"))->text(1), QStringLiteral("Ctrl+B"));
    page.press(Qt::Key_J, Qt::ControlModifier); // changed one's mind: not "Ctrl+B, Ctrl+J"
    QCOMPARE(page.chosen().at(kZoomIn), QKeySequence(Qt::CTRL | Qt::Key_J));
    page.click("removeShortcut");
    QCOMPARE(page.chosen().at(kZoomIn), QKeySequence());
}

void TestShortcuts::keysOfAnotherActionAreTakenOnlyWhenTheUserSaysSo()
{
    Page page;
    page.choose(QStringLiteral("Zoom in"));
    page.press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(page.question().contains(QStringLiteral("Print")));
    QVERIFY(page.chosen().empty());
    page.click("leaveShortcut");
    QVERIFY(page.chosen().empty());
    QVERIFY(!page.button("takeShortcut").isVisible());

    page.press(Qt::Key_P, Qt::ControlModifier);
    page.click("takeShortcut");
    QCOMPARE(page.chosen(), (ChosenShortcuts{{kZoomIn, kOfPrint}, {kPrint, {}}}));
    page.choose(QStringLiteral("Print"));
    page.click("resetShortcut"); // and back, which asks as well
    QVERIFY(page.question().contains(QStringLiteral("Zoom in")));
    page.click("takeShortcut");
    QCOMPARE(page.chosen(), (ChosenShortcuts{{kZoomIn, {}}}));
}

void TestShortcuts::theUsualKeysComeBackOneByOneOrAllAtOnce()
{
    Preferences preferences;
    preferences.shortcuts = {{kZoomIn, kFree}, {kPrint, QKeySequence(Qt::Key_F6)}};
    Page page(preferences);
    page.choose(QStringLiteral("Zoom in"));
    page.click("resetShortcut");
    QCOMPARE(page.chosen(), (ChosenShortcuts{{kPrint, QKeySequence(Qt::Key_F6)}}));
    page.click("resetShortcuts");
    QVERIFY(page.chosen().empty());
    QVERIFY(!page.button("resetShortcuts").isEnabled());
}

void TestShortcuts::keysAnActionCannotHaveAreRefused_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    const Qt::KeyboardModifiers none;
    QTest::newRow("a letter") << Qt::Key_B << none;
    QTest::newRow("a capital letter") << Qt::Key_B << Qt::KeyboardModifiers(Qt::ShiftModifier);
    QTest::newRow("keys of the board") << Qt::Key_Left << Qt::KeyboardModifiers(Qt::AltModifier);
}

void TestShortcuts::keysAnActionCannotHaveAreRefused()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    Page page;
    page.choose(QStringLiteral("Zoom in"));
    page.press(key, modifiers);
    QVERIFY(page.chosen().empty());
    QVERIFY(!page.question().isEmpty());
}

void TestShortcuts::whatTheBoardDoesByItselfIsListedButCannotBeChanged()
{
    Page page;
    page.choose(QStringLiteral("Move the selected bars by the grid"));
    QVERIFY(page.tree().currentItem()->text(1).contains(QStringLiteral("Alt+")));
    QVERIFY(!page.dialog.findChild<QKeySequenceEdit *>()->isEnabled());
    QVERIFY(!page.button("removeShortcut").isEnabled());
}

void TestShortcuts::searchingLeavesWhatMatches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("words") << "zoom IN"
                           << "Zoom in";
    QTest::newRow("keys") << "ctrl+p"
                          << "Print";
    QTest::newRow("menu") << "help"
                          << "About Planning PRO";
}

void TestShortcuts::searchingLeavesWhatMatches()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, found);
    Page page;
    page.dialog.findChild<QLineEdit *>(QStringLiteral("shortcutSearch"))->setText(typed);
    QVERIFY(!page.item(found)->isHidden());
    QVERIFY(page.item(QStringLiteral("Duplicate the selected shifts"))->isHidden());
}

void TestShortcuts::keysAreKeptUntilTheNextStart()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    Preferences preferences;
    preferences.shortcuts = {{kZoomIn, kFree}, {kPrint, {}}};
    Settings(path).setPreferences(preferences);
    QCOMPARE(Settings(path).preferences().shortcuts, preferences.shortcuts);
}

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
