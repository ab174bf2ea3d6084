#pragma once

#include "app/server/api/dispatcher.h"

namespace planning::server
{

enum class LogLevel { Debug, Info, Warning, Error };

// Writes one line of JSON to standard error, if the level is worth it.
class JsonLog final
{
public:
    explicit JsonLog(LogLevel least) : m_least(least) { }

    void write(LogLevel level, const QString &message, QJsonObject values = {}) const;
    // One line a request: errors of the server are errors, with their reason, the rest is
    // information.
    void write(const Served &served) const;

private:
    LogLevel m_least;
};

std::optional<LogLevel> logLevelFromName(const QString &name); // "debug", "info"…

} // namespace planning::server
