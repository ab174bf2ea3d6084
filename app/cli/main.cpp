#include "app/cli/commandline.h"

#include <QApplication>

#include <memory>

using namespace planning;
using namespace planning::cli;

static bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

static QStringList argumentsFrom(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

static std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    if (drawingOf(argumentsFrom(argc, argv)) == Drawing::None)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (!hasDisplay() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

int main(int argc, char *argv[])
{
    const auto application = makeApplication(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    const SystemClock clock;
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    return static_cast<int>(runCommandLine(arguments, {out, err, clock}));
}
