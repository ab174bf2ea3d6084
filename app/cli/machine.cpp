#include "app/cli/machine.h"

#include <QFile>
#include <QSysInfo>
#include <QThread>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace planning::cli
{

static QString processorName()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("model name"))
                return QString::fromLatin1(line.mid(line.indexOf(':') + 1)).trimmed();
        }
    }
    return QSysInfo::currentCpuArchitecture();
}

static QString buildKind()
{
#ifdef NDEBUG
    return QStringLiteral("release");
#else
    return QStringLiteral("debug");
#endif
}

QString machineDescription()
{
    return QStringLiteral("%1, %2 cores, %3, Qt %4, %5")
        .arg(processorName())
        .arg(QThread::idealThreadCount())
        .arg(QSysInfo::prettyProductName(), QString::fromLatin1(qVersion()), buildKind());
}

int peakMemoryInMegabytes()
{
#ifdef Q_OS_UNIX
#ifdef Q_OS_DARWIN
    constexpr long kUnitsPerMegabyte = 1024 * 1024;
#else
    constexpr long kUnitsPerMegabyte = 1024;
#endif
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<int>(usage.ru_maxrss / kUnitsPerMegabyte);
#else
    return 0;
#endif
}

} // namespace planning::cli
