#include "app/server/operations/mailer.h"

#include <QProcess>

namespace planning::server
{

// A line break in a header would begin another header.
static QByteArray headerText(const QString &text)
{
    QString line = text;
    line.replace(u'\r', u' ').replace(u'\n', u' ');
    return "=?utf-8?B?" + line.toUtf8().toBase64() + "?=";
}

static QByteArray addressText(const QString &email)
{
    QString address = email;
    return address.remove(u'\r').remove(u'\n').toUtf8();
}

static QByteArray message(const QString &email, const QString &subject, const QString &text)
{
    return "To: " + addressText(email) + "\nSubject: " + headerText(subject)
           + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
             "Content-Transfer-Encoding: base64\nAuto-Submitted: auto-generated\n\n"
           + text.toUtf8().toBase64() + '\n';
}

static QString failure(const QStringList &command, const QByteArray &message)
{
    static constexpr int kPatience = 10'000; // ms
    QProcess process;
    process.start(command.first(), command.sliced(1));
    process.write(message);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatience))
        return process.errorString();
    return process.exitCode() == 0 ? QString() : QStringLiteral("exit %1").arg(process.exitCode());
}

Mail mailer(const QString &command, const JsonLog &log)
{
    const QStringList parts = QProcess::splitCommand(command);
    return [parts, &log](const QString &email, const QString &subject, const QString &text) {
        const QString why = parts.isEmpty() ? QStringLiteral("MAIL_COMMAND is not set")
                                            : failure(parts, message(email, subject, text));
        if (!why.isEmpty())
            log.write(LogLevel::Warning, QStringLiteral("a message could not be sent"),
                      {{QStringLiteral("reason"), why}});
    };
}

} // namespace planning::server
