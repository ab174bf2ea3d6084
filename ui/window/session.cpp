#include "ui/window/session.h"

#include "core/demo/demo.h"
#include "core/exchange/planfile.h"
#include "core/model/starterplan.h"
#include "core/workspace/opening.h"
#include "core/workspace/workspace.h"
#include "ui/dialogs/neworganizationdialog.h"
#include "ui/edit/editor.h"
#include "ui/edit/prompts.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"
#include "ui/window/agreements.h"
#include "ui/window/mainwindow.h"
#include "ui/window/openingdialog.h"
#include "ui/window/startpage.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace planning::ui
{

static constexpr std::uint64_t kDemoSeed = 1;

static QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

static QString databaseFilter()
{
    return Tr::tr("Planning PRO plans (*.planningdb)");
}

// A name that every file system takes.
static QString fileNameFor(QString name)
{
    static const QRegularExpression kForbidden(QStringLiteral(R"([\\/:*?"<>|]+)"));
    return name.replace(kForbidden, QStringLiteral("-")).simplified();
}

Session::Session(const Surroundings &surroundings, QObject *parent)
    : QObject(parent),
      m_surroundings(surroundings)
{
}

Session::~Session() = default;

void Session::start(const Start &start)
{
    m_preferences = m_surroundings.settings.preferences();
    m_preferences.language = start.language.value_or(m_preferences.language);
    m_preferences.theme = start.theme.value_or(m_preferences.theme);
    applyAppearance();
    const QString last = m_surroundings.settings.sessionFile();
    if (start.demo)
        openDemo();
    else if (!start.file.isEmpty())
        openFile(start.file);
    else if (QFileInfo::exists(last))
        openFile(last);
    if (m_windows.empty() && !isOpening())
        showStartPage();
}

void Session::openFile(const QString &path)
{
    if (isOpening())
        return;
    if (path.endsWith(QLatin1String(".planning"), Qt::CaseInsensitive))
        importPlanFile(path);
    else
        openDatabase(path);
}

void Session::openDemo()
{
    const QString path =
        QDir(m_surroundings.dataFolder).filePath(QStringLiteral("demo.planningdb"));
    if (QFileInfo::exists(path))
        return openFile(path);
    QDir().mkpath(m_surroundings.dataFolder);
    const LocalDay monday = today() - (std::chrono::weekday{today()} - std::chrono::Monday);
    createDatabase(path, demoPlan(DemoSize::Festival, kDemoSeed, monday));
}

void Session::chooseFile()
{
    const auto path =
        m_surroundings.prompts.openFile({Tr::tr("Open a plan"),
                                         Tr::tr("Planning PRO plans (*.planningdb *.planning)"),
                                         documentsFolder(),
                                         {}});
    if (path)
        openFile(*path);
}

void Session::createOrganization()
{
    const auto wanted = NewOrganizationDialog::ask(
        m_preferences.language, agreementChoices(m_preferences.language, today()), nullptr);
    if (!wanted)
        return;
    const auto path = m_surroundings.prompts.saveFile(
        {Tr::tr("Where to keep the plan"), databaseFilter(), documentsFolder(),
         fileNameFor(wanted->name) + QStringLiteral(".planningdb")});
    if (path)
        createDatabase(*path, starterPlan(*wanted, m_surroundings.ids, m_surroundings.clock));
}

void Session::closePlan()
{
    m_surroundings.settings.setSessionFile({});
    letGo();
    showStartPage();
}

void Session::letGo()
{
    m_windows.clear();
    m_editor.reset();
    m_workspace.reset();
}

void Session::usePreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    m_surroundings.settings.setPreferences(preferences);
    applyAppearance();
    if (m_windows.empty())
        showStartPage();
    else
        rebuildWindows();
}

static ThemeKind themeFor(ThemeChoice choice, ThemeKind system)
{
    switch (choice) {
    case ThemeChoice::System:
        break;
    case ThemeChoice::Light:
        return ThemeKind::Light;
    case ThemeChoice::Dark:
        return ThemeKind::Dark;
    case ThemeChoice::ContrastLight:
        return ThemeKind::ContrastLight;
    case ThemeChoice::ContrastDark:
        return ThemeKind::ContrastDark;
    }
    return system;
}

void Session::applyAppearance()
{
    static const ThemeKind system = systemThemeKind(); // before the palette is ours
    const bool french = m_preferences.language == Language::French;
    QLocale::setDefault(french ? QLocale(QLocale::French, QLocale::France)
                               : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_qtTranslator);
    // English has translations too: its plurals.
    const QString language = french ? QStringLiteral("fr") : QStringLiteral("en");
    const auto install = [&language](QTranslator &translator, const QString &part) {
        if (translator.load(QStringLiteral(":/translations/%1_%2.qm").arg(part, language)))
            QCoreApplication::installTranslator(&translator);
    };
    install(m_translator, QStringLiteral("planning"));
    install(m_qtTranslator, QStringLiteral("qtbase"));
    const ThemeKind kind = themeFor(m_preferences.theme, system);
    m_theme = &Theme::of(kind);
    applyLook(*qApp, {kind, m_preferences.textPercent, m_preferences.motion});
}

LocalDay Session::today() const
{
    const auto day = std::chrono::floor<std::chrono::days>(m_surroundings.clock.now());
    return LocalDay{day.time_since_epoch()};
}

Environment Session::workspaceEnvironment() const
{
    return {m_surroundings.clock, m_surroundings.ids, {}, {}};
}

void Session::warn(const QString &title, const Error &error)
{
    m_surroundings.prompts.warn(title, describe(error));
}

static QString cannotOpen(const QString &path)
{
    return Tr::tr("“%1” cannot be opened").arg(QFileInfo(path).fileName());
}

// Opened again, a plan that we hold ourselves would come up read-only.
bool Session::hasOpen(const QString &path) const
{
    return m_workspace && !m_workspace->isReadOnly()
           && QFileInfo(path).canonicalFilePath() == QFileInfo(m_path).canonicalFilePath();
}

void Session::openDatabase(const QString &path)
{
    if (hasOpen(path)) {
        mainWindow()->raise();
        mainWindow()->activateWindow();
        return;
    }
    m_opening = std::make_unique<Opening>(path);
    m_openingDialog = std::make_unique<OpeningDialog>(*m_opening);
    connect(m_opening.get(), &Opening::finished, this, &Session::onOpened);
}

void Session::onOpened()
{
    m_openingDialog.reset();
    Opening *opening = m_opening.release();
    opening->deleteLater(); // it is telling us
    auto workspace = opening->take(workspaceEnvironment());
    if (workspace)
        use(*std::move(workspace), opening->path());
    else if (workspace.error().code != ErrorCode::Cancelled)
        warn(cannotOpen(opening->path()), workspace.error());
    if (m_windows.empty() && !m_startPage)
        showStartPage();
    Q_EMIT openingEnded();
}

// The dialog that asked for the path has asked whether it may replace a file.
void Session::createDatabase(const QString &path, const Plan &plan)
{
    auto workspace = Workspace::create(path, plan, workspaceEnvironment(), Existing::Replace);
    if (workspace)
        use(*std::move(workspace), path);
    else
        warn(Tr::tr("“%1” cannot be created").arg(QFileInfo(path).fileName()), workspace.error());
}

// A plan file is for sending; work goes on in a database made from it.
void Session::importPlanFile(const QString &path)
{
    const auto plan = readPlanFile(path);
    if (!plan)
        return warn(cannotOpen(path), plan.error());
    const QFileInfo source(path);
    const auto target = m_surroundings.prompts.saveFile(
        {Tr::tr("Where to keep the plan made from this file"), databaseFilter(),
         source.absolutePath(), source.completeBaseName() + QStringLiteral(".planningdb")});
    if (target)
        createDatabase(*target, *plan);
}

void Session::use(std::unique_ptr<Workspace> workspace, const QString &path)
{
    m_openingDialog.reset();
    m_opening.reset(); // what came later is wanted
    m_windows.clear();
    m_editor = std::make_unique<Editor>(*workspace);
    m_workspace = std::move(workspace);
    m_workspace->checkInBackground(); // the window need not wait for it
    m_path = path;
    m_surroundings.settings.rememberFile(path);
    m_surroundings.settings.setSessionFile(path);
    showWindows();
}

void Session::showStartPage()
{
    auto page = std::make_unique<StartPage>(
        StartPage::Content{m_preferences, m_surroundings.settings.recentFiles()}, *m_theme);
    const auto queued = Qt::QueuedConnection;
    connect(page.get(), &StartPage::demoRequested, this, &Session::openDemo, queued);
    connect(page.get(), &StartPage::newPlanRequested, this, &Session::createOrganization, queued);
    connect(page.get(), &StartPage::openRequested, this, &Session::chooseFile, queued);
    connect(page.get(), &StartPage::fileRequested, this, &Session::openFile, queued);
    connect(page.get(), &StartPage::preferencesChosen, this, &Session::usePreferences, queued);
    if (m_startPage)
        page->setGeometry(m_startPage->geometry());
    else
        page->resize(textSize({960, 680}, *page));
    page->show();
    m_startPage = std::move(page);
}

} // namespace planning::ui
