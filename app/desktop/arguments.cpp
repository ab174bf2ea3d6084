#include "app/desktop/arguments.h"

#include "ui/tr.h"

#include <QCommandLineParser>
#include <QFileInfo>

namespace planning::desktop
{

using ui::Tr;

static Error usageError(const QString &text)
{
    return {ErrorCode::InvalidInput, text, {}};
}

static Result<std::optional<Language>> languageNamed(const QString &name)
{
    if (name.isEmpty())
        return std::optional<Language>();
    if (name == QLatin1String("fr"))
        return std::optional(Language::French);
    if (name == QLatin1String("en"))
        return std::optional(Language::English);
    return usageError(Tr::tr("--lang: “%1” is not a language; give fr or en.").arg(name));
}

static Result<std::optional<ui::ThemeChoice>> themeNamed(const QString &name)
{
    using ui::ThemeChoice;
    static const std::pair<QLatin1StringView, ThemeChoice> kNames[] = {
        {QLatin1StringView("system"), ThemeChoice::System},
        {QLatin1StringView("light"), ThemeChoice::Light},
        {QLatin1StringView("dark"), ThemeChoice::Dark},
        {QLatin1StringView("contrast-light"), ThemeChoice::ContrastLight},
        {QLatin1StringView("contrast-dark"), ThemeChoice::ContrastDark},
    };
    if (name.isEmpty())
        return std::optional<ThemeChoice>();
    for (const auto &[known, choice] : kNames) {
        if (name == known)
            return std::optional(choice);
    }
    return usageError(Tr::tr("--theme: “%1” is not a theme; give light, dark, contrast-light, "
                             "contrast-dark or system.")
                          .arg(name));
}

Result<Arguments> parseArguments(const QStringList &arguments)
{
    const QCommandLineOption demo(QStringLiteral("demo"), Tr::tr("Open the demo festival."));
    const QCommandLineOption lang(QStringLiteral("lang"), Tr::tr("Language: fr or en."),
                                  QStringLiteral("code"));
    const QCommandLineOption theme(
        QStringLiteral("theme"),
        Tr::tr("Theme: light, dark, contrast-light, contrast-dark or system."),
        QStringLiteral("name"));
    QCommandLineParser parser;
    parser.setApplicationDescription(Tr::tr("Crew planning for live performance."));
    parser.addOptions({demo, lang, theme});
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 Tr::tr("Plan to open (*.planningdb or *.planning)."),
                                 QStringLiteral("[FILE]"));
    if (!parser.parse(arguments))
        return usageError(parser.errorText());
    if (parser.isSet(help))
        return Arguments{{}, parser.helpText()};
    if (parser.isSet(version))
        return Arguments{{}, Tr::tr("Planning PRO %1").arg(qApp->applicationVersion()) + u'\n'};
    if (parser.positionalArguments().size() > 1)
        return usageError(Tr::tr("Give one file at most."));

    const auto language = languageNamed(parser.value(lang));
    if (!language)
        return language.error();
    const auto choice = themeNamed(parser.value(theme));
    if (!choice)
        return choice.error();
    ui::Session::Start start{{}, parser.isSet(demo), *language, *choice};
    if (!parser.positionalArguments().isEmpty())
        start.file = QFileInfo(parser.positionalArguments().front()).absoluteFilePath();
    return Arguments{start, {}};
}

} // namespace planning::desktop
