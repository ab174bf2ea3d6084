#pragma once

#include "tests/server/support/rawclient.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace planning::server::test
{

using SettingValues = QMap<QString, QString>;

// What a server has that is tried: nothing of the machine's own settings.
inline QProcessEnvironment environmentOf(const SettingValues &settings)
{
    QProcessEnvironment environment;
    for (const char *name : {"PATH", "HOME", "LC_ALL", "LD_LIBRARY_PATH", "ASAN_OPTIONS"}) {
        const QByteArray value = qgetenv(name);
        if (!value.isEmpty())
            environment.insert(QString::fromLatin1(name), QString::fromLocal8Bit(value));
    }
    for (auto it = settings.begin(); it != settings.end(); ++it)
        environment.insert(it.key(), *it);
    return environment;
}

struct EndedProcess {
    int code = -1; // -1 when it has not ended by itself
    QByteArray out;
    QByteArray err;
};

// Runs planning-server to its end.
inline EndedProcess runProgram(const QStringList &arguments, const SettingValues &settings = {})
{
    QProcess process;
    process.setProcessEnvironment(environmentOf(settings));
    process.start(QStringLiteral(PLANNING_SERVER_PROGRAM), arguments);
    const bool hasEnded =
        process.waitForFinished(6 * patience) && process.exitStatus() == QProcess::NormalExit;
    const int code = hasEnded ? process.exitCode() : -1;
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

// Safe and fast enough to be asked a lot, on a free port.
inline SettingValues usualSettings(const QString &folder)
{
    return {{QStringLiteral("DATABASE_URL"), QStringLiteral("sqlite://") + folder},
            {QStringLiteral("SECRET_KEY"), QString(48, u'k')},
            {QStringLiteral("LISTEN"), QStringLiteral("127.0.0.1:0")},
            {QStringLiteral("RATE_LIMIT_GENERAL"), QStringLiteral("1000000")},
            {QStringLiteral("RATE_LIMIT_WRITES"), QStringLiteral("1000000")}};
}

// The program as a process of its own, killed with the test.
class ServerProcess final
{
public:
    explicit ServerProcess(const SettingValues &settings)
    {
        m_process.setProcessEnvironment(environmentOf(settings));
        m_process.start(QStringLiteral(PLANNING_SERVER_PROGRAM), {QStringLiteral("serve")});
        if (!waitForLog("planning-server listens at "))
            return;
        const QByteArray line = m_log.left(m_log.indexOf('\n'));
        m_port = line.mid(line.lastIndexOf(':') + 1).toUShort();
    }
    ~ServerProcess() { kill(); }
    Q_DISABLE_COPY_MOVE(ServerProcess)

    quint16 port() const { return m_port; } // 0: it does not listen

    // Everything on standard error so far.
    QByteArray log()
    {
        m_log += m_process.readAllStandardError();
        return m_log;
    }
    // Whether a whole line with the text comes before the deadline.
    bool waitForLog(const QByteArray &text)
    {
        QElapsedTimer since;
        since.start();
        while (since.elapsed() < 2 * patience) {
            const qsizetype at = log().indexOf(text);
            if (at >= 0 && m_log.indexOf('\n', at) > 0)
                return true;
            if (!m_process.waitForReadyRead(100) && m_process.state() == QProcess::NotRunning
                && m_process.bytesAvailable() == 0)
                return log().contains(text);
        }
        return false;
    }

    void terminate() { m_process.terminate(); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    // The exit code; -1 when it does not end, or was killed.
    int waitForEnd()
    {
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(3 * patience))
            return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

private:
    // Reads standard error, which waitForReadyRead() waits for too.
    struct ErrorChannel : QProcess {
        ErrorChannel() { setReadChannel(StandardError); }
    };

    ErrorChannel m_process;
    QByteArray m_log;
    quint16 m_port = 0;
};

// A request as a client writes it.
inline QByteArray requestText(const QByteArray &method, const QByteArray &path,
                              const QByteArray &body = {}, const QByteArray &headers = {})
{
    QByteArray text = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
    if (!body.isEmpty())
        text += "Content-Type: application/json\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n";
    return text + "\r\n" + body;
}

inline QByteArray bearer(const QByteArray &token)
{
    return "Authorization: Bearer " + token + "\r\n";
}

inline QJsonObject jsonOf(const QByteArray &answer)
{
    return QJsonDocument::fromJson(bodyOf(answer)).object();
}

inline QByteArray loginText(const QByteArray &email, const QByteArray &password,
                            const QByteArray &headers = {})
{
    return requestText("POST", "/api/v1/auth/login",
                       R"({"email":")" + email + R"(","password":")" + password + R"("})", headers);
}

// An access token; empty when the login is refused.
inline QByteArray tokenOf(quint16 port, const QByteArray &email)
{
    const QByteArray answer = RawClient(port).ask(loginText(email, "demo-password"));
    return jsonOf(answer)[QStringLiteral("access_token")].toString().toLatin1();
}

// Two small demo organisations, made once and copied for each test.
class DemoFolders final
{
public:
    bool make()
    {
        return runProgram(
                   {QStringLiteral("demo"), QStringLiteral("--size"), QStringLiteral("small")},
                   usualSettings(m_folder.filePath(QStringLiteral("demo"))))
                   .code
               == 0;
    }
    // The folder of a server of its own.
    QString copy()
    {
        const QString from = m_folder.filePath(QStringLiteral("demo"));
        const QString to = m_folder.filePath(QString::number(++m_count));
        QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString target = to + path.sliced(from.size());
            QDir().mkpath(QFileInfo(target).path());
            QFile::copy(path, target);
        }
        return to;
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    int m_count = 0;
};

} // namespace planning::server::test
