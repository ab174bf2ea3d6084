#include "ui/window/settings.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocale>

namespace planning::ui
{

static constexpr qsizetype kMostRecentFiles = 8;

static Language systemLanguage()
{
    return QLocale::system().language() == QLocale::French ? Language::French : Language::English;
}

static constexpr std::array kViewNames{"timeline", "table", "coverage", "today"};

static QString nameOf(CentreView view)
{
    return QString::fromLatin1(kViewNames.at(static_cast<std::size_t>(view)));
}

template <typename E>
static QString textOf(E value)
{
    const std::string_view name = planning::nameOf(value);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

// Where the collapsed groups of these rows are kept.
static QString collapsedKey(BoardGrouping rows)
{
    return QStringLiteral("collapsed-") + textOf(rows);
}

// The timeline for a name of another version.
static CentreView viewNamed(const QString &name)
{
    for (std::size_t i = 0; i < kViewNames.size(); ++i) {
        if (name == QLatin1String(kViewNames.at(i)))
            return static_cast<CentreView>(i);
    }
    return CentreView::Timeline;
}

// Paths contain slashes, which QSettings takes for groups.
static QString boardGroup(const QString &planPath)
{
    const auto digest = QCryptographicHash::hash(planPath.toUtf8(), QCryptographicHash::Sha1);
    return QStringLiteral("boards/") + QString::fromLatin1(digest.toHex().left(16));
}

Settings::Settings() = default;

Settings::Settings(const QString &iniFile) : m_store(iniFile, QSettings::IniFormat) { }

Preferences Settings::preferences() const
{
    Preferences result;
    const QString language = m_store.value(QStringLiteral("language")).toString();
    if (language.isEmpty())
        result.language = systemLanguage();
    else
        result.language = language == QLatin1String("fr") ? Language::French : Language::English;
    const QString theme = m_store.value(QStringLiteral("theme")).toString();
    if (theme == QLatin1String("light"))
        result.theme = ThemeChoice::Light;
    else if (theme == QLatin1String("dark"))
        result.theme = ThemeChoice::Dark;
    result.grid = minutes{std::clamp(m_store.value(QStringLiteral("grid"), 15).toInt(), 1, 240)};
    return result;
}

void Settings::setPreferences(const Preferences &preferences)
{
    static constexpr std::array kThemes{"system", "light", "dark"};
    const auto *theme = kThemes.at(static_cast<std::size_t>(preferences.theme));
    m_store.setValue(QStringLiteral("language"), preferences.language == Language::French
                                                     ? QStringLiteral("fr")
                                                     : QStringLiteral("en"));
    m_store.setValue(QStringLiteral("theme"), QString::fromLatin1(theme));
    m_store.setValue(QStringLiteral("grid"), static_cast<int>(preferences.grid.count()));
}

WindowLayout Settings::windowLayout() const
{
    return {m_store.value(QStringLiteral("window/geometry")).toByteArray(),
            m_store.value(QStringLiteral("window/docks")).toByteArray(),
            m_store.value(QStringLiteral("window/tableColumns")).toByteArray()};
}

void Settings::setWindowLayout(const WindowLayout &layout)
{
    m_store.setValue(QStringLiteral("window/geometry"), layout.geometry);
    m_store.setValue(QStringLiteral("window/docks"), layout.docks);
    m_store.setValue(QStringLiteral("window/tableColumns"), layout.tableColumns);
}

std::optional<BoardView> Settings::boardView(const QString &planPath) const
{
    const QString group = boardGroup(planPath);
    const auto value = [this, &group](const char *key) {
        return m_store.value(group + QLatin1Char('/') + QLatin1String(key));
    };
    if (!value("start").isValid())
        return std::nullopt;
    BoardView view;
    view.rows = enumFromName<BoardGrouping>(value("rows").toString().toStdString())
                    .value_or(BoardGrouping::People);
    view.window.start = Instant{seconds{value("start").toLongLong()}};
    view.window.end = Instant{seconds{value("end").toLongLong()}};
    view.firstPixel = value("scroll").toInt();
    view.view = viewNamed(value("view").toString());
    view.order =
        enumFromName<RowOrder>(value("order").toString().toStdString()).value_or(RowOrder::Name);
    for (const BoardGrouping rows : kBoardGroupings) {
        view.collapsed.at(static_cast<std::size_t>(rows)) =
            m_store.value(group + QLatin1Char('/') + collapsedKey(rows)).toStringList();
    }
    if (view.window.isEmpty())
        return std::nullopt;
    return view;
}

void Settings::setBoardView(const QString &planPath, const BoardView &view)
{
    m_store.beginGroup(boardGroup(planPath));
    m_store.setValue(QStringLiteral("rows"), textOf(view.rows));
    m_store.setValue(QStringLiteral("order"), textOf(view.order));
    for (const BoardGrouping rows : kBoardGroupings)
        m_store.setValue(collapsedKey(rows), view.collapsed.at(static_cast<std::size_t>(rows)));
    m_store.setValue(QStringLiteral("start"), qint64{view.window.start.time_since_epoch().count()});
    m_store.setValue(QStringLiteral("end"), qint64{view.window.end.time_since_epoch().count()});
    m_store.setValue(QStringLiteral("scroll"), view.firstPixel);
    m_store.setValue(QStringLiteral("view"), nameOf(view.view));
    m_store.endGroup();
}

QStringList Settings::recentFiles() const
{
    QStringList files = m_store.value(QStringLiteral("recent")).toStringList();
    files.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return files;
}

void Settings::rememberFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_store.setValue(QStringLiteral("recent"), files.mid(0, kMostRecentFiles));
}

QString Settings::sessionFile() const
{
    return m_store.value(QStringLiteral("session")).toString();
}

void Settings::setSessionFile(const QString &path)
{
    m_store.setValue(QStringLiteral("session"), path);
}

} // namespace planning::ui
