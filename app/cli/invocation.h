#pragma once

#include "app/cli/command.h"
#include "app/cli/planfileargument.h"
#include "core/base/clock.h"
#include "core/base/language.h"
#include "core/base/result.h"

#include <QHash>
#include <QSize>
#include <QTextStream>

namespace planning::cli
{

enum class OutputFormat { Text, Json };

// What the program is connected to.
struct Console {
    QTextStream &out;
    QTextStream &err;
    const Clock &clock;
};

// One run of a command: what was asked, already checked against the command's row of the table.
struct Invocation {
    const Command &command;
    Console console;
    OutputFormat format = OutputFormat::Text;
    Language language = Language::English;
    std::optional<PlanLocation> location; // --plan or --db
    std::unique_ptr<OpenPlan> opened; // set when the command's row says PlanUse::Opened
    QHash<QString, QString> options; // by name, defaults included; switches have an empty value
    QStringList arguments; // after the command's words

    const Plan &plan() const { return opened->plan(); }

    bool isSet(const QString &option) const { return options.contains(option); }
    QString text(const QString &option) const { return options.value(option); }
    // Empty when the option was not given; its text has been checked.
    std::optional<LocalDay> day(const QString &option) const;
    std::optional<qint64> number(const QString &option) const;
    std::optional<QSize> pixelSize(const QString &option) const;
    // Empty when an optional argument was not given.
    QString argument(qsizetype position) const { return arguments.value(position); }
};

// Writes the one line "planning-cli: …" on the error stream.
void complain(const Console &console, const QString &message);

// Complains with the reason of `error` after the intention ("Cannot write plan.pdf:") and returns
// the exit code it stands for.
ExitCode fail(const Invocation &invocation, const QString &intention, const Error &error);

// Complains and returns ExitCode::Usage: for combinations of options that the table cannot exclude.
ExitCode failUsage(const Invocation &invocation, const QString &message);

// Writes an indented JSON document on the output stream.
void writeJson(const Invocation &invocation, const QJsonObject &object);

} // namespace planning::cli
