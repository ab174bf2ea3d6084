#include "app/cli/commands.h"
#include "app/cli/globaloptions.h"
#include "app/cli/invocation.h"
#include "app/cli/tr.h"

#include <algorithm>

namespace planning::cli
{

// How a shell of the Bourne family is told what may come next.
struct Dialect {
    QString opening; // finds `command`, the command's words so far, and `previous`, the word before
    QString words; // offers the words %1
    QString files; // offers file names
    QString closing;
};

static const QString kFindCommand = QStringLiteral(R"(
        if [[ -n $skip ]]; then skip=; continue; fi
        case $word in
            --plan|--db|--format|--lang) skip=yes ;;
            -*) ;;
            *) command="${command:+$command }$word" ;;
        esac
    done
    case "$command:$previous" in
)");

static Dialect bash()
{
    return {QStringLiteral(R"(_planning_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
    local command= skip= word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do)")
                + kFindCommand,
            QStringLiteral("COMPREPLY=($(compgen -W '%1' -- \"$current\"))"),
            QStringLiteral("COMPREPLY=($(compgen -f -- \"$current\"))"),
            QStringLiteral("    esac\n}\ncomplete -o filenames -F _planning_cli planning-cli\n")};
}

static Dialect zsh()
{
    return {QStringLiteral(R"(#compdef planning-cli
_planning_cli() {
    local previous=${words[CURRENT-1]} command= skip= word
    for word in "${(@)words[2,CURRENT-1]}"; do)")
                + kFindCommand,
            QStringLiteral("compadd -- %1"), QStringLiteral("_files"),
            QStringLiteral("    esac\n}\ncompdef _planning_cli planning-cli\n")};
}

static QStringList dashed(const std::vector<Option> &options)
{
    QStringList words;
    for (const Option &option : options)
        words.append(QStringLiteral("--") + option.name);
    return words;
}

static QString branch(const QString &pattern, const QString &action)
{
    return QStringLiteral("        %1) %2 ;;\n").arg(pattern, action);
}

// What comes after an option that has a value.
static QString valueBranch(const QString &command, const Option &option, const Dialect &dialect)
{
    if (option.type == ValueType::None)
        return {};
    return branch(QStringLiteral("%1:--%2").arg(command, option.name),
                  option.choices.isEmpty() ? dialect.files
                                           : dialect.words.arg(option.choices.join(u' ')));
}

static QString commandBranches(const Command &command, const Dialect &dialect)
{
    const QString pattern = QStringLiteral("'%1'*").arg(command.name);
    QString text;
    for (const Option &option : command.options)
        text += valueBranch(pattern, option, dialect);

    QStringList words = dashed(command.options);
    bool takesFile = false;
    for (const Argument &argument : command.arguments) {
        words += argument.choices;
        takesFile = takesFile || argument.choices.isEmpty();
    }
    words += dashed(globalOptions());
    if (takesFile)
        text += branch(pattern + QStringLiteral(":[!-]*"), dialect.files);
    return text + branch(pattern + QStringLiteral(":*"), dialect.words.arg(words.join(u' ')));
}

// The words that may follow `first` as the second word of a command; empty: it stands alone.
static QStringList secondWords(const std::vector<Command> &table, const QString &first)
{
    QStringList words;
    for (const Command &command : table) {
        if (command.name.startsWith(first + u' '))
            words.append(command.name.section(u' ', 1, 1));
    }
    return words;
}

static QStringList firstWords(const std::vector<Command> &table)
{
    QStringList words;
    for (const Command &command : table)
        words.append(command.name.section(u' ', 0, 0));
    words.removeDuplicates();
    return words;
}

static QString script(const std::vector<Command> &table, const Dialect &dialect)
{
    QString text = dialect.opening;
    for (const Option &option : globalOptions())
        text += valueBranch(QStringLiteral("*"), option, dialect);
    for (const Command &command : table)
        text += commandBranches(command, dialect);
    for (const QString &first : firstWords(table)) {
        const QStringList second = secondWords(table, first);
        if (!second.isEmpty())
            text +=
                branch(QStringLiteral("'%1':*").arg(first), dialect.words.arg(second.join(u' ')));
    }
    const QStringList start = firstWords(table) + dashed(globalOptions());
    return text + branch(QStringLiteral("*"), dialect.words.arg(start.join(u' ')))
           + dialect.closing;
}

static QString fishQuoted(QString text)
{
    return u'\'' + text.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"))
           + u'\'';
}

static QString fishOption(const QString &condition, const Option &option)
{
    QString line = QStringLiteral("complete -c planning-cli%1 -l %2").arg(condition, option.name);
    if (!option.choices.isEmpty())
        line += QStringLiteral(" -x -a ") + fishQuoted(option.choices.join(u' '));
    else if (option.type != ValueType::None)
        line += QStringLiteral(" -r");
    return line + QStringLiteral(" -d %1\n").arg(fishQuoted(option.description));
}

static QString fishCondition(const QStringList &words)
{
    QStringList conditions;
    for (const QString &word : words)
        conditions.append(QStringLiteral("__fish_seen_subcommand_from ") + word);
    return QStringLiteral(" -n '%1'").arg(conditions.join(QStringLiteral("; and ")));
}

static QString fishCommand(const Command &command)
{
    const QStringList words = command.name.split(u' ');
    const QString before = words.size() == 1 ? QStringLiteral(" -n __fish_use_subcommand")
                                             : fishCondition(words.first(1));
    QString text = QStringLiteral("complete -c planning-cli%1 -a %2 -d %3\n")
                       .arg(before, words.last(), fishQuoted(command.summary));
    for (const Option &option : command.options)
        text += fishOption(fishCondition(words), option);
    return text;
}

static QString fish(const std::vector<Command> &table)
{
    QString text;
    for (const Option &option : globalOptions())
        text += fishOption({}, option);
    for (const QString &first : firstWords(table)) {
        if (!secondWords(table, first).isEmpty())
            text += QStringLiteral("complete -c planning-cli -n __fish_use_subcommand -a %1\n")
                        .arg(first);
    }
    for (const Command &command : table)
        text += fishCommand(command);
    return text;
}

static ExitCode runCompletion(Invocation &invocation)
{
    const std::vector<Command> table = commands();
    const QString shell = invocation.argument(0);
    if (shell == QLatin1String("fish"))
        invocation.console.out << fish(table);
    else
        invocation.console.out << script(table, shell == QLatin1String("zsh") ? zsh() : bash());
    return ExitCode::Done;
}

Command completionCommand()
{
    return {
        .name = QStringLiteral("completion"),
        .summary = Tr::tr("Prints a script that completes command lines in a shell."),
        .details = Tr::tr("Load it where your shell looks for completions, for example from "
                          "~/.bashrc, ~/.zshrc or ~/.config/fish/completions."),
        .arguments = {{.name = QStringLiteral("SHELL"),
                       .description = Tr::tr("the shell to write for"),
                       .choices = {QStringLiteral("bash"), QStringLiteral("zsh"),
                                   QStringLiteral("fish")}}},
        .examples = {QStringLiteral("completion bash > ~/.local/share/bash-completion/completions/"
                                    "planning-cli")},
        .run = runCompletion,
    };
}

} // namespace planning::cli
