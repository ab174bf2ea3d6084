#include "app/cli/help.h"

#include "app/cli/globaloptions.h"
#include "app/cli/tr.h"

#include <algorithm>

namespace planning::cli
{

// A term and what it means, in two columns.
struct Entry {
    QString term;
    QString meaning;
};

static constexpr int kLineWidth = 96;
static constexpr int kWidestTerm = 30;

// The words of `text` in lines of at most `width` characters.
static QStringList wrapped(const QString &text, qsizetype width)
{
    QStringList lines{QString()};
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        QString &line = lines.back();
        if (!line.isEmpty() && line.size() + 1 + word.size() > width)
            lines.append(word);
        else
            line += line.isEmpty() ? word : u' ' + word;
    }
    return lines;
}

static QString section(const QString &title, const std::vector<Entry> &entries)
{
    if (entries.empty())
        return {};
    qsizetype column = 0;
    for (const Entry &entry : entries)
        column = std::max(column, std::min<qsizetype>(entry.term.size(), kWidestTerm));
    const QString newLine = u'\n' + QString(column + 4, u' ');

    QString text = u'\n' + title + u'\n';
    for (const Entry &entry : entries) {
        text += QStringLiteral("  ") + entry.term.leftJustified(column + 2);
        if (entry.term.size() > column)
            text += newLine;
        text += wrapped(entry.meaning, kLineWidth - column - 4).join(newLine) + u'\n';
    }
    return text;
}

static QString termOf(const Option &option)
{
    const QString name = QStringLiteral("--") + option.name;
    return option.type == ValueType::None ? name : name + u' ' + option.valueName;
}

static Entry entryOf(const Option &option)
{
    QString meaning = option.description;
    if (!option.choices.isEmpty())
        meaning += QStringLiteral(" (%1)").arg(option.choices.join(QStringLiteral(" | ")));
    if (!option.defaultValue.isEmpty())
        meaning += u' ' + Tr::tr("[default: %1]").arg(option.defaultValue);
    return {termOf(option), meaning};
}

static std::vector<Entry> entriesOf(const std::vector<Option> &options)
{
    std::vector<Entry> entries;
    std::ranges::transform(options, std::back_inserter(entries), entryOf);
    return entries;
}

static std::vector<Entry> entriesOf(const std::vector<Argument> &arguments)
{
    std::vector<Entry> entries;
    for (const Argument &argument : arguments) {
        const QString choices =
            argument.choices.isEmpty()
                ? QString()
                : QStringLiteral(" (%1)").arg(argument.choices.join(QStringLiteral(" | ")));
        entries.push_back({argument.name, argument.description + choices});
    }
    return entries;
}

static std::vector<Entry> exitCodes()
{
    return {{QStringLiteral("0"), Tr::tr("done")},
            {QStringLiteral("1"), Tr::tr("the answer is no: conflicts were found, a test failed")},
            {QStringLiteral("2"), Tr::tr("the command line is not understood")},
            {QStringLiteral("3"), Tr::tr("the input is not usable")},
            {QStringLiteral("4"), Tr::tr("a file could not be read, locked or written")}};
}

static QString examples(const QStringList &lines)
{
    if (lines.isEmpty())
        return {};
    QString text = u'\n' + Tr::tr("Examples:") + u'\n';
    for (const QString &line : lines)
        text += QStringLiteral("  planning-cli ") + line + u'\n';
    return text;
}

static QString optional(const QString &part, Presence presence)
{
    return presence == Presence::Required ? part : u'[' + part + u']';
}

QString usageOf(const Command &command)
{
    QStringList parts{QStringLiteral("planning-cli")};
    if (command.plan == PlanUse::Database)
        parts.append(QStringLiteral("--db FILE"));
    if (command.plan == PlanUse::Opened)
        parts.append(QStringLiteral("(--plan FILE | --db FILE)"));
    parts.append(command.name);
    for (const Argument &argument : command.arguments)
        parts.append(optional(argument.name, argument.presence));
    for (const Option &option : command.options)
        parts.append(optional(termOf(option), option.presence));
    return parts.join(u' ');
}

QString helpOf(const Command &command)
{
    QString text = Tr::tr("Usage: %1").arg(usageOf(command)) + QStringLiteral("\n\n");
    text += command.summary + u'\n';
    if (!command.details.isEmpty())
        text += u'\n' + wrapped(command.details, kLineWidth).join(u'\n') + u'\n';
    text += section(Tr::tr("Arguments:"), entriesOf(command.arguments));
    text += section(Tr::tr("Options:"), entriesOf(command.options));
    text += section(Tr::tr("Options of every command:"), entriesOf(globalOptions()));
    text += examples(command.examples);
    text += section(Tr::tr("Exit codes:"), exitCodes());
    return text;
}

QString helpOf(const std::vector<Command> &table)
{
    std::vector<Entry> entries;
    for (const Command &command : table)
        entries.push_back({command.name, command.summary});

    const QString usage = QStringLiteral(
        "planning-cli [--plan FILE | --db FILE] [--format text|json] [--lang fr|en] COMMAND …");
    QString text = Tr::tr("Usage: %1").arg(usage) + QStringLiteral("\n\n");
    text += Tr::tr("Crew planning for live performance, without a window.") + u'\n';
    text += section(Tr::tr("Commands:"), entries);
    text += section(Tr::tr("Options of every command:"), entriesOf(globalOptions()));
    text += section(Tr::tr("Exit codes:"), exitCodes());
    text += u'\n' + Tr::tr("planning-cli COMMAND --help explains a command.") + u'\n';
    return text;
}

} // namespace planning::cli
