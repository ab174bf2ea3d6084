#include "app/cli/commandline.h"

#include "app/cli/commands.h"
#include "app/cli/globaloptions.h"
#include "app/cli/help.h"
#include "app/cli/optionvalue.h"
#include "app/cli/suggestion.h"
#include "app/cli/tr.h"
#include "version.h"

#include <QCommandLineParser>
#include <QLocale>
#include <QTranslator>

namespace planning::cli
{

static void add(QCommandLineParser &parser, const std::vector<Option> &options)
{
    for (const Option &option : options) {
        parser.addOption(option.type == ValueType::None
                             ? QCommandLineOption(option.name)
                             : QCommandLineOption(option.name, QString(), option.valueName));
    }
}

static void parse(QCommandLineParser &parser, const QStringList &arguments)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.parse(QStringList{QStringLiteral("planning-cli")} + arguments);
}

// The first look at a command line, before its command is known: what follows the command's words
// is not judged yet.
struct FirstLook {
    QStringList words;
    QString languageName;
    bool help = false;
    bool version = false;
};

static FirstLook firstLook(const QStringList &arguments)
{
    QCommandLineParser parser;
    add(parser, globalOptions());
    parse(parser, arguments);
    return {.words = parser.positionalArguments(),
            .languageName = parser.value(QStringLiteral("lang")),
            .help = parser.isSet(QStringLiteral("help")),
            .version = parser.isSet(QStringLiteral("version"))};
}

static Language languageFrom(const QString &name)
{
    if (name.isEmpty())
        return QLocale::system().language() == QLocale::French ? Language::French
                                                               : Language::English;
    return name == QLatin1String("fr") ? Language::French : Language::English;
}

// Messages in a language for as long as it lives: the program's own (also in English, for plural
// forms) and Qt's.
class Translation final
{
public:
    explicit Translation(Language language)
    {
        const QString name =
            language == Language::French ? QStringLiteral("fr") : QStringLiteral("en");
        install(m_messages, QStringLiteral("planning_") + name);
        install(m_qtMessages, QStringLiteral("qtbase_") + name);
    }

private:
    static void install(QTranslator &translator, const QString &file)
    {
        if (translator.load(QStringLiteral(":/translations/%1.qm").arg(file)))
            QCoreApplication::installTranslator(&translator);
    }

    QTranslator m_messages;
    QTranslator m_qtMessages;
};

static QStringList optionNames(const std::vector<Option> &options)
{
    QStringList names;
    for (const Option &option : options)
        names.append(option.name);
    return names;
}

// Options that every command knows, then its own.
static std::vector<Option> optionsOf(const Command &command)
{
    std::vector<Option> options = globalOptions();
    options.insert(options.end(), command.options.begin(), command.options.end());
    return options;
}

static QString unknownOption(const QString &name, const std::vector<Option> &known)
{
    if (const auto similar = mostSimilar(name, optionNames(known)))
        return Tr::tr("Unknown option --%1; did you mean --%2?").arg(name, *similar);
    return Tr::tr("Unknown option --%1; see planning-cli --help.").arg(name);
}

static QString unknownCommand(const QStringList &words, const std::vector<Command> &table)
{
    QStringList names;
    for (const Command &command : table)
        names.append(command.name);
    const QStringList family = names.filter(words.first() + u' ');
    if (words.size() == 1 && !family.isEmpty())
        return Tr::tr("“%1” needs to know which: %2.")
            .arg(words.first(), family.join(QStringLiteral(", ")));
    const QString asked = words.first(std::min<qsizetype>(words.size(), 2)).join(u' ');
    auto similar = mostSimilar(asked, names);
    if (!similar)
        similar = mostSimilar(words.first(), names);
    if (similar)
        return Tr::tr("Unknown command “%1”; did you mean “%2”?").arg(words.first(), *similar);
    return Tr::tr("Unknown command “%1”; see planning-cli --help.").arg(words.first());
}

static std::optional<QString> problemOf(const QCommandLineParser &parser,
                                        const std::vector<Option> &options)
{
    if (!parser.unknownOptionNames().isEmpty())
        return unknownOption(parser.unknownOptionNames().constFirst(), options);
    if (!parser.errorText().isEmpty())
        return parser.errorText();
    for (const Option &option : options) {
        if (option.presence == Presence::Required && !parser.isSet(option.name))
            return Tr::tr("The option --%1 %2 is required.").arg(option.name, option.valueName);
        if (!parser.isSet(option.name))
            continue;
        if (const auto problem = problemOf(option, parser.value(option.name)))
            return problem;
    }
    return std::nullopt;
}

static std::optional<QString> problemOf(const QStringList &given,
                                        const std::vector<Argument> &arguments)
{
    if (given.size() > std::ssize(arguments))
        return Tr::tr("Unexpected argument “%1”.").arg(given[std::ssize(arguments)]);
    for (qsizetype i = 0; i < std::ssize(arguments); ++i) {
        const Argument &argument = arguments[static_cast<std::size_t>(i)];
        if (i < given.size()) {
            if (const auto problem = problemOf(argument, given[i]))
                return problem;
        } else if (argument.presence == Presence::Required) {
            return Tr::tr("%1 is missing: %2").arg(argument.name, argument.description);
        }
    }
    return std::nullopt;
}

static std::optional<PlanLocation> locationFrom(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("plan")))
        return PlanLocation{PlanLocation::Kind::File, parser.value(QStringLiteral("plan"))};
    if (parser.isSet(QStringLiteral("db")))
        return PlanLocation{PlanLocation::Kind::Database, parser.value(QStringLiteral("db"))};
    return std::nullopt;
}

static std::optional<QString> problemOfPlan(const QCommandLineParser &parser, PlanUse use)
{
    const bool file = parser.isSet(QStringLiteral("plan"));
    const bool database = parser.isSet(QStringLiteral("db"));
    if (file && database)
        return Tr::tr("Give --plan or --db, not both.");
    if (use == PlanUse::Database && !database)
        return Tr::tr("This command works on a store: give --db FILE.");
    if (use != PlanUse::None && !file && !database)
        return Tr::tr("This command works on a plan: give --plan FILE or --db FILE.");
    return std::nullopt;
}

static QHash<QString, QString> optionValues(const QCommandLineParser &parser,
                                            const std::vector<Option> &options)
{
    QHash<QString, QString> values;
    for (const Option &option : options) {
        if (parser.isSet(option.name))
            values.insert(option.name, parser.value(option.name));
        else if (!option.defaultValue.isEmpty())
            values.insert(option.name, option.defaultValue);
    }
    return values;
}

static ExitCode complainUsage(const Console &console, const QString &problem)
{
    complain(console, problem);
    return ExitCode::Usage;
}

static ExitCode openAndRun(Invocation &invocation)
{
    if (invocation.command.plan == PlanUse::Opened) {
        auto opened = OpenPlan::open(*invocation.location, invocation.console.clock);
        if (!opened)
            return fail(invocation, Tr::tr("Cannot open the plan:"), opened.error());
        invocation.opened = std::move(*opened);
    }
    return invocation.command.run(invocation);
}

static ExitCode runCommand(const Command &command, const QStringList &arguments,
                           const Console &console)
{
    const std::vector<Option> options = optionsOf(command);
    QCommandLineParser parser;
    add(parser, options);
    parse(parser, arguments);
    const QStringList given = parser.positionalArguments().sliced(command.name.split(u' ').size());

    auto problem = problemOf(parser, options);
    if (!problem)
        problem = problemOf(given, command.arguments);
    if (!problem)
        problem = problemOfPlan(parser, command.plan);
    if (problem)
        return complainUsage(console, *problem);

    Invocation invocation{
        .command = command,
        .console = console,
        .format = parser.value(QStringLiteral("format")) == QLatin1String("json")
                      ? OutputFormat::Json
                      : OutputFormat::Text,
        .language = languageFrom(parser.value(QStringLiteral("lang"))),
        .location = locationFrom(parser),
        .opened = nullptr,
        .options = optionValues(parser, options),
        .arguments = given,
    };
    return openAndRun(invocation);
}

static ExitCode runWithoutCommand(const FirstLook &look, const QStringList &arguments,
                                  const Console &console)
{
    const std::vector<Command> table = commands();
    if (!look.words.isEmpty())
        return complainUsage(console, unknownCommand(look.words, table));
    QCommandLineParser parser;
    add(parser, globalOptions());
    parse(parser, arguments);
    if (const auto problem = problemOf(parser, globalOptions()))
        return complainUsage(console, *problem);
    return complainUsage(console, Tr::tr("A command is missing; see planning-cli --help."));
}

Drawing drawingOf(const QStringList &arguments)
{
    const std::vector<Command> table = commands();
    const Command *command = findCommand(table, firstLook(arguments).words);
    return command ? command->drawing : Drawing::None;
}

ExitCode runCommandLine(const QStringList &arguments, const Console &console)
{
    const FirstLook look = firstLook(arguments);
    const Translation translation(languageFrom(look.languageName));
    const std::vector<Command> table = commands();
    const Command *command = findCommand(table, look.words);

    if (look.version) {
        console.out << "planning-cli " << kVersion << Qt::endl;
        return ExitCode::Done;
    }
    if (look.help && (command || look.words.isEmpty())) {
        console.out << (command ? helpOf(*command) : helpOf(table)) << Qt::flush;
        return ExitCode::Done;
    }
    if (!command)
        return runWithoutCommand(look, arguments, console);
    const ExitCode exitCode = runCommand(*command, arguments, console);
    console.out.flush();
    return exitCode;
}

} // namespace planning::cli
