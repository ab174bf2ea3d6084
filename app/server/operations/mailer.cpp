#include "app/server/operations/mailer.h"

#include <QElapsedTimer>
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

static QByteArray bytesOf(const Message &message)
{
    return "To: " + addressText(message.email) + "\nSubject: " + headerText(message.subject)
           + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
             "Content-Transfer-Encoding: base64\nAuto-Submitted: auto-generated\n\n"
           + message.text.toUtf8().toBase64() + '\n';
}

// Whether the command ends before it is given up.
static bool ends(QProcess &process, const std::function<bool()> &isGivenUp)
{
    static constexpr qint64 kPatience = 10'000; // ms
    static constexpr int kStep = 100;
    QElapsedTimer since;
    since.start();
    while (!process.waitForFinished(kStep)) {
        if (process.state() == QProcess::NotRunning)
            return true;
        if (since.elapsed() > kPatience || isGivenUp())
            return false;
    }
    return true;
}

QString failureToSend(const QStringList &command, const Message &message,
                      const std::function<bool()> &isGivenUp)
{
    if (command.isEmpty())
        return QStringLiteral("MAIL_COMMAND is not set");
    QProcess process;
    process.start(command.first(), command.sliced(1));
    process.write(bytesOf(message));
    process.closeWriteChannel();
    if (!ends(process, isGivenUp)) {
        process.kill();
        process.waitForFinished(1'000);
        return QStringLiteral("the command does not end");
    }
    if (process.error() == QProcess::FailedToStart || process.exitStatus() != QProcess::NormalExit)
        return process.errorString();
    return process.exitCode() == 0 ? QString() : QStringLiteral("exit %1").arg(process.exitCode());
}

} // namespace planning::server
