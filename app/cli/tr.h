#pragma once

#include <QCoreApplication>

namespace planning::cli
{

// Translation context of the command line.
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace planning::cli
