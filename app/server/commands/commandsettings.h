#pragma once

#include "app/server/serversettings.h"

#include <QCommandLineParser>

namespace planning::server
{

// The options of a command, parsed; a message on standard error and nothing when they are not
// understood.
bool parseOptions(QCommandLineParser &parser, const QStringList &arguments);

QCommandLineOption configOption();

// The settings of the environment and of the file of --config, with what is to be said of them;
// nothing, after a message, when the file cannot be read.
std::optional<CheckedSettings> readSettings(const QCommandLineParser &parser);

// Brings the schema up to date, in PostgreSQL as its owner.
Result<void> migrateUp(const ServerSettings &settings);

void printFindings(const CheckedSettings &checked, FILE *to);
int fail(const QString &intention, const Error &error);

} // namespace planning::server
