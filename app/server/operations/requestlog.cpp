#include "app/server/operations/requestlog.h"

#include "core/exchange/json.h"

#include <QDateTime>

#include <array>
#include <cstdio>

namespace planning::server
{

static constexpr std::array<const char *, 4> kNames{"debug", "info", "warning", "error"};

std::optional<LogLevel> logLevelFromName(const QString &name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (name.compare(QLatin1String(kNames[i]), Qt::CaseInsensitive) == 0)
            return static_cast<LogLevel>(i);
    }
    return std::nullopt;
}

void JsonLog::write(LogLevel level, const QString &message, QJsonObject values) const
{
    if (level < m_least)
        return;
    values[QStringLiteral("time")] = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    values[QStringLiteral("level")] = QLatin1String(kNames[static_cast<std::size_t>(level)]);
    values[QStringLiteral("message")] = message;
    const QByteArray line = toJson(QJsonValue(values)) + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

void JsonLog::write(const Served &served) const
{
    const LogLevel level = served.status >= 500 ? LogLevel::Error : LogLevel::Info;
    QJsonObject values{
        {QStringLiteral("request_id"), QString::fromLatin1(served.requestId)},
        {QStringLiteral("trace_id"), QString::fromLatin1(served.traceId)},
        {QStringLiteral("method"), QString::fromLatin1(served.method)},
        {QStringLiteral("path"), served.path},
        {QStringLiteral("operation"), served.operation},
        {QStringLiteral("status"), served.status},
        {QStringLiteral("duration_ms"), static_cast<double>(served.microseconds) / 1000.0}};
    if (served.status >= 500)
        values[QStringLiteral("reason")] = served.reason;
    write(level, QStringLiteral("request"), std::move(values));
}

} // namespace planning::server
