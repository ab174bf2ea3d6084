#include "app/cli/invocation.h"

#include "app/cli/optionvalue.h"

#include <QJsonDocument>

namespace planning::cli
{

std::optional<LocalDay> Invocation::day(const QString &option) const
{
    return dayFromIsoDate(text(option));
}

std::optional<qint64> Invocation::number(const QString &option) const
{
    return numberFromText(text(option));
}

std::optional<QSize> Invocation::pixelSize(const QString &option) const
{
    return pixelSizeFromText(text(option));
}

void complain(const Console &console, const QString &message)
{
    console.out.flush(); // what was written before comes before, also in a terminal
    console.err << "planning-cli: " << message.simplified() << Qt::endl;
}

static ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ReadOnly:
    case ErrorCode::FileMissing:
    case ErrorCode::Storage:
    case ErrorCode::Cancelled:
    case ErrorCode::Busy:
        return ExitCode::Storage;
    case ErrorCode::InvalidInput:
    case ErrorCode::InvalidTimeRange:
    case ErrorCode::BadReference:
    case ErrorCode::Stale:
    case ErrorCode::NotFound:
    case ErrorCode::Duplicate:
    case ErrorCode::NewerVersion:
    case ErrorCode::ForeignFile:
    case ErrorCode::Damaged:
        break;
    }
    return ExitCode::BadInput;
}

ExitCode fail(const Invocation &invocation, const QString &intention, const Error &error)
{
    complain(invocation.console, intention + u' ' + describe(error));
    return exitCodeOf(error.code);
}

ExitCode failUsage(const Invocation &invocation, const QString &message)
{
    complain(invocation.console, message);
    return ExitCode::Usage;
}

void writeJson(const Invocation &invocation, const QJsonObject &object)
{
    invocation.console.out << QString::fromUtf8(QJsonDocument(object).toJson());
}

} // namespace planning::cli
