#include "app/server/commands/commands.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    return planning::server::runCommandLine(QCoreApplication::arguments().sliced(1));
}
