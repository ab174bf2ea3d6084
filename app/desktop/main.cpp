#include "app/desktop/arguments.h"

#include "ui/edit/dialogprompts.h"
#include "ui/window/session.h"
#include "ui/window/wheelguard.h"
#include "version.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTextStream>

using namespace planning;

static constexpr int kUsageError = 2;

static void describeApplication()
{
    QApplication::setOrganizationName(QStringLiteral("planning-pro"));
    QApplication::setApplicationName(QStringLiteral("planning-pro"));
    QApplication::setApplicationDisplayName(QStringLiteral("Planning PRO"));
    QApplication::setApplicationVersion(QString::fromLatin1(kVersion));
    QApplication::setDesktopFileName(QStringLiteral("org.planningpro.PlanningPro"));
}

int main(int argc, char *argv[])
{
    describeApplication();
    const QApplication app(argc, argv);
    const auto arguments = desktop::parseArguments(QApplication::arguments());
    if (!arguments) {
        QTextStream(stderr) << arguments.error().detail << Qt::endl;
        return kUsageError;
    }
    if (!arguments->answer.isEmpty()) {
        QTextStream(stdout) << arguments->answer;
        return 0;
    }

    ui::WheelGuard wheelGuard;
    qApp->installEventFilter(&wheelGuard);
    const SystemClock clock;
    IdSource ids(clock);
    ui::Settings settings;
    ui::DialogPrompts prompts;
    ui::Session session({settings, prompts, clock, ids,
                         QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)});
    session.start(arguments->start);
    return QApplication::exec();
}
