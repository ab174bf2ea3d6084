#include "ui/window/startpage.h"

#include "ui/dialogs/preferencesdialog.h"
#include "ui/panels/choiceswitch.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"
#include "ui/window/actions.h"
#include "ui/window/shortcutcatalogue.h"
#include "ui/window/startcard.h"
#include "ui/window/windowstyle.h"
#include "version.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>

namespace planning::ui
{

static constexpr int kPageWidth = 840;
static constexpr int kMargin = 32;

static QLabel *textLabel(const QString &text, const QString &name)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

static QString abbreviatedFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    if (folder == home || folder.startsWith(home + QLatin1Char('/')))
        return QLatin1Char('~') + folder.mid(home.size());
    return QDir::toNativeSeparators(folder);
}

StartPage::StartPage(const Content &content, const Theme &theme, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("startPage"));
    setWindowTitle(Tr::tr("Planning PRO"));
    setStyleSheet(windowStyleSheet(theme));

    auto *column = new QWidget;
    column->setObjectName(QStringLiteral("startColumn"));
    column->setMaximumWidth(textPixels(kPageWidth));
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    rows->setSpacing(24);
    rows->addWidget(buildHeader(content.preferences, theme));
    rows->addWidget(buildCards(theme));
    rows->addWidget(buildRecentFiles(content.recentFiles));
    rows->addStretch();
    rows->addWidget(
        textLabel(Tr::tr("Version %1").arg(QLatin1String(kVersion)), QStringLiteral("quiet")));

    auto *centered = new QWidget;
    centered->setObjectName(QStringLiteral("startCanvas"));
    auto *across = new QHBoxLayout(centered);
    across->setContentsMargins(0, 0, 0, 0);
    across->addStretch(1);
    across->addWidget(column, 1000);
    across->addStretch(1);

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(windowTitle());
    scroll->setWidget(centered);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    addShortcuts(content.preferences);
}

// Those of the menus, which are not here yet.
void StartPage::addShortcuts(const Preferences &preferences)
{
    const Shortcuts shortcuts(shortcutActions(), preferences.shortcuts);
    const auto on = [&](Command command, auto slot) {
        auto *shortcut = new QShortcut(shortcuts.keys(idOf(command)), this);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    on(Command::NewPlan, &StartPage::newPlanRequested);
    on(Command::Open, &StartPage::openRequested);
    on(Command::OpenDemo, &StartPage::demoRequested);
    on(Command::Preferences, [this, preferences] { choosePreferences(preferences); });
    on(Command::Quit, [] { QApplication::quit(); });
}

void StartPage::choosePreferences(const Preferences &preferences)
{
    const PreferencesDialog::Content content{preferences, shortcutActions(), boardShortcuts()};
    if (const auto chosen = PreferencesDialog::ask(content, PreferencesDialog::Page::General, this))
        Q_EMIT preferencesChosen(*chosen);
}

QWidget *StartPage::buildHeader(const Preferences &preferences, const Theme &theme)
{
    auto *language = new ChoiceSwitch(Tr::tr("Language"),
                                      {QStringLiteral("Français"), QStringLiteral("English")});
    language->setObjectName(QStringLiteral("languageSwitch"));
    language->setCurrent(static_cast<int>(preferences.language));
    connect(language, &ChoiceSwitch::chosen, this, [this, preferences](int index) {
        Preferences chosen = preferences;
        chosen.language = static_cast<Language>(index);
        Q_EMIT preferencesChosen(chosen);
    });
    auto *themes =
        new ChoiceSwitch(Tr::tr("Theme"), {Tr::tr("System"), Tr::tr("Light"), Tr::tr("Dark")});
    themes->setObjectName(QStringLiteral("themeSwitch"));
    themes->setCurrent(static_cast<int>(preferences.theme));
    connect(themes, &ChoiceSwitch::chosen, this, [this, preferences](int index) {
        Preferences chosen = preferences;
        chosen.theme = static_cast<ThemeChoice>(index);
        Q_EMIT preferencesChosen(chosen);
    });

    auto *more = new QToolButton;
    more->setObjectName(QStringLiteral("preferencesButton"));
    more->setIcon(icon(IconName::Settings, theme));
    more->setToolTip(Tr::tr("Preferences"));
    more->setAccessibleName(more->toolTip());
    connect(more, &QToolButton::clicked, this,
            [this, preferences] { choosePreferences(preferences); });

    auto *header = new QWidget;
    auto *grid = new QGridLayout(header);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(0, 1);
    grid->addWidget(textLabel(Tr::tr("Planning PRO"), QStringLiteral("brand")), 0, 0);
    grid->addWidget(language, 0, 1);
    grid->addWidget(themes, 0, 2);
    grid->addWidget(more, 0, 3);
    grid->addWidget(textLabel(Tr::tr("Who works where and when, from the first truck "
                                     "to the last flight case."),
                              QStringLiteral("tagline")),
                    1, 0, 1, 4);
    return header;
}

QWidget *StartPage::buildCards(const Theme &theme)
{
    const auto card = [&theme](IconName picture, const QString &title, const QString &text) {
        return new StartCard({icon(picture, theme), title, text});
    };
    auto *demo = card(IconName::Calendar, Tr::tr("Demo festival"),
                      Tr::tr("Two stages, sixty people, five days: try everything, "
                             "nothing can go wrong."));
    demo->setObjectName(QStringLiteral("demoCard"));
    auto *create = card(IconName::Add, Tr::tr("New organisation"),
                        Tr::tr("Choose a name, a time zone and the agreement whose rules apply."));
    create->setObjectName(QStringLiteral("newCard"));
    auto *open = card(IconName::Open, Tr::tr("Open a file"),
                      Tr::tr("A plan on this computer, or one a colleague sent you."));
    open->setObjectName(QStringLiteral("openCard"));
    auto *server = card(IconName::Publish, Tr::tr("Connect to a server"),
                        Tr::tr("Server synchronisation is not part of this version."));
    server->setObjectName(QStringLiteral("serverCard"));
    server->setEnabled(false);
    connect(demo, &StartCard::clicked, this, &StartPage::demoRequested);
    connect(create, &StartCard::clicked, this, &StartPage::newPlanRequested);
    connect(open, &StartCard::clicked, this, &StartPage::openRequested);

    auto *cards = new QWidget;
    auto *grid = new QGridLayout(cards);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(16);
    grid->addWidget(demo, 0, 0);
    grid->addWidget(create, 0, 1);
    grid->addWidget(open, 1, 0);
    grid->addWidget(server, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return cards;
}

QWidget *StartPage::buildRecentFiles(const QStringList &files)
{
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(textLabel(Tr::tr("Recent plans"), QStringLiteral("sectionTitle")));
    if (files.isEmpty())
        rows->addWidget(
            textLabel(Tr::tr("The plans you open will be listed here."), QStringLiteral("quiet")));
    for (const QString &path : files) {
        auto *button = new QPushButton(
            Tr::tr("%1 — %2").arg(QFileInfo(path).completeBaseName(), abbreviatedFolder(path)));
        button->setProperty("flatRow", true);
        button->setToolTip(QDir::toNativeSeparators(path));
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT fileRequested(path); });
        rows->addWidget(button);
    }
    return list;
}

} // namespace planning::ui
