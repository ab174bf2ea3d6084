#include "ui/window/settings.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocale>

namespace planning::ui
{

static constexpr qsizetype kMostRecentFiles = 8;

static constexpr int kMostWindows = 16;

static Language systemLanguage()
{
    return QLocale::system().language() == QLocale::French ? Language::French : Language::English;
}

// In the order of ThemeChoice.
static constexpr std::array kThemes{QLatin1StringView("system"), QLatin1StringView("light"),
                                    QLatin1StringView("dark"), QLatin1StringView("contrastLight"),
                                    QLatin1StringView("contrastDark")};

static constexpr std::array kViewNames{"timeline", "table", "coverage", "costs", "today"};

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

// The first window's has no number: it was the only one once.
static QString groupOf(const QString &name, int window)
{
    return window == 0 ? name : QStringLiteral("%1-%2").arg(name).arg(window);
}

// Paths contain slashes, which QSettings takes for groups.
static QString boardGroup(const QString &planPath, int window)
{
    const auto digest = QCryptographicHash::hash(planPath.toUtf8(), QCryptographicHash::Sha1);
    return groupOf(QStringLiteral("boards/") + QString::fromLatin1(digest.toHex().left(16)),
                   window);
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
    const auto named = std::ranges::find(kThemes, theme);
    if (named != kThemes.end())
        result.theme = static_cast<ThemeChoice>(named - kThemes.begin());
    result.textPercent =
        std::clamp(m_store.value(QStringLiteral("textPercent"), 100).toInt(), 100, 200);
    const bool reduced =
        m_store.value(QStringLiteral("reducedMotion"), systemReducesMotion()).toBool();
    result.motion = reduced ? Motion::Reduced : Motion::Usual;
    result.grid = minutes{std::clamp(m_store.value(QStringLiteral("grid"), 15).toInt(), 1, 240)};
    const QVariantMap keys = m_store.value(QStringLiteral("shortcuts")).toMap();
    for (const auto &[id, text] : keys.asKeyValueRange())
        result.shortcuts[id] = QKeySequence(text.toString(), QKeySequence::PortableText);
    return result;
}

void Settings::setPreferences(const Preferences &preferences)
{
    const auto theme = kThemes.at(static_cast<std::size_t>(preferences.theme));
    m_store.setValue(QStringLiteral("language"), preferences.language == Language::French
                                                     ? QStringLiteral("fr")
                                                     : QStringLiteral("en"));
    m_store.setValue(QStringLiteral("theme"), theme);
    m_store.setValue(QStringLiteral("textPercent"), preferences.textPercent);
    m_store.setValue(QStringLiteral("reducedMotion"), preferences.motion == Motion::Reduced);
    m_store.setValue(QStringLiteral("grid"), static_cast<int>(preferences.grid.count()));
    QVariantMap keys;
    for (const auto &[id, sequence] : preferences.shortcuts)
        keys[id] = sequence.toString(QKeySequence::PortableText);
    m_store.setValue(QStringLiteral("shortcuts"), keys);
}

WindowLayout Settings::windowLayout(int number) const
{
    const QString group = groupOf(QStringLiteral("window"), number);
    return {m_store.value(group + QLatin1String("/geometry")).toByteArray(),
            m_store.value(group + QLatin1String("/docks")).toByteArray(),
            m_store.value(group + QLatin1String("/tableColumns")).toByteArray(),
            m_store.value(group + QLatin1String("/textPercent"), 100).toInt()};
}

void Settings::setWindowLayout(int number, const WindowLayout &layout)
{
    m_store.beginGroup(groupOf(QStringLiteral("window"), number));
    m_store.setValue(QStringLiteral("geometry"), layout.geometry);
    m_store.setValue(QStringLiteral("docks"), layout.docks);
    m_store.setValue(QStringLiteral("tableColumns"), layout.tableColumns);
    m_store.setValue(QStringLiteral("textPercent"), layout.textPercent);
    m_store.endGroup();
}

QList<int> Settings::openWindows() const
{
    QList<int> numbers;
    for (const QString &text : m_store.value(QStringLiteral("windows")).toStringList()) {
        const int number = text.toInt();
        if (number >= 0 && number < kMostWindows && !numbers.contains(number))
            numbers.append(number);
    }
    return numbers.isEmpty() ? QList<int>{0} : numbers;
}

void Settings::setOpenWindows(const QList<int> &numbers)
{
    QStringList texts;
    for (const int number : numbers)
        texts.append(QString::number(number));
    m_store.setValue(QStringLiteral("windows"), texts);
}

std::optional<BoardView> Settings::boardView(const QString &planPath, int window) const
{
    const QString group = boardGroup(planPath, window);
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

void Settings::setBoardView(const QString &planPath, int window, const BoardView &view)
{
    m_store.beginGroup(boardGroup(planPath, window));
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
