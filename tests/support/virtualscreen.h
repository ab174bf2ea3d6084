#pragma once

#include <QProcess>
#include <QStandardPaths>

namespace planning::test
{

// An X11 screen of its own, without a window manager (Xvfb).
class VirtualScreen final
{
public:
    ~VirtualScreen()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }

    // What is missing; empty when the screen is there.
    QString start()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty())
            return QStringLiteral("Xvfb is missing: install the package xvfb");
        // Xvfb itself finds a free display, and says which.
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"),
                        QStringLiteral("-screen"), QStringLiteral("0"),
                        QStringLiteral("1600x1000x24"), QStringLiteral("-nolisten"),
                        QStringLiteral("tcp")});
        if (!m_server.waitForReadyRead())
            return QStringLiteral("Xvfb does not start");
        m_display = QLatin1Char(':') + QString::fromLatin1(m_server.readLine().trimmed());
        return {};
    }

    // A program's surroundings on this screen; all it writes goes into `folder`.
    QProcessEnvironment environment(const QString &folder) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_display);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        for (const char *name :
             {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            environment.insert(QString::fromLatin1(name), folder);
        // Nobody is there. Without an address D-Bus would start a bus from a forked process, and
        // under AddressSanitizer that can wait for ever.
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                           QStringLiteral("unix:path=%1/no-bus").arg(folder));
        return environment;
    }

private:
    QProcess m_server;
    QString m_display;
};

} // namespace planning::test
