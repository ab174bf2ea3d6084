#include "tests/support/desk.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/neworganizationdialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/rulesetsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/print/printpreview.h"
#include "ui/theme/theme.h"
#include "ui/window/agreements.h"
#include "ui/window/mainwindow.h"
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

using namespace planning;
using namespace planning::ui;

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
        if (!(widget->focusPolicy() & Qt::TabFocus) || isPart(*widget))
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

private:
    std::unique_ptr<QWidget> windowNamed(const QString &name);

    test::Desk m_desk;
    Settings m_settings{m_desk.settingsPath()};
    test::SilentPrompts m_prompts;
};

void TestAccessibleNames::everyControlHasAName_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"nothing chosen", "a shift", "a person", "start", "preferences",
                             "shortcuts", "about", "rule sets", "new organisation", "print"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestAccessibleNames::everyControlHasAName()
{
    QFETCH(const QString, name);
    const auto window = windowNamed(name);
    QVERIFY(window);
    window->show();
    const QStringList nameless = namelessIn(*window);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

std::unique_ptr<QWidget> TestAccessibleNames::windowNamed(const QString &name)
{
    const PanelContext context{m_desk.editor(), m_desk.sample.ids(), Theme::light(),
                               Language::English};
    const LocalDay day{std::chrono::days{20'514}}; // of the desk
    if (name == QLatin1String("start"))
        return std::make_unique<StartPage>(StartPage::Content{{}, {m_desk.path()}}, Theme::light());
    if (name == QLatin1String("preferences"))
        return std::make_unique<PreferencesDialog>(
            PreferencesDialog::Content{{}, shortcutActions(), boardShortcuts()});
    if (name == QLatin1String("shortcuts"))
        return std::make_unique<ShortcutsDialog>(Shortcuts(shortcutActions()), boardShortcuts());
    if (name == QLatin1String("about"))
        return std::make_unique<AboutDialog>();
    if (name == QLatin1String("rule sets"))
        return std::make_unique<RuleSetsDialog>(context, day);
    if (name == QLatin1String("new organisation"))
        return std::make_unique<NewOrganizationDialog>(Language::English,
                                                       agreementChoices(Language::English, day));
    if (name == QLatin1String("print"))
        return std::make_unique<PrintPreview>(
            PrintContext{m_desk.plan(), m_desk.clock, Theme::light(), m_prompts}, day);
    auto window = std::make_unique<MainWindow>(MainWindow::Surroundings{
        context, m_settings, m_prompts, m_desk.clock, {Language::English}, m_desk.path()});
    if (name == QLatin1String("a shift"))
        window->setSelection({{m_desk.show}, {}});
    if (name == QLatin1String("a person"))
        window->setSelection({{}, m_desk.ana});
    return window;
}

QTEST_MAIN(TestAccessibleNames)
#include "tst_accessiblenames.moc"
