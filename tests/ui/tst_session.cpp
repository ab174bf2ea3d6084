#include "core/workspace/opening.h"
#include "tests/support/desk.h"
#include "ui/tr.h"
#include "ui/window/mainwindow.h"
#include "ui/window/openingdialog.h"
#include "ui/window/session.h"
#include "ui/window/startpage.h"

#include <QApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace planning;
using namespace planning::ui;

// A session and two plans it may open.
class Office final
{
public:
    Office()
    {
        Plan other = desk.plan();
        const auto renamed = [](Organization organization) {
            organization.name = QStringLiteral("Rives");
            return organization;
        };
        Change change;
        change.update(*other.organization(), renamed(*other.organization()));
        const auto applied = other.apply(change);
        Q_ASSERT(applied);
        first = fileOf(desk.plan(), QStringLiteral("first.planningdb"));
        second = fileOf(other, QStringLiteral("second.planningdb"));
    }

    // Until the plan is open, or is known not to open.
    void open(const QString &path)
    {
        QSignalSpy end(&session, &Session::openingEnded);
        if (session.mainWindow())
            session.openFile(path);
        else
            session.start({.file = path});
        QVERIFY(end.wait());
    }
    bool isHeld(const QString &path)
    {
        return (*Workspace::open(path, desk.environment()))->isReadOnly();
    }
    QString title() const { return session.mainWindow()->windowTitle(); }

    test::Desk desk;
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    test::SilentPrompts prompts;
    Session session{{settings, prompts, desk.clock, desk.sample.ids(), folder.path()}};
    QString first;
    QString second;

private:
    QString fileOf(const Plan &plan, const QString &name)
    {
        QString path = folder.filePath(name);
        const auto created = Workspace::create(path, plan, desk.environment());
        Q_ASSERT(created);
        return path;
    }
};

static OpeningDialog *openingDialog()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<OpeningDialog *>(window))
            return dialog;
    }
    return nullptr;
}

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneIsNotAPluralInEitherLanguage_data();
    void oneIsNotAPluralInEitherLanguage();
    void theWindowComesWhenThePlanIsOpen();
    void aPlanOpenedAfterAnotherTakesItsPlace();
    void aLongOpeningTellsHowFarItIs();
    void anOpeningThatIsGivenUpLeavesWhatWasOpen();
    void anOpeningThatIsGivenUpAtTheStartLeadsToTheStartPage();
    void aPlanThatIsOpenAlreadyStaysAsItIs();
    void aMissingFileIsSaidToBeMissing_data();
    void aMissingFileIsSaidToBeMissing();
};

void TestSession::oneIsNotAPluralInEitherLanguage_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    QTest::newRow("English") << Language::English << "1 soft conflict"
                             << "2 soft conflicts";
    QTest::newRow("French") << Language::French << "1 alerte"
                            << "2 alertes";
}

void TestSession::oneIsNotAPluralInEitherLanguage()
{
    QFETCH(const Language, language);
    QFETCH(const QString, one);
    QFETCH(const QString, two);
    test::Desk desk;
    Settings settings(desk.settingsPath());
    test::SilentPrompts prompts;
    Session session({settings, prompts, desk.clock, desk.sample.ids(), {}});
    session.start({{}, false, language});
    QCOMPARE(Tr::tr("%n soft conflict(s)", nullptr, 1), one);
    QCOMPARE(Tr::tr("%n soft conflict(s)", nullptr, 2), two);
}

void TestSession::theWindowComesWhenThePlanIsOpen()
{
    Office office;
    QSignalSpy end(&office.session, &Session::openingEnded);
    office.session.start({.file = office.first});
    QVERIFY(office.session.isOpening());
    QVERIFY(!office.session.mainWindow());
    QVERIFY(!office.session.startPage()); // does not flash up
    QVERIFY(end.wait());
    QVERIFY(!office.session.isOpening());
    QVERIFY(office.title().startsWith(QStringLiteral("Les Nuits")));
    QVERIFY(!openingDialog());
}

void TestSession::aPlanOpenedAfterAnotherTakesItsPlace()
{
    Office office;
    office.open(office.first);
    office.open(office.second);
    QVERIFY(office.title().startsWith(QStringLiteral("Rives")));
    QVERIFY(!office.isHeld(office.first)); // it was let go
    QVERIFY(office.isHeld(office.second));
}

void TestSession::aLongOpeningTellsHowFarItIs()
{
    Office office;
    Opening opening(office.first);
    const OpeningDialog dialog(opening);
    QVERIFY(!dialog.isVisible()); // most are over before anybody could read it
    QTRY_VERIFY(dialog.isVisible());
    QVERIFY(dialog.findChild<QLabel *>()->text().contains(QStringLiteral("first.planningdb")));
    QVERIFY(dialog.findChild<QProgressBar *>()->value() > 0);
}

void TestSession::anOpeningThatIsGivenUpLeavesWhatWasOpen()
{
    Office office;
    office.open(office.first);
    const MainWindow *window = office.session.mainWindow();
    QSignalSpy end(&office.session, &Session::openingEnded);
    office.session.openFile(office.second);
    openingDialog()->findChild<QPushButton *>()->click();
    QVERIFY(end.wait());
    QVERIFY(office.session.mainWindow() == window);
    QVERIFY(office.title().startsWith(QStringLiteral("Les Nuits")));
    QCOMPARE(office.settings.sessionFile(), office.first);
    QVERIFY(office.prompts.warnings.isEmpty());
    office.open(office.second); // it is not held any more
    QVERIFY(office.title().startsWith(QStringLiteral("Rives")));
}

void TestSession::anOpeningThatIsGivenUpAtTheStartLeadsToTheStartPage()
{
    Office office;
    QSignalSpy end(&office.session, &Session::openingEnded);
    office.session.start({.file = office.first});
    openingDialog()->reject();
    QVERIFY(end.wait());
    QVERIFY(office.session.startPage());
    QVERIFY(!office.session.mainWindow());
}

void TestSession::aPlanThatIsOpenAlreadyStaysAsItIs()
{
    Office office;
    office.open(office.first);
    const MainWindow *window = office.session.mainWindow();
    const QString roundabout =
        office.folder.path()
        + QStringLiteral("/../%1/first.planningdb").arg(QFileInfo(office.folder.path()).fileName());
    office.session.openFile(roundabout);
    QVERIFY(!office.session.isOpening());
    QVERIFY(office.session.mainWindow() == window);
    QVERIFY(office.isHeld(office.first));
}

void TestSession::aMissingFileIsSaidToBeMissing_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    const QString english = QStringLiteral("The file is not there");
    const QString french = QStringLiteral("Le fichier est introuvable");
    QTest::newRow("English") << Language::English << "gone.planningdb" << english;
    QTest::newRow("French") << Language::French << "gone.planningdb" << french;
    QTest::newRow("plan file") << Language::English << "gone.planning" << english;
}

void TestSession::aMissingFileIsSaidToBeMissing()
{
    QFETCH(const Language, language);
    QFETCH(const QString, name);
    QFETCH(const QString, reason);
    Office office;
    office.session.start({office.folder.filePath(name), false, language});
    QTRY_VERIFY(office.session.startPage());
    QCOMPARE(office.prompts.warnings.size(), 1);
    QVERIFY2(office.prompts.warnings.first().contains(reason),
             qPrintable(office.prompts.warnings.first()));
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
