#include "core/workspace/opening.h"
#include "core/workspace/templatechanges.h"
#include "tests/support/desk.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dialogs/gotodatedialog.h"
#include "ui/dialogs/importassistant.h"
#include "ui/dialogs/importpage.h"
#include "ui/dialogs/neworganizationdialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/rulesetsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/dialogs/templatedaysdialog.h"
#include "ui/print/printpreview.h"
#include "ui/theme/theme.h"
#include "ui/window/agreements.h"
#include "ui/window/mainwindow.h"
#include "ui/window/openingdialog.h"
#include "ui/window/shortcutcatalogue.h"
#include "ui/window/startpage.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCalendarWidget>
#include <QComboBox>
#include <QMainWindow>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QTimer>

using namespace planning;
using namespace planning::ui;
using namespace Qt::StringLiterals;

// Parts of a control of Qt, which has the name itself.
static bool isPart(const QWidget &widget)
{
    const QWidget *owner = widget.parentWidget();
    const auto *area = qobject_cast<const QAbstractScrollArea *>(owner);
    if (area && area->viewport() == &widget)
        return true;
    if (qobject_cast<const QTabBar *>(&widget) && qobject_cast<const QMainWindow *>(owner))
        return true; // of docks: the tabs have names
    while (owner) {
        if (qobject_cast<const QComboBox *>(owner) || qobject_cast<const QAbstractSpinBox *>(owner)
            || qobject_cast<const QCalendarWidget *>(owner))
            return true;
        owner = owner->parentWidget();
    }
    return widget.objectName().startsWith(QLatin1String("qt_"))
           || QLatin1String(widget.metaObject()->className()) == QLatin1String("QHeaderView");
}

static QString pathOf(const QWidget &widget)
{
    QStringList names;
    for (const QWidget *each = &widget; each; each = each->parentWidget())
        names.prepend(each->objectName().isEmpty() ? QLatin1String(each->metaObject()->className())
                                                   : each->objectName());
    return names.join(QLatin1Char('/'));
}

// Controls that a screen reader would meet without a name.
static QStringList namelessIn(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isReached =
            widget->focusPolicy() & Qt::TabFocus || qobject_cast<QCalendarWidget *>(widget);
        if (!isReached || isPart(*widget))
            continue;
        const auto *button = qobject_cast<const QPushButton *>(widget);
        if (button && button->text().isEmpty() && !button->isVisible())
            continue; // has its text when it shows
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty())
            nameless.append(pathOf(*widget));
    }
    return nameless;
}

class TestAccessibleNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName_data();
    void everyControlHasAName();
    void theCalendarToGoToADateHasAName();

private:
    using Make = std::function<std::unique_ptr<QWidget>()>;
    using Makers = std::map<QString, Make>;
    Makers windows();
    Makers dialogs();
    Makers dialogsOfThePlan();
    std::unique_ptr<QWidget> mainWindow(const Selection &selection);
    std::unique_ptr<QWidget> importOf(ImportSubject subject, const QString &file);
    std::unique_ptr<QWidget> palette();
    std::unique_ptr<QWidget> templateDays();

    test::Desk m_desk;
    Settings m_settings{m_desk.settingsPath()};
    test::SilentPrompts m_prompts;
    PanelContext m_context{m_desk.editor(), m_desk.sample.ids(), Theme::light(), Language::English};
    LocalDay m_day{std::chrono::days{20'514}}; // of the desk
    Opening m_opening{m_desk.path()};
};

void TestAccessibleNames::everyControlHasAName_data()
{
    QTest::addColumn<Make>("make");
    for (const Makers &makers : {windows(), dialogs(), dialogsOfThePlan()}) {
        for (const auto &[name, make] : makers)
            QTest::newRow(qPrintable(name)) << make;
    }
}

void TestAccessibleNames::everyControlHasAName()
{
    QFETCH(const Make, make);
    const auto window = make();
    window->show();
    const QStringList nameless = namelessIn(*window);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestAccessibleNames::theCalendarToGoToADateHasAName()
{
    QStringList nameless{u"no dialog"_s};
    QTimer::singleShot(0, this, [&nameless] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        nameless = namelessIn(*dialog);
        dialog->reject();
    });
    QVERIFY(!askForDate(m_day, nullptr));
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

TestAccessibleNames::Makers TestAccessibleNames::windows()
{
    return {
        {u"nothing chosen"_s, [this] { return mainWindow({}); }},
        {u"a shift"_s,
         [this] {
             return mainWindow({{m_desk.show}, {}});
         }},
        {u"a person"_s,
         [this] {
             return mainWindow({{}, m_desk.ana});
         }},
        {u"start"_s,
         [this] {
             return std::make_unique<StartPage>(StartPage::Content{{}, {m_desk.path()}},
                                                Theme::light());
         }},
        {u"palette"_s, [this] { return palette(); }},
    };
}

TestAccessibleNames::Makers TestAccessibleNames::dialogs()
{
    return {
        {u"preferences"_s,
         [] {
             return std::make_unique<PreferencesDialog>(
                 PreferencesDialog::Content{{}, shortcutActions(), boardShortcuts()});
         }},
        {u"shortcuts"_s,
         [] {
             return std::make_unique<ShortcutsDialog>(Shortcuts(shortcutActions()),
                                                      boardShortcuts());
         }},
        {u"about"_s, [] { return std::make_unique<AboutDialog>(); }},
        {u"new organisation"_s,
         [this] {
             return std::make_unique<NewOrganizationDialog>(
                 Language::English, agreementChoices(Language::English, m_day));
         }},
        {u"opening"_s, [this] { return std::make_unique<OpeningDialog>(m_opening); }},
    };
}

TestAccessibleNames::Makers TestAccessibleNames::dialogsOfThePlan()
{
    return {
        {u"rule sets"_s, [this] { return std::make_unique<RuleSetsDialog>(m_context, m_day); }},
        {u"print"_s,
         [this] {
             return std::make_unique<PrintPreview>(
                 PrintContext{m_desk.plan(), m_desk.clock, Theme::light(), m_prompts}, m_day);
         }},
        {u"import of a programme"_s,
         [this] {
             return importOf(ImportSubject::Programme, u"programmes/camp2019-schedule.json"_s);
         }},
        {u"import of people"_s,
         [this] { return importOf(ImportSubject::People, u"crew/crew-cp1252.csv"_s); }},
        {u"days of templates"_s, [this] { return templateDays(); }},
    };
}

std::unique_ptr<QWidget> TestAccessibleNames::mainWindow(const Selection &selection)
{
    auto window = std::make_unique<MainWindow>(MainWindow::Surroundings{
        m_context, m_settings, m_prompts, m_desk.clock, {Language::English}, m_desk.path()});
    window->setSelection(selection);
    return window;
}

std::unique_ptr<QWidget> TestAccessibleNames::importOf(ImportSubject subject, const QString &file)
{
    auto assistant = std::make_unique<ImportAssistant>(
        m_desk.plan(), subject, QStringLiteral(PLANNING_TEST_DATA "/") + file, m_desk.clock.now());
    const bool isRead =
        QTest::qWaitFor([&assistant] { return assistant->findChild<ImportPage *>() != nullptr; });
    Q_ASSERT(isRead);
    return assistant;
}

// In the window it belongs to.
std::unique_ptr<QWidget> TestAccessibleNames::palette()
{
    auto window = std::make_unique<QWidget>();
    new CommandPalette({}, m_day, {}, Theme::light(), window.get());
    return window;
}

std::unique_ptr<QWidget> TestAccessibleNames::templateDays()
{
    const Plan &plan = m_desk.plan();
    m_desk.editor().perform(
        saveTemplates(plan, std::array{m_desk.show}, QStringLiteral("Show"), m_desk.sample.ids()));
    return std::make_unique<TemplateDaysDialog>(
        plan, std::vector{plan.all<ShiftTemplate>().front().id}, m_day);
}

QTEST_MAIN(TestAccessibleNames)
#include "tst_accessiblenames.moc"
