#pragma once

#include <QStringList>

namespace planning::server
{

// The commands of planning-server; each returns the exit code: 0 done, 1 failed, 2 not understood.
int serve(const QStringList &arguments);
int migrate(const QStringList &arguments);
int demo(const QStringList &arguments);
int checkConfig(const QStringList &arguments);
int backup(const QStringList &arguments);
int restore(const QStringList &arguments);
int openApiContract(const QStringList &arguments);

int runCommandLine(const QStringList &arguments);

} // namespace planning::server
