#include "ui/dialogs/importassistant.h"
#include "ui/dialogs/importpage.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QThreadPool>

using namespace planning;
using namespace planning::ui;
using namespace Qt::StringLiterals;

class TestImportAssistant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aProgrammeIsImportedWithTheCrewThatWasSet();
    void aCrewListIsImportedAsItsColumnsSay();
    void anotherColumnMeaningChangesThePreview();
    void onlyWhatNeedsALookIsShownWhenAsked();
    void aFileThatCannotBeReadIsExplained();
    void escapeImportsNothing();
    void aListMayBeClosedWhileItIsRead();

private:
    // Opens the assistant and waits until the file has been understood.
    std::unique_ptr<ImportAssistant> opened(ImportSubject subject, const char *file);

    Plan m_plan;
    Instant m_now = *instantFromRfc3339(u"2026-06-01T08:00:00Z");
};

static QPushButton *importButton(ImportAssistant &assistant)
{
    return assistant.findChild<QPushButton *>(u"import"_s);
}

static QString stateOf(ImportAssistant &assistant)
{
    return assistant.findChild<QLabel *>(u"state"_s)->text();
}

void TestImportAssistant::initTestCase()
{
    applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), {});
    Organization organization;
    organization.id = *Id<Organization>::fromString(u"0190a000-0000-7000-8000-000000000001");
    organization.defaultTimezone = u"Europe/Paris"_s;
    organization.locale = u"fr"_s;
    QVERIFY(m_plan.load(organization));
}

std::unique_ptr<ImportAssistant> TestImportAssistant::opened(ImportSubject subject,
                                                             const char *file)
{
    auto assistant = std::make_unique<ImportAssistant>(
        m_plan, subject, QStringLiteral(PLANNING_TEST_DATA "/") + QString::fromLatin1(file), m_now);
    assistant->show();
    const bool isReady = QTest::qWaitFor([&] {
        return importButton(*assistant)->isEnabled() || stateOf(*assistant).contains(u'(');
    });
    Q_ASSERT(isReady);
    return assistant;
}

void TestImportAssistant::aProgrammeIsImportedWithTheCrewThatWasSet()
{
    const auto assistant = opened(ImportSubject::Programme, "programmes/camp2019-schedule.json");
    QCOMPARE(assistant->findChild<QTableWidget *>(u"calls"_s)->rowCount(), 28);
    auto *posts = assistant->findChild<QTableWidget *>(u"crewPosts"_s);
    QCOMPARE(posts->rowCount(), 5);
    auto *headcount = qobject_cast<QSpinBox *>(posts->cellWidget(0, 1));
    QTest::keyClick(headcount, Qt::Key_Up);
    QTest::mouseClick(importButton(*assistant), Qt::LeftButton);
    QCOMPARE(assistant->result(), int(QDialog::Accepted));

    Plan plan = m_plan;
    QVERIFY(plan.apply(assistant->change()));
    QCOMPARE(plan.all<Shift>().size(), std::size_t{140});
    QCOMPARE(plan.all<Shift>().front().headcount, 2);
}

void TestImportAssistant::aCrewListIsImportedAsItsColumnsSay()
{
    const auto assistant = opened(ImportSubject::People, "crew/crew-cp1252.csv");
    QVERIFY2(stateOf(*assistant).startsWith(u"57 new"_s), qPrintable(stateOf(*assistant)));
    QTest::mouseClick(importButton(*assistant), Qt::LeftButton);
    Plan plan = m_plan;
    QVERIFY(plan.apply(assistant->change()));
    QCOMPARE(plan.all<Person>().size(), std::size_t{57});
}

void TestImportAssistant::anotherColumnMeaningChangesThePreview()
{
    const auto assistant = opened(ImportSubject::People, "crew/crew-cp1252.csv");
    auto *columns = assistant->findChild<QTableWidget *>(u"columns"_s);
    auto *lastName = qobject_cast<QComboBox *>(columns->cellWidget(0, 1));
    QTest::keyClick(lastName, Qt::Key_Home); // not imported
    QTRY_VERIFY(stateOf(*assistant).startsWith(u"No column is taken for the name"_s));
    QVERIFY(!importButton(*assistant)->isEnabled());
}

void TestImportAssistant::onlyWhatNeedsALookIsShownWhenAsked()
{
    const auto assistant = opened(ImportSubject::People, "crew/crew-cp1252.csv");
    const auto *rows = assistant->findChild<QTableView *>(u"rows"_s);
    QCOMPARE(rows->model()->rowCount(), 60);
    QTest::keyClick(assistant->findChild<QCheckBox *>(u"onlyProblems"_s), Qt::Key_Space);
    QCOMPARE(rows->model()->rowCount(), 6);
}

void TestImportAssistant::aFileThatCannotBeReadIsExplained()
{
    const auto assistant = opened(ImportSubject::Programme, "crew/crew-cp1252.csv");
    QVERIFY(!importButton(*assistant)->isEnabled());
    QVERIFY2(stateOf(*assistant).contains(u"JSON or XML"_s), qPrintable(stateOf(*assistant)));
}

void TestImportAssistant::escapeImportsNothing()
{
    const auto assistant = opened(ImportSubject::People, "crew/crew-cp1252.csv");
    QTest::keyClick(assistant.get(), Qt::Key_Escape);
    QCOMPARE(assistant->result(), int(QDialog::Rejected));
    QVERIFY(!assistant->isVisible());
}

void TestImportAssistant::aListMayBeClosedWhileItIsRead()
{
    auto assistant = std::make_unique<ImportAssistant>(
        m_plan, ImportSubject::People, QStringLiteral(PLANNING_TEST_DATA "/crew/crew-cp1252.csv"),
        m_now);
    QVERIFY(QTest::qWaitFor([&] { return assistant->findChild<ImportPage *>() != nullptr; }));
    assistant.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
}

QTEST_MAIN(TestImportAssistant)
#include "tst_importassistant.moc"
