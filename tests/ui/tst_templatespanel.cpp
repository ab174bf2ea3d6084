#include "core/workspace/templatechanges.h"
#include "tests/support/desk.h"
#include "ui/dialogs/templatedaysdialog.h"
#include "ui/panels/templatespanel.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace planning;
using namespace planning::ui;
using namespace Qt::StringLiterals;

// The evening of the desk kept as a day, and its show as a template of its own.
class Shelf final
{
public:
    Shelf() { QObject::connect(&desk.editor(), &Editor::changed, &panel, &TemplatesPanel::update); }

    void keep(const std::vector<Id<Shift>> &shifts, const QString &name)
    {
        desk.editor().perform(saveTemplates(desk.plan(), shifts, name, desk.sample.ids()));
    }
    QStringList names() const
    {
        QStringList texts;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            texts += list().model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return texts;
    }
    QListView &list() const { return *panel.findChild<QListView *>(u"templateList"_s); }

    test::Desk desk;
    TemplatesPanel panel{{desk.editor(), desk.sample.ids(), Theme::light(), Language::English}};
};

class TestTemplatesPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void anEmptyShelfSaysHowToFillIt();
    void daysStandFirstAndSayWhatTheyHold();
    void typingFindsARoleWithinATemplate();
    void deleteTakesTheTemplateAwayAndCanBeUndone();
    void aNewNameIsAChangeOfThePlan();
    void aDayKeepsItsNameToItself();
    void theDialogCountsTheDaysThatFit();
};

void TestTemplatesPanel::anEmptyShelfSaysHowToFillIt()
{
    const Shelf shelf;
    const auto labels = shelf.panel.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().contains(u"Keep as a template"_s);
    }));
    QVERIFY(!shelf.panel.findChild<QPushButton *>(u"useTemplate"_s)->isEnabled());
}

void TestTemplatesPanel::daysStandFirstAndSayWhatTheyHold()
{
    Shelf shelf;
    shelf.keep({shelf.desk.show}, u"A show"_s);
    shelf.keep({shelf.desk.show, shelf.desk.loadOut}, u"Evening"_s);
    QCOMPARE(shelf.names(),
             (QStringList{u"Evening, Day of 2 shifts"_s,
                          u"A show, 18:00 – 23:00 · 1 × Sound technician · Main stage"_s}));
    const QString content = shelf.list().model()->index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY(content.contains(u"Load-out: 22:00 – 02:00"_s));
}

void TestTemplatesPanel::typingFindsARoleWithinATemplate()
{
    Shelf shelf;
    shelf.keep({shelf.desk.show}, u"A show"_s);
    auto &search = *shelf.panel.findChild<QLineEdit *>(u"templateSearch"_s);
    QTest::keyClicks(&search, u"technic"_s);
    QCOMPARE(shelf.names().size(), 1);
    QTest::keyClicks(&search, u" zzz"_s);
    QCOMPARE(shelf.names().size(), 0);
}

void TestTemplatesPanel::deleteTakesTheTemplateAwayAndCanBeUndone()
{
    Shelf shelf;
    shelf.keep({shelf.desk.show, shelf.desk.loadOut}, u"Evening"_s);
    shelf.list().setCurrentIndex(shelf.list().model()->index(0, 0));
    QTest::keyClick(&shelf.list(), Qt::Key_Delete);
    QVERIFY(shelf.names().isEmpty());
    QVERIFY(shelf.desk.editor().undo());
    QCOMPARE(shelf.names().size(), 1);
}

void TestTemplatesPanel::aNewNameIsAChangeOfThePlan()
{
    Shelf shelf;
    shelf.keep({shelf.desk.show}, u"A show"_s);
    shelf.list().model()->setData(shelf.list().model()->index(0, 0), u"Concert"_s);
    QCOMPARE(shelf.desk.plan().all<ShiftTemplate>().begin()->name, u"Concert"_s);
}

// Two days of one name would be one day from then on.
void TestTemplatesPanel::aDayKeepsItsNameToItself()
{
    Shelf shelf;
    shelf.keep({shelf.desk.show, shelf.desk.loadOut}, u"Evening"_s);
    shelf.keep({shelf.desk.loadOut, shelf.desk.show}, u"Matinee"_s);
    const QStringList before = shelf.names();
    const auto rename = [&shelf](const QString &name) {
        shelf.list().model()->setData(shelf.list().model()->index(1, 0), name);
    };
    rename(u"Evening"_s);
    QCOMPARE(shelf.names(), before);
    const auto labels = shelf.panel.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return !label->isHidden() && label->text() == u"A day named “Evening” is there already."_s;
    }));
    rename(u"Afternoon"_s);
    QCOMPARE(shelf.names(),
             (QStringList{u"Afternoon, Day of 2 shifts"_s, u"Evening, Day of 2 shifts"_s}));
}

void TestTemplatesPanel::theDialogCountsTheDaysThatFit()
{
    Shelf shelf;
    shelf.keep({shelf.desk.show}, u"A show"_s);
    const LocalDay monday = *dayFromIsoDate(u"2026-03-02"_s);
    TemplateDaysDialog dialog(shelf.desk.plan(),
                              {shelf.desk.plan().all<ShiftTemplate>().begin()->id}, monday);
    QCOMPARE(dialog.answer().days, std::vector{monday});
    const auto dates = dialog.findChildren<QDateEdit *>();
    dates.back()->setDate(QDate(2026, 3, 8));
    QCOMPARE(dialog.answer().days.size(), std::size_t{7});
    for (QCheckBox *box : dialog.findChildren<QCheckBox *>())
        box->setChecked(box->accessibleName() == u"Friday"_s);
    QCOMPARE(dialog.answer().days, std::vector{monday + std::chrono::days{4}});
    for (QCheckBox *box : dialog.findChildren<QCheckBox *>())
        box->setChecked(false);
    auto *buttons = dialog.findChild<QDialogButtonBox *>();
    QVERIFY(!buttons->button(QDialogButtonBox::Ok)->isEnabled());
}

QTEST_MAIN(TestTemplatesPanel)
#include "tst_templatespanel.moc"
