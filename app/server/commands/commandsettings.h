#pragma once

#include "app/server/serversettings.h"

#include <QCommandLineParser>

namespace planning::server
{

// What --help says of a command beside its options, and how many arguments it takes.
struct CommandText {
    const char *usage; // "backup [OPTIONS] DIR"
    const char *text; // sentences, in lines of at most 80 characters
    qsizetype fewest = 0;
    qsizetype most = 0;
};

// Adds --config and --help and parses. An exit code when there is nothing more to do: 0 after the
// help, 2 after a message when something was not understood.
std::optional<int> parseOptions(QCommandLineParser &parser, const QStringList &arguments,
                                const CommandText &text);

// What the environment and the file of --config say; nothing, after a message, when the file cannot
// be read.
std::optional<QMap<QString, QString>> readValues(const QCommandLineParser &parser);
// The same, with what is to be said of it.
std::optional<CheckedSettings> readSettings(const QCommandLineParser &parser);
// The same for a command that only needs some of them: what is wrong is said and is nothing, what
// is unsafe is none of its business.
std::optional<ServerSettings> readUsableSettings(const QCommandLineParser &parser);

// Each setting with what it takes, a few lines in all.
void printSettings(FILE *to);
// Brings the schema up to date, in PostgreSQL as its owner.
Result<void> migrateUp(const ServerSettings &settings);

void printFindings(const CheckedSettings &checked, FILE *to);
int fail(const QString &intention, const Error &error);

} // namespace planning::server
